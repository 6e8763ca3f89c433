import type { Snapshot } from '../../cms/src/domain/publication/snapshot.ts'

/** A snapshot of 22/11/2026 with nothing in it; a test adds what it is about. */
export const emptySnapshot: Snapshot = {
  takenAt: '2026-11-22T00:00:00Z',
  asOf: '2026-11-22',
  organisations: [],
  platforms: [],
  problems: [],
  offerings: [],
  adoptions: [],
  legalDocuments: [],
  indicators: [],
  evaluationTemplates: [],
  evaluations: [],
  announcements: [],
  practices: [],
  requirements: [],
}
