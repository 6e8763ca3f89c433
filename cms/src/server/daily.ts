import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import type { Payload, PayloadRequest } from 'payload'
import { isUnconfirmed } from '../domain/offering/offering.ts'
import { groups } from '../domain/account/roles.ts'
import { dayInVietnam, daysUntil, dayText } from '../domain/values/day.ts'
import { requirementRows } from '../domain/requirement/requirement.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { noteOnce, stands } from '../mail/noteOnce.ts'
import { queueMessage } from '../mail/queue.ts'
import { requestPublication } from '../publication/request.ts'
import { takeSnapshot } from '../publication/snapshot.ts'
import { peopleOf } from '../transitions/effects.ts'
import { dropOldPrices } from '../words/contract/prices.ts'
import { remindOfContracts } from '../words/contract/alarms.ts'
import { forgetOldThings } from './retention.ts'

/** Days before the last one on which organisations are reminded (product.md part 4). */
const reminderDays = [30, 7, 0] as const

const byName = 'Hệ thống'

interface DailyRound {
  payload: Payload
  now?: Date
  /** Whether the site is to be made anew; not when the caller publishes by itself. */
  publishes?: boolean
}

/**
 * Once each day in Việt Nam: publishes anew, so that what expires today says so by itself, and reminds of
 * what is due. All of it in one transaction with the day's notice, whose key can stand only once: of two
 * processes one does it, and a day that was cut off is done again.
 *
 * @returns whether this call did the day's round.
 */
export async function doDailyRound({
  payload,
  now = new Date(),
  publishes = true,
}: DailyRound): Promise<boolean> {
  const day = dayInVietnam(now)
  const req = await createLocalReq({}, payload)
  if (await stands(`day:${day}`, req)) return false
  const snapshot = { ...(await takeSnapshot(payload)).snapshot, asOf: day }
  await initTransaction(req)
  try {
    if (!(await noteOnce(`day:${day}`, req))) {
      await killTransaction(req)
      return false
    }
    if (publishes) await requestPublication(req, `Ngày ${dayText(day)}`)
    await remindOfRequirements(snapshot, req)
    await remindOfConfirmation(snapshot, req)
    await remindOfContracts(day, req)
    await dropOldPrices(day, req)
    await forgetOldThings(now, req)
    await commitTransaction(req)
    return true
  } catch (error) {
    await killTransaction(req)
    // Another process was quicker: its notice stands, and the unique key refused ours.
    if (await stands(`day:${day}`, await createLocalReq({}, payload))) return false
    throw error
  }
}

/** The tightest reminder whose time has come: a day on which the server stood still loses none. */
export function reminderFor(
  asOf: string,
  dueOn: string,
): (typeof reminderDays)[number] | undefined {
  const left = daysUntil(asOf, dueOn)
  return reminderDays.findLast((days) => left <= days)
}

async function remindOfRequirements(snapshot: Snapshot, req: PayloadRequest): Promise<void> {
  for (const requirement of snapshot.requirements) {
    const days = reminderFor(snapshot.asOf, requirement.dueOn)
    if (days === undefined) continue
    const late = requirementRows(requirement, snapshot, snapshot.asOf).filter(
      ({ status }) => status === 'open' || status === 'overdue',
    )
    const id = await idOfSlug(req, 'requirements', requirement.slug)
    for (const { organisation } of late) {
      if (!id || !(await noteOnce(`due${days}:${id}:${organisation.slug}`, req))) continue
      const organisationId = await idOfSlug(req, 'organisations', organisation.slug)
      const about = {
        collection: 'requirements',
        id,
        event: `due${days}`,
        title: requirement.title.vi,
      }
      for (const recipient of await peopleOf(req, organisationId ? [organisationId] : [])) {
        await queueMessage({ recipient, about, reason: undefined, byName, req })
      }
    }
  }
}

async function remindOfConfirmation(snapshot: Snapshot, req: PayloadRequest): Promise<void> {
  for (const offering of snapshot.offerings) {
    if (!isUnconfirmed(offering, snapshot.asOf)) continue
    const key = `unconfirmed:${offering.slug}:${offering.confirmedOn ?? ''}`
    if (!(await noteOnce(key, req))) continue
    const id = await idOfSlug(req, 'offerings', offering.slug)
    const vendor = await idOfSlug(req, 'organisations', offering.vendor)
    if (!id || !vendor) continue
    const about = { collection: 'offerings', id, event: 'unconfirmed', title: offering.name.vi }
    for (const recipient of await peopleOf(req, [vendor], groups.vendors)) {
      await queueMessage({ recipient, about, reason: undefined, byName, req })
    }
  }
}

async function idOfSlug(
  req: PayloadRequest,
  collection: 'requirements' | 'organisations' | 'offerings',
  slug: string,
): Promise<string | undefined> {
  const { docs } = await req.payload.find({
    collection,
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0]?.id
}
