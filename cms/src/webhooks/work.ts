import { createLocalReq } from 'payload'
import type { Payload, PayloadRequest, Where } from 'payload'
import { inTransaction } from '../database/inTransaction.ts'
import { isNews } from '../domain/following/following.ts'
import type { Change } from '../domain/publication/change.ts'
import { readEnvironment } from '../environment.ts'
import { followedNow } from '../following/followedNow.ts'
import { queueMail } from '../mail/outbox.ts'
import type { Webhook, WebhookDelivery } from '../payload-types.ts'
import { currentRelease } from '../publication/release.ts'
import { releasedChanges } from '../publication/releasedChanges.ts'
import { idOf } from '../transitions/door.ts'
import type { DeliveryStanding } from './deliveriesCollection.ts'
import { followedBy } from './follows.ts'
import { post } from './post.ts'
import { secretOf } from './secret.ts'

const minute = 60_000
/** Pauses after each time that a delivery was not taken: two days in all. */
const pauses = [1, 5, 15, 60, 180, 360, 720, 1440].map((minutes) => minutes * minute)
/** Beyond this a process that took a delivery is taken for dead. */
const longestSending = 2 * minute
/** A webhook that fails for longer than this is switched off. */
const longestFailing = 7 * 24 * 60 * minute
/** Changes of one body; more come in several. */
const mostChanges = 500
/** Deliveries that are sent at the same time: names are looked up on the four threads that files are read on, too. */
const atOnce = 3

const now = () => new Date().toISOString()
const inFuture = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()

let lookedAt: string | undefined

/**
 * Tells webhooks of publications: makes a delivery for each that follows what changed, and sends what is due. Of two
 * processes one makes a delivery and one sends it; one that dies with it leaves it to the other.
 */
export async function workWebhooks(payload: Payload): Promise<void> {
  const release = await currentRelease()
  if (release && release !== lookedAt) {
    await queueDeliveries(payload)
    lookedAt = release
  }
  await sendDue(payload)
}

async function queueDeliveries(payload: Payload): Promise<void> {
  const changes = await releasedChanges()
  const newest = changes?.at(-1)?.number
  if (!changes || !newest) return
  const { docs } = await payload.find({
    collection: 'webhooks',
    where: { and: [{ isOn: { equals: true } }, { secretMadeAt: { exists: true } }] },
    pagination: false,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true,
  })
  for (const webhook of docs) {
    const since = webhook.toldUntil ?? ''
    if (since >= newest) continue
    const followed = await followedNow(followedBy(webhook))
    const told = changes.filter((change) => isNews(change, { followed, since }))
    const req = await createLocalReq({}, payload)
    await inTransaction(req, () => queueFor(webhook, told, newest, req))
  }
}

