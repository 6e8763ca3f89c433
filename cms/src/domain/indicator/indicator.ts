import { z } from 'zod'
import { enumeration } from '../values/enumeration.ts'
import { LocalizedSchema, OptionalLocalizedSchema } from '../language/language.ts'
import { PartialDateSchema, SlugSchema } from '../values/reference.ts'
import { SourceSchema } from '../values/source.ts'

/** In which units a figure was counted; figures in different units are never mixed. */
export const indicatorUnits = enumeration({
  'provinces-63': { vi: 'trên 63 tỉnh, thành phố', en: 'of 63 provinces' },
  'provinces-34': { vi: 'trên 34 tỉnh, thành phố', en: 'of 34 provinces' },
  platforms: { vi: 'nền tảng', en: 'platforms' },
  problems: { vi: 'bài toán', en: 'problems' },
  percent: { vi: '%', en: '%' },
  enterprises: { vi: 'doanh nghiệp', en: 'enterprises' },
  ministries: { vi: 'bộ, ngành', en: 'ministries' },
  teams: { vi: 'tổ', en: 'teams' },
  people: { vi: 'người', en: 'people' },
  groups: { vi: 'nhóm', en: 'groups' },
  facilities: { vi: 'cơ sở', en: 'facilities' },
  schools: { vi: 'trường', en: 'schools' },
  households: { vi: 'hộ', en: 'households' },
  procedures: { vi: 'thủ tục', en: 'procedures' },
  visits: { vi: 'lượt', en: 'visits' },
  accounts: { vi: 'tài khoản', en: 'accounts' },
  files: { vi: 'hồ sơ', en: 'files' },
  transactions: { vi: 'giao dịch', en: 'transactions' },
  banks: { vi: 'ngân hàng', en: 'banks' },
  'billion-vnd': { vi: 'tỷ đồng', en: 'billion VND' },
  rank: { vi: 'thứ hạng', en: 'rank' },
  packages: { vi: 'gói', en: 'packages' },
  organisations: { vi: 'đơn vị', en: 'organisations' },
  communes: { vi: 'xã, phường', en: 'communes and wards' },
  tasks: { vi: 'nhiệm vụ', en: 'tasks' },
})

/** A figure says what was; a target what shall be: the two stand beside each other and are never mixed. */
export const indicatorKinds = enumeration({
  measured: { vi: 'Số liệu', en: 'Figure' },
  target: { vi: 'Mục tiêu', en: 'Target' },
})

/** A dated, sourced figure that somebody else stated (ours are computed from rows). */
export const IndicatorSchema = z.object({
  slug: SlugSchema,
  name: LocalizedSchema,
  kind: indicatorKinds.schema.nullish().transform((kind) => kind ?? 'measured'),
  value: z.number(),
  /** The whole that `value` is a part of: 63 in 43/63. */
  outOf: z.number().nullish(),
  unit: indicatorUnits.schema,
  /** What the figure speaks of, as exact as its source: a day, a month or a year. */
  asOf: PartialDateSchema.pipe(z.string()),
  note: OptionalLocalizedSchema,
  sources: z.array(SourceSchema).min(1),
})
export type Indicator = z.output<typeof IndicatorSchema>
