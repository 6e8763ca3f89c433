import { glob, link, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { inLanes } from './inLanes.ts'

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)
/** Beyond it a page gets one per cent smaller and takes half as long again. */
const brotliQuality = 5

const compressible = /\.(html|css|js|json|svg|xml|txt|csv)$/

/**
 * Writes `.gz` and `.br` beside each text file, which is what the server sends. A file that is the same
 * as in the previous release shares that one's compressed copies.
 */
export async function compressRelease(site: string, previous: string | undefined): Promise<void> {
  const files: string[] = []
  for await (const file of glob('**/*.*', { cwd: site }))
    if (compressible.test(file)) files.push(file)
  await inLanes(files, (file) => compressFile(site, file, previous))
}

async function compressFile(site: string, file: string, previous: string | undefined) {
  const target = path.join(site, file)
  const content = await readFile(target)
  if (previous && (await sharesCopies(path.join(previous, file), target, content))) return
  const [gz, br] = await Promise.all([
    toGzip(content, { level: 8 }),
    toBrotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  ])
  await Promise.all([writeFile(`${target}.gz`, gz), writeFile(`${target}.br`, br)])
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
