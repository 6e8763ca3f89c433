import { defineWord } from '../publication/word.ts'

/** A firm that deployed, trained or integrated what an agency uses; public once the agency confirmed it. */
export const implementationWord = defineWord({
  collection: 'implementations',
  name: { vi: 'Đơn vị triển khai', en: 'Implementation partners' },
  isPublic: true,
  page: null,
  navigation: [],
  found: null,
  hasMachine: true,
  seed: 'demonstration',
  belongsTo: [
    { field: 'organisation', collection: 'organisations' },
    { field: 'adoption', collection: 'adoptions' },
    { field: 'partner', collection: 'organisations' },
  ],
  keptPrivate: [],
})
