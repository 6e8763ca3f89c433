import type { CollectionSlug, PayloadRequest } from 'payload'
import { pagePath } from '../domain/publication/routes.ts'
import { markedText } from '../domain/values/tally.ts'
import { linkFor } from './links.ts'
import { messageFor } from './messages.ts'
import type { About } from './messages.ts'
import { queueMail } from './outbox.ts'

/** Who is told of what. */
export interface Notice {
  recipient: string
  about: About
  reason: string | undefined
  byName: string
  /** Lines about the thing itself: level, day, number. */
  details?: string[]
  req: PayloadRequest
}

/** Puts a message into the outbox inside the open transaction; the worker sends it once that is committed. */
export async function queueMessage({
  recipient,
  about,
  reason,
  byName,
  details,
  req,
}: Notice): Promise<void> {
  const title = markedText(about.title, await isMadeUp(about, req), 'vi')
  const { subject, body } = messageFor({ ...about, title }, byName, reason, details)
  const { role } = await req.payload.findByID({
    collection: 'users',
    id: recipient,
    depth: 0,
    select: { role: true },
    overrideAccess: true,
    req,
  })
  const link = await linkFor(about, role, req)
  await queueMail({ to: { recipient }, subject, body, link }, req)
}

/**
 * {@link queueMessage} for many records at once: it says how many there are, names the first and the `next`, and leads
 * to the desk.
 */
export async function queueMessageOfMany(
  { recipient, about, reason, byName, req }: Notice,
  count: number,
  next: string[],
): Promise<void> {
  // One person writes them for units of one organisation: all of them are made up, or none.
  const isOfDemonstration = await isMadeUp(about, req)
  const names = [about.title, ...next].map((name) => markedText(name, isOfDemonstration, 'vi'))
  const [first = about.title] = names
  const title = `${count} hồ sơ, đầu tiên là ${first}`
  const unnamed = count - 1 - next.length
  const { subject, body } = messageFor({ ...about, title }, byName, reason, [
    'Gồm:',
    ...names.map((name) => `- ${name}`),
    ...(unnamed > 0 ? [`và ${unnamed} hồ sơ khác.`] : []),
  ])
  await queueMail({ to: { recipient }, subject, body, link: pagePath('workspace', 'vi') }, req)
}

/** Whether the record that a message is about is demonstration data; the message then says so. */
async function isMadeUp({ collection, id }: About, req: PayloadRequest): Promise<boolean> {
  const slug = Object.keys(req.payload.collections).find(
    (known): known is CollectionSlug => known === collection,
  )
  const fields = slug ? req.payload.collections[slug].config.flattenedFields : []
  if (!slug || !fields.some((field) => field.name === 'illustrative')) return false
  const { totalDocs } = await req.payload.count({
    collection: slug,
    where: { and: [{ id: { equals: id } }, { illustrative: { equals: true } }] },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
