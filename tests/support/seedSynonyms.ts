import { loadSeed } from '../../seed/load.ts'

/** What people say in other words, as an installation begins with it. */
export const seedSynonyms = loadSeed({ catalogueOnly: true }).synonyms
