import { defineWord } from '../publication/word.ts'

/** A result of one subject; shown on its subject’s page and its decision’s. */
export const evaluationWord = defineWord({
  collection: 'evaluations',
  name: { vi: 'Kết quả đánh giá', en: 'Evaluation results' },
  isPublic: true,
  page: null,
  navigation: [],
  found: null,
  hasMachine: true,
  seed: 'demonstration',
  belongsTo: [{ field: 'offering', collection: 'offerings' }],
  keptPrivate: [],
})
