import { servedElsewhere } from 'cms/domain/publication/routes.ts'
import { sitePages, siteFiles } from '../renderer/siteFiles.ts'
import type { PageShown } from '../renderer/siteFiles.ts'
import { question } from './reads.ts'

// Where addresses that people wrote (in texts, in menus) lead to: what is no more is not linked.

const everyPage = question('everyPage', sitePages)
const everyFile = question('everyFile', () => new Set(siteFiles().keys()))

/** The page at a path from the root of the site; undefined where there is none. */
export const pageAt = question('pageAt', (path: string): PageShown | undefined =>
  everyPage().get(path),
)

/** Whether the site, or the server beside it, answers at a path. */
export const isAddress = question(
  'isAddress',
  (path: string): boolean =>
    everyPage().has(path) || everyFile().has(path) || servedElsewhere.test(path),
)
