import type { PayloadRequest } from 'payload'
import type { Notice } from '../mail/queue.ts'

/** What many events of one request leave to be done once. */
export interface Together {
  /** By recipient and event: the first notice, how many there are, and what the next of them are called. */
  told: Map<string, { first: Omit<Notice, 'req'>; count: number; next: string[] }>
  /** What was read for one record and holds for the others, by what was asked. */
  found: Map<string, Promise<unknown>>
  /** Why the public site is made anew; absent where nothing of it changed. */
  publication?: string
}

/**
 * What the first of many records asks and the others would ask again, read once; outside of `together` it is read
 * each time. Only what none of them changes may be asked so.
 */
export function readOnce<T>(
  { context }: PayloadRequest,
  key: string,
  read: () => Promise<T>,
): Promise<T> {
  const found = context.together?.found
  if (!found) return read()
  const known = found.get(key) as Promise<T> | undefined
  const asked = known ?? read()
  found.set(key, asked)
  return asked
}

/** Whether many records that are written together point to records of a collection alike, and change none of them. */
export const isOfCatalogue = (collection: string): boolean =>
  ['platforms', 'offerings', 'problems', 'organisations'].includes(collection)
