import type { Payload } from 'payload'
import { readMoveState, writeMoveState } from '../../src/database/databaseCheck.ts'
import { renewStatistics } from '../../src/database/database.ts'
import { copyFiles, differingFiles } from './files.ts'
import { batchesOf, countRows, digestOf, kindsOf } from './rows.ts'
import type { Digest, Kind, Row } from './rows.ts'
import { writeToMongodb } from './writeMongodb.ts'
import { danglingReferences, writeToSqlite } from './writeSqlite.ts'

export interface Place {
  payload: Payload
  /** As people know it: no password. */
  name: string
  /** Data folder with the uploads. */
  dataDir: string
}

/** A reason that a person can mend; shown without a stack. */
export class MoveRefusal extends Error {}

interface Move {
  source: Place
  target: Place
  onProgress: (step: string, done: number, total: number) => void
}

export interface MoveResult {
  digests: Record<string, Digest>
  files: number
  /** References to rows that were not there in the source either. */
  dangling: number
}

/**
 * Copies everything from one database and data folder into another and verifies it. The source is only
 * read. The target is marked incomplete from the first row to the end of the verification; called again
 * after an interruption it goes on where it was.
 *
 * @throws MoveRefusal when the target is not empty, or when what arrived is not what was there.
 */
export async function moveDatabase({ source, target, onProgress }: Move): Promise<MoveResult> {
  const kinds = kindsOf(source.payload)
  const copied = await begin(source, target, kinds)
  const write = target.payload.db.name === 'mongoose' ? writeToMongodb : writeToSqlite
  for (const kind of kinds) {
    const total = await countRows(source.payload, kind)
    let done = copied[kind.name] === undefined ? 0 : await countRows(target.payload, kind)
    onProgress(`copy ${kind.name}`, done, total)
    for await (const rows of batchesOf(source.payload, kind, copied[kind.name])) {
      await write(target.payload, kind, rows)
      copied[kind.name] = lastId(rows)
      await writeMoveState(target.payload, { state: 'incomplete', from: source.name, copied })
      done += rows.length
      onProgress(`copy ${kind.name}`, done, total)
    }
  }
  const files = await copyFiles(source.dataDir, target.dataDir, (done, total) =>
    onProgress('copy files', done, total),
  )
  const digests = await verify(source, target, kinds, onProgress)
  await renewStatistics(target.payload)
  await writeMoveState(target.payload, { state: 'complete', from: source.name, copied })
  const dangling =
    target.payload.db.name === 'sqlite' ? await danglingReferences(target.payload) : 0
  return { digests, files, dangling }
}

const lastId = (rows: Row[]) => rows.at(-1)?.id ?? ''

/** Marks an empty target, or takes up an interrupted move from the same source. */
async function begin(source: Place, target: Place, kinds: Kind[]): Promise<Record<string, string>> {
  const before = await readMoveState(target.payload)
  if (before?.state === 'incomplete') {
    if (before.from === source.name) return before.copied
    throw new MoveRefusal(
      `The target holds an incomplete move from ${before.from}. Finish that one, or empty the target.`,
    )
  }
  for (const kind of kinds) {
    const count = await countRows(target.payload, kind)
    if (count > 0) {
      throw new MoveRefusal(
        `The target is not empty (${kind.name}: ${count}). Nothing was changed. Choose an empty database.`,
      )
    }
  }
  await writeMoveState(target.payload, { state: 'incomplete', from: source.name, copied: {} })
  return {}
}

async function verify(
  source: Place,
  target: Place,
  kinds: Kind[],
  onProgress: Move['onProgress'],
): Promise<Record<string, Digest>> {
  const digests: Record<string, Digest> = {}
  for (const kind of kinds) {
    const total = await countRows(source.payload, kind)
    let done = 0
    const wanted = await digestOf(source.payload, kind)
    const found = await digestOf(target.payload, kind, (count) => {
      done += count
      onProgress(`verify ${kind.name}`, done, total)
    })
    if (wanted.hash !== found.hash) {
      throw new MoveRefusal(
        `${kind.name} is not the same in both (${wanted.count} rows, ${found.count} arrived). Something wrote to the source, or to the target, during the move: stop every server, empty the target and move again. The source is as it was; the target stays marked as incomplete.`,
      )
    }
    digests[kind.name] = found
  }
  const differing = await differingFiles(source.dataDir, target.dataDir)
  if (differing.length > 0) {
    throw new MoveRefusal(
      `${differing.length} files are not the same in both (first: ${differing[0]}). Run the command again.`,
    )
  }
  return digests
}
