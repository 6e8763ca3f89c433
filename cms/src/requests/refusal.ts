import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import { languageOf } from '../domain/language/languageOf.ts'
import type { Label } from '../domain/language/language.ts'

/**
 * Why a request is refused, as an error in its language; `data.field` is where a person can mend it.
 *
 * Without data Payload puts “unknown error” in the place of the message of a built (minified) class.
 */
export function refusal(
  req: PayloadRequest,
  status: number,
  reason: Label,
  data: Record<string, unknown> = {},
): APIError {
  return new APIError(reason[languageOf(req.i18n.language)], status, data, true)
}

export const signInFirst: Label = { vi: 'Hãy đăng nhập.', en: 'Sign in first.' }
export const notAllowed: Label = { vi: 'Bạn không có quyền thực hiện.', en: 'You may not do this.' }
export const notFound: Label = { vi: 'Không tìm thấy hồ sơ.', en: 'The record was not found.' }
