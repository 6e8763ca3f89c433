import { setTimeout } from 'node:timers/promises'
import type { AfterErrorHook } from 'payload'
import type { Label } from '../domain/language/language.ts'
import { languageOf } from '../domain/language/languageOf.ts'

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

/** Stands with an answer that may be asked for again: nothing of what was begun is left. */
const repeatHeader = 'retry-after'

/** Hook of every collection's errors: two at once are no fault of the server's, and the later one may try again. */
export const tellOfWriteConflict: AfterErrorHook = ({ error, req }) => {
  if (!isWriteConflict(error)) return
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set(repeatHeader, '1')
  return {
    status: 409,
    response: { errors: [{ message: conflict[languageOf(req.i18n.language)] }] },
  }
}

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

/** Milliseconds between the tries of a write that met another. */
const pauses = [20, 60]

/**
 * A handler that tries a write again before it tells of a conflict: the database may refuse both of two that
 * met, and MongoDB leaves it to its clients to repeat a transaction that was refused so. Files are sent once.
 */
export function repeatedOnConflict<Rest extends unknown[]>(handle: Handler<Rest>): Handler<Rest> {
  return async (request, ...rest) => {
    if (request.headers.get('content-type')?.startsWith('multipart/')) {
      return handle(request, ...rest)
    }
    for (const pause of pauses) {
      const answer = await handle(request.clone(), ...rest)
      if (answer.status !== 409 || !answer.headers.has(repeatHeader)) return answer
      // Unlike for each, or the two would meet again.
      await setTimeout(pause * (1 + Math.random()))
    }
    return handle(request, ...rest)
  }
}
