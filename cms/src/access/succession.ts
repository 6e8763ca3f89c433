import type { PayloadRequest, Where } from 'payload'
import { hasPassedOn } from '../domain/organisation/succession.ts'
import { dayInVietnam } from '../domain/values/day.ts'
import type { Organisation } from '../payload-types.ts'
import { idOf } from '../transitions/door.ts'

/** Organisations and, in chains, those that they continue today: for whose affairs they answer. */
export const withPredecessors = (ids: string[], req: PayloadRequest): Promise<string[]> =>
  walk(ids, continuedBy, req)

/** Organisations and, in chains, those that continue them today: who is told of their affairs. */
export const withSuccessors = (ids: string[], req: PayloadRequest): Promise<string[]> =>
  walk(ids, continuing, req)

type Step = (ids: string[], req: PayloadRequest) => Promise<string[]>

/** What is reached by steps from the first ones, themselves included; a wrong record cannot loop. */
async function walk(first: string[], step: Step, req: PayloadRequest): Promise<string[]> {
  const reached = new Set(first)
  for (let next = [...reached]; next.length > 0;) {
    next = (await step(next, req)).filter((id) => !reached.has(id))
    for (const id of next) reached.add(id)
  }
  return [...reached]
}

const continuedBy: Step = async (ids, req) => {
  const successors = await read({ id: { in: ids } }, req)
  return passedOn(successors, () => true, req)
}

const continuing: Step = async (ids, req) => {
  const successors = await read({ 'predecessors.organisation': { in: ids } }, req)
  const passed = await Promise.all(
    successors.map(async (successor) => {
      const of = await passedOn([successor], (id) => ids.includes(id), req)
      return of.length > 0 ? [successor.id] : []
    }),
  )
  return passed.flat()
}

/** The predecessors of organisations whose affairs have passed on by today. */
async function passedOn(
  successors: Pick<Organisation, 'predecessors'>[],
  isAsked: (id: string) => boolean,
  req: PayloadRequest,
): Promise<string[]> {
  const rows = successors
    .flatMap(({ predecessors }) => predecessors ?? [])
    .flatMap(({ organisation, relation, date }) => {
      const id = idOf(organisation)
      return id && isAsked(id) ? [{ id, relation, date: date ?? null }] : []
    })
  if (rows.length === 0) return []
  const today = dayInVietnam(new Date())
  const former = await read({ id: { in: rows.map(({ id }) => id) } }, req)
  const ends = new Map(former.map(({ id, validTo }) => [id, validTo ?? null]))
  return rows
    .filter(({ id, ...row }) => hasPassedOn({ ...row, predecessorEnds: ends.get(id) }, today))
    .map(({ id }) => id)
}

async function read(where: Where, req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where,
    depth: 0,
    pagination: false,
    select: { predecessors: true, validTo: true },
    overrideAccess: true,
    req,
  })
  return docs
}
