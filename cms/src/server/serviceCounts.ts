import { countAnswer, noCounts } from '../domain/serviceLevel/serviceLevel.ts'
import type { CountsOfServices, Service } from '../domain/serviceLevel/serviceLevel.ts'
import { dayInVietnam } from '../domain/values/day.ts'

// The server and Next's bundles each load this module; all of them count together.
const shared = globalThis as typeof globalThis & { serviceCounts?: Map<string, CountsOfServices> }

/** What this process has counted, by day; the worker keeps it (serviceLevels.ts). */
export const serviceCounts = (shared.serviceCounts ??= new Map<string, CountsOfServices>())

/** Counts an answer. @param milliseconds from the arrival of the request to the end of the answer. */
export function countService(service: Service, milliseconds: number, hasFailed: boolean): void {
  const day = dayInVietnam(new Date())
  const today = serviceCounts.get(day) ?? {}
  const counts = (today[service] ??= noCounts())
  countAnswer(counts, milliseconds, hasFailed)
  serviceCounts.set(day, today)
}

const searchPages = /^\/(?:tim-kiem|en\/search)\/\?/

/**
 * What a request has its reader wait for; undefined for what is none of {@link services}: files, the admin, signing in
 * (a password takes its time by design), uploads (they take as long as the line).
 */
export function serviceOf(method: string, address: string): Service | undefined {
  const [pathname = ''] = address.split('?', 1)
  if (pathname.startsWith('/api/')) {
    if (pathname.startsWith('/api/search')) return 'search'
    const isWrite = ['POST', 'PATCH', 'DELETE'].includes(method)
    return isWrite && !/^\/api\/(?:users|media|health)(?:\/|$)/.test(pathname) ? 'save' : undefined
  }
  if (method !== 'GET' || /^\/(?:admin|_next)(?:\/|$)/.test(pathname)) return undefined
  if (searchPages.test(address)) return 'search'
  return pathname.endsWith('/') ? 'page' : undefined
}
