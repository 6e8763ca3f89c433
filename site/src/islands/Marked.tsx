import type { MarkedText } from 'cms/domain/search/search.ts'

/** A text with its matched words marked. */
export function Marked({ parts }: { parts: MarkedText }) {
  return parts.map(({ text, matched }, index) => (matched ? <mark key={index}>{text}</mark> : text))
}
