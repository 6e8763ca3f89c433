import { defineWord } from '../publication/word.ts'

/** Pages of text: what explains the catalogue, news, and help beside the screens. */
export const pageWord = defineWord({
  collection: 'pages',
  name: { vi: 'Trang nội dung', en: 'Pages of text' },
  isPublic: true,
  page: { vi: 'trang', en: 'pages', records: true },
  navigation: ['footer'],
  found: 0.7,
  hasMachine: true,
  seed: 'facts',
  belongsTo: [],
  keptPrivate: [],
})
