import { APIError, ValidationError } from 'payload'
import type { AfterErrorHook } from 'payload'
import { RowIdSchema } from '../domain/values/reference.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import type { Label } from '../domain/language/language.ts'
import { spokenErrors } from '../fields/spokenErrors.ts'
import { nameOfPath } from './fieldNames.ts'
import { signInFirst } from './refusal.ts'
import { repeatedInWords } from './repeatedValues.ts'

const expiredLink: Label = {
  vi: 'Liên kết không đúng hoặc đã hết hạn.',
  en: 'The link is wrong or has expired.',
}

const noCondition: Label = {
  vi: 'Hãy nói sửa hoặc xóa những hồ sơ nào: yêu cầu thiếu điều kiện lọc.',
  en: 'Say which records are meant: the request lacks a condition.',
}

/** What Payload says in place of the message of an error whose class lost its name when the CMS was built. */
const unnamed = 'An unknown error occurred.'

const unexpected: Label = {
  vi: spokenErrors.vi.error.unknown,
  en: spokenErrors.en.error.unknown,
}

/** Sentences that Payload says in English to everybody, by what they mean. */
const sentences = new Map<string, Label>([
  ['Something went wrong.', unexpected],
  [unnamed, unexpected],
  ['No User', signInFirst],
  ['Missing email.', { vi: 'Hãy nhập địa chỉ thư.', en: 'Enter a mail address.' }],
  [
    'Missing required data.',
    { vi: 'Nội dung gửi lên thiếu mục.', en: 'What is sent lacks a part.' },
  ],
  ['Token is either invalid or has expired.', expiredLink],
  ['Verification token is invalid.', expiredLink],
  ["Missing 'where' query of documents to delete.", noCondition],
  ["Missing 'where' query of documents to update.", noCondition],
])

/**
 * Hook of every error: says in the reader's language what Payload has in English only. A refusal (400 to 499) says
 * why, also where Payload no longer knows the error by its name.
 */
export const sayInTheirLanguage: AfterErrorHook = ({ error, result, req }) => {
  const told = (result?.errors ?? []).flatMap((one: unknown) =>
    isRecord(one) && typeof one.message === 'string' ? [one.message] : [],
  )
  const isRefusal = error instanceof APIError && error.status < 500
  for (const message of told) {
    const meant = message === unnamed && isRefusal ? error.message : message
    const sentence = sentences.get(meant)?.[languageOf(req.i18n.language)]
    if (sentence ?? meant !== message)
      return { response: { errors: [{ message: sentence ?? meant }] } }
  }
  return undefined
}

/** Calls a refusal by a name that stays: in a built CMS its class has lost its own. */
function nameTheKind({ error, result }: Parameters<AfterErrorHook>[0]): ReturnType<AfterErrorHook> {
  const errors = result?.errors ?? []
  if (!(error instanceof APIError) || !errors.some((one) => 'name' in one)) return undefined
  const named = errors.map((one) => ({ ...one, name: 'APIError' }))
  return { response: { ...result, errors: named } }
}

/**
 * Hook of every error: the fields of a record that are wrong are called as its form calls them. What Payload did not
 * find itself it would name by their keys, and a value that another record has by its table.
 */
export const nameTheFields: AfterErrorHook = (given) => {
  const { error, req, result } = given
  if (!(error instanceof ValidationError)) return nameTheKind(given)
  const { collection } = error.data
  const { flattenedFields = [] } =
    req.payload.config.collections.find(({ slug }) => slug === collection) ?? {}
  const errors = error.data.errors.map((one) => repeatedInWords(one, flattenedFields, req))
  const names = new Set(
    errors.map(({ path, label }) => {
      const steps = path.split('.')
      // What stands under the id of another record is called as the record is.
      const isOfRecord = RowIdSchema.safeParse(steps.at(-1)).success && typeof label === 'string'
      return isOfRecord
        ? `${nameOfPath(steps.slice(0, -1).join('.'), flattenedFields, req)} › ${label}`
        : nameOfPath(path, flattenedFields, req)
    }),
  )
  const count = errors.length
  const message = `${req.t('error:followingFieldsInvalid', { count })} ${[...names].join(', ')}`
  return {
    response: {
      ...result,
      errors: [{ name: 'ValidationError', data: { ...error.data, errors }, message }],
    },
  }
}
