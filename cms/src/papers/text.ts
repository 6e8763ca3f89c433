import { Paragraph, TextRun } from 'docx'
import type { IParagraphOptions, IRunOptions } from 'docx'
import { halfPoints } from './measures.ts'

interface Look extends Omit<IRunOptions, 'size' | 'text' | 'children'> {
  /** Points. */
  size?: number
}

/** A run of text; `size` in points. */
export const run = (text: string, { size, ...look }: Look = {}) =>
  new TextRun({ ...look, text, ...(size === undefined ? {} : { size: halfPoints(size) }) })

/** One paragraph of one look. */
export const line = (text: string, look: Look = {}, layout: IParagraphOptions = {}) =>
  new Paragraph({ ...layout, children: [run(text, look)] })

/** Each line of what people wrote is a paragraph of its own, so that no break of theirs is lost. */
export const lines = (text: string, look: Look = {}, layout: IParagraphOptions = {}) =>
  text.split(/\r?\n/).map((one) => line(one, look, layout))

/** A hairline under the paragraph before it, as wide as a share of the column that it stands in. */
export function rule(columnWidth: number, share: number, spacing = { before: 0, after: 0 }) {
  const indent = Math.round((columnWidth * (1 - share)) / 2)
  return new Paragraph({
    border: { top: { style: 'single', size: 6, color: '000000', space: 1 } },
    indent: { left: indent, right: indent },
    spacing: { ...spacing, line: 60, lineRule: 'exact' },
    children: [run('', { size: 2 })],
  })
}
