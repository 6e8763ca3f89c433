import type { AfterErrorHook } from 'payload'
import type { Label } from './domain/language.ts'
import { languageOf } from './domain/languageOf.ts'

/** What DocumentDB says where MongoDB says WriteConflict: a lock that was not to be had, a deadlock, a lost race. */
const conflictInDocumentDb = /^SqlState\(E(55P03|40P01|40001)\)/

/**
 * Whether a write failed because another transaction was writing the same row, or a row with the same unique
 * value: MongoDB refuses the later one (error 112, WriteConflict) where SQLite lets it wait and finds the
 * changed row.
 */
export function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === 112) || conflictInDocumentDb.test(error.message)
}

const conflict: Label = {
  vi: 'Người khác đang ghi cùng hồ sơ này. Hãy thử lại.',
  en: 'Somebody else is writing the same record at this moment. Try again.',
}

/** Hook of every collection's errors: two at once are no fault of the server's, and the later one may try again. */
export const tellOfWriteConflict: AfterErrorHook = ({ error, req }) => {
  if (!isWriteConflict(error)) return
  return {
    status: 409,
    response: { errors: [{ message: conflict[languageOf(req.i18n.language)] }] },
  }
}
