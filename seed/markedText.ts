import type { Page } from '../cms/src/payload-types.ts'
import type { Block, Inline, RichText } from 'cms/domain/page/richText.ts'
import { textFormats } from 'cms/domain/page/richText.ts'

// A page's text in the files of the seed: paragraphs apart by an empty line, `## ` and `### ` headings, `- ` and `1. `
// lists, `> ` quotations, `**bold**`, `*italic*`, `[words](address)`, a `\` at the end of a line that is broken there.

const { bold, italic } = textFormats

/** A text as Payload's editor keeps it. */
type EditorText = NonNullable<Page['body']>
type EditorNode = EditorText['root']['children'][number]

/** What the editor keeps of every node that holds others. */
const placed = { version: 1, direction: null, format: '', indent: 0 } as const

/** Reads a marked text as the document of Payload's editor. */
export const readMarked = (text: string): EditorText => ({
  root: {
    type: 'root',
    ...placed,
    children: text
      .trim()
      .split(/\n{2,}/)
      .map(readBlock),
  },
})

function readBlock(text: string): EditorNode {
  const [, signs, words = ''] = /^(##|###) (.*)$/.exec(text) ?? []
  if (signs) {
    return {
      type: 'heading',
      ...placed,
      tag: signs === '##' ? 'h2' : 'h3',
      children: readInlines(words),
    }
  }
  if (/^(- |1\. )/.test(text)) return readList(text.split('\n'))
  if (text.startsWith('> ')) {
    return { type: 'quote', ...placed, children: readInlines(text.replaceAll(/^> /gm, '')) }
  }
  return {
    type: 'paragraph',
    ...placed,
    textFormat: 0,
    textStyle: '',
    children: readInlines(text),
  }
}

/** Lines of one list: an item each, its own list below it with two spaces more. */
function readList(lines: string[]): EditorNode {
  const isNumbered = lines[0]?.startsWith('1. ') ?? false
  const items: { own: string; below: string[] }[] = []
  for (const line of lines) {
    if (line.startsWith('  ')) items.at(-1)?.below.push(line.slice(2))
    else items.push({ own: line.replace(/^(- |1\. )/, ''), below: [] })
  }
  return {
    type: 'list',
    ...placed,
    ...(isNumbered ? { listType: 'number', tag: 'ol' } : { listType: 'bullet', tag: 'ul' }),
    start: 1,
    children: items.map(({ own, below }, at) => ({
      type: 'listitem',
      ...placed,
      value: at + 1,
      children: [...readInlines(own), ...(below.length > 0 ? [readList(below)] : [])],
    })),
  }
}

/** Marks of a line: an escaped sign, a broken line, a link, stars that begin or end a form. */
const mark =
  /\\(?<sign>[\\*[\]#>.-])|\\(?<broken>\n)|\[(?<words>(?:\\.|[^\]\\])*)\]\((?<address>[^)\s]+)\)|(?<stars>\*{1,3})/g

function readInlines(text: string): EditorNode[] {
  const found: EditorNode[] = []
  let format = 0
  let run = ''
  const endRun = () => {
    if (run) {
      found.push({
        type: 'text',
        version: 1,
        text: run,
        format,
        detail: 0,
        mode: 'normal',
        style: '',
      })
    }
    run = ''
  }
  let at = 0
  for (const match of text.matchAll(mark)) {
    run += text.slice(at, match.index)
    at = match.index + match[0].length
    const { sign, broken, words = '', address, stars } = match.groups ?? {}
    if (sign) run += sign
    else {
      endRun()
      if (broken) found.push({ type: 'linebreak', version: 1 })
      if (stars) format ^= stars.length === 1 ? italic : stars.length === 2 ? bold : bold | italic
      if (address) {
        found.push({
          type: 'link',
          ...placed,
          version: 3,
          fields: { url: address, linkType: 'custom', newTab: false },
          children: readInlines(words),
        })
      }
    }
  }
  run += text.slice(at)
  endRun()
  return found
}

/** Writes a page's text in marks; {@link readMarked} reads the same text again. */
export const writeMarked = ({ root }: RichText): string =>
  root.children.map(writeBlock).filter(Boolean).join('\n\n')

function writeBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${block.tag === 'h2' ? '##' : '###'} ${writeInlines(block.children)}`
    case 'quote':
      return writeInlines(block.children).replaceAll(/^/gm, '> ')
    case 'list':
      return writeList(block).join('\n')
    case 'paragraph':
      return writeInlines(block.children).replace(/^(#{2,3} |> |- |1\. )/, '\\$1')
  }
}

function writeList({ listType, children }: Extract<Block, { type: 'list' }>): string[] {
  const sign = listType === 'number' ? '1. ' : '- '
  return children.flatMap((item) => {
    const own = item.children.filter((child): child is Inline => child.type !== 'list')
    const below = item.children.flatMap((child) => (child.type === 'list' ? [child] : []))
    return [`${sign}${writeInlines(own)}`, ...below.flatMap(writeList).map((line) => `  ${line}`)]
  })
}

const writeInlines = (nodes: Inline[]): string => nodes.map(writeInline).join('')

function writeInline(node: Inline): string {
  switch (node.type) {
    case 'linebreak':
      return '\\\n'
    case 'tab':
      return ' '
    case 'link':
    case 'autolink':
      return `[${writeInlines(node.children)}](${node.fields.url})`
    case 'text': {
      const stars = '*'.repeat((node.format & italic ? 1 : 0) + (node.format & bold ? 2 : 0))
      const text = node.text.replaceAll(/[\\*[\]]/g, '\\$&')
      return `${stars}${text}${stars}`
    }
  }
}
