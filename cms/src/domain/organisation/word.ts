import { defineWord } from '../publication/word.ts'

/** A ministry, province, agency, commune or vendor, with its days. */
export const organisationWord = defineWord({
  collection: 'organisations',
  name: { vi: 'Đơn vị', en: 'Organisations' },
  isPublic: true,
  page: { vi: 'don-vi', en: 'organisations', records: true },
  navigation: ['header'],
  found: 0.9,
  hasMachine: false,
  seed: 'facts',
  belongsTo: [],
  keptPrivate: ['contacts'],
})
