import { nameOf } from './inventory.ts'
import type { Route } from './inventory.ts'

/** What takes the processor long for one request: previews, papers, workbooks, imports. */
const costly = new Set([
  'get /api/offerings/:id/preview',
  'get /api/offerings/:id/publiccode',
  'post /api/offerings/import',
  'get /api/pages/:id/preview',
  'get /api/announcements/:id/preview',
  'get /api/selections/:id/files/:format',
  'post /api/synonyms/touched',
  'get /api/quotationRequests/:id/files/:format',
  'get /api/adoptions/:id/files/:format',
  'get /api/search.csv',
  'get /api/search.xlsx',
  'get /api/comparison.csv',
  'get /api/comparison.xlsx',
  'get /api/lists/:list',
  'post /api/adoptions/for-units',
  'post /api/adoptions/approve-together',
  'get /api/import/:word',
  'post /api/import/:word/preview',
  'post /api/import/:word',
  'get /api/statistics.docx',
  'get /api/statistics.xlsx',
])

/** Whether a route does such work. */
export const isCostly = (route: Route): boolean => costly.has(nameOf(route))
