import { defineWord } from '../publication/word.ts'

/** What a locality did and learned. */
export const practiceWord = defineWord({
  collection: 'practices',
  name: { vi: 'Kinh nghiệm hay', en: 'Practices' },
  isPublic: true,
  page: { vi: 'kinh-nghiem', en: 'practices', records: true },
  navigation: ['header', 'footer'],
  found: 0.85,
  hasMachine: true,
  seed: 'facts',
  belongsTo: [{ field: 'organisation', collection: 'organisations' }],
  keptPrivate: [],
})
