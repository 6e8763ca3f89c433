import { isRecord } from '../domain/values/isRecord.ts'

/** A node of a document: a space alone may stand between two of them. */
const isRunOfText = (part: object): boolean => 'type' in part && part.type === 'text'

/**
 * Puts every text of what is written into one spelling, NFC: an accent that was typed by itself joins its letter. Spaces
 * alone are no text.
 */
export function composeTexts(part: Record<string, unknown> | unknown[]): void {
  for (const [name, value] of Object.entries(part)) {
    if (name === 'password') continue
    if (typeof value === 'string') {
      const isEmpty = value.trim() === '' && !isRunOfText(part)
      Object.assign(part, { [name]: isEmpty ? '' : value.normalize('NFC') })
    } else if (Array.isArray(value) || isRecord(value)) composeTexts(value)
  }
}
