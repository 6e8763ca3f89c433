import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { buildFile, BuildSchema } from '../domain/publication/build.ts'
import type { Build } from '../domain/publication/build.ts'
import { readEnvironment } from '../environment.ts'

/** What is rendered, and into which folder. */
interface Rendering {
  /** Path of the snapshot; what has changed since the release before lies beside it. */
  snapshot: string
  /** Folder of the site; the record of what it was made from is written beside it. */
  site: string
  /** Folder of the release before: what would become the same is carried over from it. */
  previous?: string | undefined
  /** Address of the one page that a preview needs. */
  only?: string | undefined
}

/**
 * Renders the site of a snapshot, or those files of it that differ from the release before.
 *
 * @throws Error with the last of what the renderer said.
 */
export async function renderSite({ snapshot, site, previous, only }: Rendering): Promise<Build> {
  const { root, publicUrl, ocdsPrefix } = readEnvironment()
  const renderer = await compiledRenderer()
  await runNode([path.join(renderer, 'server/entry.mjs')], {
    cwd: path.join(root, 'site'),
    env: {
      SNAPSHOT: snapshot,
      SITE_OUT: site,
      SITE_URL: publicUrl,
      ...(previous ? { SITE_PREVIOUS: previous } : {}),
      ...(only ? { ONLY_PAGE: only } : {}),
      ...(ocdsPrefix ? { OCDS_PREFIX: ocdsPrefix } : {}),
    },
  })
  const build = await readFile(path.join(path.dirname(site), buildFile), 'utf8')
  return BuildSchema.parse(JSON.parse(build))
}

/** Milliseconds after which a renderer of other sources is nobody's any more. */
const keptFor = 24 * 60 * 60 * 1000

/**
 * The folder of the renderer, which Astro makes of the sources of the site: once for each change of them, not at each
 * publication. Two processes that need it at once make it twice, and the second one's is thrown away.
 */
async function compiledRenderer(): Promise<string> {
  const { root, meilisearch } = readEnvironment()
  const engine = meilisearch ? 'server' : ''
  const folder = path.join(root, 'site/.astro')
  const renderer = path.join(folder, `renderer-${await ownSources(root, engine)}`)
  if (existsSync(renderer)) return renderer
  const making = `${renderer}.${randomBytes(4).toString('hex')}`
  await mkdir(folder, { recursive: true })
  try {
    await runNode([path.join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
      cwd: path.join(root, 'site'),
      env: {
        RENDERER_OUT: making,
        ASTRO_TELEMETRY_DISABLED: '1',
        ...(engine ? { PUBLIC_SEARCH_ENGINE: engine } : {}),
      },
    })
    await rename(making, renderer)
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    if (!existsSync(renderer)) throw error
  }
  await removeOld(folder, renderer)
  return renderer
}

let kept: string | undefined

/** Which sources a process renders by: one that serves stays with those that it was started with. */
async function ownSources(root: string, engine: string): Promise<string> {
  if (process.env.NODE_ENV !== 'production') return sourcesDigest(root, engine)
  kept ??= await sourcesDigest(root, engine)
  return kept
}

/** Removes renderers of other sources, and what a process did not live to finish. */
async function removeOld(folder: string, current: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const other = path.join(folder, name)
    if (!name.startsWith('renderer-') || other === current) continue
    const { mtimeMs } = await stat(other)
    if (Date.now() - mtimeMs > keptFor) await rm(other, { recursive: true, force: true })
  }
}

/** What the renderer is made of. */
const sources = [
  'package-lock.json',
  'site/astro.config.ts',
  'site/{src,public}/**/*',
  'cms/src/domain/**/*.ts',
  'cms/src/publication/compression.ts',
]

async function sourcesDigest(root: string, engine: string): Promise<string> {
  const files: string[] = []
  for await (const entry of glob(sources, { cwd: root, withFileTypes: true })) {
    if (entry.isFile()) files.push(path.join(entry.parentPath, entry.name))
  }
  const hash = createHash('sha256').update(engine)
  for (const file of files.sort()) {
    hash.update(path.relative(root, file)).update(await readFile(file))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Runs Node with nothing of this process's environment but what it needs: no secret reaches it. */
function runNode(
  args: string[],
  { cwd, env }: { cwd: string; env: Record<string, string> },
): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`The site could not be built:\n${output.join('').slice(-4000)}`))
    })
  })
}
