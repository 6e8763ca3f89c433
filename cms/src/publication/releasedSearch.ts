import { toSearchDocuments } from '../domain/search/searchDocument.ts'
import { openDocumentSearch } from '../search/documentSearch.ts'
import type { DocumentSearch } from '../search/documentSearch.ts'
import { releasedSnapshot } from './released.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'

let kept: { snapshot: Snapshot; search: Promise<DocumentSearch> } | undefined

/** Search in what the served release was made from; indexed once for each release, at the first need. */
export async function releasedSearch(): Promise<DocumentSearch> {
  const snapshot = await releasedSnapshot()
  // The same release gives the same object.
  if (kept?.snapshot !== snapshot) {
    kept = { snapshot, search: openDocumentSearch(toSearchDocuments(snapshot), snapshot.synonyms) }
  }
  return kept.search
}
