import { defineWord } from '../publication/word.ts'

/** The record of an agency’s choice. */
export const selectionWord = defineWord({
  collection: 'selections',
  name: { vi: 'Hồ sơ lựa chọn', en: 'Selection records' },
  isPublic: false,
  page: null,
  navigation: [],
  found: null,
  hasMachine: true,
  seed: 'demonstration',
  belongsTo: [{ field: 'organisation', collection: 'organisations' }],
  keptPrivate: [],
})
