import { announcementStandingOn } from '../announcement/announcement.ts'
import type { Announcement } from '../announcement/announcement.ts'
import type { Label, Localized } from '../language/language.ts'
import type { Platform } from '../platform/platform.ts'
import type { Snapshot } from '../publication/snapshot.ts'
import { evaluationValue } from './evaluationFacet.ts'
import { foundWords } from '../words.ts'
import type { SearchKind } from '../words.ts'

/** What each kind is called when several are listed. */
export const searchKindLabels = Object.fromEntries(
  foundWords.map(({ collection, name }) => [collection, name]),
) as Record<SearchKind, Label>

export type Lookups = ReturnType<typeof lookupsOf>

/** What the entries of a snapshot say of one another. */
export function lookupsOf(snapshot: Snapshot) {
  const { organisations, platforms, problems } = snapshot
  const problemsOfPlatform = new Map<string, string[]>()
  for (const { slug, solvedBy, candidatePlatforms } of problems) {
    for (const platform of new Set([...solvedBy, ...candidatePlatforms])) {
      problemsOfPlatform.set(platform, [...(problemsOfPlatform.get(platform) ?? []), slug])
    }
  }
  const successorOf = new Map(
    organisations.flatMap((organisation) =>
      organisation.predecessors.map(({ organisation: former }) => [former, organisation] as const),
    ),
  )
  return {
    asOf: snapshot.asOf,
    organisations: new Map(organisations.map((organisation) => [organisation.slug, organisation])),
    platforms: new Map(platforms.map((platform) => [platform.slug, platform])),
    offerings: new Map(snapshot.offerings.map((offering) => [offering.slug, offering])),
    problemsOfPlatform,
    offeringsOfPlatform: groupBy(snapshot.offerings, ({ platform }) => platform),
    successorOf,
    /** Facet values of the results of an offering or organisation. */
    evaluationsOf: evaluationValue(snapshot),
    standingOf: (one: Announcement) =>
      announcementStandingOn(one, snapshot.announcements, snapshot.asOf),
    evaluations: new Map(snapshot.evaluations.map((evaluation) => [evaluation.slug, evaluation])),
  }
}

function groupBy<T extends { slug: string }>(rows: T[], keyOf: (row: T) => string) {
  const groups = new Map<string, string[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row.slug])
  return groups
}

/** Ids of entries whose words one carries. */
export const linksTo = (kind: SearchKind, slugs: Iterable<string>) =>
  [...new Set(slugs)].map((slug) => `${kind}/${slug}`)

/** Under which id and address an entry is found. */
export function identity(kind: SearchKind, slug: string) {
  return { id: `${kind}/${slug}`, kind, slug }
}

/** Facets that an offering shares with its platform, so that one filter shows both. */
export function platformFacets(platform: Platform | undefined, lookups: Lookups) {
  if (!platform) return {}
  const owner = platform.ownerNow ?? platform.owner
  return {
    group: [platform.group],
    sector: [platform.sector],
    problem: lookups.problemsOfPlatform.get(platform.slug) ?? [],
    owner: owner ? [owner] : [],
  }
}

/** Each phrase once, both languages of it. */
export function phrases(texts: (Localized | Label | string | null | undefined)[]): string[] {
  const all = texts.flatMap((text) => {
    if (!text) return []
    return typeof text === 'string' ? [text] : [text.vi, text.en ?? text.vi]
  })
  return [...new Set(all)]
}
