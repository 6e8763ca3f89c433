import { z } from 'zod'
import { enumeration } from '../values/enumeration.ts'
import { DaySchema, OptionalDaySchema } from '../values/reference.ts'

/** Values that a law, or until one is found our own rule, sets. */
export const legalRuleKeys = enumeration({
  quotationMinimumDays: {
    vi: 'Số ngày làm việc tối thiểu để nộp báo giá',
    en: 'Least working days to hand in a quotation',
  },
})
export type LegalRuleKey = (typeof legalRuleKeys.values)[number]

/** How sure a rule or a day of the calendar is. */
export const sureness = enumeration({
  decided: { vi: 'Có văn bản quy định', en: 'Set by an instrument' },
  default: {
    vi: 'Theo quy định chung, chưa thấy văn bản của năm',
    en: 'By the general law, no decision of the year found',
  },
  policy: { vi: 'Đã có chủ trương, chưa đọc văn bản', en: 'Announced, the act was not read' },
  unconfirmed: { vi: 'Quy tắc của hệ thống, chưa xác nhận', en: 'A rule of ours, unconfirmed' },
})

/** Why a day is off, or worked. */
export const calendarDayKinds = enumeration({
  holiday: { vi: 'Ngày lễ', en: 'Holiday' },
  substitute: { vi: 'Nghỉ bù', en: 'Substitute day off' },
  swappedOff: { vi: 'Nghỉ hoán đổi', en: 'Off by a swap' },
  swappedWork: { vi: 'Làm bù', en: 'Worked by a swap' },
})

/** A day of the ministry's calendar. */
export const CalendarDaySchema = z.object({
  day: DaySchema,
  kind: calendarDayKinds.schema,
  name: z.string(),
  sure: sureness.schema,
  source: z.string().nullish(),
})

/** A rule as a record keeps it: what it took, and from where. */
export const LegalRuleSchema = z.object({
  key: legalRuleKeys.schema,
  value: z.number().int().nonnegative(),
  instrument: z.string().nullish(),
  article: z.string().nullish(),
  validFrom: DaySchema,
  validTo: OptionalDaySchema,
  sure: sureness.schema,
})
export type LegalRule = z.output<typeof LegalRuleSchema>

/** The rule that holds on a day (`YYYY-MM-DD`): of several the one that began last. Undefined when there is none. */
export function ruleOn(rules: LegalRule[], key: LegalRuleKey, day: string): LegalRule | undefined {
  return (
    rules
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- there is one key so far
      .filter((rule) => rule.key === key && rule.validFrom <= day)
      .filter(({ validTo }) => !validTo || day <= validTo)
      .sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0]
  )
}
