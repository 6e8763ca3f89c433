import type { Label } from '../domain/language/language.ts'

/** Why nothing can be answered over the release before the first one. */
export const notYetPublished: Label = {
  vi: 'Danh mục chưa được xuất bản lần nào. Hãy thử lại sau ít phút.',
  en: 'The catalogue was not published yet. Try again in some minutes.',
}
