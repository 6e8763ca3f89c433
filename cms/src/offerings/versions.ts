import type { PayloadRequest } from 'payload'

/** Makes the version that the public sees the newest one again: what was written since is left behind. */
export async function restorePublicVersion(id: string, req: PayloadRequest): Promise<void> {
  const { docs } = await req.payload.findVersions({
    collection: 'offerings',
    where: {
      and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }],
    },
    sort: '-updatedAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const [version] = docs
  if (!version) throw new Error(`Offering ${id} has no public version.`)
  req.context.isDoor = true
  await req.payload.restoreVersion({
    collection: 'offerings',
    id: version.id,
    depth: 0,
    overrideAccess: true,
    req,
  })
  // Payload leaves its mark on the request, and a later write of it would miss the fields it does not name.
  delete req.context.isRestoringVersion
}
