import { defineWord } from '../publication/word.ts'

/** A vendor’s question on a request, and its answer. */
export const quotationInquiryWord = defineWord({
  collection: 'quotationInquiries',
  name: { vi: 'Câu hỏi về yêu cầu báo giá', en: 'Questions on requests' },
  isPublic: false,
  page: null,
  navigation: [],
  found: null,
  hasMachine: false,
  seed: null,
  belongsTo: [{ field: 'request', collection: 'quotationRequests' }],
  keptPrivate: [],
})
