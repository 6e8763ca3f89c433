import { adoptionLevels, milestoneOn } from '../adoption/adoption.ts'
import type { Adoption, AdoptionLevel } from '../adoption/adoption.ts'
import { talliedBy } from '../adoption/talliedBy.ts'
import { numberText } from '../field/price.ts'
import type { Label, Localized } from '../language/language.ts'
import { existedOn, provinceTotal } from '../organisation/organisation.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { pagePath } from '../publication/routes.ts'
import { dayText, daysUntil } from '../values/day.ts'
import { Tally } from '../values/tally.ts'
import { adoptionListAddress, adoptionsAsked } from './adoptionList.ts'
import type { AdoptionAsk, AdoptionWorld } from './adoptionList.ts'
import { counted, inWords, measured, nothingYet, picture, quantile } from './picture.ts'
import type { Cell, Picture, PictureRow } from './picture.ts'
import { quarterEnds } from './quarter.ts'

const levels = adoptionLevels.values
const levelColumns = levels.map((key) => ({ key, name: adoptionLevels.labels[key] }))
const adoptionsUnit: Label = { vi: 'lượt triển khai', en: 'adoptions' }
const levelsNote: Label = {
  vi: 'Bốn mức lồng nhau: ai đang sử dụng thì cũng đã triển khai, đã ký hợp đồng và đã công bố. Không cộng các mức với nhau.',
  en: 'The four levels lie within one another: what is in use was also deployed, contracted and announced. They are never added together.',
}

/** Days beside the snapshot's own are named in the address. */
const onDay = (ask: AdoptionAsk, day: string, asOf: string): AdoptionAsk =>
  day === asOf ? ask : { ...ask, day }

/** Groups of adoptions by a level and something that they name. One pass over all adoptions. */
function grouped(
  adoptions: readonly Adoption[],
  of: (adoption: Adoption) => string | undefined,
  day: string,
): Map<string, Record<AdoptionLevel, Adoption[]>> {
  const groups = new Map<string, Record<AdoptionLevel, Adoption[]>>()
  for (const adoption of adoptions) {
    const key = of(adoption)
    if (key === undefined) continue
    const group = groups.get(key) ?? { announced: [], contracted: [], deployed: [], inUse: [] }
    groups.set(key, group)
    for (const level of levels) if (milestoneOn(adoption, level, day)) group[level].push(adoption)
  }
  return groups
}

/** The highest level first: more in use, then more deployed, and so on; then by name. */
function byReach(a: PictureRow, b: PictureRow): number {
  const weight = (row: PictureRow, at: number) => row.cells[at]?.tally.weight ?? 0
  for (let at = levels.length - 1; at >= 0; at -= 1) {
    const difference = weight(b, at) - weight(a, at)
    if (difference !== 0) return difference
  }
  return a.name.vi.localeCompare(b.name.vi, 'vi')
}

