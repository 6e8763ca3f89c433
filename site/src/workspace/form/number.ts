/**
 * The number that was typed as in Việt Nam: `1.250.000`, `99,5`; null for nothing, undefined for no number.
 * A dot or comma before every three digits groups them; any other one is the decimal mark.
 */
export function numberTyped(typed: string): number | null | undefined {
  const plain = typed.replaceAll(/[\s₫%]/g, '')
  if (plain === '') return null
  if (/^\d{1,3}([.,]\d{3})+$/.test(plain)) return Number(plain.replaceAll(/[.,]/g, ''))
  return /^\d{1,15}([.,]\d{1,6})?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined
}
