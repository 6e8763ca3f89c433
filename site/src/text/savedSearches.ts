import type { Language } from 'cms/domain/language/language.ts'

const vi = {
  title: 'Tìm kiếm đã lưu',
  offer: 'Lưu lượt tìm này để biết có gì mới:',
  byFilters: 'lượt tìm theo bộ lọc',
  save: 'Lưu tìm kiếm',
  doNotSave: 'Không lưu',
  saved: 'Đã lưu. Thay đổi từ nay được báo ở đây.',
  found: (count: number) => `${count} mục tìm thấy`,
  fresh: (count: number) => `${count} thay đổi mới`,
  nothingNew: 'Chưa có gì mới',
  seen: 'Đã xem',
  seenNamed: (name: string) => `Đã xem: ${name}`,
  allSeen: 'Đã ghi là đã xem.',
  removeNamed: (name: string) => `Bỏ lưu: ${name}`,
  removed: 'Đã bỏ lưu.',
  more: (count: number) => `và ${count} thay đổi nữa`,
}
type SavedSearchesText = typeof vi

const en: SavedSearchesText = {
  title: 'Saved searches',
  offer: 'Keep this search to know what is new:',
  byFilters: 'the search by filters',
  save: 'Save the search',
  doNotSave: 'Do not save',
  saved: 'Saved. What changes from now on is told here.',
  found: (count) => (count === 1 ? '1 entry found' : `${count} entries found`),
  fresh: (count) => (count === 1 ? '1 new change' : `${count} new changes`),
  nothingNew: 'Nothing new',
  seen: 'Seen',
  seenNamed: (name) => `Seen: ${name}`,
  allSeen: 'Noted as seen.',
  removeNamed: (name) => `Remove: ${name}`,
  removed: 'Removed.',
  more: (count) => `and ${count} more`,
}

/** Words of the searches that a person keeps. */
export const savedSearchesText = (language: Language): SavedSearchesText => ({ vi, en })[language]
