import { defineWord } from '../publication/word.ts'

/** What people say in other words than the catalogue's. */
export const synonymWord = defineWord({
  collection: 'synonyms',
  name: { vi: 'Cách nói khi tìm kiếm', en: 'Ways of saying in search' },
  isPublic: true,
  page: null,
  navigation: [],
  found: null,
  hasMachine: false,
  seed: 'facts',
  belongsTo: [],
  keptPrivate: [],
})
