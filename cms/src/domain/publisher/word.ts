import { defineWord } from '../publication/word.ts'

/** The body that answers for the catalogue. */
export const publisherWord = defineWord({
  collection: 'publishers',
  name: { vi: 'Cơ quan chịu trách nhiệm', en: 'Who answers for the catalogue' },
  isPublic: true,
  page: null,
  navigation: [],
  found: null,
  hasMachine: false,
  seed: 'demonstration',
  belongsTo: [],
  keptPrivate: [],
})
