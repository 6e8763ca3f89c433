import type { Language } from 'cms/domain/language/language.ts'
import type { SearchSort } from 'cms/domain/search/search.ts'
import { foundWords, namesOf } from 'cms/domain/words.ts'
import type { SearchKind } from 'cms/domain/words.ts'

/** Every sentence of the search page's island, in both languages. */
export interface SearchPageText {
  label: string
  hint: string
  clear: string
  filters: string
  filtersOn: (count: number) => string
  close: string
  show: (total: string) => string
  more: (count: number) => string
  fewer: string
  /** A long list of values ends. */
  mostOnly: (count: string) => string
  applied: string
  remove: (name: string) => string
  removeAll: string
  sort: string
  sorts: Record<SearchSort, string>
  /** Everything there is; what filters alone leave; what a text found. */
  everything: (total: string) => string
  filtered: (total: string) => string
  found: (total: string, text: string) => string
  nothing: (text: string) => string
  forgiven: (text: string) => string
  /** Nothing holds every word: how many come nearest. Some do, and others come near. */
  nearest: (total: string, text: string) => string
  complete: (count: string) => string
  /** The index in the browser answered in place of the server. */
  reserve: string
  /** Only the first of the results can be paged to. */
  onlyFirst: (reachable: string, total: string) => string
  loading: string
  failed: string
  retry: string
  because: string
  kinds: Record<SearchKind, string>
  illustrative: string
  compare: string
  compareNamed: (name: string) => string
  pages: string
  page: (page: string) => string
  firstPage: string
  previous: string
  next: string
  try: string
  tryWithoutFilters: (total: string) => string
  tryFewerWords: string
  trySpelling: (text: string) => string
  tryProblems: string
  rankingRule: string
  toSelection: string
  /** Leads to where the search is followed by mail or kept at the desk. */
  follow: string
  /** All results as a workbook. */
  asFile: string
}

