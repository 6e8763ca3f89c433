import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { chainSteps } from '../domain/chain/chain.ts'
import type { Chain, ChainItem, ChainStep } from '../domain/chain/chain.ts'
import { nameOf } from '../dashboards/recordName.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import { declaredEndpoint, whoIsSignedIn } from '../requests/declaredEndpoint.ts'
import { notFound, refusal } from '../requests/refusal.ts'
import { idOf, idsOf, rowsIn } from '../transitions/door.ts'

/** The collection of each step; an award is a request's result, and has none of its own. */
const collections = {
  problem: 'problems',
  platform: 'platforms',
  offering: 'offerings',
  selection: 'selections',
  request: 'quotationRequests',
  agreement: 'contracts',
  contract: 'contracts',
  adoption: 'adoptions',
} as const satisfies Partial<Record<ChainStep, CollectionSlug>>
type KeptStep = keyof typeof collections
const keptSteps = Object.keys(collections) as KeptStep[]

/** Ids by step. */
type Ids = Record<KeptStep, Set<string>>

const ParametersSchema = z.object({
  step: z.enum(['selection', 'request', 'contract', 'adoption']),
  id: z.string(),
})

/**
 * `GET /api/chain/selection|request|contract|adoption/<id>`: what a record came from and what came of it, read with the
 * person's own access: of a record that they may not see neither id nor title. 401 for the public, 404 for a record
 * that is not there for them.
 */
export const chainEndpoint = declaredEndpoint({
  path: '/chain/:step/:id',
  method: 'get',
  caller: whoIsSignedIn('who may read the record; of the others what they may read'),
  params: ParametersSchema,
  handler: async (req, { params: { step, id } }) => {
    const [start] = await read(collections[step], { id: { equals: id } }, req, true)
    if (!start) throw refusal(req, 404, notFound)
    const ids: Ids = {
      problem: new Set(),
      platform: new Set(),
      offering: new Set(),
      selection: new Set(),
      request: new Set(),
      agreement: new Set(),
      contract: new Set(),
      adoption: new Set(),
    }
    const here = step === 'contract' ? contractStep(start) : step
    ids[here].add(id)
    await follow(ids, req)
    await addAgreements(ids, req)
    return Response.json({ here, steps: await shown(ids, req) } satisfies Chain)
  },
})

/** Goes from record to record until none is new: back by what each names, forward by who names it. */
async function follow(ids: Ids, req: PayloadRequest): Promise<void> {
  let before = -1
  while (before !== sizeOf(ids)) {
    before = sizeOf(ids)
    const own = (step: z.output<typeof ParametersSchema>['step']) => ({ in: [...ids[step]] })
    const selections = await read('selections', { id: own('selection') }, req, false)
    const requests = await read(
      'quotationRequests',
      { or: [{ id: own('request') }, { selection: own('selection') }] },
      req,
      false,
    )
    for (const { id } of requests) ids.request.add(String(id))
    const adoptions = await read(
      'adoptions',
      {
        or: [{ id: own('adoption') }, { selection: own('selection') }, { request: own('request') }],
      },
      req,
      false,
    )
    for (const { id } of adoptions) ids.adoption.add(String(id))
    const contracts = await read(
      'contracts',
      {
        or: [
          { id: { in: [...ids.contract, ...ids.agreement] } },
          { selection: own('selection') },
          { request: own('request') },
          { adoption: own('adoption') },
        ],
      },
      req,
      false,
    )
    for (const row of contracts) ids[contractStep(row)].add(String(row.id))
    for (const row of [...selections, ...requests, ...adoptions, ...contracts]) {
      add(ids.problem, idsOf(row.problems))
      add(ids.platform, [idOf(row.platform)])
      add(ids.offering, [idOf(row.offering)])
      add(ids.selection, [idOf(row.selection)])
      add(ids.adoption, [idOf(row.adoption)])
      add(ids.request, [idOf(row.request)])
    }
    for (const row of selections) addChosen(ids, row)
  }
}

/** A framework agreement is a step of its own, before what is called off from it. */
const contractStep = ({ kind }: Record<string, unknown>): 'agreement' | 'contract' =>
  kind === 'framework' ? 'agreement' : 'contract'

/**
 * Of an agreement of this chain what was called off from it, and of a contract the agreement that it was called off from:
 * neither is followed further, for it leads to the affairs of others.
 */
async function addAgreements(ids: Ids, req: PayloadRequest): Promise<void> {
  const named = await read('contracts', { id: { in: [...ids.contract] } }, req, false)
  // Of all agencies; which of them the person may see is asked when they are shown.
  const callOffs = await req.payload.find({
    collection: 'contracts',
    where: { agreement: { in: [...ids.agreement] } },
    select: {},
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  add(
    ids.contract,
    callOffs.docs.map(({ id }) => id),
  )
  add(
    ids.agreement,
    named.map(({ agreement }) => idOf(agreement)),
  )
}

/** What a selection chose: an offering, or a platform. */
function addChosen(ids: Ids, selection: Record<string, unknown>): void {
  for (const { chosen, item } of rowsIn(selection.candidates)) {
    if (!chosen || !isRecord(item)) continue
    add(item.relationTo === 'offerings' ? ids.offering : ids.platform, [idOf(item.value)])
  }
}

function add(set: Set<string>, found: (string | null)[]): void {
  for (const id of found) if (id) set.add(id)
}

const sizeOf = (ids: Ids) => keptSteps.reduce((sum, step) => sum + ids[step].size, 0)

/** The records that the person may see, with what they are called. */
async function shown(ids: Ids, req: PayloadRequest): Promise<Chain['steps']> {
  const steps: Chain['steps'] = []
  for (const step of chainSteps.values) {
    const kept = step === 'award' ? 'request' : step
    const rows = await read(collections[kept], { id: { in: [...ids[kept]] } }, req, true)
    const items = step === 'award' ? rows.filter(({ state }) => isDecided(state)) : rows
    steps.push({ step, items: items.map(itemOf) })
  }
  return steps
}

const isDecided = (state: unknown) => state === 'awarded' || state === 'noneSuitable'

function itemOf(row: Record<string, unknown>): ChainItem {
  const own = row.title ?? row.name
  const title = typeof own === 'string' ? own : (nameOf(row.offering) ?? nameOf(row.platform) ?? '')
  return {
    id: String(row.id),
    slug: typeof row.slug === 'string' ? row.slug : null,
    title: typeof row.number === 'string' && row.number ? `${title} (${row.number})` : title,
  }
}

async function read(
  collection: (typeof collections)[KeptStep],
  where: Where,
  req: PayloadRequest,
  isAsPerson: boolean,
): Promise<Record<string, unknown>[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    depth: isAsPerson ? 1 : 0,
    limit: 50,
    pagination: false,
    sort: 'id',
    overrideAccess: !isAsPerson,
    // Of a collection that they may not read at all: no records, and no refusal.
    disableErrors: true,
    ...(isAsPerson ? { user: req.user } : {}),
    req,
  })
  return docs.map((doc): Record<string, unknown> => ({ ...doc }))
}
