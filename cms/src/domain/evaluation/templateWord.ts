import { defineWord } from '../publication/word.ts'

/** The criteria under which results come about. */
export const evaluationTemplateWord = defineWord({
  collection: 'evaluationTemplates',
  name: { vi: 'Bộ tiêu chí', en: 'Criteria' },
  isPublic: true,
  page: { vi: 'tieu-chi', en: 'criteria', records: true },
  navigation: ['footer'],
  found: 0.85,
  hasMachine: false,
  seed: 'facts',
  belongsTo: [],
  keptPrivate: [],
})
