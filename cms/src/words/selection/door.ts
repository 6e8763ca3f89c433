import type { PayloadRequest } from 'payload'
import { candidateKinds } from '../../domain/selection/selection.ts'
import { selectionMachine } from '../../domain/selection/machine.ts'
import { lockedContent } from './lock.ts'
import { otherSuccessor } from './superseded.ts'
import { idOf } from '../../transitions/door.ts'
import type { Door, RowOf } from '../../transitions/door.ts'
import { recordKey } from '../../publication/leaveOut.ts'

export const selectionDoor: Door<'selections', typeof selectionMachine> = {
  machine: selectionMachine,
  collection: 'selections',
  organisationOf: (row) => idOf(row.organisation),
  subjectOf: async (row, req) => {
    const isPublic = await publicItems(row, req)
    return {
      otherSuccessor: await otherSuccessor(row, req),
      need: row.need ?? null,
      outcome: row.outcome ?? null,
      outcomeReason: row.outcomeReason ?? null,
      candidates: (row.candidates ?? []).map(({ item, chosen, reasonCode, reasonText }) => ({
        chosen: Boolean(chosen),
        isPublic: isPublic.has(keyOf(item)),
        reasonCode: reasonCode ?? null,
        reasonText: reasonText ?? null,
      })),
    }
  },
  changesFor: ({ event, ...context }) => (event === 'lock' ? lockedContent(context) : {}),
  titleOf: (row) => Promise.resolve(row.title),
}

type Item = NonNullable<RowOf<'selections'>['candidates']>[number]['item']

const keyOf = ({ relationTo, value }: Item) => recordKey(relationTo, idOf(value) ?? '')

/** Keys of the candidates that an anonymous visitor sees; what the ministry has taken down is none of them. */
async function publicItems(
  { candidates }: RowOf<'selections'>,
  req: PayloadRequest,
): Promise<Set<string>> {
  const items = (candidates ?? []).map(({ item }) => item)
  const seen = new Set<string>()
  for (const collection of candidateKinds.values) {
    const ids = items.flatMap(({ relationTo, value }) =>
      relationTo === collection ? (idOf(value) ?? []) : [],
    )
    if (ids.length === 0) continue
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: ids } },
      select: {},
      depth: 0,
      pagination: false,
      overrideAccess: false,
      req: { ...req, user: null },
    })
    for (const { id } of docs) seen.add(recordKey(collection, id))
  }
  return seen
}
