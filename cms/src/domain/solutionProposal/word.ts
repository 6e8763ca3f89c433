import { defineWord } from '../publication/word.ts'

/** A vendor's answer to a problem, and what came of its trial. */
export const solutionProposalWord = defineWord({
  collection: 'solutionProposals',
  name: { vi: 'Đề xuất lời giải', en: 'Proposed solutions' },
  isPublic: true,
  page: null,
  navigation: [],
  found: null,
  hasMachine: true,
  seed: 'demonstration',
  belongsTo: [
    { field: 'vendor', collection: 'organisations' },
    { field: 'organisation', collection: 'organisations' },
  ],
  keptPrivate: [],
})
