import { defineWord } from '../publication/word.ts'

/** A numbered decision that publishes or revokes. */
export const announcementWord = defineWord({
  collection: 'announcements',
  name: { vi: 'Công bố', en: 'Announcements' },
  isPublic: true,
  page: { vi: 'cong-bo', en: 'announcements', records: true },
  navigation: ['header'],
  found: 0.75,
  hasMachine: true,
  seed: 'demonstration',
  belongsTo: [],
  keptPrivate: [],
})
