/** A cell of a table that leaves the catalogue. */
export type CellValue = string | number | boolean | null

/**
 * A table as a CSV file (RFC 4180), with the byte order mark without which Excel misreads Vietnamese. A
 * text that a spreadsheet would take for a formula is kept a text.
 */
export function toCsv(rows: CellValue[][]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`
}

function cellOf(value: CellValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}
