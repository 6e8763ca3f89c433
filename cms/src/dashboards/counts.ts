import type { Payload } from 'payload'
import { coverageOn } from '../domain/adoption/coverage.ts'
import type { LevelCoverage } from '../domain/adoption/coverage.ts'
import type { Platform } from '../domain/platform/platform.ts'
import { requirementRows } from '../domain/requirement/requirement.ts'
import type { Requirement, RequirementRow } from '../domain/requirement/requirement.ts'
import type { PublicationState } from '../domain/publication/publication.ts'
import { sortKey } from '../domain/language/vietnamese.ts'
import { currentRelease } from '../publication/release.ts'
import { releasedSnapshot } from '../publication/released.ts'
import { takeSnapshot } from '../publication/snapshot.ts'

export interface MinistryCounts {
  asOf: string
  coverage: LevelCoverage[]
  platforms: number
  /** Problems that no platform answers. */
  problems: number
  /** Requirements that organisations have not met in time, the latest first. */
  late: { requirement: Requirement; rows: RequirementRow[] }[]
  /** For each platform that anyone uses, how many provinces have reached each level. */
  byPlatform: { platform: Platform; coverage: LevelCoverage[] }[]
  /** Changes of state since midnight in Việt Nam. */
  today: { id: string; collection: string; event: string; byName: string; at: string }[]
  publication:
    | { state: PublicationState; at: string; error: string | null; leftOut: string | null }
    | undefined
  /** Demonstration rows are among those counted. */
  isIllustrative: boolean
}

/**
 * The ministry's figures, from the snapshot that the served site was made from, so that they agree with the
 * public pages, also while a record stands in the way of the next publication.
 */
export async function ministryCounts(payload: Payload): Promise<MinistryCounts> {
  const isPublished = (await currentRelease()) !== undefined
  const snapshot = await (isPublished
    ? releasedSnapshot()
    : takeSnapshot(payload).then((taken) => taken.snapshot))
  const { docs } = await payload.find({
    collection: 'publications',
    where: { state: { not_in: ['superseded'] } },
    sort: '-createdAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  const [last] = docs
  const { asOf } = snapshot
  const history = await payload.find({
    collection: 'history',
    where: { createdAt: { greater_than_equal: `${asOf}T00:00:00+07:00` } },
    sort: '-createdAt',
    limit: 20,
    depth: 0,
    overrideAccess: true,
  })
  return {
    asOf,
    coverage: coverageOn(snapshot, asOf),
    platforms: snapshot.platforms.length,
    problems: snapshot.problems.filter(({ state }) => state === 'open').length,
    late: snapshot.requirements.flatMap((requirement) => {
      const rows = requirementRows(requirement, snapshot, asOf).filter(
        ({ status }) => status === 'overdue',
      )
      return rows.length > 0 ? [{ requirement, rows }] : []
    }),
    byPlatform: snapshot.platforms
      .filter(({ slug }) => snapshot.adoptions.some(({ platform }) => platform === slug))
      .sort((a, b) => (sortKey(a.name.vi) < sortKey(b.name.vi) ? -1 : 1))
      .map((platform) => ({
        platform,
        coverage: coverageOn(
          {
            ...snapshot,
            adoptions: snapshot.adoptions.filter((one) => one.platform === platform.slug),
          },
          asOf,
        ),
      })),
    today: history.docs.map(({ subjectId, subjectCollection, event, byName, createdAt }) => ({
      id: subjectId,
      collection: subjectCollection,
      event,
      byName,
      at: createdAt,
    })),
    isIllustrative: snapshot.adoptions.some(({ illustrative }) => illustrative),
    publication: last && {
      state: last.state,
      at: last.endedAt ?? last.createdAt,
      error: last.error ?? null,
      leftOut: last.leftOut ?? null,
    },
  }
}
