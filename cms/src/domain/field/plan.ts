import { z } from 'zod'
import { OptionalWholeNumberSchema } from '../values/wholeNumber.ts'
import { enumeration } from '../values/enumeration.ts'
import { shapeOf } from './field.ts'
import type { FieldDefinition } from './field.ts'
import type { Label } from '../language/language.ts'
import { LocalizedSchema, OptionalLocalizedSchema } from '../language/language.ts'
import { DaySchema, OptionalDaySchema } from '../values/reference.ts'

/** What one price is paid for. */
export const priceUnits = enumeration({
  account: { vi: 'tài khoản', en: 'account' },
  commune: { vi: 'xã, phường', en: 'commune' },
  record: { vi: 'hồ sơ', en: 'record' },
  transaction: { vi: 'giao dịch', en: 'transaction' },
  site: { vi: 'đơn vị', en: 'site' },
  package: { vi: 'trọn gói', en: 'whole package' },
})

/** How often it is paid. */
export const priceIntervals = enumeration({
  once: { vi: 'một lần', en: 'once' },
  month: { vi: 'tháng', en: 'month' },
  year: { vi: 'năm', en: 'year' },
})

/** Facet of the search: how an offering is paid for. */
export const priceModels = enumeration({
  free: { vi: 'Miễn phí', en: 'Free' },
  subscription: { vi: 'Thuê bao theo kỳ', en: 'Subscription' },
  usage: { vi: 'Theo lượng dùng', en: 'By use' },
  once: { vi: 'Mua một lần', en: 'Bought once' },
  quotation: { vi: 'Báo giá theo yêu cầu', en: 'On quotation' },
})
export type PriceModel = (typeof priceModels.values)[number]

/** One plan with its price, in whole đồng. `price: null` means: on quotation. */
export const planFields = {
  name: {
    schema: LocalizedSchema,
    control: 'localizedText',
    section: 'plan',
    required: true,
    maximumLength: 80,
    label: { vi: 'Tên gói', en: 'Plan' },
    help: { vi: 'Ví dụ: “Cơ bản”, “Cấp xã”.', en: 'Example: “Basic”, “Commune”.' },
  },
  price: {
    schema: z
      .number()
      .int()
      .nonnegative()
      .nullish()
      .transform((price) => price ?? null),
    control: 'number',
    section: 'plan',
    minimum: 0,
    unit: { vi: '₫', en: '₫' },
    label: { vi: 'Giá', en: 'Price' },
    help: {
      vi: 'Bằng đồng, cho một đơn vị trong một kỳ. 0: miễn phí. Để trống: báo giá theo yêu cầu.',
      en: 'In đồng, for one unit in one interval. 0: free. Empty: on quotation.',
    },
  },
  unit: {
    schema: priceUnits.schema,
    control: 'choice',
    options: priceUnits.options,
    section: 'plan',
    required: true,
    label: { vi: 'Tính cho mỗi', en: 'For each' },
    help: { vi: 'Một giá tính cho cái gì.', en: 'What one price is paid for.' },
  },
  interval: {
    schema: priceIntervals.schema,
    control: 'choice',
    options: priceIntervals.options,
    section: 'plan',
    required: true,
    label: { vi: 'Kỳ trả', en: 'Every' },
    help: { vi: 'Trả một lần, hằng tháng hay hằng năm.', en: 'Once, monthly or yearly.' },
  },
  minimumUnits: {
    schema: OptionalWholeNumberSchema,
    control: 'number',
    section: 'plan',
    minimum: 1,
    label: { vi: 'Mua ít nhất', en: 'Minimum' },
    help: { vi: 'Số đơn vị ít nhất của gói.', en: 'Smallest number of units.' },
  },
  maximumUnits: {
    schema: OptionalWholeNumberSchema,
    control: 'number',
    section: 'plan',
    minimum: 1,
    label: { vi: 'Mua nhiều nhất', en: 'Maximum' },
    help: { vi: 'Số đơn vị nhiều nhất của gói.', en: 'Largest number of units.' },
  },
  includesVat: {
    schema: z.boolean().nullish(),
    control: 'yesNo',
    section: 'plan',
    label: { vi: 'Giá đã gồm thuế GTGT', en: 'VAT included' },
    help: { vi: 'Đánh dấu nếu giá trên đã gồm thuế.', en: 'Tick when the price includes VAT.' },
  },
  trialDays: {
    schema: OptionalWholeNumberSchema,
    control: 'number',
    section: 'plan',
    minimum: 0,
    unit: { vi: 'ngày', en: 'days' },
    label: { vi: 'Dùng thử', en: 'Trial' },
    help: { vi: 'Số ngày dùng thử miễn phí.', en: 'Days of free trial.' },
  },
  promotionPrice: {
    schema: OptionalWholeNumberSchema,
    control: 'number',
    section: 'plan',
    minimum: 0,
    unit: { vi: '₫', en: '₫' },
    label: { vi: 'Giá ưu đãi', en: 'Promotional price' },
    help: {
      vi: 'Giá trong thời gian ưu đãi; phải có ngày bắt đầu và kết thúc.',
      en: 'Price during the promotion; its first and last day are needed too.',
    },
  },
  promotionFrom: {
    schema: OptionalDaySchema,
    control: 'date',
    section: 'plan',
    label: { vi: 'Ưu đãi từ ngày', en: 'Promotion from' },
    help: { vi: 'Ngày đầu tiên áp dụng.', en: 'First day.' },
  },
  promotionTo: {
    schema: OptionalDaySchema,
    control: 'date',
    section: 'plan',
    label: { vi: 'đến ngày', en: 'until' },
    help: { vi: 'Ngày cuối cùng áp dụng.', en: 'Last day.' },
  },
  promotionFor: {
    schema: OptionalLocalizedSchema,
    control: 'localizedText',
    section: 'plan',
    maximumLength: 120,
    label: { vi: 'Ưu đãi dành cho', en: 'Promotion for' },
    help: { vi: 'Ví dụ: “xã miền núi, hải đảo”.', en: 'Example: “mountain and island communes”.' },
  },
  note: {
    schema: OptionalLocalizedSchema,
    control: 'localizedText',
    section: 'plan',
    maximumLength: 200,
    label: { vi: 'Ghi chú', en: 'Note' },
    help: { vi: 'Điều kiện khác của gói.', en: 'Other conditions of the plan.' },
  },
} satisfies Record<string, FieldDefinition>

