import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { FileChild } from 'docx'
import { centre, halfPoints, justified, points, right, twips } from './measures.ts'
import type { Paper } from './paper.ts'
import { line, lines, run } from './text.ts'

/** A table: its head stands on each page again, and no row is cut where it fits on a page. */
interface TableBlock {
  kind: 'table'
  header: string[]
  rows: string[][]
  /** Widths of the columns as shares of each other. */
  shares: number[]
  /** Columns of amounts, by place: set to the right. */
  amounts?: number[]
  /** Said above the table. */
  caption?: string
}

/** A part of the text of a paper. */
export type Block =
  | { kind: 'heading'; text: string }
  /** A line in the middle, in bold: `QUYẾT ĐỊNH:`. */
  | { kind: 'centred'; text: string }
  | { kind: 'text'; text: string }
  /** A paragraph that begins with its number in bold: `Điều 1.` */
  | { kind: 'article'; number: string; text: string }
  | { kind: 'list'; items: string[] }
  | TableBlock

const tableStyles = { cell: 'O', head: 'DauBang' } as const

/** The styles that the cells of tables name. */
export const paragraphStyles = [
  { id: tableStyles.cell, name: 'Ô của bảng', run: { size: halfPoints(points.table) } },
  {
    id: tableStyles.head,
    name: 'Đầu bảng',
    run: { size: halfPoints(points.table), bold: true },
    paragraph: { alignment: centre },
  },
]

/** Text: first line set in by 10 mm, at least 6 points between paragraphs (annex I, part II, 5). */
const ofText = {
  alignment: justified,
  indent: { firstLine: twips(10) },
  spacing: { before: 120, line: 276 },
}

/** The text of a paper: addressees, bases, its parts, what goes with it. */
export function bodyOf(paper: Paper, width: number): FileChild[] {
  const { authority, addressees = [], bases = [], body, enclosures = [] } = paper
  return [
    ...(authority ? [centred(authority.toLocaleUpperCase('vi'))] : []),
    ...addressees.map((name, index) =>
      line(
        index === 0 && addressees.length === 1 ? `Kính gửi: ${name}` : `- ${name}`,
        {},
        { alignment: centre, spacing: { before: 120, after: 120 } },
      ),
    ),
    ...bases.map(({ line: basis }, index) =>
      line(`${basis}${index === bases.length - 1 ? '.' : ';'}`, { italics: true }, ofText),
    ),
    ...body.flatMap((block) => blockOf(block, width)),
    ...enclosures.map((name, index) =>
      line(
        `${index === 0 ? 'Kèm theo: ' : ''}${name}${index === enclosures.length - 1 ? '.' : ';'}`,
        {},
        ofText,
      ),
    ),
  ]
}

const centred = (text: string) =>
  line(
    text,
    { bold: true },
    { alignment: centre, keepNext: true, spacing: { before: 160, after: 80 } },
  )

function blockOf(block: Block, width: number): FileChild[] {
  switch (block.kind) {
    case 'centred':
      return [centred(block.text)]
    case 'heading':
      return [line(block.text, { bold: true }, { ...ofText, keepNext: true })]
    case 'article':
      return [
        new Paragraph({
          ...ofText,
          keepNext: true,
          children: [run(`${block.number} `, { bold: true }), run(block.text)],
        }),
      ]
    case 'text':
      return lines(block.text, {}, ofText)
    case 'list':
      return block.items.flatMap((item) => lines(`- ${item}`, {}, ofText))
    case 'table':
      return tableOf(block, width)
  }
}

/** A table as wide as the text. */
export function tableOf(block: TableBlock, width: number): FileChild[] {
  const { header, rows, shares, amounts = [], caption } = block
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const columnWidths = shares.map((share) => Math.floor((width * share) / whole))
  // What all cells have alike stands once, in the table and in the styles: a comparison has thousands of them.
  const cell = (text: string, place: number, isHead: boolean) =>
    new TableCell({
      width: { size: columnWidths[place] ?? 0, type: WidthType.DXA },
      ...(isHead ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
      children: text.split(/\r?\n/).map(
        (one) =>
          new Paragraph({
            style: isHead ? tableStyles.head : tableStyles.cell,
            ...(amounts.includes(place) && !isHead ? { alignment: right } : {}),
            text: one,
          }),
      ),
    })
  const row = (cells: string[], isHead: boolean) =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map((text, place) => cell(text, place, isHead)),
    })
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: caption ? 160 : 60, after: caption ? 60 : 0 },
      children: caption ? [run(caption, { italics: true, size: points.table })] : [],
    }),
    new Table({
      width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
      columnWidths,
      layout: TableLayoutType.FIXED,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
    }),
  ]
}
