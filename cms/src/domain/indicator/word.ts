import { defineWord } from '../publication/word.ts'

/** A dated figure of a source. */
export const indicatorWord = defineWord({
  collection: 'indicators',
  name: { vi: 'Chỉ tiêu, số liệu', en: 'Indicators' },
  isPublic: true,
  page: null,
  navigation: [],
  found: 0.8,
  hasMachine: false,
  seed: 'facts',
  belongsTo: [],
  keptPrivate: [],
})
