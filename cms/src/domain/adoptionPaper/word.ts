import { defineWord } from '../publication/word.ts'

/** A paper of a system that an agency runs, for agencies that select or use the same product; never public. */
export const adoptionPaperWord = defineWord({
  collection: 'adoptionPapers',
  name: { vi: 'Giấy tờ của lượt triển khai', en: 'Papers of adoptions' },
  isPublic: false,
  page: null,
  navigation: [],
  found: null,
  hasMachine: true,
  // Files are not seeded.
  seed: null,
  belongsTo: [
    { field: 'organisation', collection: 'organisations' },
    { field: 'adoption', collection: 'adoptions' },
  ],
  keptPrivate: [],
})
