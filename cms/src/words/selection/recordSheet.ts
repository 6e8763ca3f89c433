import writeXlsxFile from 'write-excel-file/node'
import type { SheetData } from 'write-excel-file/node'
import type { RecordDocument } from './recordDocument.ts'

const bold = (value: string) => ({ value, fontWeight: 'bold' as const, wrap: true })
const text = (value: string) => ({ value, wrap: true })

/** The record as a workbook: the record itself, then a sheet for each comparison. */
export async function writeRecordSheet(document: RecordDocument): Promise<Buffer> {
  const record: SheetData = [
    [bold('Hồ sơ lựa chọn'), bold(document.title)],
    [text('Đơn vị'), text(document.organisation)],
    ...(document.isIllustrative ? [[text('Dữ liệu minh họa'), null]] : []),
    ...document.facts.map(([label, fact]) => [text(label), text(fact)]),
    [null, null, null],
    [bold('Phương án'), bold('Doanh nghiệp cung cấp'), bold('Kết luận'), bold('Lý do')],
    ...document.decisions.map(({ name, vendor, decision, reason }) => [
      text(name),
      text(vendor),
      text(decision),
      text(reason),
    ]),
    [null, null, null],
    [text('Mã băm SHA-256'), text(document.hash ?? 'Chưa khóa')],
  ]
  const sheets = [
    {
      data: record,
      sheet: 'Hồ sơ',
      columns: [{ width: 34 }, { width: 60 }, { width: 24 }, { width: 60 }],
    },
    ...document.comparisons.map(({ header, rows }, index) => ({
      data: [header.map(bold), ...rows.map((row) => row.map(text))] as SheetData,
      sheet: `So sánh ${index + 1}`,
      columns: header.map(() => ({ width: 36 })),
    })),
  ]
  return writeXlsxFile(sheets).toBuffer()
}
