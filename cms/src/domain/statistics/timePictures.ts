import { adoptionLevels } from '../adoption/adoption.ts'
import type { AdoptionLevel } from '../adoption/adoption.ts'
import { numberText } from '../field/price.ts'
import { dayText, daysUntil } from '../values/day.ts'
import { Tally } from '../values/tally.ts'
import { adoptionListAddress, rowsAsked } from './adoptionList.ts'
import type { AdoptionWorld } from './adoptionList.ts'
import { adoptionsUnit, levelColumns, onDay } from './adoptionPictures.ts'
import { placeOf } from './datedAdoption.ts'
import type { DatedAdoption } from './datedAdoption.ts'
import { inBoth, counted, measured, none, nothingYet, picture, quantile } from './picture.ts'
import type { Picture, PictureRow, InLanguage } from './picture.ts'
import { quarterEnds } from './quarter.ts'

const levels = adoptionLevels.values

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
    name: { vi: dayText(end), en: dayText(end, 'en') },
    path: inBoth((language) =>
      adoptionListAddress(language, { ...(province && { province }), day: end }),
    ),
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
    const list: InLanguage = (language) =>
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
