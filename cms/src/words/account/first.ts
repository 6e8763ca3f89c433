import { declaredEndpoint, whoBrings } from '../../requests/declaredEndpoint.ts'
import { refusal } from '../../requests/refusal.ts'

/**
 * `POST /api/users/first-register` of Payload makes the first visitor of an empty installation its administrator.
 * Here it is refused always: the operator makes the first account (cms/commands/admin.ts).
 */
export const noFirstRegistration = declaredEndpoint({
  path: '/first-register',
  method: 'post',
  caller: whoBrings('nobody: 403 always'),
  handler: (req) => {
    throw refusal(req, 403, {
      vi: 'Tài khoản đầu tiên do người vận hành tạo bằng lệnh: npm run admin',
      en: 'The operator makes the first account, by the command: npm run admin',
    })
  },
})
