import { defineWord } from '../publication/word.ts'

/** What the ministry asks of organisations by a day. */
export const requirementWord = defineWord({
  collection: 'requirements',
  name: { vi: 'Nhiệm vụ được giao', en: 'Requirements' },
  isPublic: true,
  page: { vi: 'nhiem-vu', en: 'requirements', records: true },
  navigation: ['header'],
  found: 0.85,
  hasMachine: true,
  seed: 'demonstration',
  belongsTo: [],
  keptPrivate: [],
})
