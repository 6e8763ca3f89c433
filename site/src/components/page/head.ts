import type { Language } from 'cms/domain/language/language.ts'
import { markedText } from 'cms/domain/values/tally.ts'

// What search engines and previews show of a page: cut where a reader can stop, and marked when it is made up.

/** Letters that results of a search show whole. */
const longestTitle = 70
const shortestDescription = 50
const longestDescription = 160

interface Text {
  text: string
  isMadeUp: boolean
  language: Language
}

/** Ends a text at a word, with a sign that it goes on. */
function cutAt(text: string, longest: number): string {
  if (text.length <= longest) return text
  const whole = text.slice(0, longest - 1)
  const end = whole.lastIndexOf(' ')
  return `${whole.slice(0, end > longest / 2 ? end : undefined).replace(/[\s,;:.(–-]+$/u, '')}…`
}

/** Cuts a text that speaks of something made up so that what is left says so. */
function cutMarked({ text, isMadeUp, language }: Text, longest: number): string {
  const cut = cutAt(markedText(text, isMadeUp, language), longest)
  const mark = markedText('', isMadeUp, language).length
  return markedText(cut, isMadeUp, language) === cut
    ? cut
    : markedText(cutAt(text, longest - mark), isMadeUp, language)
}

/** The title of a page, with the site's name where there is room for it. */
export function headTitle(title: Text, site: string): string {
  const own = cutMarked(title, longestTitle)
  const both = `${own} · ${site}`
  return both.length <= longestTitle ? both : own
}

/** What a page is about, in 50 to 160 letters; `rest` follows where its own words are fewer. */
export function headDescription(own: Text, rest: string): string {
  const words = own.text.replaceAll(/\s+/g, ' ').trim()
  const text = words.length < shortestDescription ? `${words.replace(/\.?$/, '.')} ${rest}` : words
  return cutMarked({ ...own, text: inSentences(text) }, longestDescription)
}

/** As many whole sentences as there is room for, when they say enough; else the text as it is. */
function inSentences(text: string): string {
  if (text.length <= longestDescription) return text
  const end = text.slice(0, longestDescription).search(/[.?!](?=\s[^.?!]*$)/u)
  return end >= shortestDescription ? text.slice(0, end + 1) : text
}
