import type { Language } from 'cms/domain/language/language.ts'

const texts = {
  vi: {
    title: (count: number) => `Lịch sử của trang này (${count} thay đổi)`,
    newest: (count: number) => `${count} thay đổi mới nhất; toàn bộ có trong`,
    file: 'tệp JSON của trang',
  },
  en: {
    title: (count: number) =>
      `History of this page (${count === 1 ? '1 change' : `${count} changes`})`,
    newest: (count: number) => `The ${count} newest changes; all of them stand in the`,
    file: 'JSON file of the page',
  },
}

/** Texts of what changed about a record. */
export const historyText = (language: Language) => texts[language]
