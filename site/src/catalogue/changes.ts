import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ChangeSchema } from 'cms/domain/publication/change.ts'
import type { Change } from 'cms/domain/publication/change.ts'
import { question } from './reads.ts'

const changes = readChanges()

/** What changed up to this release, the newest first; nothing where a page is built without its release. */
export const allChanges = question('changes', () => changes)

function readChanges(): readonly Change[] {
  const snapshot = process.env.SNAPSHOT
  const file = snapshot && path.join(path.dirname(snapshot), 'changes.json')
  if (!file || !existsSync(file)) return []
  return z
    .array(ChangeSchema)
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .sort((a, b) => b.day.localeCompare(a.day) || b.number.localeCompare(a.number))
}

/** Most changes that a record's own history tells. */
const longestHistory = 100

const ofRecord = new Map<string, Change[]>()
for (const change of changes) {
  for (const record of change.about) {
    const list = ofRecord.get(record) ?? []
    list.push(change)
    ofRecord.set(record, list)
  }
}

/** What changed about a record (`word/slug`), the newest first. */
export const historyOf = question('historyOf', (record: string) =>
  (ofRecord.get(record) ?? []).slice(0, longestHistory),
)
