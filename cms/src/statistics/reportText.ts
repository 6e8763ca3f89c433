import type { Language } from '../domain/language/language.ts'

/** The words of the report that are not those of a picture. */
const vi = {
  title: 'Báo cáo thống kê nền tảng số quốc gia',
  asOf: (day: string) => `Tính đến ngày ${day}`,
  units: (units: number) => `Tỉnh, thành phố tính trên ${units} đơn vị của ngày ấy.`,
  taken: (day: string) =>
    `Lập từ dữ liệu công khai ngày ${day}. Đính chính về sau có thể làm thay đổi số của các quý trước.`,
  illustration:
    'Có dữ liệu minh họa, lập ra để trình bày cách dùng, không phải số liệu thật; mỗi số như vậy ghi rõ ngay bên cạnh.',
  today: (day: string) => `Phần này không có ngày trong dữ liệu nên được tính đến ngày ${day}.`,
  unit: (unit: string) => `Đơn vị: ${unit}.`,
  nothing: 'Chưa có dòng nào.',
  others: (count: number) => `${count} dòng khác chưa có gì được ghi nhận.`,
  contents: 'Nội dung',
  row: 'Mã',
  list: 'Danh sách các dòng đứng sau',
  made: 'Nền tảng số quốc gia',
  page: 'Trang',
}
export type ReportText = typeof vi

const en: ReportText = {
  title: 'Statistics of the national digital platforms',
  asOf: (day) => `As of ${day}`,
  units: (units) => `Provinces are counted in the ${units} units of that day.`,
  taken: (day) =>
    `Made from the public data of ${day}. Later corrections may change figures of earlier quarters.`,
  illustration:
    'Holds illustrative data, made up to show how things work, not real figures; each such number says so beside it.',
  today: (day) => `The data give no days for this part: it is as of ${day}.`,
  unit: (unit) => `Unit: ${unit}.`,
  nothing: 'There are no rows yet.',
  others: (count) => `${count} more rows have nothing recorded.`,
  contents: 'Contents',
  row: 'Code',
  list: 'List of the rows behind it',
  made: 'National digital platforms',
  page: 'Page',
}

/** The words in a language. */
export const reportText = (language: Language): ReportText => ({ vi, en })[language]
