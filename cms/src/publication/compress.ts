import { glob, link, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { brotliOptions, compressible, gzipOptions } from './compression.ts'
import { fileLanes, inLanes } from './inLanes.ts'

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

/**
 * Writes `.gz` and `.br` beside each text file, which is what the server sends. A file that is the same
 * as in the previous release shares that one's compressed copies.
 */
export async function compressRelease(site: string, previous: string | undefined): Promise<void> {
  const files: string[] = []
  for await (const file of glob('**/*.*', { cwd: site }))
    if (compressible.test(file)) files.push(file)
  await inLanes(files, fileLanes, (file) => compressFile(site, file, previous))
}

async function compressFile(site: string, file: string, previous: string | undefined) {
  const target = path.join(site, file)
  if (await hasCopies(target)) return
  const content = await readFile(target)
  if (previous && (await sharesCopies(path.join(previous, file), target, content))) return
  const [gz, br] = await Promise.all([
    toGzip(content, gzipOptions),
    toBrotli(content, brotliOptions(content)),
  ])
  await Promise.all([writeFile(`${target}.gz`, gz), writeFile(`${target}.br`, br)])
}

/** Whether both copies were made after the file's last change, while the site was built (compressAhead.ts). */
async function hasCopies(target: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(target)
    const copies = await Promise.all(['.gz', '.br'].map((copy) => stat(target + copy)))
    return copies.every((copy) => copy.mtimeMs > mtimeMs)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

async function sharesCopies(before: string, target: string, content: Buffer): Promise<boolean> {
  try {
    if (!content.equals(await readFile(before))) return false
    await link(`${before}.gz`, `${target}.gz`)
    await link(`${before}.br`, `${target}.br`)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Not there before, or another disk: compress anew. A copy that was already linked stays right.
    if (code === 'ENOENT' || code === 'EXDEV' || code === 'EEXIST' || code === 'EPERM') return false
    throw error
  }
}
