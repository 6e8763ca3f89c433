import { datedAdoptions, hasReached, placeOf } from './datedAdoption.ts'
import type { DatedAdoption } from './datedAdoption.ts'
import { adoptionLevels, isStale, levelOn, milestoneOn } from '../adoption/adoption.ts'
import type { Adoption, AdoptionLevel } from '../adoption/adoption.ts'
import { provincesOn } from '../adoption/coverage.ts'
import { talliedBy } from '../adoption/talliedBy.ts'
import type { Label, Language } from '../language/language.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Platform } from '../platform/platform.ts'
import { pagePath } from '../publication/routes.ts'
import type { Snapshot } from '../publication/snapshot.ts'
import { isDay, wrongDay } from '../values/day.ts'
import { Tally } from '../values/tally.ts'

/** Which adoptions a list shows. What is absent does not narrow it. */
export interface AdoptionAsk {
  /** Slug of a province: of the day that is asked about, or of today for what it continues. */
  province?: string
  platform?: string
  vendor?: string
  /** Those that had reached this level on the day and had not ended. */
  level?: AdoptionLevel
  /** Of these, those that have reached this earlier level too: both days are known. */
  from?: AdoptionLevel
  /** Those that name an offering, so that their vendor is known. */
  isSold?: boolean
  /** Those whose highest level rests on evidence that has run out. */
  stale?: boolean
  /** `YYYY-MM-DD`; absent: the day of the snapshot. */
  day?: string
}

/** Names of the conditions in the address of the list, the same in both languages. */
export const adoptionParameters = {
  province: 'tinh',
  platform: 'nen-tang',
  vendor: 'doanh-nghiep',
  level: 'muc',
  from: 'tu-muc',
  isSold: 'co-san-pham',
  stale: 'qua-han',
  day: 'ngay',
} as const satisfies Record<keyof AdoptionAsk, string>

/** Names the page of a long list. */
const listPageParameter = 'trang'

/** The address of the list of exactly these adoptions. */
export function adoptionListAddress(language: Language, ask: AdoptionAsk, page = 1): string {
  const parameters = new URLSearchParams()
  for (const key of ['province', 'platform', 'vendor', 'level', 'from', 'day'] as const) {
    if (ask[key]) parameters.set(adoptionParameters[key], ask[key])
  }
  for (const key of ['isSold', 'stale'] as const) {
    if (ask[key]) parameters.set(adoptionParameters[key], '1')
  }
  if (page > 1) parameters.set(listPageParameter, String(page))
  const words = parameters.toString()
  return pagePath('adoptionList', language) + (words && `?${words}`)
}

/** A condition that cannot be followed, with its name in the address. */
interface RefusedCondition {
  parameter: string
  reason: Label
}

/** A snapshot's adoptions with what is asked of them, each lookup made once. */
export interface AdoptionWorld {
  snapshot: Pick<
    Snapshot,
    'adoptions' | 'organisations' | 'platforms' | 'offerings' | 'asOf' | 'requirements'
  >
  /** The province of a day that an organisation counts for; undefined outside of any. */
  provinceOn: (day: string) => (organisation: string) => Organisation | undefined
  organisationOf: (slug: string) => Organisation | undefined
  platformOf: (slug: string) => Platform | undefined
  /** Every adoption with its days. */
  rows: DatedAdoption[]
  /** The vendor of the offering that is used; undefined where no offering is named. */
  vendorOf: (adoption: Adoption) => string | undefined
}

/** Opens a snapshot for questions about its adoptions; the cost of each day is linear in its organisations. */
export function adoptionWorld(snapshot: AdoptionWorld['snapshot']): AdoptionWorld {
  const vendors = new Map(snapshot.offerings.map(({ slug, vendor }) => [slug, vendor]))
  const organisations = new Map(snapshot.organisations.map((one) => [one.slug, one]))
  const platforms = new Map(snapshot.platforms.map((one) => [one.slug, one]))
  const provinces = new Map<string, (organisation: string) => Organisation | undefined>()
  return {
    snapshot,
    provinceOn: (day) => {
      const known = provinces.get(day)
      if (known) return known
      const found = provincesOn(snapshot.organisations, day)
      provinces.set(day, found)
      return found
    },
    organisationOf: (slug) => organisations.get(slug),
    platformOf: (slug) => platforms.get(slug),
    rows: datedAdoptions(snapshot.adoptions),
    vendorOf: ({ offering }) => vendors.get(offering ?? ''),
  }
}

/**
 * Reads the address of a list. A condition that it does not know, or whose value nothing has, is refused by name:
 * left out, the list would show other rows than those asked for.
 */
