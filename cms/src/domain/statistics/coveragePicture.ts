import { confidences } from '../values/source.ts'
import type { Label } from '../language/language.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { existedOn, provinceTotal } from '../organisation/organisation.ts'
import type { Platform } from '../platform/platform.ts'
import type { Problem } from '../problem/problem.ts'
import type { Snapshot } from '../publication/snapshot.ts'
import { Tally } from '../values/tally.ts'
import { adoptionListAddress, adoptionsAsked, hasLapsed } from './adoptionList.ts'
import type { AdoptionWorld } from './adoptionList.ts'
import { listedAt, partOf } from './cataloguePictures.ts'
import { counted, picture } from './picture.ts'
import type { Picture, PictureRow, InLanguage } from './picture.ts'

/** What the catalogue does not know, or is not sure of: the lists behind the picture of coverage. */
export interface Gaps {
  /** Provinces of the day for which nothing was ever registered. */
  silent: Organisation[]
  platforms: Platform[]
  problems: Problem[]
}

/** Provinces that never reported, and facts that nobody verified. */
export function gapsOf(world: AdoptionWorld, snapshot: Snapshot, day: string): Gaps {
  const province = world.provinceOn(day)
  const known = new Set(
    adoptionsAsked(world, { day }).map(({ organisation }) => province(organisation)?.slug),
  )
  const isUnverified = ({ confidence }: Platform | Problem) => confidence === 'reconstructed'
  return {
    silent: snapshot.organisations.filter(
      (one) => one.kind === 'province' && existedOn(one, day) && !known.has(one.slug),
    ),
    platforms: snapshot.platforms.filter(isUnverified),
    problems: snapshot.problems.filter(isUnverified),
  }
}

/** How much of it all the catalogue knows. */
export function coveragePicture(world: AdoptionWorld, snapshot: Snapshot, day: string): Picture {
  const gaps = gapsOf(world, snapshot, day)
  const registered = adoptionsAsked(world, { day })
  const stale = registered.filter((adoption) => hasLapsed(adoption, day))
  const provinces = provinceTotal(day)
  const row = (key: string, name: Label, missing: Tally, all: number, list: InLanguage) => ({
    row: {
      key,
      name,
      cells: [counted(missing, list)],
    } satisfies PictureRow,
    all,
  })
  const lists = [
    row(
      'never-reported',
      {
        vi: `Chưa đăng ký gì ở đây, trong ${provinces} tỉnh, thành phố`,
        en: `Have registered nothing here, of ${provinces} provinces`,
      },
      Tally.of(gaps.silent),
      provinces,
      listedAt('statistics', 'never-reported'),
    ),
    row(
      'stale-levels',
      {
        vi: `Mức đã quá hạn xác nhận, trong ${registered.length} lượt triển khai`,
        en: `Levels whose evidence ran out, of ${registered.length} adoptions`,
      },
      Tally.of(stale),
      registered.length,
      (language) =>
        adoptionListAddress(language, { stale: true, ...(day !== snapshot.asOf && { day }) }),
    ),
    row(
      'unverified-platforms',
      {
        vi: `Nền tảng ${confidences.labels.reconstructed.vi.toLowerCase()}, trong ${snapshot.platforms.length}`,
        en: `Platforms ${confidences.labels.reconstructed.en.toLowerCase()}, of ${snapshot.platforms.length}`,
      },
      new Tally(gaps.platforms.length, 0),
      snapshot.platforms.length,
      listedAt('statistics', 'unverified-platforms'),
    ),
    row(
      'unverified-problems',
      {
        vi: `Bài toán ${confidences.labels.reconstructed.vi.toLowerCase()}, trong ${snapshot.problems.length}`,
        en: `Problems ${confidences.labels.reconstructed.en.toLowerCase()}, of ${snapshot.problems.length}`,
      },
      new Tally(gaps.problems.length, 0),
      snapshot.problems.length,
      listedAt('statistics', 'unverified-problems'),
    ),
  ]
  const silence = partOf(Tally.of(gaps.silent), provinces, {
    vi: 'tỉnh, thành phố chưa đăng ký gì ở đây',
    en: 'provinces have registered nothing here',
  })
  const lapsed = Tally.of(stale)
  return picture({
    name: 'coverage',
    title: { vi: 'Danh mục còn thiếu gì', en: 'What the catalogue does not know' },
    sentence: {
      vi: `${silence.vi}; ${lapsed.text('vi', (n) => `${n} lượt có mức đã quá hạn xác nhận`)}; ${gaps.platforms.length} nền tảng và ${gaps.problems.length} bài toán chưa được kiểm chứng.`,
      en: `${silence.en}; ${lapsed.text('en', (n) => `${n} adoptions rest on evidence that ran out`)}; ${gaps.platforms.length} platforms and ${gaps.problems.length} problems are not verified.`,
    },
    head: { vi: 'Phần còn thiếu', en: 'Gap' },
    columns: [{ key: 'count', name: { vi: 'Số lượng', en: 'How many' } }],
    unit: { vi: 'mục', en: 'entries' },
    rows: lists.map(({ row: one }) => one),
    day,
    units: provinces,
  })
}
