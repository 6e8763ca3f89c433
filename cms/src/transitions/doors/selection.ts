import { selectionMachine } from '../../domain/machines/selection.ts'
import type { SelectionState, SelectionSubject } from '../../domain/machines/selection.ts'
import { lockedContent } from '../../selections/lock.ts'
import { otherSuccessor } from '../../selections/superseded.ts'
import { idOf, rowsIn, textOf } from '../door.ts'
import type { Door } from '../door.ts'

export const selectionDoor: Door<SelectionState, SelectionSubject> = {
  machine: selectionMachine,
  collection: 'selections',
  organisationOf: (row) => idOf(row.organisation),
  subjectOf: async (row, req) => ({
    otherSuccessor: await otherSuccessor(row, req),
    need: textOf(row.need),
    outcome: textOf(row.outcome),
    outcomeReason: textOf(row.outcomeReason),
    candidates: rowsIn(row.candidates).map(({ chosen, reasonCode, reasonText }) => ({
      chosen: Boolean(chosen),
      reasonCode: textOf(reasonCode),
      reasonText: textOf(reasonText),
    })),
  }),
  changesFor: ({ event, ...context }) => (event === 'lock' ? lockedContent(context) : {}),
  titleOf: (row) => Promise.resolve(String(row.title)),
}
