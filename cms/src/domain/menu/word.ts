import { defineWord } from '../publication/word.ts'

/** The links of the header and the footer. */
export const menuWord = defineWord({
  collection: 'menus',
  name: { vi: 'Trình đơn', en: 'Menus' },
  isPublic: true,
  page: null,
  navigation: [],
  found: null,
  hasMachine: false,
  seed: 'facts',
  belongsTo: [],
  keptPrivate: [],
})
