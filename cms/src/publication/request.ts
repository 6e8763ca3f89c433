import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { nudgeWorker } from '../server/workerBell.ts'

interface PublicRow {
  id: string
  slug?: string
  state?: string
  _status?: 'draft' | 'published' | null
}

/**
 * Asks, inside the open transaction, for the public site to be made anew. It is always a new row: a run
 * covers the rows that stood before it began, so a change is never left out.
 */
export async function requestPublication(req: PayloadRequest, reason: string): Promise<void> {
  await req.payload.create({
    collection: 'publications',
    data: { state: 'queued', reason },
    overrideAccess: true,
    req,
  })
}

/** Hook of the catalogue's collections: what the public sees has changed. */
export const publishOnChange: CollectionAfterChangeHook<PublicRow> = async ({
  collection,
  context,
  doc,
  previousDoc,
  req,
}) => {
  if (context.isDoor || context.isSeed) return
  const hasDrafts = Boolean(collection.versions?.drafts)
  if (hasDrafts && doc._status !== 'published' && previousDoc._status !== 'published') return
  const why = `${collection.slug}: ${doc.slug ?? doc.id}`
  // Of many records that are written together the site is asked for once.
  if (context.together) {
    context.together.publication ??= why
    return
  }
  await requestPublication(req, why)
  nudgeWorker()
}

/** Hook: a record that the public saw was removed. */
export const publishOnDelete: CollectionAfterDeleteHook<PublicRow> = async ({
  collection,
  context,
  doc,
  req,
}) => {
  if (context.isSeed || doc._status === 'draft' || doc.state === 'draft') return
  await requestPublication(req, `${collection.slug}: ${doc.slug ?? doc.id}`)
  nudgeWorker()
}
