import { defineWord } from '../publication/word.ts'

/** A legal document, cited by all the others. */
export const legalDocumentWord = defineWord({
  collection: 'legalDocuments',
  name: { vi: 'Văn bản pháp lý', en: 'Legal documents' },
  isPublic: true,
  page: { vi: 'van-ban', en: 'legal-documents', records: true },
  navigation: ['footer'],
  found: 0.85,
  hasMachine: false,
  seed: 'facts',
  belongsTo: [],
  keptPrivate: [],
})
