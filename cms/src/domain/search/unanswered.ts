import { wordsOf } from '../language/vietnamese.ts'

const longest = 100

/**
 * What is kept of a text that was asked in vain: in small letters, single spaces, no sign of who asked. Undefined for
 * what says nothing, is longer than anybody asks, or could name a person: an address of mail or of the web, a number of
 * six digits or more.
 */
export function unansweredText(typed: string): string | undefined {
  const text = typed.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim()
  if (text.length < 2 || text.length > longest || wordsOf(text).length === 0) return undefined
  if (/@|:\/\/|www\./.test(text) || /\d{6}/.test(text.replace(/[\s.-]/g, ''))) return undefined
  return text
}
