import { createLocalReq } from 'payload'
import type { Payload, PayloadRequest } from 'payload'
import type { User } from '../../cms/src/payload-types.ts'

/** A request of a signed-in person, or of the public, as the local API takes it. */
export function requestAs(payload: Payload, user: User | null): Promise<PayloadRequest> {
  return createLocalReq(user ? { user: { ...user, collection: 'users' } } : {}, payload)
}
