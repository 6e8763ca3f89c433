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
import { dayInWords } from '../domain/legalDocument/inForce.ts'
import { centre, points } from './measures.ts'
import type { Paper } from './paper.ts'
import { line, rule, run } from './text.ts'

const none = { style: 'none', size: 0, color: 'auto' } as const
/** A table that only puts things side by side. */
export const unruled = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const

/** The head of a paper: at the left who issues it and its number, at the right quốc hiệu, tiêu ngữ, place and day. */
export function headingOf(paper: Paper, width: number): FileChild[] {
  const { issuer, sign, year, kind, subject, signed, isIllustrative } = paper
  const leftWidth = Math.round(width * 0.42)
  const rightWidth = width - leftWidth
  const head = { size: points.head }
  const bold = { ...head, bold: true }
  const isCentred = { alignment: centre }
  const left = [
    ...(issuer.superior ? [line(issuer.superior.toLocaleUpperCase('vi'), head, isCentred)] : []),
    line(issuer.name.toLocaleUpperCase('vi'), bold, isCentred),
    rule(leftWidth, 0.4),
  ]
  const right = [
    line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold, isCentred),
    line('Độc lập - Tự do - Hạnh phúc', { size: points.text, bold: true }, isCentred),
    rule(rightWidth, 0.6),
  ]
  const day = signed ? dayInWords(signed.day) : `ngày      tháng      năm ${year}`
  const number = signed ? `Số: ${signed.number}` : `Số:         /${sign ? `${sign}-` : ''}…`
  const cell = (children: Paragraph[], columnWidth: number) =>
    new TableCell({
      children,
      width: { size: columnWidth, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.TOP,
      margins: { left: 0, right: 0 },
    })
  const rows = [
    [left, right],
    [
      sign === null ? [new Paragraph({})] : [line(number, { size: points.number }, isCentred)],
      [line(`${issuer.place}, ${day}`, { size: points.text, italics: true }, isCentred)],
    ],
  ]
  return [
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: [leftWidth, rightWidth],
      layout: TableLayoutType.FIXED,
      borders: unruled,
      rows: rows.map(
        ([first = [], second = []]) =>
          new TableRow({
            cantSplit: true,
            children: [cell(first, leftWidth), cell(second, rightWidth)],
          }),
      ),
    }),
    ...(isIllustrative ? [illustrative()] : []),
    line(kind, { size: points.text, bold: true }, { alignment: centre, spacing: { before: 280 } }),
    new Paragraph({
      alignment: centre,
      children: subject
        .split(/\r?\n/)
        .map((one, index) =>
          run(one, { size: points.text, bold: true, ...(index > 0 ? { break: 1 } : {}) }),
        ),
    }),
    rule(width, 0.2, { before: 40, after: 200 }),
  ]
}

/** Made up is marked at the thing itself: a paper of demonstration data says so before its name. */
const illustrative = () =>
  new Paragraph({
    alignment: centre,
    spacing: { before: 200 },
    border: Object.fromEntries(
      (['top', 'bottom', 'left', 'right'] as const).map((side) => [
        side,
        { style: 'dashed', size: 6, color: '000000', space: 3 },
      ]),
    ),
    children: [run('DỮ LIỆU MINH HỌA – KHÔNG PHẢI VĂN BẢN CÓ GIÁ TRỊ', { size: points.table })],
  })
