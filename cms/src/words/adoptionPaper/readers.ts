import type { Access, PayloadRequest, Where } from 'payload'
import { answeredFor, personOf } from '../../access/rules.ts'
import { can } from '../../domain/account/roles.ts'
import { adoptionMachine } from '../../domain/adoption/machine.ts'
import { publicStates } from '../../domain/transitions/machine.ts'
import { isRecord } from '../../domain/values/isRecord.ts'
import { idOf } from '../../transitions/door.ts'

/** Adoptions in these states are a use of the product: the agency's leader has approved them, and they have not ended. */
const used = publicStates(adoptionMachine).filter((state) => state !== 'ended')

/**
 * Papers that another agency has checked, of an offering that the person's own organisation selects or uses: it stands
 * among the candidates of a selection record, or is in use as their leader approved. A record that was only begun opens
 * nothing; a selection that is deleted leaves its row in the history. Of what is not public of the other one, nothing.
 */
export const ofSameProduct: Access = async ({ req }) => {
  if (!can(personOf(req)?.role, 'adoption.register')) return false
  const acted = await answeredFor(req)
  if (acted.length === 0) return false
  // Who may call what is generated without a database.
  const offerings = 'payload' in req ? await concernedOfferings(acted, req) : []
  const conditions: Where[] = [
    { state: { equals: 'checked' } },
    { 'adoption.state': { in: publicStates(adoptionMachine) } },
    { 'adoption.offering': { in: offerings } },
  ]
  return { and: conditions }
}

/** The offerings that organisations select or use. */
async function concernedOfferings(acted: string[], req: PayloadRequest): Promise<string[]> {
  const own = { organisation: { in: acted } }
  const found = { depth: 0, pagination: false, overrideAccess: true, req } as const
  const adoptions = await req.payload.find({
    collection: 'adoptions',
    where: { and: [own, { state: { in: used } }] },
    select: { offering: true },
    ...found,
  })
  const selections = await req.payload.find({
    collection: 'selections',
    where: own,
    // Named whole, its rows come without what they point to.
    select: { candidates: { item: true } },
    ...found,
  })
  const candidates = selections.docs.flatMap(({ candidates: rows }) =>
    (rows ?? []).flatMap(({ item }) =>
      isRecord(item) && item.relationTo === 'offerings' ? (idOf(item.value) ?? []) : [],
    ),
  )
  return [...new Set([...adoptions.docs.flatMap((row) => idOf(row.offering) ?? []), ...candidates])]
}