export function askOfAddress(
  parameters: URLSearchParams,
  { snapshot }: AdoptionWorld,
): { ask: AdoptionAsk; page: number; refused: RefusedCondition[] } {
  const refused: RefusedCondition[] = []
  const known = new Set<string>([...Object.values(adoptionParameters), listPageParameter])
  for (const parameter of new Set(parameters.keys())) {
    if (!known.has(parameter)) refused.push({ parameter, reason: unknownCondition })
  }
  const value = (key: keyof AdoptionAsk) => parameters.get(adoptionParameters[key]) || undefined
  const take = <K extends keyof AdoptionAsk>(
    key: K,
    read: (text: string) => AdoptionAsk[K],
    reason: Label = unknownValue,
  ): Pick<AdoptionAsk, K> | object => {
    const text = value(key)
    if (text === undefined) return {}
    const found = read(text)
    if (found !== undefined) return { [key]: found }
    refused.push({ parameter: adoptionParameters[key], reason })
    return {}
  }
  const slugIn = (records: readonly { slug: string }[]) => (text: string) =>
    records.some(({ slug }) => slug === text) ? text : undefined
  const levelIn = (text: string) => adoptionLevels.values.find((level) => level === text)
  const provinces = snapshot.organisations.filter(({ kind }) => kind === 'province')
  const vendors = snapshot.organisations.filter(({ kind }) => kind === 'vendor')
  const ask: AdoptionAsk = {
    ...take('province', slugIn(provinces)),
    ...take('platform', slugIn(snapshot.platforms)),
    ...take('vendor', slugIn(vendors)),
    ...take('level', levelIn),
    ...take('from', levelIn),
    ...take('isSold', (text) => text === '1' || undefined),
    ...take('stale', (text) => text === '1' || undefined),
    ...take('day', (text) => (isDay(text) && text <= snapshot.asOf ? text : undefined), pastDay),
  }
  const page = Number(parameters.get(listPageParameter) ?? 1)
  const isPage = Number.isSafeInteger(page) && page > 0
  if (!isPage) refused.push({ parameter: listPageParameter, reason: unknownValue })
  return { ask, page: isPage ? page : 1, refused }
}

const unknownCondition: Label = { vi: 'không có điều kiện này', en: 'there is no such condition' }
const unknownValue: Label = { vi: 'không có giá trị này', en: 'there is no such value' }
const pastDay: Label = {
  vi: `${wrongDay.vi} Ngày không được sau ngày của dữ liệu.`,
  en: `${wrongDay.en} The day must not be after that of the data.`,
}

/** The adoptions of a list, the newest level first. One pass over all adoptions. */
export function adoptionsAsked(world: AdoptionWorld, ask: AdoptionAsk): Adoption[] {
  return rowsAsked(world, ask).map(({ adoption }) => adoption)
}

/** The same, with their days at hand. */
export function rowsAsked(world: AdoptionWorld, ask: AdoptionAsk): DatedAdoption[] {
  const { asOf } = world.snapshot
  const day = ask.day ?? asOf
  const [then, today] = [world.provinceOn(day), world.provinceOn(asOf)]
  const isIn = (organisation: string) =>
    then(organisation)?.slug === ask.province || today(organisation)?.slug === ask.province
  const level = ask.level && placeOf(ask.level)
  const from = ask.from && placeOf(ask.from)
  const isThere = (row: DatedAdoption) =>
    level === undefined
      ? row.days.some((reachedOn) => reachedOn !== undefined && reachedOn <= day)
      : hasReached(row, level, day) && (from === undefined || hasReached(row, from, day))
  return world.rows.filter((row) => {
    const { adoption } = row
    return (
      (!ask.platform || adoption.platform === ask.platform) &&
      (!ask.vendor || world.vendorOf(adoption) === ask.vendor) &&
      (!ask.isSold || world.vendorOf(adoption) !== undefined) &&
      (!ask.province || isIn(adoption.organisation)) &&
      isThere(row) &&
      (!ask.stale || hasLapsed(adoption, day))
    )
  })
}

/** Whether the evidence of the level that an adoption stands at has run out by a day. */
export function hasLapsed(adoption: Adoption, day: string): boolean {
  // Hardly any evidence has a last day: whoever asks of all adoptions is answered quickly.
  if (adoption.milestones.every(({ validUntil }) => validUntil === null)) return false
  const level = levelOn(adoption, day)
  const milestone = level && milestoneOn(adoption, level, day)
  return milestone !== undefined && isStale(milestone, day)
}

/** What a list counts: its rows, and how many platforms and provinces of the day stand behind them. */
export interface AdoptionCounts {
  adoptions: Tally
  platforms: Tally
  provinces: Tally
}

/** Counts a list in the three ways in which figures count adoptions. */
export function countsOf(
  world: AdoptionWorld,
  adoptions: readonly Adoption[],
  day: string,
): AdoptionCounts {
  const province = world.provinceOn(day)
  return {
    adoptions: Tally.of(adoptions),
    platforms: talliedBy(adoptions, ({ platform }) => platform).tally,
    provinces: talliedBy(adoptions, ({ organisation }) => province(organisation)?.slug).tally,
  }
}
