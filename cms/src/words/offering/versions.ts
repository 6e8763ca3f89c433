import type { PayloadRequest } from 'payload'
import type { RowOf } from '../../transitions/door.ts'

/** Makes what the public sees the newest version again, in all languages: what was written since is left behind. */
export async function restorePublicVersion(id: string, req: PayloadRequest): Promise<void> {
  const { db } = req.payload
  const isPublic = await db.findOne<RowOf<'offerings'>>({
    collection: 'offerings',
    where: { id: { equals: id } },
    locale: 'all',
    req,
  })
  if (!isPublic) throw new Error(`There is no offering ${id}.`)
  await db.createVersion({
    collectionSlug: 'offerings',
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
