import { defineWord } from '../publication/word.ts'

/** What an organisation that uses an offering says of it. */
export const experienceWord = defineWord({
  collection: 'experiences',
  name: { vi: 'Nhận xét của đơn vị sử dụng', en: 'Experiences' },
  isPublic: true,
  page: null,
  navigation: [],
  found: null,
  hasMachine: true,
  seed: 'demonstration',
  belongsTo: [
    { field: 'organisation', collection: 'organisations' },
    { field: 'adoption', collection: 'adoptions' },
    { field: 'offering', collection: 'offerings' },
  ],
  keptPrivate: [],
})
