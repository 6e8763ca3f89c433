import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import { mapPath } from './mapPath.ts'
import { mistakesOf, unknownFieldsOf, untranslatedNamesOf } from './mistakes.ts'
import { fileNameOf, identityOf, references, seedCollections, seedSchemas } from './schema.ts'
import { factCollections } from 'cms/domain/words.ts'
import type { SeedCollection, SeedRecords } from './schema.ts'

/** The folder that holds `data/` and `demo/`. */
export const seedFolder = import.meta.dirname

/** Wrong files: each with the place in it and the reason. Nothing is written while there are any. */
export class SeedError extends Error {
  readonly reasons: string[]

  constructor(reasons: string[]) {
    super(`${reasons.length} mistakes in the seed files:\n${reasons.join('\n')}`)
    this.name = 'SeedError'
    this.reasons = reasons
  }
}

interface Entry {
  collection: SeedCollection
  /** `data` is the catalogue, `demo` the demonstration. */
  part: 'data' | 'demo'
  /** Path from the seed folder. */
  file: string
  record: SeedRecords[SeedCollection][number]
  document: Document
  lines: LineCounter
}

/**
 * Reads and checks every YAML file of the seed: data/ and, unless `catalogueOnly`, demo/. Throws one
 * {@link SeedError} that lists every mistake of every file: wrong or unknown fields, a file named other
 * than its record, a record twice, a reference to a record that is not there.
 */
export function loadSeed({ folder = seedFolder, catalogueOnly = false } = {}): SeedRecords {
  const reasons: string[] = []
  const parts = catalogueOnly ? (['data'] as const) : (['data', 'demo'] as const)
  const entries = parts.flatMap((part) => readPart(folder, part, reasons))
  reasons.push(...findDuplicates(entries), ...findDanglingReferences(entries))
  if (reasons.length > 0) throw new SeedError(reasons)
  const records = Object.fromEntries(
    seedCollections.map((collection) => [
      collection,
      entries
        .filter((entry) => entry.collection === collection)
        .map(({ record }) => record)
        .sort((one, other) => (identityOf(one) < identityOf(other) ? -1 : 1)),
    ]),
  )
  return records as unknown as SeedRecords
}

function readPart(folder: string, part: Entry['part'], reasons: string[]): Entry[] {
  const root = path.join(folder, part)
  if (!existsSync(root)) return []
  const allowed: readonly string[] = part === 'data' ? factCollections : seedCollections
  return readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory() || !allowed.includes(entry.name)) {
      reasons.push(`${part}/${entry.name}: is not a folder of a collection (${allowed.join(', ')})`)
      return []
    }
    const collection = entry.name as SeedCollection
    return readdirSync(path.join(root, collection))
      .map((name) => readFile(folder, part, collection, name, reasons))
      .filter((read) => read !== undefined)
  })
}

function readFile(
  folder: string,
  part: Entry['part'],
  collection: SeedCollection,
  name: string,
  reasons: string[],
): Entry | undefined {
  const file = `${part}/${collection}/${name}`
  if (!name.endsWith('.yaml')) {
    reasons.push(`${file}: is not a .yaml file`)
    return undefined
  }
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(path.join(folder, file), 'utf8'), {
    lineCounter: lines,
  })
  if (document.errors.length > 0) {
    for (const { linePos, message } of document.errors) {
      reasons.push(`${file}:${linePos?.[0].line ?? 1}: ${message.split('\n')[0]}`)
    }
    return undefined
  }
  const content: unknown = document.toJS()
  const parsed = seedSchemas[collection].safeParse(content, { reportInput: true })
  const mistakes = parsed.success
    ? [...unknownFieldsOf(content, parsed.data), ...untranslatedNamesOf(parsed.data)]
    : mistakesOf(parsed.error)
  if (parsed.success) {
    const { data } = parsed
    const expected = `${fileNameOf(identityOf(data))}.yaml`
    if (name !== expected) {
      mistakes.push({ path: [], reason: `the file must be called ${expected}, as its record` })
    }
    const isIllustrative = 'illustrative' in data && data.illustrative
    if (isIllustrative !== (part === 'demo')) {
      mistakes.push({
        path: ['illustrative'],
        reason: part === 'demo' ? 'must be true in demo/' : 'must not stand in data/',
      })
    }
  }
  reasons.push(
    ...mistakes.map((mistake) => place({ file, document, lines }, mistake.path, mistake.reason)),
  )
  return parsed.success
    ? { collection, part, file, record: parsed.data, document, lines }
    : undefined
}

function findDuplicates(entries: Entry[]): string[] {
  const first = new Map<string, Entry>()
  return entries.flatMap((entry) => {
    const identity = identityOf(entry.record)
    const name = `${entry.collection} ${identity}`
    const earlier = first.get(name)
    if (!earlier) first.set(name, entry)
    return earlier ? [place(entry, [], `“${identity}” is already in ${earlier.file}`)] : []
  })
}

/** A reference must lead to a record; one of the catalogue, to a record of the catalogue. */
function findDanglingReferences(entries: Entry[]): string[] {
  const targets = { data: new Set<string>(), demo: new Set<string>() }
  for (const { collection, part, record } of entries) {
    targets[part].add(`${collection} ${identityOf(record)}`)
  }
  const reasons: string[] = []
  for (const entry of entries) {
    for (const [path, target] of Object.entries(references[entry.collection])) {
      mapPath(entry.record, path, (identity, walked) => {
        if (typeof identity !== 'string' || !identity) return identity
        const name = `${target} ${identity}`
        const isThere = targets.data.has(name) || (entry.part === 'demo' && targets.demo.has(name))
        if (!isThere) {
          reasons.push(place(entry, walked, `there is no “${identity}” in ${target}`))
        }
        return identity
      })
    }
  }
  return reasons
}

/** `file:line: path: reason`, with the line of the nearest part of the path that the file has. */
function place(
  { file, document, lines }: Pick<Entry, 'file' | 'document' | 'lines'>,
  path: (string | number)[],
  reason: string,
): string {
  const found = path
    .map((_, index) => document.getIn(path.slice(0, path.length - index), true))
    .find((node) => isNode(node) && node.range)
  const offset = isNode(found) ? found.range?.[0] : undefined
  const line = offset === undefined ? 1 : lines.linePos(offset).line
  const words = path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step + 1}]` : text ? `${text}.${step}` : step,
    '',
  )
  return `${file}:${line}: ${words ? `${words}: ` : ''}${reason}`
}
