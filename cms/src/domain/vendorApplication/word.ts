import { defineWord } from '../publication/word.ts'

/** A firm’s application for a place in the catalogue. */
export const vendorApplicationWord = defineWord({
  collection: 'vendorApplications',
  name: { vi: 'Đơn xin tham gia', en: 'Applications to join' },
  isPublic: false,
  page: null,
  navigation: [],
  found: null,
  hasMachine: true,
  seed: null,
  belongsTo: [{ field: 'organisation', collection: 'organisations' }],
  keptPrivate: [],
})
