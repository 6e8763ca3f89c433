import type { PayloadRequest } from 'payload'
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
}

/** Writes one row of the history, inside the open transaction. */
export async function writeHistory(
  row: Row,
  { id, name, role }: Pick<Person, 'id' | 'name' | 'role'>,
  req: PayloadRequest,
): Promise<void> {
  await req.payload.create({
    collection: 'history',
    data: { reason: null, ...row, by: id, byName: name, byRole: role },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
