import { isRecord } from '../domain/values/isRecord.ts'

/**
 * Puts every text of what is written into one spelling, NFC: an accent that was typed by itself joins its letter. Spaces
 * alone are no text.
 */
export function composeTexts(part: Record<string, unknown> | unknown[]): void {
  for (const [name, value] of Object.entries(part)) {
    if (name === 'password') continue
    if (typeof value === 'string') {
      Object.assign(part, { [name]: value.trim() === '' ? '' : value.normalize('NFC') })
    } else if (Array.isArray(value) || isRecord(value)) composeTexts(value)
  }
}
