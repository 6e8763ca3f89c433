import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { brotliOptions, compressible, gzipOptions } from './compression.ts'

// `compressAhead.ts <site> [<site of the previous release>]`: a process of its own beside the build of a site,
// on the other processor. What the build has finished is compressed meanwhile; `compressRelease` does the rest,
// and whatever changed after it was read. It ends with its channel to the process that started it, and always
// between two files: half a copy would pass for a whole one.

/** Milliseconds without a change after which a file is taken for finished. */
const stillFor = 300

const [site = '', previous = ''] = process.argv.slice(2)
process.on('disconnect', () => process.exit(0))

const done = new Set<string>()
for (;;) {
  for (const file of builtFiles()) {
    if (done.has(file) || !compressible.test(file)) continue
    if (compressIfStill(file)) done.add(file)
    // Lets the end of the channel through.
    await nextTurn()
  }
  await wait(stillFor)
}

/** What stands there now; a folder that goes while it is read (the build tidies up) is read again later. */
function builtFiles(): string[] {
  try {
    return readdirSync(site, { recursive: true, encoding: 'utf8' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Whether nothing more is to be done for a file. */
function compressIfStill(file: string): boolean {
  const target = path.join(site, file)
  try {
    const before = statSync(target)
    if (Date.now() - before.mtimeMs < stillFor) return false
    const content = readFileSync(target)
    // A page that is as it was shares the copies of the previous release.
    if (previous && isSame(path.join(previous, file), content)) return true
    writeFileSync(`${target}.gz`, gzipSync(content, gzipOptions))
    writeFileSync(`${target}.br`, brotliCompressSync(content, brotliOptions(content)))
    const after = statSync(target)
    if (after.mtimeMs === before.mtimeMs && after.size === before.size) return true
    for (const copy of ['.gz', '.br']) rmSync(target + copy, { force: true })
    return false
  } catch (error) {
    // The build moves files to their place when it ends.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

function isSame(file: string, content: Buffer): boolean {
  return existsSync(file) && content.equals(readFileSync(file))
}
