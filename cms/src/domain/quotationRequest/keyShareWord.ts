import { defineWord } from '../publication/word.ts'

/** A custodian’s share of the key of a request. */
export const keyShareWord = defineWord({
  collection: 'keyShares',
  name: { vi: 'Phần khóa', en: 'Shares of keys' },
  isPublic: false,
  page: null,
  navigation: [],
  found: null,
  hasMachine: false,
  seed: null,
  belongsTo: [{ field: 'request', collection: 'quotationRequests' }],
  keptPrivate: [],
})
