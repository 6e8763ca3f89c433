import path from 'node:path'
import { openDatabase } from './database.ts'
import { exportSeed } from './exportSeed.ts'
import { seedFolder } from './load.ts'

/** `npm run export [-- <folder>]`: the database back into the files it is loaded from (default: seed/). */
const [folder = seedFolder] = process.argv.slice(2)

openDatabase()
  .then((payload) => exportSeed(payload, path.resolve(folder)))
  .then(
    ({ written, unchanged, orphans }) => {
      console.log(`${written} files written, ${unchanged} already as they should be`)
      if (orphans.length > 0) {
        console.log(
          `Not in the database any more, delete them if that is meant:\n${orphans.join('\n')}`,
        )
      }
      process.exit(0)
    },
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
