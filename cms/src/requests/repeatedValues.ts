import type { FlattenedField, PayloadRequest } from 'payload'
import type { Label } from '../domain/language/language.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import { nameOfPath } from './fieldNames.ts'

const rowOfAnother: Label = {
  vi: 'Mã của một dòng trong danh sách đã thuộc hồ sơ khác. Hãy tải lại trang rồi nhập lại.',
  en: 'The id of a row in a list belongs to another record. Reload the page and enter it again.',
}

/** Why a database refused a row of a list: another record has its id; undefined for any other error. */
export function rowOfAnotherIn(error: unknown): Label | undefined {
  if (!(error instanceof Error)) return undefined
  return /UNIQUE constraint failed: \w+\.id\b/.test(error.message)
    ? rowOfAnother
    : rowOfAnotherIn(error.cause)
}

/** What a database adapter says in English where it was given no request. */
const unspoken = 'Value must be unique'

interface FieldFault {
  label?: unknown
  message: string
  path: string
}

/**
 * A fault of a field as a person reads it: of a value that is kept once, and that another record has, the sentence names
 * the field as its form does, and not the table that found it. Any other fault is given back as it is.
 */
export function repeatedInWords(
  fault: FieldFault,
  fields: readonly FlattenedField[],
  req: PayloadRequest,
): FieldFault {
  const isRepeated =
    'tableName' in fault ||
    fault.message === unspoken ||
    fault.message === req.t('error:valueMustBeUnique')
  if (!isRepeated) return fault
  const language = languageOf(req.i18n.language)
  const path = fault.path.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  if (path === 'id') return { path, message: rowOfAnother[language] }
  const name = nameOfPath(path, fields, req)
  const message = { vi: `${name} này đã có.`, en: `${name}: another record has this already.` }
  return { path, label: name, message: message[language] }
}
