import { selectionMachine } from '../../domain/selection/machine.ts'
import { lockedContent } from './lock.ts'
import { otherSuccessor } from './superseded.ts'
import { idOf } from '../../transitions/door.ts'
import type { Door } from '../../transitions/door.ts'

export const selectionDoor: Door<'selections', typeof selectionMachine> = {
  machine: selectionMachine,
  collection: 'selections',
  organisationOf: (row) => idOf(row.organisation),
  subjectOf: async (row, req) => ({
    otherSuccessor: await otherSuccessor(row, req),
    need: row.need ?? null,
    outcome: row.outcome ?? null,
    outcomeReason: row.outcomeReason ?? null,
    candidates: (row.candidates ?? []).map(({ chosen, reasonCode, reasonText }) => ({
      chosen: Boolean(chosen),
      reasonCode: reasonCode ?? null,
      reasonText: reasonText ?? null,
    })),
  }),
  changesFor: ({ event, ...context }) => (event === 'lock' ? lockedContent(context) : {}),
  titleOf: (row) => Promise.resolve(row.title),
}
