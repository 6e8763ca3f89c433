import { UnreadableFile } from './fault.ts'

/** A piece of an XML text, names without their prefixes. */
export type Piece =
  | { kind: 'open'; name: string; attributes: string; isEmpty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

const damaged = () =>
  new UnreadableFile(
    'Sổ tính bị hỏng bên trong. Hãy mở bằng Excel hoặc LibreOffice rồi lưu lại.',
    'The workbook is damaged inside. Open it in Excel or LibreOffice and save it again.',
  )

/**
 * The pieces of an XML text, as sheets of workbooks are written: elements and text. It never goes back over what it has
 * read. A document type, by which entities could grow without bound, is refused.
 */
export function* piecesOf(xml: string): Generator<Piece> {
  for (let at = 0; at < xml.length;) {
    const open = xml.indexOf('<', at)
    if (open < 0) return
    if (open > at) yield { kind: 'text', text: unescape(xml.slice(at, open)) }
    if (xml.startsWith('<![CDATA[', open)) {
      const end = endOf(xml, ']]>', open)
      yield { kind: 'text', text: xml.slice(open + 9, end) }
      at = end + 3
    } else if (xml.startsWith('<!--', open)) at = endOf(xml, '-->', open) + 3
    else if (xml.startsWith('<?', open)) at = endOf(xml, '?>', open) + 2
    else if (xml.startsWith('<!', open)) throw damaged()
    else {
      const close = tagEnd(xml, open)
      yield tagOf(xml.slice(open + 1, close))
      at = close + 1
    }
  }
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from)
  if (end < 0) throw damaged()
  return end
}

/** Where a tag ends: at the first `>` that stands in no value. */
function tagEnd(xml: string, open: number): number {
  let quote = ''
  for (let at = open + 1; at < xml.length; at += 1) {
    const sign = xml.charAt(at)
    if (quote) quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at
  }
  throw damaged()
}

function tagOf(tag: string): Piece {
  if (tag.startsWith('/')) return { kind: 'close', name: localName(tag.slice(1).trim()) }
  const isEmpty = tag.endsWith('/')
  const inner = isEmpty ? tag.slice(0, -1) : tag
  const space = inner.search(/\s/)
  return {
    kind: 'open',
    name: localName(space < 0 ? inner : inner.slice(0, space)),
    attributes: space < 0 ? '' : inner.slice(space),
    isEmpty,
  }
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** The value of an attribute; undefined where the element has none of the name. */
export function attribute(attributes: string, name: string): string | undefined {
  for (const quote of ['"', "'"]) {
    const start = attributes.indexOf(` ${name}=${quote}`)
    if (start < 0) continue
    const from = start + name.length + 3
    const end = attributes.indexOf(quote, from)
    return end < 0 ? undefined : unescape(attributes.slice(from, end))
  }
  return undefined
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescape(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(
    /&(?:#(x?)([0-9a-fA-F]{1,6})|(\w{2,4}));/g,
    (whole: string, hex: string | undefined, code: string | undefined, name?: string) => {
      if (name !== undefined) return named[name] ?? whole
      const point = Number.parseInt(code ?? '', hex ? 16 : 10)
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
    },
  )
}
