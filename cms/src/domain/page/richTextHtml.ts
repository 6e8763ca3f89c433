import { slugOf } from '../language/vietnamese.ts'
import type { Block, Inline, Item, RichText } from './richText.ts'

/** Bits of {@link import('./richText.ts').textFormats}: browsers and the site do not bring the schemas along. */
const bold = 1
const italic = 2

const escaped: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => escaped[sign] ?? sign)

/**
 * A text as HTML: the known nodes alone, every word escaped. Headings of level 2 bear the ids of
 * {@link headingsOf}.
 *
 * @param leads whether the site has an address (a path from its root): a link that leads nowhere is written as its text.
 */
export function richTextHtml({ root }: RichText, leads: (path: string) => boolean): string {
  const ids = headingIds(root.children)
  const link = (url: string, text: string) => {
    const [path = ''] = url.split(/[?#]/)
    return url.startsWith('/') && !leads(path) ? text : `<a href="${escape(url)}">${text}</a>`
  }
  const inline = (node: Inline): string => {
    switch (node.type) {
      case 'linebreak':
        return '<br>'
      case 'tab':
        return ' '
      case 'text':
        return formatted(escape(node.text), node.format)
      case 'link':
      case 'autolink':
        return link(node.fields.url, node.children.map(inline).join(''))
    }
  }
  const item = ({ children }: Item): string =>
    `<li>${children.map((node) => (node.type === 'list' ? block(node) : inline(node))).join('')}</li>`
  const block = (node: Block): string => {
    switch (node.type) {
      case 'list': {
        const tag = node.listType === 'number' ? 'ol' : 'ul'
        return `<${tag}>${node.children.map(item).join('')}</${tag}>`
      }
      case 'heading': {
        const id = ids.get(node)
        const text = node.children.map(inline).join('')
        return `<${node.tag}${id ? ` id="${id}"` : ''}>${text}</${node.tag}>`
      }
      case 'quote':
        return `<blockquote>${node.children.map(inline).join('')}</blockquote>`
      case 'paragraph': {
        const text = node.children.map(inline).join('')
        return text ? `<p>${text}</p>` : ''
      }
    }
  }
  return root.children.map(block).join('')
}

function formatted(text: string, format: number): string {
  const leaning = format & italic ? `<em>${text}</em>` : text
  return format & bold ? `<strong>${leaning}</strong>` : leaning
}

/** The sections of a text: its headings of level 2 with their ids, made from their words. */
export const headingsOf = ({ root }: RichText): { id: string; title: string }[] =>
  [...headingIds(root.children)].map(([heading, id]) => ({ id, title: wordsOf(heading) }))

function headingIds(blocks: Block[]): Map<Block, string> {
  const ids = new Map<Block, string>()
  const taken = new Set<string>()
  for (const block of blocks) {
    if (block.type !== 'heading' || block.tag !== 'h2') continue
    const own = slugOf(wordsOf(block)) || 'muc'
    let id = own
    for (let count = 2; taken.has(id); count += 1) id = `${own}-${count}`
    taken.add(id)
    ids.set(block, id)
  }
  return ids
}

/** The words of a node without their form. */
function wordsOf(node: Block | Inline | Item): string {
  if (node.type === 'text') return node.text
  if (!('children' in node)) return ' '
  return node.children.map((child) => wordsOf(child)).join('')
}

/** The addresses that a text links to. */
export function linksOf(node: RichText['root'] | Block | Inline | Item): string[] {
  const own = 'fields' in node ? [node.fields.url] : []
  return 'children' in node ? [...own, ...node.children.flatMap((child) => linksOf(child))] : own
}
