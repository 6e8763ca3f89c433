import type { PayloadRequest, Where } from 'payload'
import { readOnce } from './readOnce.ts'
import type { Person } from '../access/rules.ts'

interface Row {
  subjectCollection: string
  subjectId: string
  event: string
  from: string
  to: string
  reason?: string | null
  /** Whose record it is: its people read the row. */
  organisation: string | null
  /** Instant (ISO 8601) of what happened before it was written down; left out, it is now. */
  createdAt?: string
}

/** Writes one row of the history, inside the open transaction; who has no account is the system. */
export async function writeHistory(
  row: Row,
  { id, name, role, organisation }: Person,
  req: PayloadRequest,
): Promise<void> {
  await req.payload.create({
    collection: 'history',
    data: {
      reason: null,
      ...row,
      by: id || null,
      byName: name,
      // The clock holds no role.
      byRole: id ? role : 'system',
      byOrganisation: await nameOf(organisation, req),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** The name of the organisation that somebody acts for, as the row keeps it. */
async function nameOf(organisation: string | null, req: PayloadRequest): Promise<string | null> {
  if (organisation === null) return null
  const { name } = await readOnce(req, `name of ${organisation}`, () =>
    req.payload.findByID({
      collection: 'organisations',
      id: organisation,
      depth: 0,
      locale: 'vi',
      select: { name: true },
      overrideAccess: true,
      req,
    }),
  )
  return name
}

/**
 * The rows of a record's journal. Who was refused the record stands in the whole history alone: it is no part of what
 * became of it.
 */
export const journalOf = (collection: string, id: string): Where => ({
  and: [
    { subjectCollection: { equals: collection } },
    { subjectId: { equals: id } },
    { event: { not_equals: 'refused' } },
  ],
})
