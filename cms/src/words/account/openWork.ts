import type { PayloadRequest, Where } from 'payload'
import { pagePath } from '../../domain/publication/routes.ts'
import { adoptionDoor } from '../adoption/door.ts'

/** Adoptions in these states ask nothing of the one who sent them in any more. */
const over = ['ended', 'withdrawn', 'rejected']
/** Contracts in these states go back to the one who sent them in. */
const awaited = ['draft', 'submitted']

export interface OpenWork {
  collection: 'adoptions' | 'contracts'
  id: string
  title: string
  link: string
}

/**
 * What a person sent in and is under way still: whoever gets it is told of each.
 *
 * @param organisations whose records alone are meant; none: those of all.
 */
export async function openWorkOf(
  person: string,
  req: PayloadRequest,
  organisations?: string[],
): Promise<OpenWork[]> {
  const own: Where[] = [
    { submittedBy: { equals: person } },
    ...(organisations ? [{ organisation: { in: organisations } }] : []),
  ]
  const all = { sort: 'createdAt', pagination: false, depth: 0, overrideAccess: true, req } as const
  const adoptions = await req.payload.find({
    collection: 'adoptions',
    where: { and: [...own, { state: { not_in: over } }] },
    ...all,
  })
  const contracts = await req.payload.find({
    collection: 'contracts',
    where: { and: [...own, { state: { in: awaited } }] },
    ...all,
  })
  const work: OpenWork[] = []
  for (const row of adoptions.docs) {
    const title = await adoptionDoor.titleOf(row, req)
    const link = `${pagePath('workspaceAdoption', 'vi')}?id=${row.id}`
    work.push({ collection: 'adoptions', id: row.id, title, link })
  }
  for (const { id, title } of contracts.docs) {
    const link = `${pagePath('workspaceContract', 'vi')}?id=${id}`
    work.push({ collection: 'contracts', id, title, link })
  }
  return work
}

/**
 * Makes somebody the one who follows the work of an organisation from here on. Who sent it in stands in the history.
 */
export async function passWork(
  work: OpenWork[],
  successor: string,
  req: PayloadRequest,
): Promise<void> {
  for (const { collection, id } of work) {
    const data = { submittedBy: successor }
    await req.payload.db.updateOne({ collection, id, data, returning: false, req })
  }
}
