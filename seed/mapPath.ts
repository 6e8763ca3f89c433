/**
 * Copies a value with the values at a path replaced. In a path, `*` stands for every row of a list; a
 * path that the value does not have changes nothing.
 */
export function mapPath(
  value: unknown,
  path: string,
  change: (value: unknown, path: (string | number)[]) => unknown,
): unknown {
  return mapSteps(value, path.split('.'), [], change)
}

function mapSteps(
  value: unknown,
  [step, ...rest]: string[],
  walked: (string | number)[],
  change: (value: unknown, path: (string | number)[]) => unknown,
): unknown {
  if (step === undefined) return change(value, walked)
  if (step === '*') {
    if (!Array.isArray(value)) return value
    return value.map((row, index) => mapSteps(row, rest, [...walked, index], change))
  }
  if (typeof value !== 'object' || value === null || !(step in value)) return value
  const inner = (value as Record<string, unknown>)[step]
  return { ...value, [step]: mapSteps(inner, rest, [...walked, step], change) }
}
