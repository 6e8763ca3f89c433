import type { AfterErrorHook } from 'payload'
import { languageOf } from '../domain/language/languageOf.ts'
import type { Label } from '../domain/language/language.ts'
import { spokenErrors } from '../fields/spokenErrors.ts'
import { signInFirst } from './refusal.ts'

const expiredLink: Label = {
  vi: 'Liên kết không đúng hoặc đã hết hạn.',
  en: 'The link is wrong or has expired.',
}

/** Sentences that Payload says in English to everybody, by what they mean. */
const sentences = new Map<string, Label>([
  [
    'Something went wrong.',
    { vi: spokenErrors.vi.error.unknown, en: spokenErrors.en.error.unknown },
  ],
  ['No User', signInFirst],
  ['Missing email.', { vi: 'Hãy nhập địa chỉ thư.', en: 'Enter a mail address.' }],
  [
    'Missing required data.',
    { vi: 'Nội dung gửi lên thiếu mục.', en: 'What is sent lacks a part.' },
  ],
  ['Token is either invalid or has expired.', expiredLink],
  ['Verification token is invalid.', expiredLink],
])

/** Hook of every error: says in the reader's language what Payload has in English only. */
export const sayInTheirLanguage: AfterErrorHook = ({ result, req }) => {
  const errors: unknown[] = result?.errors ?? []
  const said = errors.find(
    (one): one is { message: string } =>
      typeof one === 'object' &&
      one !== null &&
      'message' in one &&
      sentences.has(String(one.message)),
  )
  const sentence = said && sentences.get(said.message)
  if (!sentence) return undefined
  return { response: { errors: [{ message: sentence[languageOf(req.i18n.language)] }] } }
}
