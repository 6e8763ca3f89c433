import { defineWord } from '../publication/word.ts'

/** A month's counters of an adoption, told by its agency or its vendor. */
export const usageReportWord = defineWord({
  collection: 'usageReports',
  name: { vi: 'Số liệu sử dụng', en: 'Usage reports' },
  isPublic: true,
  page: null,
  navigation: [],
  found: null,
  hasMachine: true,
  seed: 'demonstration',
  belongsTo: [
    { field: 'organisation', collection: 'organisations' },
    { field: 'adoption', collection: 'adoptions' },
  ],
  keptPrivate: [],
})
