import type { Language } from 'cms/domain/language/language.ts'

/** The sentences of what a reader collects on any page: comparison and shortlist, in both languages. */
export const compareTexts = {
  vi: {
    label: 'Các mục đã chọn để so sánh',
    tick: 'So sánh',
    open: (count: number) => `So sánh ${count} mục`,
    oneMore: 'Chọn thêm ít nhất một mục để so sánh.',
    remove: (name: string) => `Bỏ ${name}`,
    clear: 'Bỏ hết',
    workspace: 'Nơi làm việc',
    keep: 'Lưu vào danh sách',
    kept: '✓ Đã lưu vào danh sách',
    full: 'Đã đủ bốn mục. Hãy bỏ bớt một mục trước khi thêm.',
    mixed:
      'Chỉ so sánh được nền tảng với nền tảng, sản phẩm với sản phẩm. Hãy bỏ các mục đã chọn trước.',
  },
  en: {
    label: 'Chosen for comparison',
    tick: 'Compare',
    open: (count: number) => `Compare ${count}`,
    oneMore: 'Choose at least one more to compare.',
    remove: (name: string) => `Remove ${name}`,
    clear: 'Remove all',
    workspace: 'Workspace',
    keep: 'Keep in shortlist',
    kept: '✓ Kept in shortlist',
    full: 'Four are chosen already. Take one out before adding another.',
    mixed:
      'Platforms compare with platforms, offerings with offerings. Take out those chosen first.',
  },
} as const satisfies Record<Language, object>

/** The language of the page that a script runs on. */
export function pageLanguage(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'vi'
}
