import { defineWord } from '../publication/word.ts'

/** A custodian’s own key. */
export const custodianKeyWord = defineWord({
  collection: 'custodianKeys',
  name: { vi: 'Khóa của người giữ', en: 'Keys of custodians' },
  isPublic: false,
  page: null,
  navigation: [],
  found: null,
  hasMachine: false,
  seed: null,
  belongsTo: [{ field: 'holder', collection: 'users' }],
  keptPrivate: [],
})
