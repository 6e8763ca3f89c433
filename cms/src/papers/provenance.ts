import {
  Footer,
  Header,
  ImageRun,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { FileChild } from 'docx'
import encodeQR from 'qr'
import { remarkInWords } from '../domain/legalDocument/legalDocument.ts'
import { unruled } from './heading.ts'
import { centre, halfPoints, points, twips } from './measures.ts'
import type { Paper } from './paper.ts'
import { line, run } from './text.ts'

/** What a paper was printed from, so that anybody can compare it with the record. */
export interface Provenance {
  /** SHA-256 of the record's frozen content; null for a draft, which says that it is one. */
  hash: string | null
  /** The page that computes the hash again. */
  address: string
  /** What it was made from, in words; unless it is told, from a locked record. */
  source?: string
  /** What stands at the foot of a paper without a hash, unless it is a draft. */
  foot?: string
}

const draft = 'Bản đang lập, chưa khóa'
const fromLocked = 'Văn bản này được lập từ hồ sơ đã khóa trên Nền tảng số quốc gia.'

/** Page numbers at the top centre, none on the first page (annex I, part II, 9); “minh họa” on each page. */
export function headersOf({ isIllustrative }: Paper): { first: Header; default: Header } {
  const mark = isIllustrative
    ? [line('minh họa', { size: points.remark, italics: true }, { alignment: centre })]
    : []
  const number = new Paragraph({
    alignment: centre,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(points.number) })],
  })
  return {
    first: new Header({ children: mark.length > 0 ? mark : [new Paragraph({})] }),
    default: new Header({ children: [number, ...mark] }),
  }
}

/** The record's hash at the foot of every page. */
export function footersOf({ hash, foot = draft }: Provenance): { first: Footer; default: Footer } {
  const footer = () =>
    new Footer({
      children: [
        line(
          hash ? `Mã băm SHA-256 của hồ sơ: ${hash}` : foot,
          { size: points.small },
          { alignment: centre },
        ),
      ],
    })
  return { first: footer(), default: footer() }
}

/** Side of the code on paper, millimetres: a telephone reads it at arm's length. */
const side = 24
/** Pixels of the screen that `docx` measures pictures in, for a millimetre. */
const perMillimetre = 96 / 25.4

/** At the end of a paper: the code that leads to the verification page, and what it is for. Nothing for a draft. */
export function verificationOf(
  { hash, address, source = fromLocked }: Provenance,
  width: number,
): FileChild[] {
  if (!hash) return []
  const pixels = Math.round(side * perMillimetre)
  const picture = new ImageRun({
    type: 'gif',
    data: encodeQR(address, 'gif', { scale: 6, border: 2 }),
    transformation: { width: pixels, height: pixels },
    altText: {
      name: 'Mã QR',
      title: 'Mã QR của trang kiểm tra',
      description: `Mã QR dẫn đến trang kiểm tra: ${address}`,
    },
  })
  const first = twips(side + 4)
  const cell = (children: Paragraph[], size: number) =>
    new TableCell({
      children,
      width: { size, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
    })
  const words = [
    source,
    `Mã băm SHA-256: ${hash}`,
    `Kiểm tra tại: ${address.split('#')[0] ?? address}`,
  ]
  return [
    new Paragraph({ spacing: { before: 120 }, keepNext: true }),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: [first, width - first],
      layout: TableLayoutType.FIXED,
      borders: unruled,
      rows: [
        new TableRow({
          cantSplit: true,
          children: [
            cell([new Paragraph({ children: [picture] })], first),
            cell(
              words.map(
                (text) => new Paragraph({ children: [run(text, { size: points.remark })] }),
              ),
              width - first,
            ),
          ],
        }),
      ],
    }),
  ]
}

/**
 * What of the instruments under “Căn cứ” was not read in the text itself, for whoever prepares the paper: they look it
 * up and take the remark out before it is signed.
 */
export function remarksOf({ bases = [] }: Paper): FileChild[] {
  const remarks = bases.flatMap(({ remark }) => remark ?? [])
  if (remarks.length === 0) return []
  const title = 'Ghi chú khi soạn (xóa trước khi ký): hãy kiểm tra lại các căn cứ sau.'
  return [title, ...remarks.map((remark) => `- ${remarkInWords(remark)}`)].map((text, index) =>
    line(
      text,
      { size: points.remark, italics: true },
      { spacing: { before: index === 0 ? 160 : 0 } },
    ),
  )
}
