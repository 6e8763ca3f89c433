import { defineWord } from '../publication/word.ts'

/** A value that a law sets, with its days. */
export const legalRuleWord = defineWord({
  collection: 'legalRules',
  name: { vi: 'Quy tắc có hiệu lực', en: 'Legal rules' },
  isPublic: false,
  page: null,
  navigation: [],
  found: null,
  hasMachine: false,
  seed: 'facts',
  belongsTo: [],
  keptPrivate: [],
})
