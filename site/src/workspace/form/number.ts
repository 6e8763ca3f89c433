/**
 * The number that was typed as in Việt Nam: `1.250.000 đ`, `99,5`; null for nothing, undefined for no number. Dots
 * before every three digits group them; a comma is the decimal mark unless it comes more than once, as does a dot
 * that groups nothing (`99.5`).
 */
export function numberTyped(typed: string): number | null | undefined {
  const plain = typed.replaceAll(/[\s₫%]|(?:đ|đồng|vnđ|vnd)\s*$/giu, '')
  if (plain === '') return null
  if (/^[1-9]\d{0,2}(?:,\d{3}){2,}$/.test(plain)) return Number(plain.replaceAll(',', ''))
  const isGrouped = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,6})?$/.test(plain)
  const ungrouped = isGrouped ? plain.replaceAll('.', '') : plain
  return /^\d{1,15}(?:[.,]\d{1,6})?$/.test(ungrouped)
    ? Number(ungrouped.replace(',', '.'))
    : undefined
}

/** Whether what stands in a field is a whole number from the least on, or nothing where that may be. */
export const isWhole = (
  value: number | string | null,
  { least, optional = false }: { least: number; optional?: boolean },
): value is number | null =>
  value === null ? optional : Number.isInteger(value) && Number(value) >= least
