import { defineWord } from '../publication/word.ts'

/** A reader’s report of a mistake, and what was corrected. */
export const errorReportWord = defineWord({
  collection: 'errorReports',
  name: { vi: 'Báo sai sót', en: 'Reports of mistakes' },
  isPublic: true,
  page: null,
  navigation: [],
  found: null,
  hasMachine: true,
  seed: null,
  belongsTo: [],
  keptPrivate: ['email', 'name'],
})
