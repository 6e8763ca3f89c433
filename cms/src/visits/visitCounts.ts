import { dayInVietnam } from '../domain/values/day.ts'

interface SharedVisits {
  /** How often each address was opened and not kept yet, by `2026-11-28 /vi-du/`. */
  counts: Map<string, number>
  /** Keeps what was counted so far; there once the worker runs. */
  keep?: () => Promise<void>
}

// The server and Next's bundles each load this module; all of them count together.
const shared = globalThis as typeof globalThis & { visits?: SharedVisits }

/** What this process has counted; the worker keeps it (keepVisits.ts). */
export const visits: SharedVisits = (shared.visits ??= { counts: new Map() })

/** The day, worked out once in a while: it is asked for with each page. */
let today = { day: '', until: 0 }

function dayNow(now: number): string {
  if (now >= today.until) {
    today = { day: dayInVietnam(new Date(now)), until: now - (now % 60_000) + 60_000 }
  }
  return today.day
}

/** Counts that a page was opened. @param address of a page of the current release, without a query. */
export function countVisit(address: string): void {
  const key = `${dayNow(Date.now())} ${address}`
  visits.counts.set(key, (visits.counts.get(key) ?? 0) + 1)
}
