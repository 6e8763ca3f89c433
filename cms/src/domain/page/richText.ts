import { z } from 'zod'
import type { Label } from '../language/language.ts'
import { isRecord } from '../values/isRecord.ts'
import { isLinkAddress, wrongLinkAddress } from '../values/webAddress.ts'
import { textThat } from '../values/textThat.ts'
import { isVisible } from '../values/visibleText.ts'

// What of the editor's document (Lexical) a page shows: any other node is refused, any other key is dropped.

/** Characters that one run of text holds at most. */
const longestRun = 20_000
/** Paragraphs, items and other nodes side by side. */
const mostNodes = 1000

/** How a run of text is written: bits of the editor's `format`; the others mean nothing here. */
export const textFormats = { bold: 1, italic: 2 } as const

const TextSchema = z.object({
  type: z.literal('text'),
  text: z.string().max(longestRun),
  format: z
    .number()
    .int()
    .default(0)
    .transform((bits) => bits & (textFormats.bold | textFormats.italic)),
})
const BreakSchema = z.object({ type: z.literal('linebreak') })
const TabSchema = z.object({ type: z.literal('tab') })
const RunSchema = z.discriminatedUnion('type', [TextSchema, BreakSchema, TabSchema])
const LinkSchema = z.object({
  type: z.enum(['link', 'autolink']),
  fields: z.object({ url: textThat(isLinkAddress, wrongLinkAddress) }),
  children: z.array(RunSchema).max(mostNodes),
})
const inline = [TextSchema, BreakSchema, TabSchema, LinkSchema] as const
const InlinesSchema = z.array(z.discriminatedUnion('type', inline)).max(mostNodes)

const ItemSchema = z.object({
  type: z.literal('listitem'),
  get children() {
    return z.array(z.discriminatedUnion('type', [...inline, ListSchema])).max(mostNodes)
  },
})
const ListSchema = z.object({
  type: z.literal('list'),
  listType: z.enum(['bullet', 'number']),
  children: z.array(ItemSchema).max(mostNodes),
})

const BlockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), children: InlinesSchema }),
  z.object({
    type: z.literal('heading'),
    tag: z.enum(['h2', 'h3']),
    children: InlinesSchema,
  }),
  z.object({ type: z.literal('quote'), children: InlinesSchema }),
  ListSchema,
])

/** A text with headings, lists, quotations, links, bold and italic, as a page shows it. */
export const RichTextSchema = z.object({
  root: z.object({ children: z.array(BlockSchema).max(mostNodes) }),
})
export type RichText = z.output<typeof RichTextSchema>
export type Block = z.output<typeof BlockSchema>
export type Inline = z.output<typeof InlinesSchema>[number]
export type Item = z.output<typeof ItemSchema>

const unknownNode: Label = {
  vi: 'chỉ nhận đoạn văn, tiêu đề mức 2 và 3, danh sách, trích dẫn, liên kết, chữ đậm và chữ nghiêng.',
  en: 'takes paragraphs, headings of level 2 and 3, lists, quotations, links, bold and italic alone.',
}

/** Why a value is no text that a page shows; undefined when it is one. */
export function richTextFault(value: unknown): Label | undefined {
  const parsed = RichTextSchema.safeParse(value)
  if (parsed.success) return undefined
  return parsed.error.issues.some(({ path }) => path.at(-1) === 'url')
    ? wrongLinkAddress
    : unknownNode
}

/** A text in Vietnamese, in English where it was translated; what holds no words counts as missing. */
export const LocalizedRichTextSchema = z
  .object({ vi: RichTextSchema, en: RichTextSchema.nullish() })
  .refine(({ vi }) => hasWords(vi), {
    path: ['vi'],
    error: 'is empty',
    params: { reason: { vi: 'chưa có nội dung.', en: 'has no content.' } },
  })
  .transform(({ vi, en }) => (en && hasWords(en) ? { vi, en } : { vi }))

/** Whether a part of a text says anything that can be seen. */
function hasWords(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(hasWords)
  if (!isRecord(part)) return false
  const { text, root, children } = part
  return (typeof text === 'string' && isVisible(text)) || hasWords(root) || hasWords(children)
}

/**
 * A document of the editor as it is kept: styles that came along with pasted text are taken out, since no page shows
 * them. What else a page does not show stays for the editor.
 */
export function withoutStyles(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutStyles)
  if (!isRecord(node)) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === 'style' || key === 'textStyle' ? '' : withoutStyles(value),
    ]),
  )
}
