import { createLocalReq } from 'payload'
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Person } from '../access/rules.ts'
import type { Label } from '../domain/language/language.ts'
import { groups } from '../domain/account/roles.ts'
import { publicCollections } from '../domain/words.ts'
import type { PublicCollection } from '../domain/words.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { queueMessage } from '../mail/queue.ts'
import { declaredEndpoint, whoHolds } from '../requests/declaredEndpoint.ts'
import { refusal } from '../requests/refusal.ts'
import { idOf } from '../transitions/door.ts'
import { doors, hasDoor } from '../transitions/doors.ts'
import { peopleOf } from '../transitions/effects.ts'
import { nudgeWorker } from '../server/workerBell.ts'
import { nameOf, recordKey } from './leaveOut.ts'
import type { RawRecord } from './leaveOut.ts'
import { requestPublication } from './request.ts'

/** The events by which the ministry takes any public record off the site, and brings it back. */
export const takeDownEvents = {
  takeDown: { vi: 'Gỡ khỏi trang công khai', en: 'Take down from the public site' },
  putBack: { vi: 'Đưa lại lên trang công khai', en: 'Put back on the public site' },
} as const satisfies Record<string, Label>

/** Names of the records that are taken down, by their key. */
export async function takenDown(payload: Payload): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection: 'takedowns',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return new Map(docs.map(({ key, name }) => [key, name]))
}

const AddressSchema = z.object({
  collection: z.enum(publicCollections),
  id: z.string(),
  event: z.enum(['takeDown', 'putBack']),
})
const BodySchema = z.strictObject({ reason: z.string().trim().max(2000).default('') })

/**
 * `POST /api/public-records/:collection/:id/takeDown` and `…/putBack` with `{ reason }`: the ministry alone. The
 * record itself stays as it is; the next publication is without it, and what cannot do without it. Its owner is
 * told.
 *
 * @throws APIError 401, 403, 404; 409 when it is not public or taken down already; 422 without a reason.
 */
export const takeDownEndpoint = declaredEndpoint({
  path: '/public-records/:collection/:id/:event',
  method: 'post',
  caller: whoHolds('publicRecord.takeDown'),
  isProven: true,
  params: AddressSchema,
  body: BodySchema,
  handler: async (req, { person, params: { collection, id, event }, body: { reason } }) => {
    if (!reason) {
      const words = { vi: 'Hãy viết lý do.', en: 'Write a reason.' }
      throw refusal(req, 422, words, { field: 'reason' })
    }
    await inTransaction(req, async () => {
      const row = await change({ collection, id, event, reason, person, req })
      await tell({ collection, row, event, reason, person, req })
      await requestPublication(req, `${collection}: ${event}`)
    })
    nudgeWorker()
    return Response.json({ done: true })
  },
})

interface Change extends z.output<typeof AddressSchema> {
  reason: string
  person: Person
  req: PayloadRequest
}

/** Writes or removes the row that keeps a record off the site. */
async function change({ collection, id, event, reason, person, req }: Change): Promise<RawRecord> {
  const key = recordKey(collection, id)
  const ofThis = { key: { equals: key } }
  const all = { collection: 'takedowns', overrideAccess: true, req } as const
  const { totalDocs } = await req.payload.count({ ...all, where: ofThis })
  if (event === 'putBack') {
    if (totalDocs === 0) throw refusal(req, 409, notTakenDown)
    await req.payload.delete({ ...all, where: ofThis })
  }
  const record = await readAsNobody(collection, id, req)
  if (event === 'takeDown') {
    if (totalDocs > 0) throw refusal(req, 409, takenDownAlready)
    if (!record) throw refusal(req, 409, notPublic)
    const name = nameOf(record, req)
    const data = { key, name, subjectCollection: collection, subjectId: id, reason }
    await req.payload.create({ ...all, depth: 0, data: { ...data, byName: person.name } })
  }
  await openPaper(collection, record, event === 'putBack', req)
  return record ?? { id }
}

/** The signed paper of a decision is public with it. */
async function openPaper(
  collection: PublicCollection,
  record: RawRecord | undefined,
  isPublic: boolean,
  req: PayloadRequest,
): Promise<void> {
  const id = collection === 'announcements' ? idOf(record?.attachment) : null
  if (!id) return
  await req.payload.update({
    collection: 'media',
    id,
    data: { isPublic },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** The record as the public may read it; none when it may not. */
async function readAsNobody(
  collection: PublicCollection,
  id: string,
  { payload, transactionID }: PayloadRequest,
): Promise<RawRecord | undefined> {
  const nobody = await createLocalReq({ locale: 'all' }, payload)
  const { docs } = await payload.find({
    collection,
    where: { id: { equals: id } },
    locale: 'all',
    depth: 1,
    limit: 1,
    overrideAccess: false,
    req: Object.assign(nobody, transactionID === undefined ? {} : { transactionID }),
  })
  return docs[0] && { ...docs[0] }
}

/** The history row, and the mail to those whose record it is. */
async function tell({
  collection,
  row,
  event,
  reason,
  person,
  req,
}: Omit<Change, 'id'> & { row: RawRecord }): Promise<void> {
  const organisation = ownerOf(collection, row)
  const [from, to] = event === 'takeDown' ? ['public', 'takenDown'] : ['takenDown', 'public']
  await req.payload.create({
    collection: 'history',
    data: {
      subjectCollection: collection,
      subjectId: row.id,
      event,
      from,
      to,
      reason,
      by: person.id,
      byName: person.name,
      byRole: person.role,
      organisation,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (!organisation) return
  const about = { collection, id: row.id, event, title: nameOf(row, req) }
  for (const recipient of await peopleOf(req, [organisation], groups.owners)) {
    await queueMessage({ recipient, about, reason, byName: person.name, req })
  }
}

/** The organisation that answers for a record; none for what is the ministry's own. */
function ownerOf(collection: PublicCollection, row: RawRecord): string | null {
  switch (collection) {
    case 'organisations':
      return row.id
    case 'platforms':
      return idOf(row.ownerNow) ?? idOf(row.owner)
    case 'problems': {
      const { raisedBy } = row
      return typeof raisedBy === 'object' && raisedBy && 'organisation' in raisedBy
        ? idOf(raisedBy.organisation)
        : null
    }
    default:
      return hasDoor(collection) ? doors[collection].organisationOf(row) : null
  }
}

const notPublic: Label = {
  vi: 'Hồ sơ này không công khai nên không có gì để gỡ.',
  en: 'This record is not public, so there is nothing to take down.',
}
const takenDownAlready: Label = {
  vi: 'Hồ sơ này đã được gỡ khỏi trang công khai.',
  en: 'This record is taken down already.',
}
const notTakenDown: Label = {
  vi: 'Hồ sơ này không bị gỡ.',
  en: 'This record is not taken down.',
}
