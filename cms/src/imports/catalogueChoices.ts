import type { PayloadRequest } from 'payload'
import { idOf } from '../transitions/door.ts'
import { recordChoices } from './importWord.ts'
import type { Choice } from './columns.ts'

/** The platforms and offerings that a sheet may name: those that the public sees. */
export interface Catalogue {
  platforms: Choice[]
  offerings: Choice[]
  /** The platform and the vendor of each offering. */
  offering: Map<string, { platform: string | null; vendor: string | null; name: string }>
  platformName: Map<string, string>
}

/** How records that a sheet may name are read: as the person may read them, in Vietnamese, in the order of their names. */
export const asChoices = (req: PayloadRequest) =>
  ({
    sort: 'sortKey',
    depth: 0,
    pagination: false,
    locale: 'vi',
    overrideAccess: false,
    user: req.user,
    req,
  }) as const

/** Reads what a sheet may choose of the catalogue, as the person may read it. */
export async function readCatalogue(req: PayloadRequest): Promise<Catalogue> {
  const isPublic = { _status: { equals: 'published' } } as const
  const asked = { where: isPublic, ...asChoices(req) } as const
  const platforms = await req.payload.find({ collection: 'platforms', ...asked })
  const offerings = await req.payload.find({ collection: 'offerings', ...asked })
  return {
    platforms: recordChoices(
      platforms.docs.map(({ id, name, slug }) => ({ id, name, codes: [slug] })),
    ),
    offerings: recordChoices(
      offerings.docs.map(({ id, name, slug }) => ({ id, name, codes: [slug] })),
    ),
    offering: new Map(
      offerings.docs.map(({ id, platform, vendor, name }) => [
        id,
        { platform: idOf(platform), vendor: idOf(vendor), name },
      ]),
    ),
    platformName: new Map(platforms.docs.map(({ id, name }) => [id, name])),
  }
}
