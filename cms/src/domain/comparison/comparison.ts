import { comparableKinds, maximumItems } from './comparisonAddress.ts'
import type { ComparableKind } from './comparisonAddress.ts'
import { isLasting } from './totalCost.ts'
import { countedUnits } from './quantitiesAddress.ts'
import type { Quantities } from './quantitiesAddress.ts'
import { offeringSectionsOf, platformSectionsOf } from './comparisonRows.ts'
import type { ComparedCell, ComparedRow } from './comparisonRows.ts'
import type { Label, Language, Localized } from '../language/language.ts'
import { pagePath } from '../publication/routes.ts'
import type { Snapshot } from '../publication/snapshot.ts'

export interface ComparedItem {
  /** `platforms/slug` or `offerings/slug`, as in the address. */
  item: string
  name: Localized
  /** Owner of a platform, vendor of an offering. */
  owner: Localized | null
  path: string
  illustrative: boolean
}

export interface Comparison {
  kind: ComparableKind
  /** The day that the facts speak of. */
  asOf: string
  items: ComparedItem[]
  /** What was asked for and is not in the catalogue: the rest is compared without it. */
  missing: string[]
  /** The quantities that prices of the items depend on. */
  counts: (keyof Quantities)[]
  sections: { label: Label; rows: ComparedRow[] }[]
}

/** Either the comparison, or why there is none, with those items that could be found. */
export type ComparisonOutcome =
  { comparison: Comparison } | { refusal: Label; items: ComparedItem[] }

interface Given {
  snapshot: Snapshot
  /** `platforms/slug` or `offerings/slug`, two to four of one kind; repetitions count once. */
  items: string[]
  language: Language
  /** What a reader needs, to tell what offerings cost in all. */
  quantities?: Quantities | undefined
}

/** Lays two to four platforms, or as many offerings, side by side. */
export function compare({ snapshot, items, language, quantities }: Given): ComparisonOutcome {
  const asked = [...new Set(items.map((item) => item.trim()).filter(Boolean))]
  const found = asked.flatMap((item) => itemOf(snapshot, item, language) ?? [])
  const refusal = refusalOf(asked, found)
  if (refusal) return { refusal, items: found }
  const slugs = found.map(({ item }) => slugOf(item))
  const kind = kindOf(found[0]?.item ?? '') ?? 'platforms'
  const sectionsOf = kind === 'platforms' ? platformSectionsOf : offeringSectionsOf
  return {
    comparison: {
      kind,
      asOf: snapshot.asOf,
      items: found,
      missing: missingFrom(asked, found),
      counts:
        kind === 'offerings'
          ? countsOf(snapshot.offerings.filter(({ slug }) => slugs.includes(slug)))
          : [],
      sections: sectionsOf({ snapshot, slugs, language, quantities }).map(({ label, rows }) => ({
        label,
        rows: rows.map((row) => ({ ...row, differs: haveDifference(row.cells) })),
      })),
    },
  }
}

function refusalOf(asked: string[], found: ComparedItem[]): Label | undefined {
  if (asked.length > maximumItems) {
    return {
      vi: `Chỉ so sánh được tối đa ${maximumItems} mục; địa chỉ này có ${asked.length} mục.`,
      en: `At most ${maximumItems} can be compared; this address names ${asked.length}.`,
    }
  }
  const missing = missingFrom(asked, found)
  // Two that are there are compared, whatever else was asked for.
  if (missing.length > 0 && found.length < 2) return missingText(missing)
  if (new Set(found.map(({ item }) => kindOf(item))).size > 1) {
    return {
      vi: 'Chỉ so sánh được nền tảng với nền tảng, sản phẩm với sản phẩm.',
      en: 'Platforms compare with platforms, and offerings with offerings.',
    }
  }
  if (found.length === 1) {
    return {
      vi: 'Hãy chọn thêm ít nhất một mục cùng loại để so sánh.',
      en: 'Choose at least one more of the same kind.',
    }
  }
  if (found.length === 0) {
    return {
      vi: 'Chưa chọn mục nào. Đánh dấu “So sánh” ở các nền tảng hoặc sản phẩm cần đặt cạnh nhau, tối đa bốn mục.',
      en: 'Nothing is chosen yet. Tick “Compare” on the platforms or offerings to put side by side, four at most.',
    }
  }
  return undefined
}

/** What has to be known to tell what plans cost: the units that they are sold by, and for how long. */
function countsOf(offerings: Snapshot['offerings']): (keyof Quantities)[] {
  const plans = offerings
    .flatMap((offering) => offering.plans)
    .filter(({ price }) => price !== null)
  return [
    ...countedUnits.filter((unit) => plans.some((plan) => plan.unit === unit)),
    ...(plans.some(isLasting) ? (['months'] as const) : []),
    ...(plans.some(({ includesVat }) => includesVat === false) ? (['vat'] as const) : []),
    ...(plans.some(({ promotionFor }) => promotionFor) ? (['isPromoted'] as const) : []),
  ]
}

const missingFrom = (asked: string[], found: ComparedItem[]): string[] =>
  asked.filter((item) => !found.some((one) => one.item === item))

/** Says what is not there. */
export const missingText = (missing: string[]): Label => ({
  vi: `Không có trong danh mục: ${missing.join(', ')}. Có thể mục này đã được gỡ hoặc đổi địa chỉ.`,
  en: `Not in the catalogue: ${missing.join(', ')}. It may have been taken off or renamed.`,
})

function itemOf(snapshot: Snapshot, item: string, language: Language): ComparedItem | undefined {
  const slug = slugOf(item)
  const nameOf = (organisation: string | null) =>
    snapshot.organisations.find((one) => one.slug === organisation)?.name ?? null
  const kind = kindOf(item)
  if (kind === 'platforms') {
    const platform = snapshot.platforms.find((one) => one.slug === slug)
    if (!platform) return undefined
    const owner = nameOf(platform.ownerNow ?? platform.owner)
    const path = pagePath(kind, language, slug)
    return { item, name: platform.name, owner, path, illustrative: false }
  }
  if (kind === 'offerings') {
    const offering = snapshot.offerings.find((one) => one.slug === slug)
    if (!offering) return undefined
    const { name, vendor, illustrative } = offering
    const path = pagePath(kind, language, slug)
    return { item, name, owner: nameOf(vendor), path, illustrative }
  }
  return undefined
}

function kindOf(item: string): ComparableKind | undefined {
  return comparableKinds.find((kind) => item.startsWith(`${kind}/`))
}

function slugOf(item: string): string {
  return item.slice(item.indexOf('/') + 1)
}

function haveDifference(cells: ComparedCell[]): boolean {
  return new Set(cells.map((lines) => lines.map(({ text }) => text.vi).join('\n'))).size > 1
}
