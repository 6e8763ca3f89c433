import type { Language } from 'cms/domain/language/language.ts'
import type { CountText } from 'cms/domain/values/tally.ts'

/** What stands round the pages of text, and the parts of explaining pages that the software itself answers for. */
interface PageText {
  news: string
  newsLead: string
  noNews: string
  feed: string
  newsCount: (n: CountText) => string
  list: string
  listLead: string
  explanations: string
  help: string
  helpOf: string
  /** Beside a record's page, for who may edit it. */
  edit: string
  pageCount: (n: CountText) => string
  published: (day: string) => string
  changed: (day: string) => string
  missing: string
  about: { national: string; nationalText: string; reuse: string; reuseText: string }
}

const vi: PageText = {
  news: 'Tin tức',
  newsLead: 'Điều mới của danh mục: nội dung, cách dùng, thời hạn cần biết.',
  noNews: 'Chưa có tin nào.',
  feed: 'Nhận tin qua RSS',
  newsCount: (n) => `${n} tin`,
  list: 'Hướng dẫn, trợ giúp',
  listLead: 'Trang giới thiệu về danh mục, và trợ giúp cho từng màn hình làm việc.',
  explanations: 'Về danh mục',
  help: 'Trợ giúp cho màn hình làm việc',
  helpOf: 'Trợ giúp',
  edit: 'Sửa trang này',
  pageCount: (n) => `${n} trang`,
  published: (day) => `Đăng ngày ${day}`,
  changed: (day) => `Sửa ngày ${day}`,
  missing: 'Trang này đang được soạn lại.',
  about: {
    national: 'Danh mục 35 nền tảng số quốc gia',
    nationalText:
      'Quyết định số 186/QĐ-BTTTT ngày 11/02/2022 nêu 35 nền tảng số quốc gia. Chúng tôi chưa tìm thấy phụ lục đầy đủ; đây là những nền tảng có nguồn xác nhận nằm trong danh mục đó:',
    reuse: 'Dùng lại nội dung',
    reuseText:
      'Bạn được sao chép, trích dẫn, dùng lại nội dung của danh mục khi ghi rõ nguồn và ngày của dữ liệu. Tài liệu ở trang khác theo quy định của trang đó.',
  },
}

const en: PageText = {
  news: 'News',
  newsLead: 'What is new in the catalogue: its content, how it is used, dates to keep.',
  noNews: 'There is no news yet.',
  feed: 'News by RSS',
  newsCount: (n) => `${n} items`,
  list: 'Guides and help',
  listLead: 'Pages about the catalogue, and help for each screen of the workspace.',
  explanations: 'About the catalogue',
  help: 'Help for the screens of the workspace',
  helpOf: 'Help',
  edit: 'Edit this page',
  pageCount: (n) => `${n} pages`,
  published: (day) => `Published on ${day}`,
  changed: (day) => `Changed on ${day}`,
  missing: 'This page is being written anew.',
  about: {
    national: 'The list of 35 national platforms',
    nationalText:
      'Decision 186/QĐ-BTTTT of 11 February 2022 names 35 national digital platforms. We have not found its full annex; sources confirm that these are on the list:',
    reuse: 'Reuse',
    reuseText:
      'You may copy, quote and reuse the content of the catalogue when you give the source and the date of the data. Material on other sites is subject to their terms.',
  },
}

/** {@link PageText} of a language. */
export const pageText = (language: Language): PageText => ({ vi, en })[language]
