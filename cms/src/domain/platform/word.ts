import { defineWord } from '../publication/word.ts'

/** One of the platforms that the ministry announced. */
export const platformWord = defineWord({
  collection: 'platforms',
  name: { vi: 'Nền tảng số', en: 'Platforms' },
  isPublic: true,
  page: { vi: 'nen-tang', en: 'platforms', records: true },
  navigation: ['header'],
  found: 1,
  hasMachine: false,
  hasDrafts: true,
  seed: 'facts',
  belongsTo: [],
  keptPrivate: [],
})
