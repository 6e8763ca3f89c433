import { practiceMachine } from '../../domain/machines/practice.ts'
import type { PracticeState, PracticeSubject } from '../../domain/machines/practice.ts'
import { idOf, idsOf, textOf } from '../door.ts'
import type { Door } from '../door.ts'

export const practiceDoor: Door<PracticeState, PracticeSubject> = {
  machine: practiceMachine,
  collection: 'practices',
  organisationOf: (row) => idOf(row.organisation),
  subjectOf: (row) => ({
    summary: textOf(row.summary),
    story: textOf(row.story),
    result: textOf(row.result),
    platforms: idsOf(row.platforms).length,
  }),
  changesFor: ({ event, today }) => (event === 'publish' ? { publishedOn: today } : {}),
  titleOf: (row) => Promise.resolve(String(row.title)),
}
