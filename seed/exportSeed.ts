import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { formatRecord } from './format.ts'
import { mistakesOf } from './mistakes.ts'
import { fromRow, noRowNames, readRows } from './rows.ts'
import type { SeedRow } from './rows.ts'
import { fileNameOf, seedCollections, seedSchemas } from './schema.ts'
import { factCollections } from 'cms/domain/words.ts'
import type { SeedCollection } from './schema.ts'

export interface ExportResult {
  written: number
  unchanged: number
  /** Files whose record the database no longer has; they are left for a person to delete. */
  orphans: string[]
}

/**
 * Writes the catalogue (`data/`) and the demonstration data (`demo/`) as the YAML files that they are
 * loaded from. What people do with the catalogue (accounts, offerings, selections, adoptions of real
 * organisations) is not exported: it belongs in a backup, not in files that are shared.
 *
 * @throws Error that lists every row that does not fit its schema; nothing is written then.
 */
export async function exportSeed(payload: Payload, folder: string): Promise<ExportResult> {
  const names = noRowNames()
  const files = new Map<string, string>()
  const reasons: string[] = []
  const rowsByCollection = new Map<SeedCollection, Map<string, SeedRow>>()
  for (const collection of seedCollections) {
    rowsByCollection.set(collection, await readRows(payload, collection, names))
  }
  for (const [collection, rows] of rowsByCollection) {
    for (const [identity, row] of rows) {
      const part = partOf(collection, row)
      if (!part) continue
      const schema = seedSchemas[collection]
      const parsed = schema.safeParse(fromRow(collection, row, names), { reportInput: true })
      if (!parsed.success) {
        for (const { path: place, reason } of mistakesOf(parsed.error)) {
          reasons.push(`${collection} “${identity}”: ${place.join('.')}: ${reason}`)
        }
        continue
      }
      files.set(
        `${part}/${collection}/${fileNameOf(identity)}.yaml`,
        formatRecord(schema, parsed.data),
      )
    }
  }
  if (reasons.length > 0) throw new Error(`Rows that cannot be exported:\n${reasons.join('\n')}`)
  return writeFiles(folder, files)
}

function partOf(collection: SeedCollection, row: SeedRow): 'data' | 'demo' | undefined {
  if (row.illustrative) return 'demo'
  const catalogue: readonly SeedCollection[] = factCollections
  return catalogue.includes(collection) && row._status !== 'draft' ? 'data' : undefined
}

function writeFiles(folder: string, files: Map<string, string>): ExportResult {
  let written = 0
  for (const [file, content] of files) {
    const target = path.join(folder, file)
    if (existsSync(target) && readFileSync(target, 'utf8') === content) continue
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, content)
    written += 1
  }
  const orphans = (['data', 'demo'] as const)
    .flatMap((part) => seedCollections.map((collection) => `${part}/${collection}`))
    .filter((place) => existsSync(path.join(folder, place)))
    .flatMap((place) => readdirSync(path.join(folder, place)).map((name) => `${place}/${name}`))
    .filter((file) => !files.has(file))
  return { written, unchanged: files.size - written, orphans }
}
