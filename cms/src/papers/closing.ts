import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { FileChild } from 'docx'
import { unruled } from './heading.ts'
import { centre, points } from './measures.ts'
import type { Paper } from './paper.ts'
import { line } from './text.ts'

/** Who signs: office, in whose name, and the name where it is known. */
export interface Signature {
  position: string
  onBehalfOf?: string | null
  name?: string | null
}

/** Lines that are left for the signature and the seal. */
const roomToSign = 5

/**
 * The end of a paper: at the left who receives it, at the right office and room of who signs. Of two who sign, the
 * first stands at the left under the recipients.
 */
export function closingOf({ recipients = [], signatures }: Paper, width: number): FileChild[] {
  const half = Math.floor(width / 2)
  const received = recipients.length > 0 ? receivedBy(recipients) : []
  const [first, second] = signatures
  if (!first) return received
  const columns = second ? [signed(first), signed(second)] : [received, signed(first)]
  const row = new TableRow({
    // Office and name stay on one page.
    cantSplit: true,
    children: columns.map(
      (children) =>
        new TableCell({
          width: { size: half, type: WidthType.DXA },
          margins: { left: 0, right: 0 },
          children: children.length > 0 ? children : [new Paragraph({})],
        }),
    ),
  })
  return [
    new Paragraph({ spacing: { before: 120 }, keepNext: true }),
    new Table({
      width: { size: half * 2, type: WidthType.DXA },
      columnWidths: [half, half],
      layout: TableLayoutType.FIXED,
      borders: unruled,
      rows: [row],
    }),
    ...(second ? received : []),
  ]
}

/** “Nơi nhận” in bold italics of 12 points, the names in 11, the last one with a full stop. */
function receivedBy(recipients: string[]): Paragraph[] {
  return [
    line('Nơi nhận:', { size: points.table, bold: true, italics: true }),
    ...recipients.map((name, index) =>
      line(`- ${name}${index === recipients.length - 1 ? '.' : ';'}`, { size: points.recipients }),
    ),
  ]
}

function signed({ position, onBehalfOf, name }: Signature): Paragraph[] {
  const isBold = { bold: true, size: points.number }
  const isCentred = { alignment: centre, keepNext: true }
  return [
    ...(onBehalfOf ? [line(onBehalfOf.toLocaleUpperCase('vi'), isBold, isCentred)] : []),
    line(position.toLocaleUpperCase('vi'), isBold, isCentred),
    ...Array.from({ length: roomToSign }, () => line('', { size: points.text }, isCentred)),
    line(name ?? '', { bold: true, size: points.text }, { alignment: centre }),
  ]
}
