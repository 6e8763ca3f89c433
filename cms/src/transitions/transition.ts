import type { CollectionSlug, PayloadRequest } from 'payload'
import { z } from 'zod'
import { answeredFor, answersFor, personOf } from '../access/rules.ts'
import type { Person } from '../access/rules.ts'
import type { Label } from '../domain/language/language.ts'
import { actsForMinistry } from '../domain/account/account.ts'
import { can, chiefRole } from '../domain/account/roles.ts'
import { checkTransition } from '../domain/transitions/machine.ts'
import type { TransitionInput } from '../domain/transitions/machine.ts'
import { dayInVietnam } from '../domain/values/day.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { refuseChangedRelations, refuseUnpublishable } from '../publication/askPublic.ts'
import { notFound, refusal, signInFirst } from '../requests/refusal.ts'
import { writeAsDoor } from '../requests/context.ts'
import { nudgeWorker } from '../server/workerBell.ts'
import { isWriteConflict } from '../database/writeConflict.ts'
import { idOf } from './door.ts'
import type { AnyDoor, ChangesOf, RowOf } from './door.ts'
import type { DoorCollection } from '../domain/words.ts'
import { refuseForeignFiles } from '../words/adoption/evidenceFiles.ts'
import { runEffects } from './effects.ts'
import { reviewMemory } from './sentBack.ts'
import type { SentBack } from './sentBack.ts'
import { wholeReason } from './reasons.ts'
import { renewReaders } from './readTogether.ts'
import { writeHistory } from './writeHistory.ts'

interface Transition<C extends DoorCollection, Event extends string = string> {
  door: AnyDoor<C, string, unknown, Event>
  id: string
  event: NoInfer<Event>
  input: TransitionInput
  req: PayloadRequest
}

/**
 * The one door for every change of state: permission, guards, write, History row and effects together in
 * one transaction, or nothing. Two at once: the state is written on condition that it is still the one
 * that was read, so exactly one wins and the other is told.
 *
 * @returns the record after the event.
 * @throws APIError 401, 403, 404, 409 or 422 with a reason in the person's language and, where one is to
 * be mended, the field.
 */
export async function transition<C extends DoorCollection, Event extends string>(
  args: Transition<C, Event>,
): Promise<RowOf<C>> {
  const { req } = args
  const person = req.context.isClock ? system : personOf(req)
  if (!person) throw refusal(req, 401, signInFirst)
  try {
    const row = await inTransaction(req, () => changeState({ ...args, person }))
    nudgeWorker()
    return row
  } catch (error) {
    throw isWriteConflict(error) ? refusal(req, 409, lost) : error
  }
}

async function changeState<C extends DoorCollection>({
  door,
  id,
  event,
  input,
  req,
  person,
}: Transition<C> & { person: Person }): Promise<RowOf<C>> {
  const { collection, machine } = door
  const row = await readAsPerson(door, id, req)
  const from = row.state ?? machine.initial
  const today = dayInVietnam(new Date())
  const events = machine.states[from]?.on ?? {}
  const isInner = Object.hasOwn(events, event) && Boolean(events[event]?.isInner)
  const { announcement, correction, merged, unmerged, isClock } = req.context
  const isInnerNow = announcement ?? correction ?? merged ?? unmerged ?? isClock
  if (isInner && !isInnerNow) throw refusal(req, 404, unknown)
  // Whose record it is not learns nothing from its guards, which look at what only its own people read.
  if (!(await mayWrite(door, row, person, req))) {
    throw refusal(req, 403, {
      vi: 'Hồ sơ này của đơn vị khác; bạn chỉ được xem.',
      en: 'This record belongs to another organisation; you may only read it.',
    })
  }
  const takenUp = Object.hasOwn(events, event) ? events[event]?.takesUp : undefined
  const check = checkTransition(machine, from, event, {
    subject: await door.subjectOf(row, req, input),
    user: person,
    input,
    version: row.updatedAt,
    today,
    proposedBy: takenUp ? await lastBy(takenUp, { collection, id, req }) : null,
  })
  if (!check.allowed) {
    const { reason, field } = check.refusal
    throw refusal(req, check.status, reason, field ? { field } : {})
  }
  const reason = wholeReason(input, collection, req)
  await refuseForeignFiles(input.files ?? [], door.organisationOf(row), req)
  const { to, effects = [] } = check.event
  await refuseChangedRelations(machine, { row, collection, from, to }, req)
  const note = await door.noteOf?.({ row, event, input, req })
  const changes = {
    ...(await door.changesFor({ row, event, to, input, person, today, req })),
    ...reviewMemory(check.event, { row, input, person, collection, req }),
  }
  const isWhole = isOneRow(changes, { door, row, req })
  const won = UpdatedSchema.parse(
    await req.payload.db.updateOne({
      collection,
      where: { and: [{ id: { equals: id } }, { state: { equals: from } }] },
      data: { ...(isWhole ? changes : {}), state: to },
      select: { updatedAt: true },
      req,
    }),
  )
  if (!won) throw refusal(req, 409, lost)
  writeAsDoor(req)
  if (isWhole) await releaseLock({ collection, id, req })
  // The states of a machine are the options of the field (fields.ts).
  const written = { ...changes, state: to as RowOf<C>['state'] }
  const after = isWhole
    ? { ...row, ...written, updatedAt: won.updatedAt }
    : await writeRow(written, { door, row, req })
  if (!isInner) await renewReaders(collection, id, req)
  await refuseUnpublishable(machine, { collection, id, from, to }, req)
  await writeHistory(
    {
      subjectCollection: collection,
      subjectId: id,
      event,
      from,
      to,
      reason: [reason, note].filter(Boolean).join('\n') || null,
      organisation: door.organisationOf(row),
    },
    person,
    req,
  )
  await runEffects({ door, row: after, event, effects, input, reason, person, req })
  return after
}

