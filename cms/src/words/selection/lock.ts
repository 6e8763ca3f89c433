import type { PayloadRequest } from 'payload'
import type { Person } from '../../access/rules.ts'
import { dayInVietnam } from '../../domain/values/day.ts'
import { isRecord } from '../../domain/values/isRecord.ts'
import { recordHash } from '../../domain/selection/recordHash.ts'
import type { ChangesOf, RowOf } from '../../transitions/door.ts'
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
  row: RowOf<'selections'>
  person: Pick<Person, 'name'>
  req: PayloadRequest
  at?: string
}): Promise<ChangesOf<'selections'>> {
  const locked = await recordContent({
    row,
    asOf: dayInVietnam(new Date(at)),
    locked: { at, by: person.name },
    req,
  })
  return {
    candidates: (row.candidates ?? []).map((candidate, index) => {
      const record = locked.candidates[index]?.record
      return { ...candidate, frozen: isRecord(record) ? record : null }
    }),
    lockedAt: at,
    lockedBy: person.name,
    locked,
    hash: await recordHash(locked),
  }
}
