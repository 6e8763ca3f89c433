import type { Payload } from 'payload'
import { coverageOn } from '../domain/coverage.ts'
import type { LevelCoverage } from '../domain/coverage.ts'
import type { PublicationState } from '../domain/publication.ts'
import { currentRelease } from '../publication/release.ts'
import { releasedSnapshot } from '../publication/released.ts'
import { takeSnapshot } from '../publication/snapshot.ts'

export interface MinistryCounts {
  asOf: string
  coverage: LevelCoverage[]
  platforms: number
  /** Problems that no platform answers. */
  problems: number
  publication: { state: PublicationState; at: string; error: string | null } | undefined
  /** Demonstration rows are among those counted. */
  isIllustrative: boolean
}

/**
 * The ministry's figures, from the snapshot that the served site was made from, so that they agree with the
 * public pages, also while a record stands in the way of the next publication.
 */
export async function ministryCounts(payload: Payload): Promise<MinistryCounts> {
  const isPublished = (await currentRelease()) !== undefined
  const snapshot = await (isPublished ? releasedSnapshot() : takeSnapshot(payload))
  const { docs } = await payload.find({
    collection: 'publications',
    where: { state: { not_in: ['superseded'] } },
    sort: '-createdAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  const [last] = docs
  return {
    asOf: snapshot.asOf,
    coverage: coverageOn(snapshot, snapshot.asOf),
    platforms: snapshot.platforms.length,
    problems: snapshot.problems.filter(({ state }) => state === 'open').length,
    isIllustrative: snapshot.adoptions.some(({ illustrative }) => illustrative),
    publication: last && {
      state: last.state,
      at: last.endedAt ?? last.createdAt,
      error: last.error ?? null,
    },
  }
}