/** The units that exist on a day, in the order of their names. */
const provincesOf = ({ snapshot }: AdoptionWorld, day: string): Organisation[] =>
  snapshot.organisations
    .filter((one) => one.kind === 'province' && existedOn(one, day))
    .sort((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi'))

const nameIn = (name: Localized, language: 'vi' | 'en') => name[language] ?? name.vi

/** How many platforms each province uses, at each level. */
export function provincesPicture(world: AdoptionWorld, day: string): Picture {
  const { adoptions, asOf } = world.snapshot
  const province = world.provinceOn(day)
  const groups = grouped(adoptions, ({ organisation }) => province(organisation)?.slug, day)
  const rows = provincesOf(world, day)
    .map(({ slug, name, illustrative }): PictureRow => ({
      key: slug,
      name,
      isMadeUp: illustrative,
      path: (language) => pagePath('organisations', language, slug),
      cells: levels.map((level) => {
        const reached = groups.get(slug)?.[level] ?? []
        return counted(talliedBy(reached, ({ platform }) => platform).tally, (language) =>
          adoptionListAddress(language, onDay({ province: slug, level }, day, asOf)),
        )
      }),
    }))
    .sort(byReach)
  return picture({
    name: 'provinces',
    title: { vi: 'Tỉnh, thành phố theo mức triển khai', en: 'Provinces by level' },
    sentence: provincesSentence(world, rows, day),
    note: levelsNote,
    head: { vi: 'Tỉnh, thành phố', en: 'Province' },
    columns: levelColumns,
    unit: { vi: 'nền tảng', en: 'platforms' },
    rows,
    day,
    units: provinceTotal(day),
  })
}

function provincesSentence(world: AdoptionWorld, rows: PictureRow[], day: string): Label {
  const province = world.provinceOn(day)
  const inUse = adoptionsAsked(world, { level: 'inUse', day })
  const { tally } = talliedBy(inUse, ({ organisation }) => province(organisation)?.slug)
  const [first] = rows
  const most = first?.cells[levels.length - 1]
  const known = rows.filter(({ cells }) => cells.some(Boolean)).length
  if (!first || known === 0) return nothingYet(adoptionsUnit)
  const total = provinceTotal(day)
  const silent = rows.length - known
  const count = inWords(
    tally,
    (n) => `${n}/${total} tỉnh, thành phố đang sử dụng ít nhất một nền tảng`,
    (n) => `${n} of ${total} provinces use at least one platform`,
  )
  const lead = most
    ? {
        vi: `; nhiều nhất là ${first.name.vi} với ${most.tally.text('vi')} nền tảng`,
        en: `; the most is ${nameIn(first.name, 'en')} with ${most.tally.text('en')} platforms`,
      }
    : { vi: '', en: '' }
  return {
    vi: `${count.vi}${lead.vi}. ${silent} nơi chưa đăng ký gì ở đây: chưa biết, không phải là không dùng.`,
    en: `${count.en}${lead.en}. ${silent} have registered nothing here: not known, which is not the same as none.`,
  }
}

/** In how many provinces each platform is used, at each level. */
export function platformsPicture(world: AdoptionWorld, day: string): Picture {
  const { adoptions, platforms, asOf } = world.snapshot
  const province = world.provinceOn(day)
  const groups = grouped(adoptions, ({ platform }) => platform, day)
  const rows = platforms
    .map(({ slug, name }): PictureRow => ({
      key: slug,
      name,
      path: (language) => pagePath('platforms', language, slug),
      cells: levels.map((level) => {
        const reached = groups.get(slug)?.[level] ?? []
        const { tally } = talliedBy(reached, ({ organisation }) => province(organisation)?.slug)
        return counted(tally, (language) =>
          adoptionListAddress(language, onDay({ platform: slug, level }, day, asOf)),
        )
      }),
    }))
    .sort(byReach)
  const used = rows.filter(({ cells }) => cells[levels.length - 1])
  const [first] = used
  const most = first?.cells[levels.length - 1]
  const inUse = talliedBy(
    adoptionsAsked(world, { level: 'inUse', day }),
    ({ platform }) => platform,
  ).tally
  const count = inWords(
    inUse,
    (n) => `${n}/${platforms.length} nền tảng đang được dùng ở ít nhất một tỉnh, thành phố`,
    (n) => `${n} of ${platforms.length} platforms are in use in at least one province`,
  )
  return picture({
    name: 'platforms',
    title: { vi: 'Nền tảng nào đang được dùng nhiều', en: 'Which platforms are used most' },
    sentence:
      first && most
        ? {
            vi: `${count.vi}; rộng nhất là ${first.name.vi}, ở ${most.tally.text('vi')} nơi.`,
            en: `${count.en}; the widest is ${nameIn(first.name, 'en')}, in ${most.tally.text('en')}.`,
          }
        : nothingYet(adoptionsUnit),
    note: levelsNote,
    head: { vi: 'Nền tảng', en: 'Platform' },
    columns: levelColumns,
    unit: { vi: 'tỉnh, thành phố', en: 'provinces' },
    rows,
    day,
    units: provinceTotal(day),
  })
}

/** What each province uses of each platform: the highest level at which it stands. */
export function matrixPicture(world: AdoptionWorld, day: string): Picture {
  const { adoptions, platforms, asOf } = world.snapshot
  const province = world.provinceOn(day)
  const provinces = provincesOf(world, day)
  const pairs = grouped(
    adoptions,
    ({ organisation, platform }) => {
      const slug = province(organisation)?.slug
      return slug && `${platform} ${slug}`
    },
    day,
  )
  const highest = (platform: string, slug: string): Cell | undefined => {
    const group = pairs.get(`${platform} ${slug}`)
    const level = group && levels.findLast((one) => group[one].length > 0)
    if (!group || !level) return undefined
    const value = { value: levels.indexOf(level) + 1, text: adoptionLevels.labels[level] }
    return measured(Tally.of(group[level]), value, (language) =>
      adoptionListAddress(language, onDay({ province: slug, platform, level }, day, asOf)),
    )
  }
  const rows = platforms
    .map(({ slug, name }): PictureRow => ({
      key: slug,
      name,
      path: (language) => pagePath('platforms', language, slug),
      cells: provinces.map((one) => highest(slug, one.slug)),
    }))
    .sort((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi'))
  const pairsKnown = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []))
  const inUse = pairsKnown.filter((cell) => cell.measure?.value === levels.length)
  const tallyOf = (cells: Cell[]) =>
    new Tally(cells.length, cells.filter(({ tally }) => isAllMadeUp(tally)).length)
  const all = platforms.length * provinces.length
  return picture({
    name: 'matrix',
    title: { vi: 'Tỉnh nào dùng nền tảng nào', en: 'Who uses what' },
    sentence:
      pairsKnown.length > 0
        ? {
            vi: `${tallyOf(pairsKnown).text('vi', (n) => `${n}/${numberText(all).vi} ô có đăng ký`)}, trong đó ${tallyOf(inUse).text('vi', (n) => `${n} ô đang sử dụng`)}; ô trống là chưa đăng ký ở đây.`,
            en: `${tallyOf(pairsKnown).text('en', (n) => `${n} of ${numberText(all).en} pairs are registered`)}; ${tallyOf(inUse).text('en', (n) => `${n} are in use`)}. An empty place is not registered here.`,
          }
        : nothingYet(adoptionsUnit),
    head: { vi: 'Nền tảng', en: 'Platform' },
    columns: provinces.map(({ slug, name }) => ({
      key: slug,
      name: { vi: name.vi, en: nameIn(name, 'en') },
    })),
    unit: { vi: 'mức cao nhất, từ 1 đến 4', en: 'highest level, 1 to 4' },
    rows,
    day,
    units: provinceTotal(day),
  })
}

export const isAllMadeUp = (tally: Tally) => tally.hasMadeUp && tally.madeUp === tally.weight

/** How many adoptions stood at each level at the ends of quarters, the last one on the day itself. */
export function growthPicture(world: AdoptionWorld, day: string, province?: string): Picture {
  const { adoptions, asOf } = world.snapshot
  const own = province
    ? adoptions.filter(
        ({ organisation }) => world.provinceOn(asOf)(organisation)?.slug === province,
      )
    : adoptions
  const rows = [...quarterEnds(day, 11), day].map((end): PictureRow => ({
    key: end,
    name: { vi: dayText(end), en: dayText(end) },
    path: (language) => adoptionListAddress(language, { ...(province && { province }), day: end }),
    cells: levels.map((level) => {
      const reached = own.filter((adoption) => milestoneOn(adoption, level, end))
      return counted(Tally.of(reached), (language) =>
        adoptionListAddress(language, { ...(province && { province }), level, day: end }),
      )
    }),
  }))
  const at = levels.length - 1
  const [now, yearAgo] = [rows.at(-1)?.cells[at], rows.at(-5)?.cells[at]]
  const before = yearAgo?.tally
  return picture({
    name: 'growth',
    title: { vi: 'Triển khai tăng thế nào theo thời gian', en: 'Growth over time' },
    sentence: now
      ? {
          vi: `${now.tally.text('vi', (n) => `${n} lượt triển khai đang ở mức sử dụng`)}; bốn quý trước là ${before ? before.text('vi') : 'chưa ghi nhận'}.`,
          en: `${now.tally.text('en', (n) => `${n} adoptions are in use`)}; four quarters earlier ${before ? `there were ${before.text('en')}` : 'none was recorded'}.`,
        }
      : nothingYet(adoptionsUnit),
    note: {
      vi: 'Tính từ ngày ghi ở từng mức, vào cuối mỗi quý; lượt đã kết thúc không còn được tính từ ngày kết thúc. Đính chính làm thay đổi cả các quý trước.',
      en: 'From the day written at each level, at the end of each quarter; what has ended is not counted from that day on. A correction changes earlier quarters too.',
    },
    head: { vi: 'Tính đến ngày', en: 'As of' },
    columns: levelColumns,
    unit: adoptionsUnit,
    rows,
    day,
  })
}

const steps: [AdoptionLevel, AdoptionLevel][] = [
  ['announced', 'contracted'],
  ['contracted', 'deployed'],
  ['deployed', 'inUse'],
  ['announced', 'inUse'],
]

/** How many days lie between two levels: the middle and the spread. */
export function timePicture(world: AdoptionWorld, day: string): Picture {
  const { asOf } = world.snapshot
  const columns = [
    { key: 'count', name: { vi: 'Số lượt', en: 'Adoptions' } },
    { key: 'least', name: { vi: 'Ít nhất', en: 'Least' } },
    { key: 'quarter', name: { vi: 'Một phần tư', en: 'First quarter' } },
    { key: 'median', name: { vi: 'Trung vị', en: 'Median' } },
    { key: 'three-quarters', name: { vi: 'Ba phần tư', en: 'Third quarter' } },
    { key: 'most', name: { vi: 'Nhiều nhất', en: 'Most' } },
  ]
  const rows = steps.map(([from, level]): PictureRow => {
    const asked = adoptionsAsked(world, { level, from, day })
    const days = asked
      .flatMap((adoption) => {
        const [start, end] = [milestoneOn(adoption, from, day), milestoneOn(adoption, level, day)]
        return start && end ? daysUntil(start.date, end.date) : []
      })
      .sort((a, b) => a - b)
    const tally = Tally.of(asked)
    const list: Cell['list'] = (language) =>
      adoptionListAddress(language, onDay({ level, from }, day, asOf))
    const [first, last] = [adoptionLevels.labels[from], adoptionLevels.labels[level]]
    return {
      key: `${from}-${level}`,
      name: {
        vi: `${first.vi} → ${last.vi.toLowerCase()}`,
        en: `${first.en} → ${last.en.toLowerCase()}`,
      },
      cells: [
        counted(tally, list),
        ...[0, 0.25, 0.5, 0.75, 1].map((share) => {
          const value = Math.round(quantile(days, share))
          return measured(tally, { value, text: numberText(value) }, list)
        }),
      ],
    }
  })
  const whole = rows.at(-1)
  const median = whole?.cells[3]?.measure
  const known = whole?.cells[0]?.tally
  return picture({
    name: 'time',
    title: { vi: 'Từ công bố đến sử dụng mất bao lâu', en: 'From announcement to use' },
    sentence:
      median && known
        ? {
            vi: `Một nửa số lượt đi từ công bố đến sử dụng trong ${median.text.vi} ngày hoặc ít hơn (${known.text('vi', (n) => `${n} lượt có đủ hai ngày`)}).`,
            en: `Half of the adoptions went from announcement to use within ${median.text.en} days (${known.text('en', (n) => `${n} with both days known`)}).`,
          }
        : nothingYet(adoptionsUnit),
    note: {
      vi: 'Ngày khóa hồ sơ lựa chọn không công khai nên không tính được từ lúc lựa chọn; mốc đầu công khai là ngày công bố.',
      en: 'The day on which a selection was locked is not public, so the time since then cannot be told; the first public day is that of the announcement.',
    },
    head: { vi: 'Chặng', en: 'Step' },
    columns,
    unit: { vi: 'ngày', en: 'days' },
    rows: rows.filter(({ cells }) => cells.some(Boolean)),
    day,
  })
}
