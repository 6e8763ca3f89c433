import { catalogue } from '../../catalogue/catalogue.ts'
import type { OcdsPublication } from '../../exports/ocds/packages.ts'
import { isOpened } from '../../exports/ocds/releases.ts'
import type { OpenedRequest } from '../../exports/ocds/releases.ts'

/** Stands in identifiers until the publisher has one of its own. */
const unregisteredPrefix = 'ocds-000000'
const prefix = process.env.OCDS_PREFIX ?? unregisteredPrefix
export const isRegistered = prefix !== unregisteredPrefix

/** Requests that were opened, the newest first. */
export const processes: OpenedRequest[] = catalogue.quotationRequests
  .filter(isOpened)
  .sort((a, b) => b.result.openedAt.localeCompare(a.result.openedAt))

/**
 * What open contracting data says of who publishes it.
 *
 * @throws Error without the public address of the site.
 */
export function publication(site: URL | undefined): OcdsPublication {
  if (!site) throw new Error('Open contracting data needs the public address (SITE_URL).')
  const { takenAt, publisher, organisationBySlug } = catalogue
  return {
    origin: site.origin,
    prefix,
    organisations: organisationBySlug,
    publisher: publisher?.name.vi ?? 'Nền tảng số quốc gia',
    takenAt,
  }
}
