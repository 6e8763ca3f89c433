import { z } from 'zod'
import type { Label } from '../language/language.ts'
import { priceIntervals } from '../field/plan.ts'

// Renting an offering beside building a system of one's own. The guiding line is “rent, not build”; this shows what it
// comes to in one case, with every assumption visible. Amounts are whole đồng with VAT. Not known is not nought: what is
// missing is named.

/** Years over which both are counted. */
const horizons = [3, 5] as const
/** Until when a turning point is looked for, in years. */
const furthest = 10

const amount = z.number().int().min(0).max(1_000_000_000_000_000).nullable()
const count = z.number().int().min(0).max(1_000_000_000).nullable()

const RentLineSchema = z.strictObject({
  name: z.string().max(200),
  quantity: count,
  /** đồng for one unit in one interval. */
  unitPrice: amount,
  interval: priceIntervals.schema,
})
export type RentLine = z.output<typeof RentLineSchema>

/** What the sheet assumes; null stands for what nobody has said yet. */
export const RentOrBuildSchema = z.strictObject({
  rent: z.strictObject({
    lines: z.array(RentLineSchema).max(20),
    /** Per cent a year by which prices of renting rise. */
    rise: z.number().min(0).max(100).nullable(),
    integration: amount,
    training: amount,
    /** What leaving costs at the end of the horizon: taking the data out, moving. */
    exit: amount,
  }),
  build: z.strictObject({
    analysis: amount,
    development: amount,
    servers: amount,
    securityReview: amount,
    /** Each year: place, power, network, licences, repairs. */
    operation: amount,
    /** People who keep it running, and what one costs in a month. */
    people: count,
    personMonth: amount,
    /** Months until it can be used; nothing is used meanwhile. */
    months: count,
  }),
})
export type RentOrBuild = z.output<typeof RentOrBuildSchema>

/** A sheet of which nothing is known yet. */
export const emptyRentOrBuild: RentOrBuild = {
  rent: { lines: [], rise: null, integration: null, training: null, exit: null },
  build: {
    analysis: null,
    development: null,
    servers: null,
    securityReview: null,
    operation: null,
    people: null,
    personMonth: null,
    months: null,
  },
}

/** What each assumption is called, on screen and paper. */
export const rentLabels = {
  rise: { vi: 'Giá thuê tăng mỗi năm', en: 'Yearly rise of the rent' },
  integration: { vi: 'Kết nối với hệ thống đang có', en: 'Integration' },
  training: { vi: 'Đào tạo', en: 'Training' },
  exit: { vi: 'Chi phí khi thôi thuê', en: 'Leaving' },
} as const satisfies Record<string, Label>
export const buildLabels = {
  analysis: { vi: 'Khảo sát, phân tích', en: 'Analysis' },
  development: { vi: 'Xây dựng phần mềm', en: 'Development' },
  servers: { vi: 'Máy chủ, thiết bị', en: 'Servers' },
  securityReview: { vi: 'Kiểm tra, đánh giá an toàn', en: 'Security review' },
  operation: { vi: 'Vận hành mỗi năm', en: 'Operation, yearly' },
  people: { vi: 'Số người vận hành', en: 'People who run it' },
  personMonth: { vi: 'Chi phí một người một tháng', en: 'One person for a month' },
  months: { vi: 'Số tháng xây dựng', en: 'Months to build' },
} as const satisfies Record<string, Label>

const YearSchema = z.object({
  year: z.number().int(),
  /** What is paid in that year, and all that has been paid by its end; the cost of leaving is not in it. */
  rent: z.number(),
  build: z.number(),
  rentSoFar: z.number(),
  buildSoFar: z.number(),
})

const HorizonSchema = z.object({
  years: z.number().int(),
  /** With the cost of leaving at the end. */
  rent: z.number(),
  build: z.number(),
  /** By how much the yearly rent would have to be multiplied for both to cost the same; null when nothing is rented. */
  factor: z.number().nullable(),
})

/** What the assumptions come to, with the working. */
export const RentOrBuildResultSchema = z.object({
  years: z.array(YearSchema),
  horizons: z.array(HorizonSchema),
  /** The first year at whose end renting has cost more than building; null: not within ten years. */
  turnsInYear: z.number().int().nullable(),
})
export type RentOrBuildResult = z.output<typeof RentOrBuildResultSchema>

/** The assumptions that are still missing, by the names of their fields. */
export function missingIn({ rent, build }: RentOrBuild): { field: string; label: Label }[] {
  const lines =
    rent.lines.length === 0
      ? [{ field: 'rent.lines', label: { vi: 'Các dòng giá thuê', en: 'Lines of rent' } }]
      : rent.lines.flatMap(({ quantity, unitPrice }, index) =>
          quantity === null || unitPrice === null
            ? [
                {
                  field: `rent.lines.${index}`,
                  label: { vi: `Dòng thuê ${index + 1}`, en: `Line ${index + 1} of rent` },
                },
              ]
            : [],
        )
  const named = (part: string, labels: Record<string, Label>, values: Record<string, unknown>) =>
    Object.entries(labels).flatMap(([name, label]) =>
      values[name] === null ? [{ field: `${part}.${name}`, label }] : [],
    )
  return [...lines, ...named('rent', rentLabels, rent), ...named('build', buildLabels, build)]
}

/** Counts both ways; undefined while an assumption is missing. */
export function rentOrBuildResult(sheet: RentOrBuild): RentOrBuildResult | undefined {
  if (missingIn(sheet).length > 0) return undefined
  const { rent, build } = sheet
  const known = (value: number | null) => value ?? 0
  const perYear = { once: 0, month: 12, year: 1 } as const
  const sum = (lines: RentLine[], times: (line: RentLine) => number) =>
    lines.reduce(
      (total, line) => total + known(line.quantity) * known(line.unitPrice) * times(line),
      0,
    )
  const yearly = sum(rent.lines, ({ interval }) => perYear[interval])
  const once =
    sum(rent.lines, ({ interval }) => (interval === 'once' ? 1 : 0)) +
    known(rent.integration) +
    known(rent.training)
  const built =
    known(build.analysis) +
    known(build.development) +
    known(build.servers) +
    known(build.securityReview)
  const running = known(build.operation) + known(build.people) * known(build.personMonth) * 12
  const rise = 1 + known(rent.rise) / 100
  const years: RentOrBuildResult['years'] = []
  for (let year = 1; year <= furthest; year += 1) {
    const before = years.at(-1)
    const rented = Math.round(yearly * rise ** (year - 1)) + (year === 1 ? once : 0)
    const spent = running + (year === 1 ? built : 0)
    years.push({
      year,
      rent: rented,
      build: spent,
      rentSoFar: (before?.rentSoFar ?? 0) + rented,
      buildSoFar: (before?.buildSoFar ?? 0) + spent,
    })
  }
  return {
    years: years.slice(0, horizons.at(-1)),
    horizons: horizons.map((length) => {
      const last = years[length - 1]
      const rentSoFar = (last?.rentSoFar ?? 0) + known(rent.exit)
      const buildSoFar = last?.buildSoFar ?? 0
      const recurring = (last?.rentSoFar ?? 0) - once
      const factor = recurring === 0 ? null : (buildSoFar - once - known(rent.exit)) / recurring
      return {
        years: length,
        rent: rentSoFar,
        build: buildSoFar,
        factor: factor === null ? null : Math.round(factor * 100) / 100,
      }
    }),
    turnsInYear:
      years.find(({ rentSoFar, buildSoFar }) => rentSoFar + known(rent.exit) > buildSoFar)?.year ??
      null,
  }
}
