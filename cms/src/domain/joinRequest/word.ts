import { defineWord } from '../publication/word.ts'

/** A person’s request to join for an agency or a commune. */
export const joinRequestWord = defineWord({
  collection: 'joinRequests',
  name: { vi: 'Đề nghị tham gia', en: 'Requests to join' },
  isPublic: false,
  page: null,
  navigation: [],
  found: null,
  hasMachine: true,
  seed: null,
  belongsTo: [{ field: 'province', collection: 'organisations' }],
  keptPrivate: [],
})
