import { defineWord } from '../publication/word.ts'

/** A problem that waits for an answer, or has one. */
export const problemWord = defineWord({
  collection: 'problems',
  name: { vi: 'Bài toán chuyển đổi số', en: 'Problems' },
  isPublic: true,
  page: { vi: 'bai-toan', en: 'problems', records: true },
  navigation: ['header'],
  found: 0.97,
  hasMachine: false,
  hasDrafts: true,
  seed: 'facts',
  belongsTo: [{ field: 'raisedBy.organisation', collection: 'organisations' }],
  keptPrivate: [],
})
