import { defineWord } from '../publication/word.ts'

/** A day off, or a working day in its stead. */
export const calendarDayWord = defineWord({
  collection: 'calendarDays',
  name: { vi: 'Ngày nghỉ, ngày làm bù', en: 'Days of the calendar' },
  isPublic: false,
  page: null,
  navigation: [],
  found: null,
  hasMachine: false,
  seed: 'facts',
  belongsTo: [],
  keptPrivate: [],
})
