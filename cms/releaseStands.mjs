// Whether what was published can be served. Plain JavaScript without dependencies, as setup.mjs is.
import { existsSync, lstatSync, renameSync } from 'node:fs'
import path from 'node:path'

/** Without one of these the server does not start, or a reader finds nothing. */
const needed = ['snapshot.json', 'site/index.html', 'site/en/index.html', 'site/404.html']

/**
 * Whether a data folder holds a whole release that is linked as `current`; if not, the start publishes anew. A copy
 * that followed links has made a real folder of the link, over which no link can be put: it is set aside.
 */
export function releaseStands(dataDir) {
  const current = path.join(dataDir, 'releases/current')
  const entry = lstatSync(current, { throwIfNoEntry: false })
  if (!entry) return false
  if (!entry.isSymbolicLink()) {
    renameSync(current, `${current}-copied-${Date.now()}`)
    return false
  }
  return needed.every((file) => existsSync(path.join(current, file)))
}
