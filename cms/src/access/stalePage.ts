import type { PayloadRequest, TypedUser } from 'payload'
import { refusal } from '../requests/refusal.ts'
import { membershipsToday, openedForOf } from '../words/account/position.ts'
import { currentSessionId } from '../words/account/sessions.ts'
import type { Position } from '../words/account/position.ts'

/** Header by which a page says for what it was opened, as {@link openedForOf} tells it. */
const header = 'x-acting-for'
const reading = ['GET', 'HEAD', 'OPTIONS']

/**
 * The session says for whom somebody acts. A page that was opened before they switched, in another tab, is told so and
 * writes nothing (409); of who acts for several organisations each write says for which one it is meant.
 *
 * @throws APIError 409 with `stale`.
 */
export function refuseStalePage(user: TypedUser, position: Position, req: PayloadRequest): void {
  if (req.payloadAPI !== 'REST') return
  const meant = req.headers.get(header)
  if (meant === null ? !mustSay(user, req) : meant === openedForOf(position)) return
  throw refusal(req, 409, meant === null ? sayFor : otherNow, { stale: true })
}

/** One's own account is the same whomever one acts for. */
const mustSay = (user: TypedUser, { method, pathname }: PayloadRequest): boolean =>
  // Who comes without a session, by a key of their firm's, has switched to nothing.
  currentSessionId(user) !== undefined &&
  membershipsToday(user).length > 0 &&
  !reading.includes(method ?? 'GET') &&
  !pathname.startsWith('/api/users/')

const otherNow = {
  vi: 'Bạn đã chuyển sang làm việc cho đơn vị khác ở một thẻ khác. Chưa có gì được ghi. Hãy tải lại trang này.',
  en: 'You have switched to another organisation in another tab. Nothing was written. Reload this page.',
}
const sayFor = {
  vi: 'Bạn làm việc cho nhiều đơn vị. Hãy làm việc này ở khu vực làm việc, nơi ghi rõ đang làm cho đơn vị nào.',
  en: 'You act for several organisations. Do this in the workspace, which says for which one you act.',
}
