import { catalogue } from '../catalogue/catalogue.ts'
import { question } from '../catalogue/reads.ts'
import { tablesOf } from './files.ts'

/** Every dataset of the site. */
export const siteTables = question('tables', () => tablesOf(catalogue))

/** One of them, by the name of its files. */
export const siteTable = question('table', (name: string) =>
  siteTables().find((table) => table.name === name),
)
