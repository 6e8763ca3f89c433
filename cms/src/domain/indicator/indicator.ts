import { z } from 'zod'
import { enumeration } from '../values/enumeration.ts'
import { LocalizedSchema, OptionalLocalizedSchema } from '../language/language.ts'
import { DaySchema, SlugSchema } from '../values/reference.ts'
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
})

/** A dated, sourced figure that somebody else stated (ours are computed from rows). */
export const IndicatorSchema = z.object({
  slug: SlugSchema,
  name: LocalizedSchema,
  value: z.number(),
  /** The whole that `value` is a part of: 63 in 43/63. */
  outOf: z.number().nullish(),
  unit: indicatorUnits.schema,
  /** The day the figure speaks of. */
  asOf: DaySchema,
  note: OptionalLocalizedSchema,
  sources: z.array(SourceSchema).min(1),
})
export type Indicator = z.output<typeof IndicatorSchema>
