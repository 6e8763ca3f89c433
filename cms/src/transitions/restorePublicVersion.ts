import type { PayloadRequest } from 'payload'
import type { RowOf } from './door.ts'

/** Makes what the public sees the newest version again, in all languages: what was written since is left behind. */
export async function restorePublicVersion(
  collection: 'offerings' | 'pages',
  id: string,
  req: PayloadRequest,
): Promise<void> {
  const { db } = req.payload
  const isPublic = await db.findOne<RowOf<typeof collection>>({
    collection,
    where: { id: { equals: id } },
    locale: 'all',
    req,
  })
  if (!isPublic) throw new Error(`There is no ${collection} ${id}.`)
  await db.createVersion({
    collectionSlug: collection,
    parent: id,
    autosave: false,
    createdAt: isPublic.createdAt,
    updatedAt: new Date().toISOString(),
    versionData: isPublic,
    req,
  })
  // Payload leaves its mark on the request, and a later write of it would miss the fields it does not name.
  delete req.context.isRestoringVersion
}
