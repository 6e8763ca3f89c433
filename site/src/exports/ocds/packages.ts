import { pagePath } from 'cms/domain/publication/routes.ts'
import { mergeReleases } from './merge.ts'
import { ocidOf, releasesOf } from './releases.ts'
import type { OcdsContext, OpenedRequest } from './releases.ts'
import { RecordPackageSchema, ReleasePackageSchema } from './schema.ts'
import type { RecordPackage, ReleasePackage } from './schema.ts'

/** The extension that bids are told with, in the version that goes with 1.1.5. */
const bidsExtension =
  'https://raw.githubusercontent.com/open-contracting-extensions/ocds_bid_extension/v1.1.5/extension.json'

/** Files of a process, from the root of the site. */
export const ocdsFiles = { releases: 'releases.json', record: 'record.json' } as const
export type OcdsFile = keyof typeof ocdsFiles
export const ocdsPath = (slug: string, file: OcdsFile): string =>
  `/du-lieu/ocds/${slug}/${ocdsFiles[file]}`

/** What a package says of itself. */
export interface OcdsPublication extends OcdsContext {
  /** Who answers for the catalogue. */
  publisher: string
  /** Instant of the snapshot (ISO 8601). */
  takenAt: string
}

/** Both packages of a process (OCDS 1.1.5), each parsed by the schema that names all that may be in it. */
export function packagesOf(
  request: OpenedRequest,
  publication: OcdsPublication,
): { releases: ReleasePackage; record: RecordPackage } {
  const { origin, publisher, takenAt } = publication
  const about = `${origin}${pagePath('about', 'vi')}`
  const head = (file: OcdsFile) => ({
    uri: `${origin}${ocdsPath(request.slug, file)}`,
    version: '1.1',
    extensions: [bidsExtension],
    publishedDate: takenAt,
    publisher: { name: publisher },
    license: `${about}#reuse`,
    publicationPolicy: about,
  })
  const releases = releasesOf(request, publication)
  const ofReleases = head('releases')
  const linked = releases.map(({ id, date, tag }) => ({
    url: `${ofReleases.uri}#${id}`,
    date,
    tag,
  }))
  return {
    releases: ReleasePackageSchema.parse({ ...ofReleases, releases }),
    record: RecordPackageSchema.parse({
      ...head('record'),
      records: [
        {
          ocid: ocidOf(request, publication),
          releases: linked,
          compiledRelease: mergeReleases(releases),
        },
      ],
    }),
  }
}
