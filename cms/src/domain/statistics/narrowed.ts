import { provincesOn } from '../adoption/coverage.ts'
import type { PlatformGroup } from '../platform/platform.ts'
import type { Snapshot } from '../publication/snapshot.ts'
import { publicCollections } from '../words.ts'

/** What the figures are narrowed to; what is absent does not narrow them. */
export interface Narrowing {
  /** Platforms of one group, and what speaks of them. */
  group?: PlatformGroup | undefined
  /** Slug of a province of today: what it, its agencies and the units that it continues did. */
  province?: string | undefined
  /** Without what is made up. */
  isReal?: boolean | undefined
}

/** Whether anything is left out. */
export const isNarrowed = ({ group, province, isReal }: Narrowing): boolean =>
  group !== undefined || province !== undefined || isReal === true

/** The snapshot as if nothing but what is asked for stood in it: statistics of it are statistics of a part. */
export function narrowed(snapshot: Snapshot, { group, province, isReal }: Narrowing): Snapshot {
  let part = isReal ? withoutMadeUp(snapshot) : snapshot
  if (group !== undefined) part = ofGroup(part, group)
  if (province !== undefined) part = ofProvince(part, province)
  return part
}

/** Of every word, so that none is forgotten. */
function withoutMadeUp(snapshot: Snapshot): Snapshot {
  const isFact = (row: object) => !('illustrative' in row && row.illustrative === true)
  const lists = Object.fromEntries(
    publicCollections.map((word): [string, object[]] => [word, snapshot[word].filter(isFact)]),
  )
  return { ...snapshot, ...lists }
}

function ofGroup(snapshot: Snapshot, group: PlatformGroup): Snapshot {
  const platforms = snapshot.platforms.filter((platform) => platform.group === group)
  const slugs = new Set(platforms.map(({ slug }) => slug))
  const offerings = snapshot.offerings.filter(({ platform }) => slugs.has(platform))
  const sold = new Set(offerings.map(({ slug }) => slug))
  const isAnswered = (candidates: string[]) => candidates.some((slug) => slugs.has(slug))
  return {
    ...snapshot,
    platforms,
    offerings,
    adoptions: snapshot.adoptions.filter(({ platform }) => slugs.has(platform)),
    evaluations: snapshot.evaluations.filter(
      ({ offering }) => offering !== null && sold.has(offering),
    ),
    practices: snapshot.practices.filter(({ platforms: used }) => isAnswered(used)),
    problems: snapshot.problems.filter(({ solvedBy, candidatePlatforms }) =>
      isAnswered([...solvedBy, ...candidatePlatforms]),
    ),
    requirements: snapshot.requirements.filter(
      (one) => one.group === group || (one.platform !== null && slugs.has(one.platform)),
    ),
  }
}

/** Which units count for the province is told by all of them: a former one is followed to what continues it. */
function ofProvince(snapshot: Snapshot, province: string): Snapshot {
  const provinceOf = provincesOn(snapshot.organisations, snapshot.asOf)
  const isOf = (slug: string | null) => slug !== null && provinceOf(slug)?.slug === province
  const isElsewhere = ({ kind, slug }: Snapshot['organisations'][number]) =>
    kind !== 'ministry' && kind !== 'vendor' && !isOf(slug)
  return {
    ...snapshot,
    organisations: snapshot.organisations.filter((one) => !isElsewhere(one)),
    adoptions: snapshot.adoptions.filter(({ organisation }) => isOf(organisation)),
    practices: snapshot.practices.filter(({ organisation }) => isOf(organisation)),
    problems: snapshot.problems.filter(({ raisedBy }) => isOf(raisedBy.organisation)),
    evaluations: snapshot.evaluations.filter(({ organisation }) => isOf(organisation)),
  }
}
