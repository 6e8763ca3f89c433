import { hash } from 'node:crypto'
import { z } from 'zod'
import { Tally } from 'cms/domain/values/tally.ts'

// What each file of the site was made from. While a file is rendered, every record that it reads and every question
// that it asks of the catalogue is written down by name; the next publication asks again, and renders anew only what
// would be answered otherwise. What is read while no file is rendered (a module that is loaded) counts for all files.

/** A record that is asked for is not in the snapshot. */
export class NoRecord extends Error {}

/** What was read: a question with its arguments, or a record; a JSON array, so that no name runs into the next. */
type Read = string
const ReadSchema = z.array(z.string())

const readByAll = new Set<Read>()
let reads: Set<Read> | 'ignored' = readByAll

function note(read: Read): void {
  if (reads !== 'ignored') reads.add(read)
}

/** How each question is answered, by its name: the next publication asks again what this one asked. */
const answers = new Map<string, (...about: string[]) => unknown>()
const records = new Map<Read, object>()
/** The word of each record. */
const wordOf = new Map<Read, string>()
const everyRecord = 'everyRecord'
const readOf = new WeakMap<object, Read>()

/** Does work of which the reads are nobody's: its outcome stands for them. */
export function unread<T>(work: () => T): T {
  const before = reads
  reads = 'ignored'
  try {
    return work()
  } finally {
    reads = before
  }
}

/**
 * A question to the catalogue that many files ask: answered once for each of its arguments. Whoever asks depends on the
 * whole answer, and of the records in it on those that it reads.
 *
 * @param name unlike every other question's.
 */
export function question<A extends string[], T>(
  name: string,
  answer: (...about: A) => T,
): (...about: A) => T {
  const known = new Map<Read, T>()
  const ask = (...about: A): T => {
    const read = JSON.stringify([name, ...about])
    note(read)
    if (known.has(read)) return known.get(read) as T
    const fresh = unread(() => answer(...about))
    known.set(read, fresh)
    return fresh
  }
  // On the server of developers a module that has changed is loaded once more.
  if (answers.has(name) && !import.meta.env.DEV) {
    throw new Error(`Two questions have the name ${name}.`)
  }
  answers.set(name, (...about) => ask(...(about as A)))
  return ask
}

/** A record that writes down who reads it. */
export function asRead<T extends object>(word: string, key: string, record: T): T {
  const read = JSON.stringify([word, key])
  const noted = new Proxy(record, {
    get(target, field, receiver) {
      note(read)
      return Reflect.get(target, field, receiver)
    },
    has(target, field) {
      note(read)
      return Reflect.has(target, field)
    },
    ownKeys(target) {
      note(read)
      return Reflect.ownKeys(target)
    },
    getOwnPropertyDescriptor(target, field) {
      note(read)
      return Reflect.getOwnPropertyDescriptor(target, field)
    },
  })
  records.set(read, record)
  wordOf.set(read, word)
  readOf.set(noted, read)
  return noted
}

/** A lookup that writes down which of its keys are asked for, under the name of a question. */
export class ReadMap<T> extends Map<string, T> {
  readonly #name: string

  constructor(name: string, entries: Iterable<readonly [string, T]>) {
    super(entries)
    this.#name = name
    answers.set(name, (...keys) =>
      keys.length === 0 ? [...super.entries()] : keys.map((key) => super.get(key)),
    )
  }

  #note(...about: string[]): void {
    note(JSON.stringify([this.#name, ...about]))
  }

  override get(key: string): T | undefined {
    this.#note(key)
    return super.get(key)
  }

  override has(key: string): boolean {
    this.#note(key)
    return super.has(key)
  }

  override get size(): number {
    this.#note()
    return super.size
  }

  override [Symbol.iterator]() {
    this.#note()
    return super[Symbol.iterator]()
  }

  override entries() {
    this.#note()
    return super.entries()
  }

  override keys() {
    this.#note()
    return super.keys()
  }

  override values() {
    this.#note()
    return super.values()
  }

  override forEach(...given: Parameters<Map<string, T>['forEach']>): void {
    this.#note()
    super.forEach(...given)
  }
}

/** From how many of a word's records on a file is said to rest on all of them: its list of reads stays short. */
const mostOfAWord = 200

/** Reads with those of very many records of a word as one read of all its records. */
function shortened(own: Set<Read>): Set<Read> {
  const counts = new Map<string, number>()
  for (const read of own) {
    const word = wordOf.get(read)
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const whole = [...counts].flatMap(([word, count]) => (count > mostOfAWord ? [word] : []))
  if (whole.length === 0) return own
  const rest = [...own].filter((read) => !whole.includes(wordOf.get(read) ?? ''))
  return new Set([...rest, ...whole.map((word) => JSON.stringify([everyRecord, word]))])
}

/** What was read while something was made. One at a time: reads are told apart by when they happen. */
export async function withReads<T>(make: () => Promise<T>): Promise<{ made: T; reads: Set<Read> }> {
  if (reads !== readByAll) throw new Error('Two files cannot be rendered at once.')
  const own = new Set<Read>()
  reads = own
  try {
    const made = await make()
    return { made, reads: shortened(own) }
  } finally {
    reads = readByAll
  }
}

/** What was read by no file, and so by all. */
export const readsOfAll = (): ReadonlySet<Read> => readByAll

answers.set(everyRecord, (word) =>
  [...wordOf].flatMap(([read, of]) => (of === word ? [digestOf(read)] : [])),
)

const digests = new Map<Read, string>()

/** Digest of what a read gives in this snapshot; empty where there is no such record or question any more. */
export function digestOf(read: Read): string {
  const known = digests.get(read)
  if (known !== undefined) return known
  const digest = unread(() => digestAnew(read))
  digests.set(read, digest)
  return digest
}

function digestAnew(read: Read): string {
  const record = records.get(read)
  if (record) return digestText(JSON.stringify(record))
  const [name = '', ...about] = ReadSchema.parse(JSON.parse(read))
  const answer = answers.get(name)
  if (!answer) return ''
  try {
    return digestText(written(read, answer(...about)))
  } catch (error) {
    // What was asked about is no more: whoever asks for it again is told so.
    if (error instanceof NoRecord) return ''
    throw error
  }
}

const digestText = (text: string): string => hash('sha1', text, 'base64url').slice(0, 16)

/**
 * An answer as text; a record in it as its name, since who reads it depends on it itself.
 *
 * @throws Error for an answer that says more than its data: no text could tell whether it is the same.
 */
function written(asked: Read, answer: unknown): string {
  return JSON.stringify([answer], (key, value: unknown): unknown => {
    if (typeof value === 'function') {
      throw new Error(`What ${asked} answers holds in “${key}” a function.`)
    }
    if (typeof value !== 'object' || value === null) return value
    const read = readOf.get(value)
    if (read !== undefined) return { read }
    if (value instanceof Tally) return [value.weight, value.madeUp]
    if (value instanceof Map || value instanceof Set) return Array.from<unknown>(value)
    if (Array.isArray(value) || isPlain(value)) return value
    throw new Error(`What ${asked} answers holds in “${key}” what is no data.`)
  })
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
