import {
  addDataAndFileToRequest,
  APIError,
  commitTransaction,
  initTransaction,
  killTransaction,
} from 'payload'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { personOf } from '../access/rules.ts'
import { can } from '../domain/roles.ts'
import { nudgeWorker } from '../worker.ts'
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
    const say = (vi: string, en: string) => (req.i18n.language === 'en' ? en : vi)
    const person = personOf(req)
    if (!person) throw new APIError(say('Hãy đăng nhập.', 'Sign in first.'), 401, {}, true)
    if (!can(person.role, 'colleague.invite') || !person.organisation) {
      throw new APIError(
        say('Bạn không có quyền thực hiện.', 'You may not do this.'),
        403,
        {},
        true,
      )
    }
    await addDataAndFileToRequest(req)
    const parsed = InvitationSchema.safeParse(req.data ?? {})
    if (!parsed.success) {
      const field = String(parsed.error.issues[0]?.path[0] ?? 'name')
      const message =
        field === 'email'
          ? say('Địa chỉ thư chưa đúng.', 'The mail address is not right.')
          : say('Hãy nhập họ tên.', 'Enter the name.')
      throw new APIError(message, 400, { field }, true)
    }
    const email = parsed.data.email.toLowerCase()
    const { totalDocs } = await req.payload.count({
      collection: 'users',
      where: { email: { equals: email } },
      overrideAccess: true,
      req,
    })
    if (totalDocs > 0) {
      const message = say(
        'Địa chỉ thư này đã có tài khoản.',
        'This address has an account already.',
      )
      throw new APIError(message, 409, { field: 'email' }, true)
    }
    await initTransaction(req)
    try {
      await openAccount({
        ...parsed.data,
        email,
        role: person.role === 'vendor' ? 'vendor' : 'agencyOfficer',
        organisation: person.organisation,
        greeting: `${person.name} mời bạn cùng làm việc.`,
        req,
      })
      await commitTransaction(req)
    } catch (error) {
      await killTransaction(req)
      throw error
    }
    nudgeWorker()
    return Response.json({ invited: email }, { status: 201 })
  },
}
