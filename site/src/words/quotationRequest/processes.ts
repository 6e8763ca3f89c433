import { catalogue } from '../../catalogue/catalogue.ts'
import { question } from '../../catalogue/reads.ts'
import { siteUrl } from '../../catalogue/siteUrl.ts'
import type { OcdsPublication } from '../../exports/ocds/packages.ts'
import { isOpened } from '../../exports/ocds/releases.ts'
import type { OpenedRequest } from '../../exports/ocds/releases.ts'

/** Stands in identifiers until the publisher has one of its own. */
const unregisteredPrefix = 'ocds-000000'
const prefix = process.env.OCDS_PREFIX ?? unregisteredPrefix
export const isRegistered = prefix !== unregisteredPrefix

/** Requests that were opened, the newest first. */
export const processes = question('processes', (): OpenedRequest[] =>
  catalogue.quotationRequests
    .filter(isOpened)
    .sort((a, b) => b.result.openedAt.localeCompare(a.result.openedAt)),
)

/** What open contracting data says of who publishes it. */
export function publication(): OcdsPublication {
  const { takenAt, publisher, organisationBySlug } = catalogue
  return {
    origin: siteUrl.origin,
    prefix,
    organisations: organisationBySlug,
    publisher: publisher?.name.vi ?? 'Nền tảng số quốc gia',
    takenAt,
  }
}
