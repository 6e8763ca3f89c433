import { createLocalReq } from 'payload'
import type { Payload, PayloadRequest } from 'payload'
import { inTransaction } from '../database/inTransaction.ts'
import { monthAfter } from '../domain/usageReport/usageReport.ts'
import { dayInVietnam } from '../domain/values/day.ts'
import { visits } from './visitCounts.ts'

/** Between two times that counts are kept, in milliseconds. */
const interval = 60_000

/** Months for which each day is known; older days are added up into their month. */
const monthsByDay = 13

/** Once a minute adds what this process has counted to what is kept; the server asks once more before it ends. */
export function keepVisits(): (payload: Payload) => Promise<void> {
  let next = Date.now() + interval
  return async (payload) => {
    visits.keep ??= () => keepCounted(payload)
    if (Date.now() < next) return
    next = Date.now() + interval
    await keepCounted(payload)
  }
}

/**
 * Adds what was counted since the last time, all of it or nothing: what cannot be kept now is kept with a later
 * minute.
 */
export async function keepCounted(payload: Payload): Promise<void> {
  const counted = [...visits.counts]
  if (counted.length === 0) return
  visits.counts.clear()
  try {
    const req = await createLocalReq({}, payload)
    await inTransaction(req, async () => {
      for (const [key, count] of counted) await add(key, count, req)
    })
  } catch (error) {
    for (const [key, count] of counted) {
      visits.counts.set(key, (visits.counts.get(key) ?? 0) + count)
    }
    throw error
  }
}

/** Adds to the row of a day or a month and an address; @param key `2026-11-28 /vi-du/` or `2026-11 /vi-du/`. */
async function add(key: string, count: number, req: PayloadRequest): Promise<void> {
  const known: unknown = await req.payload.db.updateOne({
    collection: 'visits',
    where: { key: { equals: key } },
    data: { count: { $inc: count } },
    select: { key: true },
    req,
  })
  if (known) return
  const [span = '', address = ''] = key.split(' ', 2)
  const month = span.slice(0, 7)
  await req.payload.db.create({
    collection: 'visits',
    data: { key, month, address, count, day: span === month ? null : span },
    req,
  })
}

/**
 * The first day of which each day is still known: the beginning of a month, {@link monthsByDay} whole months before
 * that of `now`.
 */
export const knownByDaySince = (now: Date): string =>
  `${monthAfter(dayInVietnam(now).slice(0, 7), -monthsByDay)}-01`

/** Adds days that are older into their months; who calls then deletes them. */
export async function foldOldDays(now: Date, req: PayloadRequest): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'visits',
    where: { day: { less_than: knownByDaySince(now) } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const sums = new Map<string, number>()
  for (const { month, address, count } of docs) {
    const key = `${month} ${address}`
    sums.set(key, (sums.get(key) ?? 0) + count)
  }
  for (const [key, count] of sums) await add(key, count, req)
}
