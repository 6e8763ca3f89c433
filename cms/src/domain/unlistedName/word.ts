import { defineWord } from '../publication/word.ts'

/** A product that agencies use or pay for and that is not in the catalogue yet, as they call it. */
export const unlistedNameWord = defineWord({
  collection: 'unlistedNames',
  name: { vi: 'Tên chưa có trong danh mục', en: 'Names not in the catalogue' },
  isPublic: false,
  page: null,
  navigation: [],
  found: null,
  hasMachine: true,
  seed: null,
  belongsTo: [{ field: 'offering', collection: 'offerings' }],
  keptPrivate: [],
})
