import { defineWord } from '../publication/word.ts'

/** An agency says that it has a problem: a new one, or one that stands in the catalogue. */
export const problemProposalWord = defineWord({
  collection: 'problemProposals',
  name: { vi: 'Đề xuất bài toán', en: 'Proposed problems' },
  isPublic: true,
  page: null,
  navigation: [],
  found: null,
  hasMachine: true,
  seed: 'demonstration',
  belongsTo: [{ field: 'organisation', collection: 'organisations' }],
  keptPrivate: [],
})
