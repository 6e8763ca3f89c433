import type { PayloadRequest } from 'payload'
import type { Person } from '../access/rules.ts'
import { dayInVietnam } from '../domain/day.ts'
import { recordHash } from '../domain/recordHash.ts'
import type { Row } from '../transitions/door.ts'
import { rowsIn } from '../transitions/door.ts'
import { recordContent } from './recordContent.ts'

/**
 * What locking writes into a selection record: all that it shows as it stands at that moment (`locked`), who
 * locked it and when, and a SHA-256 over all of it. A candidate that the public no longer sees has no
 * record, and the record says so.
 *
 * @param at the instant of locking (ISO 8601); results and counts are those of its day.
 */
export async function lockedContent({
  row,
  person,
  req,
  at = new Date().toISOString(),
}: {
  row: Row
  person: Pick<Person, 'name'>
  req: PayloadRequest
  at?: string
}): Promise<Record<string, unknown>> {
  const locked = await recordContent({
    row,
    asOf: dayInVietnam(new Date(at)),
    locked: { at, by: person.name },
    req,
  })
  return {
    candidates: rowsIn(row.candidates).map((candidate, index) => ({
      ...candidate,
      frozen: locked.candidates[index]?.record ?? null,
    })),
    lockedAt: at,
    lockedBy: person.name,
    locked,
    hash: await recordHash(locked),
  }
}