/** What the fields of a plan must be together. */
export function checkPlan(
  row: Record<string, unknown>,
): { column: string; reason: Label } | undefined {
  const { minimumUnits, maximumUnits, price, promotionPrice, promotionFrom, promotionTo } = row
  if (
    typeof minimumUnits === 'number' &&
    typeof maximumUnits === 'number' &&
    maximumUnits < minimumUnits
  ) {
    return {
      column: 'maximumUnits',
      reason: {
        vi: '“Mua nhiều nhất” nhỏ hơn “Mua ít nhất”.',
        en: '“Maximum” is smaller than “Minimum”.',
      },
    }
  }
  if (typeof promotionPrice !== 'number') return undefined
  if (typeof price === 'number' && promotionPrice > price) {
    return {
      column: 'promotionPrice',
      reason: {
        vi: '“Giá ưu đãi” cao hơn “Giá”.',
        en: '“Promotional price” is higher than “Price”.',
      },
    }
  }
  if (!promotionFrom || !promotionTo) {
    return {
      column: promotionFrom ? 'promotionTo' : 'promotionFrom',
      reason: {
        vi: 'giá ưu đãi cần ngày bắt đầu và ngày kết thúc.',
        en: 'a promotional price needs its first and last day.',
      },
    }
  }
  return typeof promotionFrom === 'string' &&
    typeof promotionTo === 'string' &&
    promotionFrom > promotionTo
    ? {
        column: 'promotionTo',
        reason: {
          vi: 'ngày kết thúc ưu đãi ở trước ngày bắt đầu.',
          en: 'the promotion ends before it begins.',
        },
      }
    : undefined
}

export const PlanSchema = z.object(shapeOf(planFields))
export type Plan = z.output<typeof PlanSchema>

const amount = z
  .number()
  .nullish()
  .transform((value) => value ?? null)

/** A change of one plan's price, in đồng; `null` stands for “on quotation”. */
export const PriceChangeSchema = z.object({
  date: DaySchema,
  /** The plan's Vietnamese name on that day. */
  plan: z.string().min(1),
  before: amount,
  after: amount,
})
export type PriceChange = z.output<typeof PriceChangeSchema>

/** The promotion of a plan that holds on a day, if any; one that the price has fallen below is none any more. */
export function promotionOn(plan: Plan, day: string): number | undefined {
  const { price, promotionPrice, promotionFrom, promotionTo } = plan
  if (typeof promotionPrice !== 'number') return undefined
  if (typeof price === 'number' && promotionPrice > price) return undefined
  const isOn = promotionFrom && promotionTo && promotionFrom <= day && day <= promotionTo
  return isOn ? promotionPrice : undefined
}

/** Whether a unit is paid for as it occurs: how many there are in a month decides, not how many users. */
export const isPaidByUse = (unit: Plan['unit']): boolean =>
  unit === 'record' || unit === 'transaction'

/** The facet values of an offering's plans. */
export function priceModelsOf(plans: Pick<Plan, 'price' | 'interval' | 'unit'>[]): PriceModel[] {
  const models = plans.map(({ price, interval, unit }): PriceModel => {
    if (price === null) return 'quotation'
    if (price === 0) return 'free'
    if (isPaidByUse(unit)) return 'usage'
    return interval === 'once' ? 'once' : 'subscription'
  })
  return [...new Set(models)]
}