/** Takes the changes that a webhook, as it was read, is to be told of into deliveries. */
async function queueFor(
  webhook: Webhook,
  told: readonly Change[],
  newest: string,
  req: PayloadRequest,
): Promise<void> {
  const { id, address, toldUntil } = webhook
  const organisation = idOf(webhook.organisation)
  const taken: unknown = await req.payload.db.updateOne({
    collection: 'webhooks',
    where: { and: [{ id: { equals: id } }, { toldUntil: { equals: toldUntil } }] },
    data: { toldUntil: newest },
    select: { name: true },
    req,
  })
  if (!taken || !organisation) return
  for (let from = 0; from < told.length; from += mostChanges) {
    const part = told.slice(from, from + mostChanges)
    const last = part.at(-1)?.number ?? newest
    await req.payload.create({
      collection: 'webhookDeliveries',
      data: {
        key: `${id} ${last}`,
        webhook: id,
        organisation,
        address,
        standing: 'queued',
        changes: part.length,
        attempts: 0,
        nextTryAt: now(),
        body: JSON.stringify({
          origin: readEnvironment().publicUrl,
          publication: newest.slice(0, 17),
          changes: part,
        }),
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
}

async function sendDue(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: 'webhookDeliveries',
    where: {
      and: [{ standing: { in: ['queued', 'sending'] } }, { nextTryAt: { less_than_equal: now() } }],
    },
    sort: ['nextTryAt', 'id'],
    limit: atOnce,
    depth: 0,
    overrideAccess: true,
  })
  const taken: WebhookDelivery[] = []
  // One after the other: the writer gate takes what runs beside an open write for a part of it.
  for (const delivery of docs) if (await take(payload, delivery)) taken.push(delivery)
  await Promise.all(taken.map((delivery) => send(payload, delivery)))
}

/** Takes a delivery as it was read, so that no other process sends it meanwhile. */
async function take(payload: Payload, delivery: WebhookDelivery): Promise<boolean> {
  const asRead: Where[] = [
    { id: { equals: delivery.id } },
    { standing: { equals: delivery.standing } },
    { updatedAt: { equals: delivery.updatedAt } },
  ]
  const taken: unknown = await payload.db.updateOne({
    collection: 'webhookDeliveries',
    where: { and: asRead },
    data: { standing: 'sending', nextTryAt: inFuture(longestSending), updatedAt: now() },
    select: { standing: true },
  })
  return Boolean(taken)
}

async function send(payload: Payload, delivery: WebhookDelivery): Promise<void> {
  const settle = (data: { standing: DeliveryStanding } & Record<string, unknown>) =>
    payload.db.updateOne({
      collection: 'webhookDeliveries',
      id: delivery.id,
      data: { ...data, updatedAt: now() },
      returning: false,
    })
  const webhook = await payload.findByID({
    collection: 'webhooks',
    id: delivery.webhook,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true,
    disableErrors: true,
  })
  const secret = webhook && secretOf(webhook)
  if (!webhook?.isOn || !secret) {
    await settle({ standing: 'failed', nextTryAt: null, lastError: 'Webhook đang tắt.' })
    return
  }
  const { code, reason } = await tried(webhook, secret, delivery)
  const attempts = (delivery.attempts ?? 0) + 1
  const common = { attempts, address: webhook.address, triedAt: now(), answerCode: code ?? null }
  if (!reason) {
    await settle({ ...common, standing: 'sent', nextTryAt: null, lastError: null })
    if (webhook.failingSince) await note(payload, webhook.id, { failingSince: null })
    return
  }
  const pause = pauses[attempts - 1]
  await settle({
    ...common,
    standing: pause === undefined ? 'failed' : 'queued',
    nextTryAt: pause === undefined ? null : inFuture(pause),
    lastError: reason,
  })
  await noteFailure(payload, webhook, reason)
}

/** @returns the status of the answer, where one came, and why the delivery was not taken, unless it was. */
async function tried(
  { address }: Webhook,
  secret: string,
  { id, body }: WebhookDelivery,
): Promise<{ code?: number; reason?: string }> {
  try {
    const allowed = readEnvironment().webhookAllow
    const code = await post({ address, body, secret, delivery: id, allowed })
    return code >= 200 && code < 300 ? { code } : { code, reason: `Máy nhận trả lời ${code}.` }
  } catch (error) {
    return { reason: (error instanceof Error ? error.message : String(error)).slice(0, 300) }
  }
}

const note = (payload: Payload, id: string, data: Record<string, unknown>) =>
  payload.db.updateOne({ collection: 'webhooks', id, data, returning: false })

/** Since when it fails; after a week it is switched off, and whoever made it is told. */
async function noteFailure(payload: Payload, webhook: Webhook, reason: string): Promise<void> {
  if (!webhook.failingSince) {
    await note(payload, webhook.id, { failingSince: now() })
    return
  }
  if (Date.now() - Date.parse(webhook.failingSince) < longestFailing) return
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    const switched: unknown = await payload.db.updateOne({
      collection: 'webhooks',
      where: { and: [{ id: { equals: webhook.id } }, { isOn: { equals: true } }] },
      data: { isOn: false, offBecause: reason },
      select: { name: true },
      req,
    })
    const owner = idOf(webhook.owner)
    if (!switched || !owner) return
    await queueMail(
      {
        to: { recipient: owner },
        subject: `Đã tắt webhook: ${webhook.name}`,
        body: `Hơn một tuần nay không gửi được tới ${webhook.address}, nên webhook “${webhook.name}” đã tắt.\nLỗi gần nhất: ${reason}\nSửa xong máy nhận, hãy bật lại; những thay đổi từ lúc tắt sẽ được gửi ở lần xuất bản sau.`,
        link: `/admin/collections/webhooks/${webhook.id}`,
      },
      req,
    )
  })
}
