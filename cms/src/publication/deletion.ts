import type { CollectionAfterDeleteHook, CollectionBeforeDeleteHook } from 'payload'
import { personOf } from '../access/rules.ts'
import { recordName } from '../dashboards/recordName.ts'
import { writeHistory } from '../transitions/writeHistory.ts'
import { requireProof } from '../words/account/proof.ts'

/** Hook of the catalogue's collections: what is gone does not come back, so who deletes it is asked once more. */
export const proveDeletion: CollectionBeforeDeleteHook = ({ context, req }) => {
  if (!context.isSeed && personOf(req)) requireProof(req)
}

/** Hook of the catalogue's collections: who deleted what, by its name. */
export const noteDeletion: CollectionAfterDeleteHook<
  { id: string; slug?: string } & Record<string, unknown>
> = async ({ collection, context, doc, id, req }) => {
  const person = personOf(req)
  if (context.isSeed || !person) return
  const from = recordName(collection.slug, doc) ?? doc.slug ?? String(id)
  const row = { subjectCollection: collection.slug, subjectId: String(id), event: 'deleted' }
  await writeHistory({ ...row, from, to: '–', organisation: null }, person, req)
}
