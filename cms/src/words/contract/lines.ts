import type { ArrayField, PayloadRequest } from 'payload'
import { sameInLine } from '../../domain/contract/framework.ts'
import { priceIntervals, priceUnits } from '../../domain/field/plan.ts'
import type { Label } from '../../domain/language/language.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import { choiceField } from '../../fields/commonFields.ts'

/** A whole number of đồng or of something else; what is counted is there once at least. */
export const whole =
  (most: number, least: 0 | 1 = 0) =>
  (value: unknown, { req }: { req: PayloadRequest }): true | string => {
    if (value === null || value === undefined) return true
    const isRight = typeof value === 'number' && Number.isInteger(value) && value >= least
    if (isRight && value <= most) return true
    const reason: Label = {
      vi: `Hãy nhập số nguyên từ ${least} đến ${most.toLocaleString('vi-VN')}.`,
      en: `Enter a whole number from ${least} to ${most.toLocaleString('en-GB')}.`,
    }
    return reason[languageOf(req.i18n.language)]
  }

/** đồng: a thousand times a thousand milliards is a slip. */
export const largestAmount = 1_000_000_000_000_000

export const words = (name: string, label: Label, maxLength = 200) =>
  ({ name, type: 'text', maxLength, label }) as const

/** The lines of prices of a contract; of a framework agreement, with the most that can be called off. */
export const linesField: ArrayField = {
  name: 'lines',
  type: 'array',
  maxRows: 100,
  label: { vi: 'Các dòng giá', en: 'Lines of prices' },
  fields: [
    { ...words('name', sameInLine.name), required: true },
    choiceField('unit', sameInLine.unit, priceUnits, { required: true }),
    choiceField('interval', sameInLine.interval, priceIntervals, { required: true }),
    {
      name: 'quantity',
      type: 'number',
      label: { vi: 'Số lượng', en: 'Quantity' },
      validate: whole(1_000_000_000, 1),
    },
    {
      name: 'periods',
      type: 'number',
      label: { vi: 'Số kỳ', en: 'Periods' },
      validate: whole(600, 1),
    },
    {
      name: 'unitPrice',
      type: 'number',
      label: { vi: 'Đơn giá chưa thuế', en: 'Unit price before VAT' },
      validate: whole(largestAmount),
    },
    {
      name: 'vat',
      type: 'number',
      min: 0,
      max: 100,
      label: sameInLine.vat,
    },
    {
      ...words('agreementLine', {
        vi: 'Dòng giá của thỏa thuận khung',
        en: 'Line of the framework agreement',
      }),
      admin: { hidden: true },
    },
  ],
}
