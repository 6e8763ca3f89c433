import type { PayloadRequest } from 'payload'
import { answersFor } from '../../access/rules.ts'
import { plainTaxCode } from '../../domain/organisation/taxCode.ts'
import { unlistedNameMachine } from '../../domain/unlistedName/machine.ts'
import { writeAsDoor } from '../../requests/context.ts'
import { idOf } from '../../transitions/door.ts'
import type { ChangesOf, Door, RowOf } from '../../transitions/door.ts'
import { transition } from '../../transitions/transition.ts'
import { adoptionDoor } from '../adoption/door.ts'
import { contractDoor } from '../contract/door.ts'
import { offeringChoices } from './choices.ts'

export const unlistedNameDoor: Door<'unlistedNames', typeof unlistedNameMachine> = {
  machine: unlistedNameMachine,
  collection: 'unlistedNames',
  // It is nobody's own: whoever carries it has a record of its own.
  organisationOf: () => null,
  holdersOf: ({ taxCode }, req) => vendorsWith(taxCode, req),
  subjectOf: async (row, req, input) => ({
    platform: idOf(row.platform),
    offering: await publicOffering(input?.offering, req),
  }),
  changesFor: async ({ row, event, input, req }): Promise<ChangesOf<'unlistedNames'>> => {
    const offering = input.offering ?? null
    switch (event) {
      case 'claim':
        return { offering }
      case 'returnClaim':
        return { offering: null }
      case 'merge':
        if (offering) await carryOver(row, offering, req)
        return { offering }
    }
  },
  choicesFor: offeringChoices,
  titleOf: ({ productName, vendorName }) =>
    Promise.resolve([productName, vendorName].filter(Boolean).join(', ')),
}

/** Every adoption and contract that carries a name becomes one of the offering, through its own door and in one transaction. */
async function carryOver(
  { id: name, productName, vendorName }: RowOf<'unlistedNames'>,
  offering: string,
  req: PayloadRequest,
): Promise<void> {
  req.context.merged = { name, offering }
  // What the leader approved stands in the history of the record, and in the mail of its people.
  const reason = `Đơn vị đã ghi: ${[productName, vendorName].filter(Boolean).join(', ')}`
  const carrying = {
    where: { unlistedName: { equals: name } },
    select: { state: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  } as const
  const adoptions = await req.payload.find({ collection: 'adoptions', ...carrying })
  const contracts = await req.payload.find({ collection: 'contracts', ...carrying })
  for (const { id, state } of adoptions.docs) {
    if (!adoptionDoor.machine.states[state ?? 'draft'].on.enterCatalogue) continue
    await transition({ door: adoptionDoor, id, event: 'enterCatalogue', input: { reason }, req })
  }
  for (const { id, state } of contracts.docs) {
    if (!contractDoor.machine.states[state ?? 'draft'].on.enterCatalogue) continue
    await transition({ door: contractDoor, id, event: 'enterCatalogue', input: { reason }, req })
  }
  delete req.context.merged
  writeAsDoor(req)
}

async function publicOffering(id: string | undefined, req: PayloadRequest) {
  if (!id) return null
  const found = await req.payload.findByID({
    collection: 'offerings',
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  if (found?._status !== 'published') return null
  return {
    platform: idOf(found.platform),
    isOwn: await answersFor(idOf(found.vendor), req),
  }
}

/** The vendors of a tax code, as they are in the catalogue. */
async function vendorsWith(
  taxCode: string | null | undefined,
  req: PayloadRequest,
): Promise<string[]> {
  if (!taxCode) return []
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where: {
      and: [{ kind: { equals: 'vendor' } }, { taxCode: { equals: plainTaxCode(taxCode) } }],
    },
    select: {},
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id }) => id)
}
