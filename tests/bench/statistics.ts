import { adoptionLevels } from '../../cms/src/domain/adoption/adoption.ts'
import { emptySnapshot, SnapshotSchema } from '../../cms/src/domain/publication/snapshot.ts'
import type { Snapshot } from '../../cms/src/domain/publication/snapshot.ts'
import { adoptionListAddress } from '../../cms/src/domain/statistics/adoptionList.ts'
import { quarterEnds } from '../../cms/src/domain/statistics/quarter.ts'
import { statisticsOn } from '../../cms/src/domain/statistics/statistics.ts'
import { dayAfter } from '../../cms/src/domain/values/day.ts'
import { writeReportDocument } from '../../cms/src/statistics/reportDocument.ts'
import { renderAdoptionList } from '../../cms/src/statistics/renderAdoptionList.ts'
import { atMost, percentile, secondsSince } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'

const asOf = '2026-11-28'
const provinces = 34
const communes = 3321
const platforms = 50
const vendors = 40

/** Draws the country at national scale: every commune has registered every platform, each at some level. */
export async function measureStatistics({ say }: Pick<Bench, 'say'>): Promise<Row[]> {
  const snapshot = wholeCountry()
  const count = snapshot.adoptions.length.toLocaleString('en')
  say(`${count} adoptions are there`)
  const begin = performance.now()
  const pictures = statisticsOn(snapshot)
  const figures = secondsSince(begin)
  const times = [asOf, ...quarterEnds(asOf, 8)].flatMap((day) =>
    adoptionLevels.values.map((level) => {
      const ask = { province: 'tinh-7', level, day }
      const parameters = new URL(adoptionListAddress('vi', ask), 'http://x').searchParams
      const start = performance.now()
      renderAdoptionList(snapshot, parameters, 'vi')
      return performance.now() - start
    }),
  )
  const written = performance.now()
  await writeReportDocument({ pictures, day: asOf, asOf, language: 'vi' })
  return [
    atMost(`All figures over ${count} adoptions`, { value: figures, bar: 2, unit: 's' }),
    atMost('A list under conditions, p95', {
      value: percentile(times, 0.95),
      bar: 200,
      unit: 'ms',
      detail: `median ${Math.round(percentile(times, 0.5))} ms, ${times.length} lists of nine days`,
    }),
    atMost('The report as DOCX, its figures at hand', {
      value: secondsSince(written),
      bar: 2,
      unit: 's',
    }),
  ]
}

/** Thirty-four provinces, their communes, fifty platforms; each level lies a quarter after the one before. */
function wholeCountry(): Snapshot {
  const empty = emptySnapshot(`${asOf}T00:00:00.000Z`, asOf)
  const named = (slug: string) => ({ slug, name: { vi: slug } })
  const rows = <T>(length: number, make: (index: number) => T) =>
    Array.from({ length }, (_, index) => make(index))
  const platformRows = rows(platforms, (index) => ({
    ...named(`nen-tang-${index}`),
    summary: { vi: 'x' },
    group: 'government',
    sector: 'dich-vu-cong',
    status: 'official',
    statusBasis: 'source',
    nationalListing: 'confirmed',
    confidence: 'listed',
  }))
  return SnapshotSchema.parse({
    ...empty,
    organisations: [
      ...rows(provinces, (index) => ({ ...named(`tinh-${index}`), kind: 'province' })),
      ...rows(communes, (index) => ({
        ...named(`xa-${index}`),
        kind: 'commune',
        parent: `tinh-${index % provinces}`,
      })),
      ...rows(vendors, (index) => ({ ...named(`dn-${index}`), kind: 'vendor' })),
    ],
    platforms: platformRows,
    adoptions: rows(communes * platforms, (index) => ({
      id: index.toString(16).padStart(24, '0'),
      organisation: `xa-${index % communes}`,
      platform: `nen-tang-${Math.floor(index / communes)}`,
      milestones: adoptionLevels.values.slice(0, 1 + (index % 4)).map((level, at) => ({
        level,
        date: dayAfter('2024-01-01', (index % 700) + at * 90),
        evidence: 'x',
      })),
    })),
  })
}