export const searchPageTexts: Record<Language, SearchPageText> = {
  vi: {
    label: 'Tìm trong danh mục',
    hint: 'Gõ có dấu hay không dấu đều được',
    clear: 'Xóa',
    filters: 'Bộ lọc',
    filtersOn: (count) => `Bộ lọc (${count})`,
    close: 'Đóng bộ lọc',
    show: (total) => `Xem ${total} kết quả`,
    more: (count) => `Hiện thêm ${count}`,
    fewer: 'Thu gọn',
    mostOnly: (count) => `Chỉ liệt kê ${count} giá trị có nhiều kết quả nhất.`,
    applied: 'Đang lọc theo',
    remove: (name) => `Bỏ lọc: ${name}`,
    removeAll: 'Bỏ tất cả',
    sort: 'Thứ tự',
    sorts: { relevance: 'Phù hợp nhất', title: 'Theo tên', kind: 'Theo loại' },
    everything: (total) => `${total} mục trong danh mục`,
    filtered: (total) => `${total} kết quả`,
    found: (total, text) => `${total} kết quả cho “${text}”`,
    nothing: (text) => (text ? `Không tìm thấy gì cho “${text}”` : 'Không có mục nào phù hợp'),
    forgiven: (text) => `Không có mục nào viết đúng “${text}”; đây là các kết quả gần giống.`,
    nearest: (total, text) => `Không có mục nào đủ mọi từ của “${text}”; ${total} mục gần nhất`,
    complete: (count) => `${count} mục có đủ mọi từ; các mục khác là gần nhất.`,
    reserve: 'Máy chủ tìm kiếm tạm nghỉ; kết quả này do trình duyệt tự tìm.',
    onlyFirst: (reachable, total) =>
      `Chỉ lật được đến kết quả thứ ${reachable} trong ${total}. Hãy gõ thêm từ hoặc chọn bộ lọc.`,
    loading: 'Đang tải dữ liệu tra cứu…',
    failed:
      'Chưa tải được dữ liệu tra cứu, có thể do mất kết nối. Những gì bạn đã gõ và chọn vẫn còn.',
    retry: 'Tải lại',
    because: 'Khớp với',
    kinds: {
      ...namesOf(foundWords, 'vi'),
      platforms: 'Nền tảng',
      problems: 'Bài toán',
      offerings: 'Sản phẩm',
      organisations: 'Đơn vị',
      legalDocuments: 'Văn bản',
      announcements: 'Công bố',
      practices: 'Kinh nghiệm',
      requirements: 'Nhiệm vụ',
      quotationRequests: 'Yêu cầu báo giá',
      evaluationTemplates: 'Bộ tiêu chí',
      indicators: 'Số liệu',
      pages: 'Tin, hướng dẫn',
    },
    illustrative: 'minh họa',
    compare: 'So sánh',
    compareNamed: (name) => `So sánh ${name}`,
    pages: 'Các trang kết quả',
    page: (page) => `Trang ${page}`,
    firstPage: 'Trang này không có kết quả nào. Về trang đầu.',
    previous: 'Trang trước',
    next: 'Trang sau',
    try: 'Bạn có thể thử:',
    tryWithoutFilters: (total) => `Bỏ các bộ lọc để xem ${total} kết quả`,
    tryFewerWords: 'Gõ ít từ hơn, hoặc từ chung hơn: “khám bệnh” thay cho tên phần mềm.',
    trySpelling: (text) => `Tìm “${text}”`,
    tryProblems: 'Đi từ danh sách bài toán chuyển đổi số',
    rankingRule: 'Kết quả được xếp thứ tự thế nào',
    toSelection: 'Lập hồ sơ lựa chọn từ lần tìm này',
    follow: 'Theo dõi, lưu tìm kiếm này',
    asFile: 'Tải mọi kết quả (XLSX)',
  },
  en: {
    label: 'Search the catalogue',
    hint: 'With or without Vietnamese marks',
    clear: 'Clear',
    filters: 'Filters',
    filtersOn: (count) => `Filters (${count})`,
    close: 'Close filters',
    show: (total) => `Show ${total} results`,
    more: (count) => `Show ${count} more`,
    fewer: 'Show fewer',
    mostOnly: (count) => `Only the ${count} values with the most results are listed.`,
    applied: 'Filtered by',
    remove: (name) => `Remove filter: ${name}`,
    removeAll: 'Remove all',
    sort: 'Order',
    sorts: { relevance: 'Best match', title: 'By name', kind: 'By kind' },
    everything: (total) => `${total} entries in the catalogue`,
    filtered: (total) => `${total} results`,
    found: (total, text) => `${total} results for “${text}”`,
    nothing: (text) => (text ? `Nothing found for “${text}”` : 'No entry fits'),
    forgiven: (text) => `Nothing is written exactly “${text}”; these come close.`,
    nearest: (total, text) => `No entry holds every word of “${text}”; the ${total} nearest`,
    complete: (count) => `${count} hold every word; the others come nearest.`,
    reserve: 'The search server is resting; your browser found these by itself.',
    onlyFirst: (reachable, total) =>
      `Only the first ${reachable} of ${total} can be paged to. Add a word or choose a filter.`,
    loading: 'Loading the search index…',
    failed:
      'The search index could not be loaded; the connection may be down. What you typed and chose is still here.',
    retry: 'Load again',
    because: 'Matches',
    kinds: {
      ...namesOf(foundWords, 'en'),
      platforms: 'Platform',
      problems: 'Problem',
      offerings: 'Offering',
      organisations: 'Organisation',
      legalDocuments: 'Legal document',
      announcements: 'Announcement',
      practices: 'Practice',
      requirements: 'Requirement',
      quotationRequests: 'Quotation request',
      evaluationTemplates: 'Criteria',
      indicators: 'Figure',
      pages: 'News or guide',
    },
    illustrative: 'illustrative',
    compare: 'Compare',
    compareNamed: (name) => `Compare ${name}`,
    pages: 'Pages of results',
    page: (page) => `Page ${page}`,
    firstPage: 'This page has no results. Back to the first page.',
    previous: 'Previous page',
    next: 'Next page',
    try: 'You could try:',
    tryWithoutFilters: (total) => `Remove the filters to see ${total} results`,
    tryFewerWords: 'Type fewer or more general words.',
    trySpelling: (text) => `Search for “${text}”`,
    tryProblems: 'Start from the list of problems',
    rankingRule: 'How results are ordered',
    toSelection: 'Start a selection record from this search',
    follow: 'Follow or save this search',
    asFile: 'Download all results (XLSX)',
  },
}
