import type { PayloadRequest } from 'payload'
import { answeredFor, personOf } from '../access/rules.ts'
import type { Label } from '../domain/language/language.ts'
import { dayInVietnam } from '../domain/values/day.ts'
import { pagePath } from '../domain/publication/routes.ts'
import { idOf } from '../transitions/door.ts'
import { desksOf } from './desks.ts'
import { recordLink } from './recordLink.ts'
import { nameOf, recordName } from './recordName.ts'

/** One thing that waits for a person: what it is, what is to be done, since when, and where to do it. */
export interface WaitingItem {
  id: string
  collection: string
  title: string
  organisation: string | null
  action: Label
  /** ISO 8601 instant of the last change of state. */
  since: string
  link: string
  /** Demonstration data, to be labelled as such. */
  illustrative: boolean
}

/** Everything that waits for the person of a request, oldest first. */
export async function waitingFor(req: PayloadRequest): Promise<WaitingItem[]> {
  const person = personOf(req)
  if (!person) return []
  const today = dayInVietnam(new Date())
  const acted = await answeredFor(req)
  const lists = await Promise.all(
    desksOf(person).map(
      async ({ collection, action, where, ownBy, shownOn, isWaiting = () => true }) => {
        const own = ownBy ? [{ [ownBy]: { in: acted } }] : []
        const { docs } = await req.payload.find({
          collection,
          where: { and: [typeof where === 'function' ? await where(today, req) : where, ...own] },
          sort: 'updatedAt',
          limit: 100,
          depth: 1,
          // What a vendor has written since stands in the newest version, not in the row.
          draft: collection === 'offerings',
          overrideAccess: false,
          user: req.user,
          req,
        })
        return (docs as unknown as Record<string, unknown>[]).filter(isWaiting).map((doc) =>
          toItem({
            collection,
            action: typeof action === 'function' ? action(doc) : action,
            doc,
            link:
              recordLink(
                shownOn
                  ? { collection: shownOn.collection, id: String(idOf(doc[shownOn.field])) }
                  : { collection, id: String(doc.id) },
                person.role,
                req,
              ) ?? pagePath('workspace', 'vi'),
          }),
        )
      },
    ),
  )
  const items = await lastPublicationOnly(lists.flat(), req)
  return items.sort((a, b) => a.since.localeCompare(b.since))
}

/**
 * A failed publication waits only until a later one succeeded; of those that left records out, the last one does.
 */
async function lastPublicationOnly(
  items: WaitingItem[],
  req: PayloadRequest,
): Promise<WaitingItem[]> {
  if (!items.some(({ collection }) => collection === 'publications')) return items
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: { state: { equals: 'published' } },
    sort: ['-createdAt', '-id'],
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const [last] = docs
  return items.filter(
    ({ collection, id, since }) =>
      collection !== 'publications' || id === last?.id || since > (last?.endedAt ?? ''),
  )
}

interface Waiting {
  collection: string
  action: Label
  doc: Record<string, unknown>
  link: string
}

function toItem({ collection, action, doc, link }: Waiting): WaitingItem {
  const id = String(doc.id)
  return {
    id,
    collection,
    title: recordName(collection, doc) ?? id,
    organisation: nameOf(doc.organisation) ?? nameOf(doc.vendor),
    action,
    since: String(doc.updatedAt),
    link,
    illustrative: doc.illustrative === true,
  }
}
