import type { PayloadRequest } from 'payload'
import { idOf } from '../../transitions/door.ts'
import { readOnce } from '../../transitions/readOnce.ts'

/** The last day of an organisation (`YYYY-MM-DD`); null while it stands, or none is named. */
export async function endedOn(organisation: unknown, req: PayloadRequest): Promise<string | null> {
  const id = idOf(organisation)
  if (!id) return null
  return readOnce(req, `last day of ${id}`, async () => {
    const found = await req.payload.findByID({
      collection: 'organisations',
      id,
      select: { validTo: true },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return found.validTo ?? null
  })
}
