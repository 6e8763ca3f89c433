import { defineWord } from '../publication/word.ts'

/** A price survey among vendors, from a locked selection. */
export const quotationRequestWord = defineWord({
  collection: 'quotationRequests',
  name: { vi: 'Yêu cầu báo giá', en: 'Requests for quotations' },
  isPublic: true,
  page: { vi: 'yeu-cau-bao-gia', en: 'quotation-requests', records: true },
  navigation: ['footer'],
  found: 0.7,
  hasMachine: true,
  seed: 'demonstration',
  belongsTo: [{ field: 'organisation', collection: 'organisations' }],
  keptPrivate: [],
})
