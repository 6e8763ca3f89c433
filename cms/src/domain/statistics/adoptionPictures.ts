import { adoptionLevels } from '../adoption/adoption.ts'
import type { AdoptionLevel } from '../adoption/adoption.ts'
import { numberText } from '../field/price.ts'
import type { Label, Localized } from '../language/language.ts'
import { existedOn, provinceTotal } from '../organisation/organisation.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { pagePath } from '../publication/routes.ts'
import { dayText, daysUntil } from '../values/day.ts'
import { Tally } from '../values/tally.ts'
import { adoptionListAddress, rowsAsked } from './adoptionList.ts'
import type { AdoptionAsk, AdoptionWorld } from './adoptionList.ts'
import { numberOf, placeOf, talliesByLevel } from './datedAdoption.ts'
import type { DatedAdoption } from './datedAdoption.ts'
import { counted, inWords, measured, none, nothingYet, picture, quantile } from './picture.ts'
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
  const { asOf } = world.snapshot
  const province = world.provinceOn(day)
  const groups = talliesByLevel(
    world.rows,
    day,
    ({ adoption }) => province(adoption.organisation)?.slug,
    ({ adoption }) => adoption.platform,
  )
  const rows = provincesOf(world, day)
    .map(({ slug, name, illustrative }): PictureRow => ({
      key: slug,
      name,
      isMadeUp: illustrative,
      path: (language) => pagePath('organisations', language, slug),
      cells: levels.map((level, at) =>
        counted(groups.get(slug)?.[at] ?? none, (language) =>
          adoptionListAddress(language, onDay({ province: slug, level }, day, asOf)),
        ),
      ),
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
  const tally = numberOf(rows.flatMap(({ cells }) => cells[levels.length - 1]?.tally ?? []))
  const [first] = rows
  const most = first?.cells[levels.length - 1]
  const known = rows.filter(({ cells }) => cells.some(Boolean)).length
  if (!first || known === 0) return nothingYet(adoptionsUnit)
  const total = provinceTotal(day)
  const registered = new Set(
    rowsAsked(world, { day }).flatMap(({ adoption }) => province(adoption.organisation) ?? []),
  )
  const silent = rows.length - registered.size
  const count = inWords(
    tally,
    (n) => `${n}/${total} tỉnh, thành phố đang sử dụng ít nhất một nền tảng`,
    (n) => `${n} of ${total} provinces use at least one platform`,
  )
  const lead = most
    ? {
        vi: `; nhiều nhất là ${first.name.vi} với ${most.tally.text('vi', (n) => `${n} nền tảng`)}`,
        en: `; the most is ${nameIn(first.name, 'en')} with ${most.tally.text('en', (n) => `${n} platforms`)}`,
      }
    : { vi: '', en: '' }
  return {
    vi: `${count.vi}${lead.vi}. ${silent} nơi chưa đăng ký gì ở đây: chưa biết, không phải là không dùng.`,
    en: `${count.en}${lead.en}. ${silent} have registered nothing here: not known, which is not the same as none.`,
  }
}

/** In how many provinces each platform is used, at each level. */
export function platformsPicture(world: AdoptionWorld, day: string): Picture {
  const { platforms, asOf } = world.snapshot
  const province = world.provinceOn(day)
  const groups = talliesByLevel(
    world.rows,
    day,
    ({ adoption }) => adoption.platform,
    ({ adoption }) => province(adoption.organisation)?.slug,
  )
  const rows = platforms
    .map(({ slug, name }): PictureRow => ({
      key: slug,
      name,
      path: (language) => pagePath('platforms', language, slug),
      cells: levels.map((level, at) =>
        counted(groups.get(slug)?.[at] ?? none, (language) =>
          adoptionListAddress(language, onDay({ platform: slug, level }, day, asOf)),
        ),
      ),
    }))
    .sort(byReach)
  const used = rows.filter(({ cells }) => cells[levels.length - 1])
  const [first] = used
  const most = first?.cells[levels.length - 1]
  const inUse = numberOf(used.flatMap(({ cells }) => cells[levels.length - 1]?.tally ?? []))
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
            vi: `${count.vi}; rộng nhất là ${first.name.vi}, ở ${most.tally.text('vi', (n) => `${n} nơi`)}.`,
            en: `${count.en}; the widest is ${nameIn(first.name, 'en')}, in ${most.tally.text('en', (n) => `${n} provinces`)}.`,
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
  const { platforms, asOf } = world.snapshot
  const province = world.provinceOn(day)
  const provinces = provincesOf(world, day)
  const pairs = talliesByLevel(world.rows, day, ({ adoption: { organisation, platform } }) => {
    const slug = province(organisation)?.slug
    return slug && `${platform} ${slug}`
  })
  const highest = (platform: string, slug: string): Cell | undefined => {
    const tallies = pairs.get(`${platform} ${slug}`) ?? []
    const at = tallies.findLastIndex(({ isEmpty }) => !isEmpty)
    const [level, tally] = [levels[at], tallies[at]]
    if (!level || !tally) return undefined
    const value = { value: at + 1, text: adoptionLevels.labels[level] }
    return measured(tally, value, (language) =>
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
  const tallyOf = (cells: Cell[]) => numberOf(cells.map(({ tally }) => tally))
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

/** How many adoptions stood at each level on each of some days, which are in order. One pass. */
function standingAt(rows: readonly DatedAdoption[], days: string[]): Tally[][] {
  const counts = days.map(() => levels.map(() => ({ all: 0, madeUp: 0 })))
  for (const { adoption, days: reached } of rows) {
    for (const [place, reachedOn] of reached.entries()) {
      if (reachedOn === undefined) continue
      for (
        let at = days.findIndex((day) => reachedOn <= day);
        at >= 0 && at < days.length;
        at += 1
      ) {
        if (adoption.endedOn !== null && adoption.endedOn <= (days[at] ?? '')) break
        const count = counts[at]?.[place]
        if (!count) break
        count.all += 1
        if (adoption.illustrative) count.madeUp += 1
      }
    }
  }
  return counts.map((row) => row.map(({ all, madeUp }) => new Tally(all, madeUp)))
}

/** How many adoptions stood at each level at the ends of quarters, the last one on the day itself. */
export function growthPicture(world: AdoptionWorld, day: string, province?: string): Picture {
  const { asOf } = world.snapshot
  const today = world.provinceOn(asOf)
  const own = province
    ? world.rows.filter(({ adoption }) => today(adoption.organisation)?.slug === province)
    : world.rows
  const ends = [...quarterEnds(day, 11), day]
  const tallies = standingAt(own, ends)
  const rows = ends.map((end, index): PictureRow => ({
    key: end,
    name: { vi: dayText(end), en: dayText(end) },
    path: (language) => adoptionListAddress(language, { ...(province && { province }), day: end }),
    cells: levels.map((level, place) =>
      counted(tallies[index]?.[place] ?? none, (language) =>
        adoptionListAddress(language, { ...(province && { province }), level, day: end }),
      ),
    ),
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

/** Days of the calendar by number: there are few of them, and they are asked for of every adoption. */
const numbers = new Map<string, number>()
function numberOfDay(day: string | undefined): number {
  if (day === undefined) return Number.NaN
  const known = numbers.get(day)
  if (known !== undefined) return known
  const number = daysUntil('1970-01-01', day)
  numbers.set(day, number)
  return number
}

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
    const asked = rowsAsked(world, { level, from, day })
    const days = asked
      .map(
        ({ days: reached }) =>
          numberOfDay(reached[placeOf(level)]) - numberOfDay(reached[placeOf(from)]),
      )
      .sort((a, b) => a - b)
    const tally = Tally.of(asked.map(({ adoption }) => adoption))
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
