import { adoptionLevels } from '../adoption/adoption.ts'
import { numberText } from '../field/price.ts'
import type { Label, Localized } from '../language/language.ts'
import { existedOn, provinceTotal } from '../organisation/organisation.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { pagePaths } from '../publication/routes.ts'
import { adoptionListAddress, rowsAsked } from './adoptionList.ts'
import type { AdoptionAsk, AdoptionWorld } from './adoptionList.ts'
import { numberOf, talliesByLevel } from './datedAdoption.ts'
import { counted, inWords, measured, none, nothingYet, picture } from './picture.ts'
import type { Cell, Picture, PictureRow } from './picture.ts'

const levels = adoptionLevels.values
/** A column for each level. */
export const levelColumns = levels.map((key) => ({ key, name: adoptionLevels.labels[key] }))
export const adoptionsUnit: Label = { vi: 'lượt triển khai', en: 'adoptions' }
const levelsNote: Label = {
  vi: 'Bốn mức lồng nhau: ai đang sử dụng thì cũng đã triển khai, đã ký hợp đồng và đã công bố. Không cộng các mức với nhau.',
  en: 'The four levels lie within one another: what is in use was also deployed, contracted and announced. They are never added together.',
}

/** Days beside the snapshot's own are named in the address. */
export const onDay = (ask: AdoptionAsk, day: string, asOf: string): AdoptionAsk =>
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
      path: pagePaths('organisations', slug),
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
      path: pagePaths('platforms', slug),
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
      path: pagePaths('platforms', slug),
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
