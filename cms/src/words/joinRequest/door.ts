import type { Where } from 'payload'
import { joinRequestMachine } from '../../domain/joinRequest/machine.ts'
import { organisationChoices } from '../../transitions/choices.ts'
import { idOf } from '../../transitions/door.ts'
import type { Door, RowOf } from '../../transitions/door.ts'
import { isBarred } from '../account/welcome.ts'
import { admitPerson, answerRejectedPerson, roleAsked } from './admit.ts'

export const joinRequestDoor: Door<'joinRequests', typeof joinRequestMachine> = {
  machine: joinRequestMachine,
  collection: 'joinRequests',
  organisationOf: (row) => idOf(row.province),
  subjectOf: async (row, req) => ({ isBarred: await isBarred(row.email, roleAsked(row), req) }),
  changesFor: (context) =>
    context.event === 'admit' ? admitPerson(context) : answerRejectedPerson(context),
  choicesFor: (row, req) => organisationChoices(branchOf(row), req),
  titleOf: (row) => Promise.resolve(row.unit),
}

/** Units of the kind that is asked for, in the province that is named. */
export function branchOf({ kind, province }: RowOf<'joinRequests'>): Where {
  const id = idOf(province)
  const inProvince: Where =
    kind === 'province'
      ? { id: { equals: id } }
      : { or: [{ parent: { equals: id } }, { 'parent.parent': { equals: id } }] }
  return { and: [{ kind: { equals: kind } }, ...(id ? [inProvince] : [])] }
}
