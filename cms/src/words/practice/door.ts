import { practiceMachine } from '../../domain/practice/machine.ts'
import { idOf } from '../../transitions/door.ts'
import type { ChangesOf, Door } from '../../transitions/door.ts'

export const practiceDoor: Door<'practices', typeof practiceMachine> = {
  machine: practiceMachine,
  collection: 'practices',
  organisationOf: (row) => idOf(row.organisation),
  subjectOf: (row) => ({
    summary: row.summary ?? null,
    story: row.story ?? null,
    result: row.result ?? null,
    platforms: row.platforms?.length ?? 0,
  }),
  changesFor: ({ event, today }): ChangesOf<'practices'> =>
    event === 'publish' ? { publishedOn: today } : {},
  titleOf: (row) => Promise.resolve(row.title),
}
