import type { Endpoint } from 'payload'
import { refusal } from '../../requests/refusal.ts'

/**
 * `POST /api/users/first-register` of Payload makes the first visitor of an empty installation its administrator.
 * Here it is refused always: the operator makes the first account (cms/commands/admin.ts).
 */
export const noFirstRegistration: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: (req) => {
    throw refusal(req, 403, {
      vi: 'Tài khoản đầu tiên do người vận hành tạo bằng lệnh: npm run admin',
      en: 'The operator makes the first account, by the command: npm run admin',
    })
  },
}
