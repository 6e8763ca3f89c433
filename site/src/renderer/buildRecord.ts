import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { buildFile, BuildSchema } from 'cms/domain/publication/build.ts'
import type { Build } from 'cms/domain/publication/build.ts'
import { compressible } from 'cms/publication/compression.ts'
import { digestOf, readsOfAll } from '../catalogue/reads.ts'

/** A file with what is sent of it: its compressed copies stand beside it. */
export const filesOf = (file: string): string[] =>
  compressible.test(file) ? [file, `${file}.gz`, `${file}.br`] : [file]

/** The record of a release, from its folder; undefined where there is none that can be read: then nothing is carried. */
function readBuild(release: string): Build | undefined {
  const file = path.join(release, buildFile)
  if (!existsSync(file)) return undefined
  try {
    return BuildSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** What is noted while a site is rendered; it knows from the release before what need not be. */
export class BuildRecord {
  readonly #code: string
  readonly #previous: string
  readonly #before: Build | undefined
  readonly #stale: ReadonlySet<number>
  /** Reads of this build with their places. */
  readonly #places = new Map<string, number>()
  readonly #digests: string[] = []
  readonly #files: Record<string, string> = {}
  readonly #sizes: Record<string, number> = {}
  readonly #rendered: string[] = []

  /**
   * @param code which code renders, for which public address.
   * @param previous folder of the release before; empty where there is none.
   */
  constructor(code: string, previous: string) {
    this.#code = code
    this.#previous = previous
    const before = previous ? readBuild(previous) : undefined
    const isAlike =
      before?.code === code &&
      Object.entries(before.ofAll).every(([read, digest]) => digestOf(read) === digest)
    this.#before = isAlike ? before : undefined
    this.#stale = new Set(
      this.#before?.reads.flatMap((read, at) =>
        digestOf(read) === this.#before?.digests[at] ? [] : [at],
      ),
    )
  }

  /** Whether a file would become what it was, and stands there; then it is noted as carried over. */
  carries(file: string): boolean {
    const [written, size] = [this.#before?.files[file], this.#before?.sizes[file]]
    if (written === undefined || size === undefined) return false
    const places = written === '' ? [] : written.split(' ').map(Number)
    if (places.some((place) => this.#stale.has(place)) || !this.#stands(file, size)) return false
    this.#files[file] = this.#write(places.map((place) => this.#before?.reads[place] ?? ''))
    this.#sizes[file] = size
    return true
  }

  /** Whether a file of the release before is there whole, with what is sent of it. */
  #stands(file: string, size: number): boolean {
    return filesOf(path.join(this.#previous, 'site', file)).every((place, copy) => {
      const found = statSync(place, { throwIfNoEntry: false })
      return found !== undefined && (copy > 0 || found.size === size)
    })
  }

  /** Notes what a file was rendered from, and its bytes. */
  note(file: string, reads: Iterable<string>, size: number): void {
    this.#files[file] = this.#write(reads)
    this.#sizes[file] = size
    this.#rendered.push(file)
  }

  #write(reads: Iterable<string>): string {
    return [...reads].map((read) => this.#placeOf(read)).join(' ')
  }

  #placeOf(read: string): number {
    const known = this.#places.get(read)
    if (known !== undefined) return known
    const place = this.#places.size
    this.#places.set(read, place)
    this.#digests.push(digestOf(read))
    return place
  }

  /** The record as `build.json` holds it. */
  toJSON(): Build {
    return {
      code: this.#code,
      ofAll: Object.fromEntries([...readsOfAll()].map((read) => [read, digestOf(read)])),
      reads: [...this.#places.keys()],
      digests: this.#digests,
      files: this.#files,
      sizes: this.#sizes,
      rendered: this.#rendered,
      hasRemoved: Object.keys(this.#before?.files ?? {}).some((file) => !(file in this.#files)),
    }
  }
}
