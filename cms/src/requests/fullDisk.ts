import type { AfterErrorHook, CollectionBeforeOperationHook } from 'payload'
import { languageOf } from '../domain/language/languageOf.ts'
import type { Label } from '../domain/language/language.ts'
import { askDisk } from '../server/disk.ts'
import { refusal } from './refusal.ts'

const noRoom: Label = {
  vi: 'Máy chủ đã hết chỗ lưu nên chưa ghi được; không có gì bị ghi dở. Người vận hành đã được báo, hãy thử lại sau.',
  en: 'The server has no room left, so nothing was written, not even in part. The operator has been told; try again later.',
}

/** Insufficient Storage (RFC 4918). */
const status = 507

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL'])

/** An error with all that caused it. */
function* causesOf(error: unknown): Generator<Error> {
  for (let one = error; one instanceof Error; one = one.cause) yield one
}

/** Whether an error says that the disk is full, or is one that a full disk brings about. */
async function isOfFullDisk(error: Error): Promise<boolean> {
  let mayBe = false
  for (const one of causesOf(error)) {
    const code = 'code' in one ? String(one.code) : ''
    if (fullCodes.has(code) || /disk is full|No space left/i.test(one.message)) return true
    // SQLite's word for a log or an index of it that cannot grow, and Payload's for a file that could not be written.
    mayBe ||= code.startsWith('SQLITE_IOERR') || one.name === 'FileUploadError'
  }
  return mayBe && (await askDisk()).standing === 'full'
}

/** Hook of every collection's errors: a write for which there is no room says so (507), and nothing of it stays. */
export const tellOfFullDisk: AfterErrorHook = async ({ error, req }) => {
  if (!(await isOfFullDisk(error))) return
  return { status, response: { errors: [{ message: noRoom[languageOf(req.i18n.language)] }] } }
}

/** Room beside a file, for its smaller pictures and its row, in bytes. */
const reserve = 2_000_000

/** Refuses a file for which there is no room before a part of it takes what is left. */
export const refuseWithoutRoom: CollectionBeforeOperationHook = async ({ operation, req }) => {
  if (!req.file || (operation !== 'create' && operation !== 'update')) return
  const { freeBytes } = await askDisk()
  if (freeBytes < req.file.size + reserve) throw refusal(req, status, noRoom)
}
