import type { CollectionBeforeValidateHook } from 'payload'
import { newRowId } from '../database/database.ts'
import { slugOf } from '../domain/language/vietnamese.ts'

/**
 * Gives a new record its address word from its Vietnamese name: `kham-tu-xa-tram-y-te`. When another
 * record has it already, the end of a fresh id makes it unique; nobody has to think of one.
 */
export const setSlug =
  (source: string): CollectionBeforeValidateHook =>
  async ({ collection, data, operation, req }) => {
    if (operation !== 'create' || !data || data.slug) return data
    const named: unknown = data[source]
    const text =
      typeof named === 'object' && named !== null ? (named as { vi?: unknown }).vi : named
    if (typeof text !== 'string' || !text.trim()) return data
    const slug = slugOf(text) || newRowId().slice(-8)
    const { totalDocs } = await req.payload.count({
      collection: collection.slug,
      where: { slug: { equals: slug } },
      overrideAccess: true,
      req,
    })
    return { ...data, slug: totalDocs === 0 ? slug : `${slug}-${newRowId().slice(-6)}` }
  }
