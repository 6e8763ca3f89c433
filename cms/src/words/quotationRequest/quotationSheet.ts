import writeXlsxFile from 'write-excel-file/node'
import type { SheetData } from 'write-excel-file/node'
import { priceUnits } from '../../domain/field/plan.ts'
import { quotationTotal } from '../../domain/quotation/quotationTotal.ts'
import type { QuotationDocument } from '../../domain/quotation/quotation.ts'
import type { Answer } from '../../domain/quotationRequest/quantityLine.ts'
import { exactMomentText, momentText } from '../../domain/quotationRequest/requestFaults.ts'
import { isRecord } from '../../domain/values/isRecord.ts'
import { rejectionReasons } from '../../domain/selection/selection.ts'
import type { Common, OpenedContent, PublishedContent } from './paperContent.ts'
import type { DecidedContent } from './paperContent.ts'

/** A quotation of the table: what the opening record says of it, and its content where it could be opened. */
export interface SheetQuotation {
  entry: OpenedContent['entries'][number]
  document: QuotationDocument | null
}

interface Given {
  published: PublishedContent
  opened: OpenedContent
  /** Null before there is a decision. */
  decided: DecidedContent | null
  quotations: SheetQuotation[]
  hash: string
  common: Common
}

const top = { wrap: true, alignVertical: 'top' as const }
const bold = (value: string) => ({ value, ...top, fontWeight: 'bold' as const })
const text = (value: string) => ({ value, ...top })
const money = (value: number | undefined | null) =>
  typeof value === 'number'
    ? { value, type: Number, format: '#,##0', alignVertical: 'top' as const }
    : null
const boldMoney = (value: number | undefined | null) => {
  const cell = money(value)
  return cell && { ...cell, fontWeight: 'bold' as const }
}

/**
 * The table of all quotations of a request as a workbook: prices and amounts of each line, totals, answers, result, as
 * on the agency's screen; numbers are numbers, in whole đồng.
 */
export async function writeQuotationSheet(given: Given): Promise<Buffer> {
  const { quotations } = given
  const widths = [44, 14, 12, 10, ...quotations.flatMap(() => [24, 24])]
  const factWidths = [36, 30, 14, 70, 24]
  return writeXlsxFile([
    {
      data: withHeights(tableOf(given), widths),
      sheet: 'Bảng báo giá',
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 2,
      stickyColumnsCount: 1,
      orientation: 'landscape',
    },
    {
      data: withHeights(factsOf(given), factWidths),
      sheet: 'Biên bản mở',
      columns: factWidths.map((width) => ({ width })),
    },
  ]).toBuffer()
}

