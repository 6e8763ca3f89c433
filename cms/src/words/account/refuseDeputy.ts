import type { PayloadRequest } from 'payload'
import { refusal } from '../../requests/refusal.ts'
import { isDeputy, positionOf } from './position.ts'

/** Who stands in for a leader approves, and does not decide who else may. @throws 403 for who does. */
export function refuseDeputy(req: PayloadRequest): void {
  const position = req.user ? positionOf(req.user) : undefined
  if (position && isDeputy(position)) throw refusal(req, 403, notByDeputy)
}

const notByDeputy = {
  vi: 'Người thay lãnh đạo duyệt hồ sơ, không quản lý tài khoản và không giao lại cho người khác.',
  en: 'Who stands in for a leader approves records, and neither manages accounts nor names another deputy.',
}
