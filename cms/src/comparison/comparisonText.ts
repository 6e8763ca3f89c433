import type { Label, Language } from '../domain/language/language.ts'

/** The words around a comparison, on the page and in its files. */
const texts = {
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  notStated: { vi: 'Chưa khai', en: 'Not stated' },
  differs: { vi: 'khác nhau', en: 'differs' },
  differsColumn: { vi: 'Khác nhau', en: 'Differs' },
  yes: { vi: 'có', en: 'yes' },
  remove: { vi: 'Bỏ ra', en: 'Take out' },
  illustrative: { vi: 'minh họa', en: 'illustrative' },
  illustration: {
    vi: 'Có dữ liệu minh họa, không phải chào giá hay số liệu thật.',
    en: 'Holds illustrative data, not real offers or figures.',
  },
  onlyDifferences: { vi: 'Chỉ hiện điểm khác nhau', en: 'Show only differences' },
  everything: { vi: 'Hiện cả điểm giống nhau', en: 'Show what is the same too' },
  print: { vi: 'In', en: 'Print' },
  toCsv: { vi: 'Tải CSV', en: 'CSV file' },
  toXlsx: { vi: 'Tải Excel (XLSX)', en: 'Excel file (XLSX)' },
  toSelection: { vi: 'Lập hồ sơ lựa chọn', en: 'Start a selection record' },
  quantities: {
    vi: 'Tính tổng chi phí cho khối lượng của bạn',
    en: 'Total cost for your quantities',
  },
  quantitiesHelp: {
    vi: 'Nhập những gì đã biết; gói nào thiếu số thì nói thiếu gì. Số liệu chỉ nằm trong địa chỉ của trang này.',
    en: 'Enter what you know; a plan that needs more says what. The figures stay in the address of this page.',
  },
  count: { vi: 'Tính', en: 'Count' },
  note: { vi: 'Ghi chú của bạn', en: 'Your note' },
  noteHelp: {
    vi: 'Ghi chú chỉ lưu trên trình duyệt này và có trong bản in.',
    en: 'Notes stay in this browser and are printed.',
  },
  left: { vi: 'Cột trái', en: 'Left column' },
  right: { vi: 'Cột phải', en: 'Right column' },
  additions: { vi: 'Thêm vào bảng so sánh', en: 'Add to the comparison' },
  chosen: { vi: 'Đã chọn', en: 'Chosen' },
  find: { vi: 'Tìm trong danh mục', en: 'Search the catalogue' },
  platforms: { vi: 'Xem các nền tảng', en: 'See the platforms' },
  offerings: { vi: 'Xem các sản phẩm', en: 'See the offerings' },
} as const satisfies Record<string, Label>

export type ComparisonText = Record<keyof typeof texts, string>

/** The words in one language. */
export function comparisonText(language: Language): ComparisonText {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, text[language]]),
  ) as ComparisonText
}

/** `So sánh 3 sản phẩm`, the title of the page's table and of its files. */
export function comparisonTitle(
  kind: 'platforms' | 'offerings',
  count: number,
  language: Language,
): string {
  const titles = {
    platforms: { vi: `So sánh ${count} nền tảng`, en: `${count} platforms compared` },
    offerings: { vi: `So sánh ${count} sản phẩm`, en: `${count} offerings compared` },
  }
  return titles[kind][language]
}

/** `Tính đến ngày 22/11/2026`. */
export function asOfText(day: string, language: Language): string {
  return { vi: `Tính đến ngày ${day}`, en: `As of ${day}` }[language]
}

/** How many rows are not shown because all say the same. */
export function hiddenText(count: number, language: Language): string {
  return {
    vi: `Đang ẩn ${count} dòng giống nhau.`,
    en: `${count} rows that are the same are hidden.`,
  }[language]
}
