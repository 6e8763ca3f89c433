import { randomBytes } from 'node:crypto'
import { readAsPerson } from '../access/readAsPerson.ts'
import { lastNumber } from '../publication/releasedChanges.ts'
import { declaredEndpoint, OneRecordSchema, whoHolds } from '../requests/declaredEndpoint.ts'
import { seal, unseal } from '../words/account/sealed.ts'

const purpose = 'webhook'

/** The key that signs what a webhook is sent; undefined before one was made. */
export const secretOf = ({ id, secret }: { id: string; secret?: string | null }) =>
  secret ? unseal(secret, purpose, id) : undefined

/**
 * `POST /api/webhooks/<id>/secret`: makes the key that signs what this webhook is sent, and tells it this once; the one
 * before ends. From the first on, changes are sent. 404 for a webhook of another organisation.
 */
export const secretEndpoint = declaredEndpoint({
  path: '/:id/secret',
  method: 'post',
  caller: whoHolds('webhook.keep', { of: 'of the own organisation' }),
  params: OneRecordSchema,
  handler: async (req, { params: { id } }) => {
    const webhook = await readAsPerson('webhooks', id, req)
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
})
