import { paperKinds } from '../domain/adoptionPaper/adoptionPaper.ts'
import type { CollectionSlug, PayloadRequest } from 'payload'

/** What people call a record: its title or name; of an adoption, what is used. `undefined`: it has none. */
export function recordName(collection: string, doc: Record<string, unknown>): string | undefined {
  switch (collection) {
    case 'adoptions':
    case 'experiences':
      return firstText(nameOf(doc.offering), doc.productName, nameOf(doc.platform))
    case 'contracts':
      return firstText(doc.title)
    case 'implementations':
      return firstText(nameOf(doc.partner))
    case 'adoptionPapers':
      return paperName(doc.kind)
    case 'solutionProposals':
      return firstText(titleOf(doc.problem))
    default:
      return firstText(doc.number, doc.title, doc.name, doc.productName, doc.reason)
  }
}

/** The first that says something: a form that was begun holds empty texts. */
const firstText = (...values: unknown[]): string | undefined =>
  values.find((value): value is string => typeof value === 'string' && value !== '')

const paperName = (kind: unknown): string | undefined =>
  paperKinds.values.filter((one) => one === kind).map((one) => paperKinds.labels[one].vi)[0]

const titleOf = (relation: unknown): string | null =>
  typeof relation === 'object' && relation && 'title' in relation ? String(relation.title) : null

/** Name of a record that another one refers to. */
export function nameOf(relation: unknown): string | null {
  return typeof relation === 'object' && relation && 'name' in relation
    ? String(relation.name)
    : null
}

/** Names by id of those records that the person of a request may read. */
export async function recordNames(
  records: { collection: string; id: string }[],
  req: PayloadRequest,
): Promise<Map<string, string>> {
  const slugs = new Set(records.map(({ collection }) => collection))
  const found = await Promise.all(
    [...slugs].filter(isCollectionOf(req)).map(async (collection) => {
      const ids = records.filter((one) => one.collection === collection).map(({ id }) => id)
      const { docs } = await req.payload.find({
        collection,
        where: { id: { in: ids } },
        pagination: false,
        depth: 1,
        overrideAccess: false,
        // Of a collection that they may not read at all: no names, and no refusal.
        disableErrors: true,
        user: req.user,
        req,
      })
      return (docs as unknown as Record<string, unknown>[]).flatMap((doc) => {
        const name = recordName(collection, doc)
        return name ? [[String(doc.id), name] as const] : []
      })
    }),
  )
  return new Map(found.flat())
}

const isCollectionOf =
  ({ payload }: PayloadRequest) =>
  (slug: string): slug is CollectionSlug =>
    slug in payload.collections
