import { adoptionLevels } from '../adoption/adoption.ts'
import { numberText } from '../field/price.ts'
import { pagePaths } from '../publication/routes.ts'
import type { Snapshot } from '../publication/snapshot.ts'
import { Tally } from '../values/tally.ts'
import { adoptionListAddress } from './adoptionList.ts'
import type { AdoptionAsk, AdoptionWorld } from './adoptionList.ts'
import { sumOf, talliesByLevel } from './datedAdoption.ts'
import { counted, measured, none, nothingYet, picture, shareText } from './picture.ts'
import type { Picture, PictureRow, InLanguage } from './picture.ts'

const levels = adoptionLevels.values

/** How many adoptions of each vendor stood at each level on a day. */
const byVendor = (world: AdoptionWorld, day: string): Map<string, Tally[]> =>
  talliesByLevel(world.rows, day, ({ adoption }) => world.vendorOf(adoption))

const dated =
  (world: AdoptionWorld, ask: AdoptionAsk, day: string): InLanguage =>
  (language) =>
    adoptionListAddress(language, day === world.snapshot.asOf ? ask : { ...ask, day })

/** How many adoptions name an offering of each vendor, at each level. Vendors without any stand at the end. */
export function vendorsPicture(world: AdoptionWorld, snapshot: Snapshot, day: string): Picture {
  const groups = byVendor(world, day)
  const sellers = sellersOf(snapshot)
  const rows = sellers
    .map(({ slug, name, illustrative }): PictureRow => ({
      key: slug,
      name,
      isMadeUp: illustrative,
      path: pagePaths('organisations', slug),
      cells: levels.map((level, at) =>
        counted(groups.get(slug)?.[at] ?? none, dated(world, { vendor: slug, level }, day)),
      ),
    }))
    .sort(
      (a, b) =>
        (b.cells[3]?.tally.weight ?? 0) - (a.cells[3]?.tally.weight ?? 0) ||
        (b.cells[0]?.tally.weight ?? 0) - (a.cells[0]?.tally.weight ?? 0) ||
        a.name.vi.localeCompare(b.name.vi, 'vi'),
    )
  const without = sellers.filter(({ slug }) => !groups.get(slug)?.some(({ isEmpty }) => !isEmpty))
  const share = sellers.length > 0 ? shareText(without.length / sellers.length) : shareText(0)
  return picture({
    name: 'vendors',
    title: { vi: 'Doanh nghiệp theo lượt triển khai', en: 'Vendors by adoptions' },
    sentence:
      sellers.length > 0
        ? {
            vi: `${Tally.of(without).text('vi', (n) => `${n}/${sellers.length} doanh nghiệp có sản phẩm trong danh mục chưa có lượt triển khai nào được ghi nhận (${share.vi})`)}.`,
            en: `${Tally.of(without).text('en', (n) => `${n} of ${sellers.length} vendors with offerings have no recorded adoption (${share.en})`)}.`,
          }
        : nothingYet({ vi: 'sản phẩm của doanh nghiệp', en: 'offerings of vendors' }),
    note: {
      vi: 'Chỉ tính lượt có nêu sản phẩm. Danh mục chưa có quy mô của doanh nghiệp, nên chưa tính được phần của doanh nghiệp nhỏ.',
      en: 'Only adoptions that name an offering. The catalogue does not know the size of firms, so the share of small ones cannot be told.',
    },
    head: { vi: 'Doanh nghiệp', en: 'Vendor' },
    columns: levels.map((key) => ({ key, name: adoptionLevels.labels[key] })),
    unit: { vi: 'lượt triển khai', en: 'adoptions' },
    rows,
    day,
  })
}

/** Vendors with an offering that the public sees. */
const sellersOf = ({ organisations, offerings }: Snapshot) => {
  const selling = new Set(offerings.map(({ vendor }) => vendor))
  return organisations.filter(({ slug }) => selling.has(slug))
}

/**
 * How concentrated the market is at each level: the share of the first five, and the Herfindahl–Hirschman index, the
 * sum of the squares of all shares in per cent: 10,000 for one vendor alone, near 0 for very many.
 */
export function concentrationPicture(world: AdoptionWorld, day: string): Picture {
  const groups = [...byVendor(world, day).values()]
  const rows = levels.map((level, at): PictureRow => {
    const counts = groups
      .map((tallies) => tallies[at]?.weight ?? 0)
      .filter(Boolean)
      .sort((a, b) => b - a)
    const all = counts.reduce((sum, count) => sum + count, 0)
    const tally = sumOf(groups.flatMap((tallies) => tallies[at] ?? []))
    const list = dated(world, { level, isSold: true }, day)
    const first = counts.slice(0, 5).reduce((sum, count) => sum + count, 0) / (all || 1)
    const index = Math.round(
      counts.reduce((sum, count) => sum + ((100 * count) / (all || 1)) ** 2, 0),
    )
    return {
      key: level,
      name: adoptionLevels.labels[level],
      cells: [
        counted(tally, list),
        measured(tally, { value: counts.length, text: numberText(counts.length) }, list),
        measured(tally, { value: Math.round(first * 1000) / 10, text: shareText(first) }, list),
        measured(tally, { value: index, text: numberText(index) }, list),
      ],
    }
  })
  const cells = rows.findLast(({ cells: [tally] }) => tally)
  const [rowsCounted, , share, index] = cells?.cells ?? []
  return picture({
    name: 'concentration',
    title: { vi: 'Thị trường tập trung đến đâu', en: 'How concentrated the market is' },
    sentence:
      cells && rowsCounted && share?.measure && index?.measure
        ? {
            vi: `Ở mức “${cells.name.vi}”, năm doanh nghiệp đầu có ${share.measure.text.vi} số lượt, chỉ số HHI là ${index.measure.text.vi} (${rowsCounted.tally.text('vi', (n) => `${n} lượt`)}).`,
            en: `At the level “${cells.name.en ?? cells.name.vi}” the first five vendors have ${share.measure.text.en} of the adoptions and the HHI is ${index.measure.text.en} (${rowsCounted.tally.text('en', (n) => `${n} adoptions`)}).`,
          }
        : nothingYet({ vi: 'lượt triển khai có nêu sản phẩm', en: 'adoptions of offerings' }),
    note: {
      vi: 'HHI là tổng bình phương tỷ trọng (phần trăm): 10.000 khi chỉ có một doanh nghiệp. Tính theo số lượt, không theo giá trị hợp đồng.',
      en: 'HHI is the sum of squared shares in per cent: 10,000 when there is one vendor. By number of adoptions, not by value of contracts.',
    },
    head: { vi: 'Mức', en: 'Level' },
    columns: [
      { key: 'adoptions', name: { vi: 'Số lượt', en: 'Adoptions' } },
      { key: 'vendors', name: { vi: 'Doanh nghiệp', en: 'Vendors' } },
      { key: 'first-five', name: { vi: 'Năm doanh nghiệp đầu', en: 'First five' } },
      { key: 'hhi', name: { vi: 'HHI', en: 'HHI' } },
    ],
    unit: { vi: 'phần trăm số lượt', en: 'per cent of adoptions' },
    rows: rows.filter(({ cells: [tally] }) => tally),
    day,
  })
}
