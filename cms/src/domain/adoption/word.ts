import { defineWord } from '../publication/word.ts'

/** An agency’s use of a platform; listed on one page, shown on those of platforms and organisations. */
export const adoptionWord = defineWord({
  collection: 'adoptions',
  name: { vi: 'Triển khai', en: 'Adoptions' },
  isPublic: true,
  page: { vi: 'trien-khai', en: 'adoption', records: false },
  navigation: ['header'],
  found: null,
  hasMachine: true,
  seed: 'demonstration',
  belongsTo: [{ field: 'organisation', collection: 'organisations' }],
  keptPrivate: ['contact', 'note'],
})
