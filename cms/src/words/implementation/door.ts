import type { PayloadRequest } from 'payload'
import { adoptionMachine } from '../../domain/adoption/machine.ts'
import { implementationMachine } from '../../domain/implementation/machine.ts'
import { rolesText } from '../../domain/implementation/roles.ts'
import { publicStates } from '../../domain/transitions/machine.ts'
import { idOf } from '../../transitions/door.ts'
import type { ChangesOf, Door, RowOf } from '../../transitions/door.ts'
import { adoptionDoor } from '../adoption/door.ts'

type Row = RowOf<'implementations'>

/** What begins the key of a row that a firm proposed, while it stands. */
export const proposalKey = 'proposed '

/** Events after which a row stands no longer: the firm may ask anew. */
const ending: readonly string[] = ['reject', 'retract', 'withdraw', 'disown']

export const implementationDoor: Door<'implementations', typeof implementationMachine> = {
  machine: implementationMachine,
  collection: 'implementations',
  organisationOf: (row) => idOf(row.organisation),
  otherActorOf: (row) => idOf(row.partner),
  subjectOf: async (row, req) => {
    const adoption = await adoptionOf(row, req)
    return {
      isOfPublic: publicStates(adoptionMachine).some((state) => state === adoption?.state),
      isRepeated: await isRepeated(row, req),
      isProposed: Boolean(row.proposedBy),
    }
  },
  changesFor: ({ row, event, today }): ChangesOf<'implementations'> => {
    if (event === 'approve') return { confirmedOn: today }
    return ending.includes(event) && row.key?.startsWith(proposalKey) ? { key: null } : {}
  },
  detailsOf: ({ row }) => [`Phần việc: ${rolesText(row.roles, 'vi')}.`],
  titleOf: async (row, req) => {
    const adoption = await adoptionOf(row, req)
    const product = adoption && (await adoptionDoor.titleOf(adoption, req))
    const [partner, organisation] = [
      await nameOf(row.partner, req),
      await nameOf(row.organisation, req),
    ]
    return [partner, product, organisation].filter(Boolean).join(' – ')
  },
}

function adoptionOf(row: Row, req: PayloadRequest) {
  return req.payload.findByID({
    collection: 'adoptions',
    id: idOf(row.adoption) ?? '',
    depth: 0,
    locale: 'vi',
    overrideAccess: true,
    disableErrors: true,
    req,
  })
}

/** Whether another row says the same of the firm and the adoption, confirmed or on its way to the leader. */
async function isRepeated(row: Row, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'implementations',
    where: {
      and: [
        { adoption: { equals: idOf(row.adoption) } },
        { partner: { equals: idOf(row.partner) } },
        { id: { not_equals: row.id } },
        { state: { in: ['submitted', 'confirmed'] } },
      ],
    },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

async function nameOf(relation: unknown, req: PayloadRequest): Promise<string | undefined> {
  const found = await req.payload.findByID({
    collection: 'organisations',
    id: idOf(relation) ?? '',
    depth: 0,
    select: { name: true },
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return found?.name
}