function tableOf({ published, decided, quotations, common }: Given): SheetData {
  const totals = quotations.map(({ document }) =>
    document ? quotationTotal(published.lines, document.lines, document.vatPercent) : undefined,
  )
  /** A row of which each quotation fills two cells. */
  const row = (label: string, cells: (at: number) => [unknown, unknown]) =>
    [
      bold(label),
      null,
      null,
      null,
      ...quotations.flatMap((_, at) => cells(at)),
    ] as SheetData[number]
  const outcomeOf = (vendor: string) => decided?.quotations.find((one) => one.vendor === vendor)
  return [
    [
      bold(published.title),
      null,
      null,
      null,
      ...quotations.flatMap(({ entry }) => [
        { ...bold(common.named(entry.vendorName, entry.vendor)), span: 2 },
        null,
      ]),
    ],
    [
      'Nội dung',
      'Đơn vị tính',
      'Số lượng',
      'Số tháng',
      ...quotations.flatMap(() => ['Đơn giá, chưa thuế', 'Thành tiền, chưa thuế']),
    ].map((value) => ({ ...bold(value), bottomBorderStyle: 'thin' as const })),
    ...published.lines.map(({ key, name, unit, quantity, months }) => [
      text(name),
      text(priceUnits.labels[unit].vi),
      money(quantity),
      months ? money(months) : text('một lần'),
      ...quotations.flatMap(({ document }, at) => [
        money(document?.lines.find((line) => line.key === key)?.unitPrice),
        money(totals[at]?.lines.get(key)),
      ]),
    ]),
    row('Cộng, chưa thuế', (at) => [null, money(totals[at]?.beforeTax)]),
    row('Thuế giá trị gia tăng', (at) => [
      text(vatText(quotations[at]?.document)),
      money(totals[at]?.tax),
    ]),
    row('Tổng giá trị, đã gồm thuế', (at) => [
      null,
      totals[at] ? boldMoney(totals[at].total) : text('Không mở được'),
    ]),
    row('Hiệu lực, ngày kể từ hạn nộp', (at) => [
      null,
      money(quotations[at]?.document?.validityDays),
    ]),
    ...published.questions.map((question) =>
      row(question.text, (at) => [
        text(answerText(quotations[at]?.document?.answers[question.key])),
        null,
      ]),
    ),
    row('Ghi chú của doanh nghiệp', (at) => [text(quotations[at]?.document?.note ?? ''), null]),
    row('Tệp kèm theo', (at) => [
      text((quotations[at]?.document?.files ?? []).map(({ name }) => name).join('\n')),
      null,
    ]),
    ...(decided
      ? [
          row('Kết quả', (at) => {
            const one = outcomeOf(quotations[at]?.entry.vendor ?? '')
            const reason = [one?.code && rejectionReasons.labels[one.code].vi, one?.reason]
            return [text(one?.isChosen ? 'Được chọn' : reason.filter(Boolean).join(': ')), null]
          }),
        ]
      : []),
  ]
}

function factsOf({ published, opened, decided, hash, common }: Given): SheetData {
  const facts: [string, string][] = [
    ['Đơn vị', common.issuer.name],
    ...(common.isIllustrative ? [['Dữ liệu minh họa', ''] satisfies [string, string]] : []),
    ['Hạn nộp', momentText(published.deadline).vi],
    ['Mở lúc', exactMomentText(opened.openedAt).vi],
    ...(decided?.decision ? [['Quyết định', decided.decision] satisfies [string, string]] : []),
    ['SHA-256 của nội dung biên bản', hash],
  ]
  return [
    ...facts.map(([label, value]) => [bold(label), text(value)]),
    [null, null, null, null, null],
    ['Doanh nghiệp', 'Nhận lúc', 'Số byte', 'SHA-256 của tệp niêm phong', 'Tổng giá trị'].map(bold),
    ...opened.entries.map((entry) => [
      text(common.named(entry.vendorName, entry.vendor)),
      text(entry.receivedAt ? exactMomentText(entry.receivedAt).vi : ''),
      money(entry.length),
      text(entry.sha256),
      entry.total === null ? text(entry.fault ?? 'Không mở được') : money(entry.total),
    ]),
  ]
}

/** Points of a line of text; programs do not all make rows as high as their text. */
const lineHeight = 15

function withHeights(rows: SheetData, widths: number[]): SheetData {
  return rows.map((row) => {
    const lines = row.map((cell, at) => {
      const value: unknown = isRecord(cell) ? cell.value : null
      if (typeof value !== 'string') return 1
      const span = isRecord(cell) && cell.span === 2 ? (widths[at + 1] ?? 0) : 0
      const width = (widths[at] ?? 10) + span - 2
      return value
        .split('\n')
        .reduce((sum, one) => sum + Math.max(1, Math.ceil((one.length + 1) / width)), 0)
    })
    const height = lineHeight * Math.max(1, ...lines)
    return row.map((cell, at) => (at === 0 && isRecord(cell) ? { ...cell, height } : cell))
  })
}

const vatText = (document: QuotationDocument | null | undefined): string =>
  document ? (document.vatPercent === null ? 'không chịu thuế' : `${document.vatPercent} %`) : ''

const answerText = (answer: Answer | undefined): string =>
  typeof answer === 'boolean' ? (answer ? 'Có' : 'Không') : (answer?.toString() ?? '')
