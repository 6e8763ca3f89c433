import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { RecordDocument } from './recordDocument.ts'

/** Columns of candidates that an A4 page holds beside the criterion. */
const columnsOnPage = 3

/** The record as an A4 document in the type of Vietnamese official papers (Decree 30/2020/NĐ-CP). */
export function writeRecordPaper(record: RecordDocument): Promise<Buffer> {
  const children = [
    new Paragraph({ text: record.organisation }),
    new Paragraph({ text: `Hồ sơ lựa chọn: ${record.title}`, heading: HeadingLevel.TITLE }),
    ...(record.isIllustrative ? [new Paragraph({ text: 'Dữ liệu minh họa.' })] : []),
    table(record.facts.map(([label, fact]) => [label, fact])),
    new Paragraph({ text: 'Các phương án', heading: HeadingLevel.HEADING_1 }),
    table([
      ['Phương án', 'Kết luận', 'Lý do'],
      ...record.decisions.map(({ name, decision, reason }) => [name, decision, reason]),
    ]),
    ...record.comparisons.flatMap((comparison) => [
      new Paragraph({ text: 'Bảng so sánh', heading: HeadingLevel.HEADING_1 }),
      ...pages(comparison).flatMap((rows) => [table(rows), new Paragraph({ text: '' })]),
    ]),
  ]
  const document = new Document({
    title: record.title,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 26 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1701, right: 850 },
          },
        },
        footers: { default: footer(record.hash) },
        children,
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** A wide comparison is cut into tables that each repeat the criterion. */
function pages({ header, rows }: RecordDocument['comparisons'][number]): string[][][] {
  const candidates = header.length - 1
  const count = Math.ceil(candidates / columnsOnPage)
  return Array.from({ length: count }, (_, page) => {
    const from = 1 + page * columnsOnPage
    return [header, ...rows].map((row) => [row[0] ?? '', ...row.slice(from, from + columnsOnPage)])
  })
}

function table(rows: string[][]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
        }),
    ),
  })
}

function footer(hash: string | null): Footer {
  const numbers = new TextRun({
    children: ['Trang ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
  })
  const digest = new TextRun({
    text: hash ? ` · SHA-256 ${hash}` : ' · Bản đang lập, chưa khóa',
    size: 16,
  })
  return new Footer({ children: [new Paragraph({ children: [numbers, digest] })] })
}
