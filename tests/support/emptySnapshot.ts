import { emptySnapshot as emptyOn } from '../../cms/src/domain/publication/snapshot.ts'

/** A snapshot of 22/11/2026 with nothing in it; a test adds what it is about. */
export const emptySnapshot = emptyOn('2026-11-22T00:00:00Z', '2026-11-22')
