import { isRecord } from 'cms/domain/values/isRecord.ts'

/**
 * Whether a record as it was read holds all that was sent, whatever else it holds: what is empty may be missing, and
 * a day may stand as an instant.
 */
export function holds(record: unknown, sent: unknown): boolean {
  if (isEmpty(sent)) return isEmpty(record)
  if (Array.isArray(sent)) {
    return (
      Array.isArray(record) &&
      record.length === sent.length &&
      sent.every((one, index) => holds(record[index], one))
    )
  }
  if (isRecord(sent)) {
    return isRecord(record) && Object.keys(sent).every((name) => holds(record[name], sent[name]))
  }
  if (typeof sent === 'string' && typeof record === 'string') return isSameText(record, sent)
  return record === sent
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

function isSameText(record: string, sent: string): boolean {
  if (record.normalize('NFC') === sent.normalize('NFC')) return true
  const isMoment = /^\d{4}-\d{2}-\d{2}/.test(sent)
  return isMoment && Date.parse(record) === Date.parse(sent)
}
