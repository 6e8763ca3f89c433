import { fieldEntries } from './field.ts'
import type { FieldDefinition } from './field.ts'
import { columnsOf, draftRows, isDraftText, isEmptyDraft } from './fieldDraft.ts'
import type { Draft, DraftValue } from './fieldDraft.ts'
import type { Label } from '../language/language.ts'
import { isDay } from '../values/day.ts'
import { isSecureAddress } from '../values/webAddress.ts'
import { numberText } from './price.ts'

/** What is wrong with one field of a draft, or missing, in words. */
export interface FieldFault {
  /** `name`, or of a row `plans.0.price`. */
  field: string
  /** Nothing was entered yet; otherwise what was entered is wrong. */
  isMissing: boolean
  label: Label
  reason: Label
}

type Table = Record<string, FieldDefinition>
/** What has to be there: for a first draft, or to be sent in. */
type Needed = 'firstDraft' | 'required'

/**
 * Everything that is missing or wrong in a draft, in the order of the form. The form, the file import and
 * the guard before a review ask this one function.
 */
export function fieldFaults(table: Table, draft: Draft, needed: Needed): FieldFault[] {
  return fieldEntries(table).flatMap(([name, field]) =>
    faultsOfField({ name, field, value: draft[name], needed }),
  )
}

interface Given {
  name: string
  field: FieldDefinition
  value: DraftValue | undefined
  needed: Needed
}

function faultsOfField(given: Given): FieldFault[] {
  const { name, field, value, needed } = given
  const { label } = field
  const fault = (reason: Label, isMissing = false) => [{ field: name, isMissing, label, reason }]
  const isOnlyEnglish = isDraftText(value) && !value.vi.trim() && value.en.trim() !== ''
  if (isEmptyDraft(value) || isOnlyEnglish) {
    if (!field[needed] && !isOnlyEnglish) return []
    return fault(
      isOnlyEnglish
        ? { vi: `“${label.vi}”: cần có tiếng Việt.`, en: `“${label.en}”: Vietnamese is needed.` }
        : { vi: `Hãy điền “${label.vi}”.`, en: `Fill in “${label.en}”.` },
      true,
    )
  }
  const columns = columnsOf(field)
  if (columns) return faultsOfRows(given, columns)
  const reason = reasonAgainst(field, value)
  return reason ? fault(reason) : []
}

function faultsOfRows({ name, field, value }: Given, columns: Table): FieldFault[] {
  const rows = draftRows(value)
  const { label, maximumRows, rowLabel, rowCheck, distinct } = field
  const tooMany = maximumRows !== undefined && rows.length > maximumRows
  const first: FieldFault[] = tooMany
    ? [
        {
          field: name,
          isMissing: false,
          label,
          reason: {
            vi: `“${label.vi}”: tối đa ${maximumRows} dòng.`,
            en: `“${label.en}”: ${maximumRows} lines at most.`,
          },
        },
      ]
    : []
  const title = rowLabel ?? label
  const names = rows.map((row) => (distinct === undefined ? '' : foldedName(row[distinct])))
  const inRows = rows.flatMap((row, index) => {
    const where = (text: Label): Label => ({
      vi: `${title.vi} ${index + 1}: ${text.vi}`,
      en: `${title.en} ${index + 1}: ${text.en}`,
    })
    const own = fieldFaults(columns, row, 'required')
    const before = names[index] ? names.indexOf(names[index]) : index
    const twice =
      distinct !== undefined && before < index
        ? {
            column: distinct,
            reason: {
              vi: `“${columns[distinct]?.label.vi ?? ''}” đã có ở dòng ${before + 1}.`,
              en: `“${columns[distinct]?.label.en ?? ''}” stands in line ${before + 1} already.`,
            },
          }
        : undefined
    const together = own.length === 0 ? (twice ?? rowCheck?.(row)) : undefined
    const checked = together
      ? [{ field: together.column, isMissing: false, label, reason: together.reason }]
      : []
    return [...own, ...checked].map((fault) => ({
      ...fault,
      field: `${name}.${index}.${fault.field}`,
      label: where(fault.label),
      reason: where(fault.reason),
    }))
  })
  return [...first, ...inRows]
}

/** What two rows must not both say: a name without regard to case and spaces, in Vietnamese where there are two languages. */
function foldedName(value: DraftValue | undefined): string {
  const name = isDraftText(value) ? value.vi : typeof value === 'string' ? value : ''
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

/** Why what was entered cannot be taken; undefined when it can. */
function reasonAgainst(field: FieldDefinition, value: DraftValue | undefined): Label | undefined {
  const { label, control, maximumLength, options = [] } = field
  const say = (vi: string, en: string): Label => ({
    vi: `“${label.vi}” ${vi}`,
    en: `“${label.en}” ${en}`,
  })
  const texts = isDraftText(value) ? Object.values(value) : typeof value === 'string' ? [value] : []
  const length = Math.max(0, ...texts.map((text) => text.length))
  if (maximumLength !== undefined && length > maximumLength) {
    return say(
      `dài ${length} ký tự, tối đa ${maximumLength}.`,
      `has ${length} characters, ${maximumLength} at most.`,
    )
  }
  const known = new Set(options.map((option) => option.value))
  switch (control) {
    case 'number':
      return numberReason(field, value)
    case 'address':
      return isSecureAddress(value)
        ? undefined
        : say('phải là địa chỉ bắt đầu bằng https://', 'must be an address that starts https://')
    case 'date':
      return isDay(value)
        ? undefined
        : say(
            'phải là ngày có thật, viết ngày/tháng/năm.',
            'must be a real day, as day/month/year.',
          )
    case 'choice':
    case 'choices': {
      const chosen = Array.isArray(value) ? value : [value]
      return chosen.every((one) => typeof one === 'string' && known.has(one))
        ? undefined
        : say(`chỉ nhận: ${[...known].join(', ')}.`, `takes only: ${[...known].join(', ')}.`)
    }
    default:
      return undefined
  }
}

function numberReason(
  { label, minimum, maximum, schema }: FieldDefinition,
  value: DraftValue | undefined,
): Label | undefined {
  if (typeof value !== 'number') {
    return { vi: `“${label.vi}” phải là một số.`, en: `“${label.en}” must be a number.` }
  }
  const isOutside = value < (minimum ?? -Infinity) || value > (maximum ?? Infinity)
  if (isOutside) {
    const [from, to] = [minimum, maximum].map((bound) =>
      bound === undefined ? undefined : numberText(bound),
    )
    return {
      vi: `“${label.vi}” phải ${[from && `từ ${from.vi}`, to && `đến ${to.vi}`].filter(Boolean).join(' ')}.`,
      en: `“${label.en}” must be ${[from && `from ${from.en}`, to && `to ${to.en}`].filter(Boolean).join(' ')}.`,
    }
  }
  return schema.safeParse(value).success
    ? undefined
    : { vi: `“${label.vi}” phải là số nguyên.`, en: `“${label.en}” must be a whole number.` }
}
