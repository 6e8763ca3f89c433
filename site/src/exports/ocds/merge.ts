import { isRecord } from 'cms/domain/values/isRecord.ts'
import { ReleaseSchema } from './schema.ts'
import type { Release } from './schema.ts'

type Identified = Record<string, unknown> & { id: string | number }

/**
 * The compiled release of a process (https://standard.open-contracting.org/1.1/en/schema/merging/): releases in the
 * order of their dates; a later value takes the place of an earlier one, `null` takes it away, rows with an `id` are
 * merged with the row of that id, other lists are replaced whole.
 *
 * @throws Error when there is no release.
 */
export function mergeReleases(releases: readonly Release[]): Release {
  const ordered = [...releases].sort((a, b) => Date.parse(a.date) - Date.parse(b.date))
  const newest = ordered.at(-1)
  if (!newest) throw new Error('A compiled release needs at least one release.')
  const whole = ordered.reduce<unknown>((before, release) => merged(before, release), {})
  const { ocid, date } = newest
  return ReleaseSchema.parse({
    ...(isRecord(whole) ? whole : {}),
    id: `${ocid}-${date}`,
    date,
    tag: ['compiled'],
  })
}

function merged(before: unknown, after: unknown): unknown {
  if (isRecord(after)) return mergedParts(isRecord(before) ? before : {}, after)
  return isIdentified(after) ? mergedRows(isIdentified(before) ? before : [], after) : after
}

function mergedParts(before: Record<string, unknown>, after: Record<string, unknown>) {
  const whole = new Map(Object.entries(before))
  for (const [name, value] of Object.entries(after)) {
    if (value === null) whole.delete(name)
    else if (value !== undefined) whole.set(name, merged(whole.get(name), value))
  }
  return Object.fromEntries(whole)
}

function mergedRows(before: readonly Identified[], after: readonly Identified[]): unknown[] {
  const rows = new Map<string | number, unknown>(before.map((row) => [row.id, row]))
  for (const row of after) rows.set(row.id, merged(rows.get(row.id), row))
  return [...rows.values()]
}

function isIdentified(value: unknown): value is Identified[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (row) => isRecord(row) && (typeof row['id'] === 'string' || typeof row['id'] === 'number'),
    )
  )
}
