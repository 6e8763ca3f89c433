import { addDataAndFileToRequest } from 'payload'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { personOf } from '../access/rules.ts'
import { can } from '../domain/roles.ts'
import { inTransaction } from '../inTransaction.ts'
import { notAllowed, refusal, signInFirst } from '../refusal.ts'
import { nudgeWorker } from '../workerBell.ts'
import { openAccount } from './openAccount.ts'

const InvitationSchema = z.strictObject({
  name: z.string().trim().min(2).max(100),
  email: z.email().max(200),
})

/**
 * `POST /api/users/invite` with `{ name, email }`: makes an account for a colleague of the own organisation.
 * A vendor's person invites vendors, a leader invites officers. 400 names the wrong field, 403 refuses others.
 */
export const inviteEndpoint: Endpoint = {
  path: '/invite',
  method: 'post',
  handler: async (req) => {
    const person = personOf(req)
    if (!person) throw refusal(req, 401, signInFirst)
    if (!can(person.role, 'colleague.invite') || !person.organisation) {
      throw refusal(req, 403, notAllowed)
    }
    const { organisation } = person
    await addDataAndFileToRequest(req)
    const parsed = InvitationSchema.safeParse(req.data ?? {})
    if (!parsed.success) {
      const field = String(parsed.error.issues[0]?.path[0] ?? 'name')
      const reason =
        field === 'email'
          ? { vi: 'Địa chỉ thư chưa đúng.', en: 'The mail address is not right.' }
          : { vi: 'Hãy nhập họ tên.', en: 'Enter the name.' }
      throw refusal(req, 400, reason, { field })
    }
    const email = parsed.data.email.toLowerCase()
    const { totalDocs } = await req.payload.count({
      collection: 'users',
      where: { email: { equals: email } },
      overrideAccess: true,
      req,
    })
    if (totalDocs > 0) {
      const reason = {
        vi: 'Địa chỉ thư này đã có tài khoản.',
        en: 'This address has an account already.',
      }
      throw refusal(req, 409, reason, { field: 'email' })
    }
    await inTransaction(req, () =>
      openAccount({
        ...parsed.data,
        email,
        role: person.role === 'vendor' ? 'vendor' : 'agencyOfficer',
        organisation,
        greeting: `${person.name} mời bạn cùng làm việc.`,
        req,
      }),
    )
    nudgeWorker()
    return Response.json({ invited: email }, { status: 201 })
  },
}
