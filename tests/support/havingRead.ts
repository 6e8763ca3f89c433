import type { CollectionSlug, Payload } from 'payload'
import { z } from 'zod'

const VersionSchema = z.object({ updatedAt: z.string() })

/** The version of a record as it stands, for whoever decides as if they had just read it. */
export async function versionNow(
  payload: Payload,
  collection: CollectionSlug,
  id: string,
): Promise<string> {
  const found = await payload.findByID({ collection, id, draft: true, depth: 0 })
  return VersionSchema.parse(found).updatedAt
}

type Call = (
  method: string,
  path: string,
  body?: unknown,
) => Promise<{ status: number; body: Record<string, unknown> }>

/** Fires an event of `/api/<collection>/<id>` as a person who has just read the record. */
export async function fireHavingRead(
  call: Call,
  record: string,
  event: string,
  input: object = {},
): ReturnType<Call> {
  const { body } = await call('GET', `${record}?depth=0&draft=true`)
  return call('POST', `${record}/${event}`, {
    ...input,
    readVersion: VersionSchema.parse(body).updatedAt,
  })
}
