// What a publication runs, in a process of its own: renders the site of `SNAPSHOT` into the folder `SITE_OUT` and
// writes beside it what each file was made from. With `SITE_PREVIOUS`, the release before, only what would become
// different is rendered; the rest is carried over. With `ONLY_PAGE`, nothing but the page at that address.
import { createApp } from 'astro/app/entrypoint'
import { copyFileSync, existsSync, linkSync, mkdirSync } from 'node:fs'
import { glob, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { buildFile } from 'cms/domain/publication/build.ts'
import { brotliOptions, compressible, gzipOptions } from 'cms/publication/compression.ts'
import { unread, withReads } from '../catalogue/reads.ts'
import { BuildRecord, filesOf } from './buildRecord.ts'
import { siteUrl } from '../catalogue/siteUrl.ts'
import { siteFiles, sitePages } from './siteFiles.ts'
import type { PageShown } from './siteFiles.ts'

// Loaded now, not with the first page of their kind: what a module reads while it is loaded counts for all pages.
import.meta.glob('../pages/**/*.astro', { eager: true })

const app = createApp({ streaming: false })
const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

/** The page for addresses that do not exist, where servers of files look for it. */
const missingPage = '404.html'

/** Renders a page. @throws Error where Astro answers something else than the page; it has told why. */
async function renderPage(address: string, shown?: PageShown): Promise<string> {
  const request = new Request(new URL(address, 'http://localhost'))
  const response = await app.render(request, shown ? { locals: { shown } } : {})
  if (response.status !== (shown ? 200 : 404)) {
    throw new Error(`The page ${address} could not be rendered (${response.status}).`)
  }
  return response.text()
}

const assets = path.join(import.meta.dirname, '../client')

/** Styles, scripts, fonts and pictures: files of the code, not of the data. */
async function assetFiles(): Promise<string[]> {
  const files: string[] = []
  for await (const entry of glob('**/*', { cwd: assets, withFileTypes: true })) {
    if (entry.isFile()) files.push(path.relative(assets, path.join(entry.parentPath, entry.name)))
  }
  return files
}

type Make = () => Promise<string | Uint8Array>

/** Everything to be rendered: a file by its place in the site, and how it is made. */
async function everyFile(only: string | undefined): Promise<Map<string, Make>> {
  const pages = [...unread(sitePages)].map(([address, shown]): [string, Make] => [
    `${address.slice(1)}index.html`,
    () => renderPage(address, shown),
  ])
  if (only !== undefined)
    return new Map(pages.filter(([file]) => `/${file}` === `${only}index.html`))
  return new Map([
    ...pages,
    [missingPage, () => renderPage('/404/')],
    ...[...unread(siteFiles)].map(([address, write]): [string, Make] => [
      address.slice(1),
      async () => write(),
    ]),
    ...(await assetFiles()).map((file): [string, Make] => [
      file,
      () => readFile(path.join(assets, file)),
    ]),
  ])
}

const folders = new Set<string>()

/** Makes the folder of a file, and those above it, unless they were made before. */
function makeFolderOf(target: string): void {
  const folder = path.dirname(target)
  if (folders.has(folder)) return
  folders.add(folder)
  if (existsSync(folder)) return
  makeFolderOf(folder)
  mkdirSync(folder)
}

/** Writes a file, and beside it what the server sends of it. */
async function writeWhole(target: string, content: Buffer): Promise<void> {
  makeFolderOf(target)
  await writeFile(target, content)
  if (!compressible.test(target)) return
  const [gz, br] = await Promise.all([
    toGzip(content, gzipOptions),
    toBrotli(content, brotliOptions(content)),
  ])
  await Promise.all([writeFile(`${target}.gz`, gz), writeFile(`${target}.br`, br)])
}

/**
 * Takes a file over from one site into another, with what is sent of it: one file in two places, where the disk can.
 * At once: a hundred thousand links are ten times as long on their way through the threads.
 */
function carryOver(file: string, from: string, to: string): void {
  makeFolderOf(path.join(to, file))
  for (const one of filesOf(file)) linkOrCopy(path.join(from, one), path.join(to, one))
}

function linkOrCopy(from: string, target: string): void {
  try {
    linkSync(from, target)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'EMLINK') throw error
    copyFileSync(from, target)
  }
}

/** Files that are written at once, so that memory holds few of them. */
const mostWriting = 32

/** Does pieces of work beside one another, so many at once; {@link Beside.end} waits for all and tells what failed. */
class Beside {
  readonly #running = new Set<Promise<void>>()
  readonly #failures: unknown[] = []

  async start(work: Promise<void>): Promise<void> {
    const watched = work
      .catch((error: unknown) => {
        this.#failures.push(error)
      })
      .finally(() => this.#running.delete(watched))
    this.#running.add(watched)
    if (this.#running.size >= mostWriting) await Promise.race(this.#running)
  }

  /** @throws AggregateError when a piece of work failed. */
  async end(): Promise<void> {
    await Promise.all(this.#running)
    if (this.#failures.length > 0) {
      throw new AggregateError(this.#failures, 'Files could not be written.')
    }
  }
}

async function renderSite(out: string, previous = '', only?: string): Promise<void> {
  const code = [path.basename(path.dirname(assets)), siteUrl.href, process.env.OCDS_PREFIX ?? '']
  const build = new BuildRecord(code.join(' '), previous)
  const beside = new Beside()
  for (const [file, make] of await everyFile(only)) {
    if (build.carries(file)) {
      carryOver(file, path.join(previous, 'site'), out)
      continue
    }
    const { made, reads } = await withReads(make)
    const content = Buffer.from(made)
    build.note(file, reads, content.length)
    await beside.start(writeWhole(path.join(out, file), content))
  }
  await beside.end()
  await writeFile(path.join(path.dirname(out), buildFile), JSON.stringify(build))
}

const { SITE_OUT: out, SITE_PREVIOUS: previous, ONLY_PAGE: only } = process.env
if (!out) throw new Error('SITE_OUT names no folder for the site.')
await renderSite(out, previous, only)
