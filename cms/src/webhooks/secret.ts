import { randomBytes } from 'node:crypto'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { personOf } from '../access/rules.ts'
import { can } from '../domain/account/roles.ts'
import { lastNumber } from '../publication/releasedChanges.ts'
import { notAllowed, notFound, refusal, signInFirst } from '../requests/refusal.ts'
import { seal, unseal } from '../words/account/sealed.ts'

const purpose = 'webhook'
const ParametersSchema = z.object({ id: z.string() })

/** The key that signs what a webhook is sent; undefined before one was made. */
export const secretOf = ({ id, secret }: { id: string; secret?: string | null }) =>
  secret ? unseal(secret, purpose, id) : undefined

/**
 * `POST /api/webhooks/<id>/secret`: makes the key that signs what this webhook is sent, and tells it this once; the one
 * before ends. From the first on, changes are sent. 404 for a webhook of another organisation.
 */
export const secretEndpoint: Endpoint = {
  path: '/:id/secret',
  method: 'post',
  handler: async (req) => {
    const person = personOf(req)
    if (!person) throw refusal(req, 401, signInFirst)
    if (!can(person.role, 'webhook.keep')) throw refusal(req, 403, notAllowed)
    const { id } = ParametersSchema.parse(req.routeParams)
    const { docs } = await req.payload.find({
      collection: 'webhooks',
      where: { id: { equals: id } },
      depth: 0,
      overrideAccess: false,
      req,
    })
    const [webhook] = docs
    if (!webhook) throw refusal(req, 404, notFound)
    const secret = `whsec_${randomBytes(32).toString('base64url')}`
    // One that was sealed before stands where it was; a new one begins with what changes from now on.
    const begins = webhook.secretMadeAt ? {} : { toldUntil: await lastNumber() }
    await req.payload.db.updateOne({
      collection: 'webhooks',
      id,
      data: {
        ...begins,
        secret: seal(secret, purpose, id),
        secretMadeAt: new Date().toISOString(),
      },
      returning: false,
      req,
    })
    return Response.json({ secret }, { status: 201 })
  },
}
