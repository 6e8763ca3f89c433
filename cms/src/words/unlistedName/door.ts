import type { PayloadRequest } from 'payload'
import { answersFor } from '../../access/rules.ts'
import { plainTaxCode } from '../../domain/organisation/taxCode.ts'
import { unlistedNameMachine } from '../../domain/unlistedName/machine.ts'
import { writeAsDoor } from '../../requests/context.ts'
import { idOf } from '../../transitions/door.ts'
import type { ChangesOf, Door, RowOf } from '../../transitions/door.ts'
import { carriedSentence, carryingOf, carryOver, takeBack } from './carried.ts'
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
      case 'merge': {
        const carried = offering ? await carryOver(row, offering, req) : []
        writeAsDoor(req)
        return { offering, carried }
      }
      case 'undoMerge':
        await takeBack(await wholeName(row.id, req), `Bộ bỏ gộp: ${input.reason ?? ''}`, req)
        writeAsDoor(req)
        return { offering: null, carried: null }
    }
  },
  noteOf: async ({ row, event, req }) => {
    if (event === 'merge') return carriedSentence('đổi theo', await carryingOf(row, req))
    if (event !== 'undoMerge') return undefined
    const all = await carryingOf(await wholeName(row.id, req), req)
    const [left, back] = [all.filter(({ isLeft }) => isLeft), all.filter(({ isLeft }) => !isLeft)]
    return [
      carriedSentence('trỏ lại tên này', back),
      carriedSentence('giữ nguyên vì đã được sửa, trả lại hoặc rút sau khi gộp', left),
    ]
      .filter(Boolean)
      .join('\n')
  },
  choicesFor: offeringChoices,
  titleOf: ({ productName, vendorName }) =>
    Promise.resolve([productName, vendorName].filter(Boolean).join(', ')),
}

/** A name with what its merge changed, which nobody reads. */
const wholeName = (id: string, req: PayloadRequest): Promise<RowOf<'unlistedNames'>> =>
  req.payload.findByID({ collection: 'unlistedNames', id, depth: 0, overrideAccess: true, req })

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
