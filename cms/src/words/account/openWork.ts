import type { PayloadRequest } from 'payload'
import { pagePath } from '../../domain/publication/routes.ts'
import { adoptionDoor } from '../adoption/door.ts'

/** Adoptions in these states ask nothing of the one who sent them in any more. */
const over = ['ended', 'withdrawn', 'rejected']

/** What a person sent in and is under way still: whoever gets it is told of each. */
export async function openWorkOf(
  id: string,
  req: PayloadRequest,
): Promise<{ title: string; link: string }[]> {
  const { docs } = await req.payload.find({
    collection: 'adoptions',
    where: { and: [{ submittedBy: { equals: id } }, { state: { not_in: over } }] },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const work: { title: string; link: string }[] = []
  for (const row of docs) {
    const title = await adoptionDoor.titleOf(row, req)
    work.push({ title, link: `${pagePath('workspaceAdoption', 'vi')}?id=${row.id}` })
  }
  return work
}
