import type { CollectionBeforeValidateHook, PayloadRequest, Where } from 'payload'
import { standingBeside } from '../../access/rules.ts'
import type { Label } from '../../domain/language/language.ts'
import { refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'

const notLocked: Label = {
  vi: 'Chỉ thay thế được một hồ sơ đã khóa của chính đơn vị.',
  en: 'Only a locked record of the organisation’s own can be superseded.',
}

/** A record takes the place of a locked one of the same organisation, and of no other: refused with 400. */
export const checkSuperseded: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const superseded = idOf(data?.supersedes)
  if (!data || !superseded || req.context.isDoor) return data
  const whole: Record<string, unknown> = { ...(originalDoc as object | undefined), ...data }
  const found = await req.payload.findByID({
    collection: 'selections',
    id: superseded,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  const owner = idOf(found?.organisation)
  const owners = await standingBeside(idOf(whole.organisation), req)
  const isOwn = found?.state === 'locked' && owner !== null && owners.includes(owner)
  if (!isOwn) throw refusal(req, 400, notLocked, { field: 'supersedes' })
  return data
}

/** The title of another locked record that supersedes the same one already; null when there is none. */
export async function otherSuccessor(
  row: RowOf<'selections'>,
  req: PayloadRequest,
): Promise<string | null> {
  const superseded = idOf(row.supersedes)
  return superseded ? successorOf(superseded, req, row.id) : null
}

/** The title of the locked record that supersedes a record, other than `but`; null when none does. */
export async function successorOf(
  superseded: string,
  req: PayloadRequest,
  but?: string,
): Promise<string | null> {
  const where: Where = {
    and: [
      { supersedes: { equals: superseded } },
      { state: { equals: 'locked' } },
      ...(but ? [{ id: { not_equals: but } }] : []),
    ],
  }
  const { docs } = await req.payload.find({
    collection: 'selections',
    where,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
  })
  return docs[0]?.title ?? null
}
