import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { answeredFor, ofBranch } from '../../access/rules.ts'
import { adoptionLevels } from '../../domain/adoption/adoption.ts'
import { runningStates } from '../../domain/contract/machine.ts'
import type { PaidFor } from '../../domain/contract/paidFor.ts'
import { nameOf } from '../../dashboards/recordName.ts'
import { RowIdSchema } from '../../domain/values/reference.ts'
import { declaredEndpoint, whoHolds } from '../../requests/declaredEndpoint.ts'
import { idOf } from '../../transitions/door.ts'

/** Platforms that one question may name, joined by commas. */
const QuerySchema = z.object({
  platforms: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(RowIdSchema).min(1).max(50)),
})

/**
 * `GET /api/contracts/paid-for?platforms=<id>,<id>`: what the own organisation and those below it
 * already use or pay for of these platforms, and until when: asked when a selection is begun. 401 for the public, 403
 * for whoever keeps no contracts.
 */
export const paidForEndpoint = declaredEndpoint({
  path: '/paid-for',
  method: 'get',
  caller: whoHolds('contract.keep', {
    of: 'of the own organisation and its branch',
    hasOrganisation: true,
    refused: {
      vi: 'Chỉ cơ quan nhà nước xem được mục này.',
      en: 'This is for agencies alone.',
    },
  }),
  query: QuerySchema,
  handler: async (req, { query: { platforms } }) => Response.json(await paidFor(platforms, req)),
})

/** A framework agreement is not paid for: what is called off from it is. */
const purchases: Where = {
  or: [{ kind: { exists: false } }, { kind: { not_equals: 'framework' } }],
}

async function paidFor(platforms: string[], req: PayloadRequest): Promise<PaidFor> {
  const branch = ofBranch(await answeredFor(req))
  const ofPlatforms: Where = { platform: { in: platforms } }
  const common = { depth: 1, pagination: false, locale: 'vi', req } as const
  const { docs: contracts } = await req.payload.find({
    ...common,
    collection: 'contracts',
    where: { and: [branch, ofPlatforms, { state: { in: [...runningStates] } }, purchases] },
    sort: ['endsNow', 'id'],
    // What a person may not read of a contract is not read for them here either.
    overrideAccess: false,
    user: req.user,
  })
  const { docs: adoptions } = await req.payload.find({
    ...common,
    collection: 'adoptions',
    where: { and: [branch, ofPlatforms, { state: { in: [...adoptionLevels.values] } }] },
    sort: 'id',
    overrideAccess: false,
    user: req.user,
  })
  return {
    contracts: contracts.map((contract) => ({
      id: contract.id,
      platform: idOf(contract.platform) ?? '',
      organisation: nameOf(contract.organisation) ?? '',
      title: contract.title,
      number: contract.number ?? '',
      endsNow: contract.endsNow ?? null,
      state: contract.state ?? 'active',
      illustrative: contract.illustrative ?? false,
    })),
    adoptions: adoptions.flatMap((adoption) => {
      const level = adoptionLevels.values.find((one) => one === adoption.state)
      return level
        ? [
            {
              id: adoption.id,
              platform: idOf(adoption.platform) ?? '',
              organisation: nameOf(adoption.organisation) ?? '',
              name: nameOf(adoption.offering) ?? nameOf(adoption.platform) ?? '',
              level,
              illustrative: adoption.illustrative ?? false,
            },
          ]
        : []
    }),
  }
}
