import { ValidationError } from 'payload'
import type { CollectionBeforeChangeHook, PayloadRequest, TextField } from 'payload'
import { documentNumber, isDocumentNumber, wrongNumber } from '../domain/values/documentNumber.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import type { Label } from '../domain/language/language.ts'

interface Validated {
  req: PayloadRequest
  previousValue?: unknown
}

/** The number of a decision or paper, kept in its one form. */
export const numberField = (label: Label, rest: { unique?: boolean } = {}): TextField => ({
  name: 'number',
  type: 'text',
  required: true,
  label,
  ...rest,
  hooks: {
    beforeValidate: [
      ({ value }) => (typeof value === 'string' ? documentNumber(value) : (value as unknown)),
    ],
  },
  validate: (value: unknown, { req, previousValue }: Validated) => {
    // What the system itself loads is checked where it is read; what stood before is not asked anew.
    const isLoaded = !req.user || value === previousValue
    if (isLoaded && typeof value === 'string' && value !== '') return true
    return typeof value === 'string' && isDocumentNumber(value)
      ? true
      : wrongNumber[languageOf(req.i18n.language)]
  },
})

/**
 * Refuses a number that another record has already, by its one form. Numbers begin anew each year: of papers that
 * have a date in `dateField` only those of one year, or without a date, stand against each other.
 */
export const refuseTakenNumber =
  (dateField?: string): CollectionBeforeChangeHook =>
  async ({ collection, context, data, originalDoc, req }) => {
    const before = (originalDoc ?? {}) as Record<string, unknown>
    const record: Record<string, unknown> = { ...before, ...data }
    const { number } = record
    const isChanged =
      number !== before.number || (dateField && record[dateField] !== before[dateField])
    if (context.isSeed || typeof number !== 'string' || !isChanged) return data
    const { docs } = await req.payload.find({
      collection: collection.slug,
      where: {
        and: [
          { number: { equals: number } },
          ...(before.id ? [{ id: { not_equals: before.id } }] : []),
        ],
      },
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    })
    const yearOf = (row: object) => {
      const date = dateField && (row as Record<string, unknown>)[dateField]
      return typeof date === 'string' ? date.slice(0, 4) : ''
    }
    const isSame = (row: object) =>
      !dateField || !yearOf(row) || !yearOf(record) || yearOf(row) === yearOf(record)
    if (!docs.some(isSame)) return data
    const reason = {
      vi: `Số hiệu ${number} đã có trong một hồ sơ khác.`,
      en: `Another record has the number ${number} already.`,
    }
    const errors = [{ path: 'number', message: reason[languageOf(req.i18n.language)] }]
    throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
  }
