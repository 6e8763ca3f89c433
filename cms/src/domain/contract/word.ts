import { defineWord } from '../publication/word.ts'

/** A contract of an agency with a vendor; its prices are for agencies alone. */
export const contractWord = defineWord({
  collection: 'contracts',
  name: { vi: 'Hợp đồng', en: 'Contracts' },
  isPublic: false,
  page: null,
  navigation: [],
  found: null,
  hasMachine: true,
  seed: 'demonstration',
  belongsTo: [{ field: 'organisation', collection: 'organisations' }],
  keptPrivate: [],
})
