import type {
  AfterErrorHook,
  CollectionBeforeLoginHook,
  CollectionBeforeOperationHook,
} from 'payload'
import { AuthenticationError, LockedAuth } from 'payload'
import { languageOf } from '../../domain/language/languageOf.ts'
import type { User } from '../../payload-types.ts'
import { refusal, signInFirst } from '../../requests/refusal.ts'
import { isEnded } from './sessions.ts'

/** Whoever knows the password of an account that may not be used is told so, and gets no session. */
export const refuseUnusable: CollectionBeforeLoginHook<User> = ({ req, user }) => {
  if (user.standing === 'off') {
    throw refusal(req, 403, {
      vi: 'Tài khoản này đã được tắt. Hãy hỏi người quản trị của đơn vị bạn.',
      en: 'This account has been switched off. Ask your administrator.',
    })
  }
  if (user.standing === 'awaitsConfirmation') {
    throw refusal(req, 403, {
      vi: 'Tài khoản này đang chờ một quản trị khác xác nhận.',
      en: 'This account waits for another administrator to confirm it.',
    })
  }
}

/** A session is renewed no longer than it may last in all. */
export const refuseOldSession: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (operation === 'refresh' && (!req.user || isEnded(req.user))) {
    throw refusal(req, 401, signInFirst)
  }
}

const wrong = {
  vi: 'Thư điện tử hoặc mật khẩu không đúng. Sau năm lần sai, tài khoản bị khóa mười phút.',
  en: 'The mail address or the password is wrong. After five failures the account is locked for ten minutes.',
}

/** One answer to an address without an account, a wrong password and a locked account. */
export const answerAlike: AfterErrorHook = ({ error, req }) => {
  if (!(error instanceof AuthenticationError) && !(error instanceof LockedAuth)) return
  const message = wrong[languageOf(req.i18n.language)]
  return { status: 401, response: { errors: [{ message }] } }
}
