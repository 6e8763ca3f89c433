import type { Language } from 'cms/domain/language/language.ts'

const texts = {
  vi: {
    filterOf: (title: string) => `Lọc: ${title}`,
    text: 'Tìm trong danh sách',
    state: 'Trạng thái',
    anyState: 'mọi trạng thái',
    filter: 'Lọc',
    clear: 'Bỏ lọc',
    found: (total: number) => `Tìm thấy ${total} mục.`,
    nothing: 'Không có mục nào như vậy.',
    take: (format: string) => `Tải ${format}`,
    takeNamed: (format: string, title: string) => `Tải ${format}: ${title}`,
  },
  en: {
    filterOf: (title: string) => `Filter: ${title}`,
    text: 'Find in the list',
    state: 'State',
    anyState: 'any state',
    filter: 'Filter',
    clear: 'Clear',
    found: (total: number) => `${total} found.`,
    nothing: 'There are none like this.',
    take: (format: string) => `Download ${format}`,
    takeNamed: (format: string, title: string) => `Download ${format}: ${title}`,
  },
}

/** The sentences at a list that is narrowed and taken as a file. */
export const listText = (language: Language) => texts[language]
