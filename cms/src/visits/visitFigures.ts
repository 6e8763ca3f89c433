import type { PayloadRequest } from 'payload'
import { dayAfter } from '../domain/values/day.ts'

/** Days that figures are of, today included. */
export const shownDays = 30

/** Fewer than so many are not told apart: somebody who knows who reads could tell whom it was. */
export const leastVisits = 3

/** How often each address was opened on each day of the last {@link shownDays}. */
async function rowsSince(today: string, addresses: string[] | undefined, req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'visits',
    where: {
      and: [
        { day: { greater_than: dayAfter(today, -shownDays) } },
        ...(addresses ? [{ address: { in: addresses } }] : []),
      ],
    },
    select: { day: true, address: true, count: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}

/** How often each of some addresses was opened in the last {@link shownDays}; what was not opened is not there. */
export async function visitsOf(
  addresses: string[],
  today: string,
  req: PayloadRequest,
): Promise<Map<string, number>> {
  const sums = new Map<string, number>()
  for (const { address, count } of await rowsSince(today, addresses, req)) {
    sums.set(address, (sums.get(address) ?? 0) + count)
  }
  return sums
}

interface VisitFigures {
  /** Every day of the last {@link shownDays}, newest first. */
  days: { day: string; count: number }[]
  /** By address, the most opened first. */
  addresses: { address: string; count: number }[]
  /** Months before the days that are known one by one, newest first. */
  months: { month: string; count: number }[]
}

/** What the ministry sees: days, pages and older months, in sums. */
export async function allVisits(today: string, req: PayloadRequest): Promise<VisitFigures> {
  const rows = await rowsSince(today, undefined, req)
  const byDay = new Map<string, number>()
  const byAddress = new Map<string, number>()
  for (const { day, address, count } of rows) {
    byDay.set(day ?? '', (byDay.get(day ?? '') ?? 0) + count)
    byAddress.set(address, (byAddress.get(address) ?? 0) + count)
  }
  const { docs: old } = await req.payload.find({
    collection: 'visits',
    where: { day: { exists: false } },
    select: { month: true, count: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const byMonth = new Map<string, number>()
  for (const { month, count } of old) byMonth.set(month, (byMonth.get(month) ?? 0) + count)
  return {
    days: Array.from({ length: shownDays }, (_, ago) => {
      const day = dayAfter(today, -ago)
      return { day, count: byDay.get(day) ?? 0 }
    }),
    addresses: [...byAddress]
      .map(([address, count]) => ({ address, count }))
      .sort((a, b) => b.count - a.count || a.address.localeCompare(b.address)),
    months: [...byMonth]
      .map(([month, count]) => ({ month, count }))
      .sort((a, b) => b.month.localeCompare(a.month)),
  }
}
