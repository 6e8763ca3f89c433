import { defineWord } from '../publication/word.ts'

/** A vendor’s answer to a request for quotations. */
export const quotationWord = defineWord({
  collection: 'quotations',
  name: { vi: 'Báo giá', en: 'Quotations' },
  isPublic: false,
  page: null,
  navigation: [],
  found: null,
  hasMachine: true,
  seed: null,
  belongsTo: [
    { field: 'vendor', collection: 'organisations' },
    { field: 'request', collection: 'quotationRequests' },
  ],
  keptPrivate: [],
})
