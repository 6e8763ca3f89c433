import type { PayloadRequest, Where } from 'payload'
import { emptySnapshot } from '../../domain/publication/snapshot.ts'
import type { Snapshot } from '../../domain/publication/snapshot.ts'
import type { PublicCollection } from '../../domain/words.ts'
import { publicRecords } from '../../publication/publicRecords.ts'

/** Row ids of the candidates of a record, by kind. */
export interface CandidateIds {
  offerings: string[]
  platforms: string[]
}

/**
 * All that the public sees of candidates and around them, now: their own records, vendors and owners, results
 * with their decisions, uses, problems. Read as an anonymous visitor; what does not fit the public schema is
 * not public.
 *
 * @param asOf the day that prices, results and counts speak of, `YYYY-MM-DD`.
 */
export async function publicFacts(
  { offerings, platforms }: CandidateIds,
  asOf: string,
  req: PayloadRequest,
): Promise<Snapshot> {
  const read = <C extends PublicCollection>(collection: C, where: Where = {}) =>
    publicRecords(collection, where, req)
  const offered = await read('offerings', {
    or: [{ id: { in: offerings } }, { platform: { in: platforms } }],
  })
  const shown = await read('platforms', {
    or: [{ id: { in: platforms } }, { slug: { in: offered.map(({ platform }) => platform) } }],
  })
  const named = [
    ...offered.map(({ vendor }) => vendor),
    ...shown.flatMap(({ owner, ownerNow, developers }) => [owner, ownerNow, ...developers]),
  ].filter((slug) => slug !== null)
  const ofCandidates: Where = {
    or: [{ offering: { in: offerings } }, { platform: { in: platforms } }],
  }
  return {
    ...emptySnapshot(new Date().toISOString(), asOf),
    offerings: offered,
    platforms: shown,
    organisations: await read('organisations', { slug: { in: named } }),
    problems: await read('problems', {
      or: [{ solvedBy: { in: platforms } }, { candidatePlatforms: { in: platforms } }],
    }),
    legalDocuments: await read('legalDocuments', {
      slug: { in: shown.flatMap(({ legalBasis }) => legalBasis) },
    }),
    evaluations: await read('evaluations', { offering: { in: offerings } }),
    evaluationTemplates: await read('evaluationTemplates'),
    announcements: await read('announcements'),
    adoptions: await read('adoptions', ofCandidates),
  }
}
