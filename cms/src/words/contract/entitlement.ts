import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { answeredFor, ofBranch, personOf } from '../../access/rules.ts'
import { can } from '../../domain/account/roles.ts'
import { runningStates, signedStates } from '../../domain/contract/machine.ts'
import type { ContractState } from '../../domain/contract/machine.ts'
import { isRecord } from '../../domain/values/isRecord.ts'
import type { RelationRule } from '../../fields/relationRules.ts'
import { idOf, idsOf } from '../../transitions/door.ts'
import { readOnce } from '../../transitions/readOnce.ts'

/**
 * Framework agreements in some states that entitle any of the organisations: named, or of the same branch. One that has
 * ended is read as well by those who have called off from it, and nobody calls off from it any more.
 */
export async function entitling(
  organisations: string[],
  states: readonly ContractState[],
  req: PayloadRequest,
): Promise<Where> {
  return {
    and: [
      { kind: { equals: 'framework' } },
      { state: { in: [...states] } },
      {
        or: [
          { and: [{ entitles: { equals: 'named' } }, { entitled: { in: organisations } }] },
          {
            and: [{ entitles: { equals: 'branch' } }, ofBranch(await topsOf(organisations, req))],
          },
        ],
      },
    ],
  }
}

/** Framework agreements are read by whom they entitle, whoever concluded them. */
export const entitledToCallOff: Access = async ({ req }) => {
  const acted = can(personOf(req)?.role, 'contract.keep') ? await answeredFor(req) : []
  if (acted.length === 0) return false
  // Who may call what is generated without a database.
  return 'payload' in req ? entitling(acted, signedStates, req) : { id: { in: [] } }
}

/** {@link entitledToCallOff} for a single field. */
export const entitledField: FieldAccess = async ({ req, doc }) => {
  const id = isRecord(doc) && doc.kind === 'framework' ? idOf(doc) : null
  if (!id || !can(personOf(req)?.role, 'contract.keep')) return false
  const acted = await answeredFor(req)
  if (acted.length === 0) return false
  const { totalDocs } = await readOnce(req, `${id} entitles ${acted.join()}`, async () =>
    req.payload.count({
      collection: 'contracts',
      where: { and: [{ id: { equals: id } }, await entitling(acted, signedStates, req)] },
      overrideAccess: true,
      req,
    }),
  )
  return totalDocs > 0
}

/** Whether a framework agreement entitles an organisation, running or not. */
export async function isEntitled(
  agreement: { id: string; entitles?: unknown; entitled?: unknown; organisation?: unknown },
  organisation: string | null,
  req: PayloadRequest,
): Promise<boolean> {
  const by = idOf(agreement.organisation)
  if (!organisation || !by) return false
  if (agreement.entitles === 'named') return idsOf(agreement.entitled).includes(organisation)
  const [own, its] = [await topsOf([organisation], req), await topsOf([by], req)]
  return agreement.entitles === 'branch' && own.some((top) => its.includes(top))
}

/** The organisations that a framework agreement entitles: named, or the whole branch of the one that concluded it. */
export async function entitledBy(
  agreement: { entitles?: unknown; entitled?: unknown; organisation?: unknown },
  req: PayloadRequest,
): Promise<string[]> {
  const by = idOf(agreement.organisation)
  if (agreement.entitles === 'named') return idsOf(agreement.entitled)
  if (agreement.entitles !== 'branch' || !by) return []
  const tops = await topsOf([by], req)
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where: {
      or: [{ id: { in: tops } }, { parent: { in: tops } }, { 'parent.parent': { in: tops } }],
    },
    select: {},
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id }) => id)
}

/** The target is a running framework agreement that entitles the organisation of the record. */
export const mayCallOff: RelationRule = async (target, record, req) => {
  const isRunning = runningStates.some((state) => state === target.state)
  const isOpen = target.kind === 'framework' && isRunning
  if (isOpen && (await isEntitled(target, idOf(record.organisation), req))) return undefined
  return {
    vi: 'Chỉ chọn được thỏa thuận khung còn hiệu lực mà đơn vị được mua theo.',
    en: 'Only a running framework agreement that entitles your organisation can be chosen.',
  }
}

/** The province or ministry above each organisation; one that stands below none is its own. */
async function topsOf(organisations: string[], req: PayloadRequest): Promise<string[]> {
  let ids = [...new Set(organisations)]
  // A commune stands below a district's agency at most, and that below its province.
  for (let step = 0; step < 3; step += 1) {
    const asked = ids
    const { docs } = await readOnce(req, `above ${asked.join()}`, () =>
      req.payload.find({
        collection: 'organisations',
        where: { id: { in: asked } },
        depth: 0,
        pagination: false,
        select: { parent: true },
        overrideAccess: true,
        req,
      }),
    )
    ids = [...new Set(docs.map(({ id, parent }) => idOf(parent) ?? id))]
  }
  return ids
}