/** Who fired an event of a record last, by its history; null: nobody did, or it is no longer known. */
async function lastBy(
  event: string,
  { collection, id, req }: RecordAddress,
): Promise<string | null> {
  const { docs } = await req.payload.find({
    collection: 'history',
    where: {
      and: [
        { subjectCollection: { equals: collection } },
        { subjectId: { equals: id } },
        { event: { equals: event } },
      ],
    },
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    depth: 0,
    select: { by: true },
    overrideAccess: true,
    req,
  })
  return idOf(docs[0]?.by)
}

/** Reads with the person's own access (the clock with the system's), so that what they may not see does not exist for them. */
async function readAsPerson<C extends DoorCollection>(
  { collection }: AnyDoor<C>,
  id: string,
  req: PayloadRequest,
): Promise<RowOf<C>> {
  const found = await req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    overrideAccess: Boolean(req.context.isClock),
    disableErrors: true,
    user: req.user,
    req,
  })
  if (!found) throw refusal(req, 404, notFound)
  if (!('_status' in found)) return found
  // Of a record with drafts the row itself, not its newest version, says where the process stands.
  const where = { id: { equals: id } }
  const main = await req.payload.db.findOne<RowOf<C>>({ collection, where, req })
  return { ...found, state: main?.state }
}

/**
 * Whether an event changes nothing but columns of the record's own row: then the write that decides who wins
 * is the whole write. Lists, texts in several languages and versions are written by Payload.
 */
function isOneRow<C extends DoorCollection>(
  changes: object,
  { door, row, req }: { door: AnyDoor<C>; row: RowOf<C>; req: PayloadRequest },
): boolean {
  const fields = req.payload.collections[door.collection].config.flattenedFields
  return (
    !('_status' in row) &&
    Object.entries(changes).every(([name, value]) => {
      const field = fields.find((one) => one.name === name)
      return typeof value === 'string' && field && !('localized' in field && field.localized)
    })
  )
}

/**
 * Payload's lock of a record that was edited in the admin outlives its saving when the form asks the server
 * once more; the event passes the record on to others, who must not find it locked. Payload's own writing
 * releases it too.
 */
async function releaseLock({ collection, id, req }: RecordAddress): Promise<void> {
  await req.payload.db.deleteMany({
    collection: 'payload-locked-documents',
    where: {
      and: [
        { 'document.relationTo': { equals: collection } },
        { 'document.value': { equals: id } },
      ],
    },
    req,
  })
}

/** What the write that decides who wins answers. */
const UpdatedSchema = z.object({ updatedAt: z.string() }).nullish()

/** What an event writes, with the state. */
type Written<C extends DoorCollection> = ChangesOf<C> & {
  state: RowOf<C>['state']
  sentBack?: SentBack | null
}

interface RecordAddress {
  collection: CollectionSlug
  id: string
  req: PayloadRequest
}

/** Writes as the system; of a record with drafts into its newest version, unless it becomes public now. */
async function writeRow<C extends DoorCollection>(
  data: Written<C>,
  { door, row, req }: { door: AnyDoor<C>; row: RowOf<C>; req: PayloadRequest },
): Promise<RowOf<C>> {
  const { collection }: AnyDoor = door
  const isDraft = '_status' in row && !('_status' in data && data._status !== undefined)
  const written = await req.payload.update({
    collection,
    id: row.id,
    data,
    draft: isDraft,
    overrideAccess: true,
    depth: 0,
    req,
  })
  // The collection is only known at run time: the compiler takes what it answers for any door's record.
  return written as RowOf<C>
}

/**
 * Whoever may see a record of another organisation (the province above, the ministry) does not act for it; its
 * successor does.
 */
async function mayWrite<C extends DoorCollection>(
  door: AnyDoor<C>,
  row: RowOf<C>,
  { role }: Person,
  req: PayloadRequest,
): Promise<boolean> {
  if (actsForMinistry(role)) return true
  const other = can(role, 'adoption.propose') ? (door.otherActorOf?.(row) ?? null) : null
  if ((await answersFor(other, req)) || (await answersFor(door.organisationOf(row), req)))
    return true
  const holders = (await door.holdersOf?.(row, req)) ?? []
  return holders.length > 0 && (await answeredFor(req)).some((id) => holders.includes(id))
}

/** Who fires what the clock does. */
const system: Person = {
  id: '',
  name: 'Hệ thống',
  role: chiefRole,
  organisation: null,
  isDeputy: false,
}

const unknown: Label = { vi: 'Không có thao tác này.', en: 'There is no such action.' }

const lost: Label = {
  vi: 'Người khác vừa xử lý hồ sơ này trước bạn. Hãy tải lại trang.',
  en: 'Somebody else has just dealt with this record. Reload the page.',
}
