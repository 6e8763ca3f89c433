import { defineWord } from '../publication/word.ts'

/** What a vendor sells for a platform. */
export const offeringWord = defineWord({
  collection: 'offerings',
  name: { vi: 'Sản phẩm, gói dịch vụ', en: 'Offerings' },
  isPublic: true,
  page: { vi: 'san-pham', en: 'offerings', records: true },
  navigation: ['header'],
  found: 0.95,
  hasMachine: true,
  seed: 'demonstration',
  belongsTo: [{ field: 'vendor', collection: 'organisations' }],
  keptPrivate: [],
})
