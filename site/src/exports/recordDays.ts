import type { PageName } from 'cms/domain/publication/routes.ts'
import { dayInVietnam } from 'cms/domain/values/day.ts'
import { catalogue } from '../catalogue/catalogue.ts'

/**
 * The day on which what a record's page tells last changed, `YYYY-MM-DD`; undefined where the catalogue keeps no such
 * day: the day of a publication is none, since it publishes every page.
 */
export function lastDayOf(page: PageName, slug: string | undefined): string | undefined {
  if (!slug) return undefined
  switch (page) {
    case 'announcements': {
      const announcement = catalogue.announcementBySlug.get(slug)
      return announcement && (announcement.announcedOn ?? announcement.signedOn)
    }
    case 'practices':
      return catalogue.practiceBySlug.get(slug)?.publishedOn ?? undefined
    case 'pages':
    case 'news': {
      const page = catalogue.pageBySlug.get(slug)
      return page?.changedOn ?? page?.publishedOn ?? undefined
    }
    case 'quotationRequests':
    case 'processes':
      return lastDayOfRequest(slug)
    default:
      return undefined
  }
}

function lastDayOfRequest(slug: string): string | undefined {
  const request = catalogue.quotationRequestBySlug.get(slug)
  if (!request) return undefined
  const { publishedAt, amendments, answered, result } = request
  const instants = [
    publishedAt,
    result?.openedAt,
    result?.endedAt,
    ...amendments.map(({ at }) => at),
    ...answered.map(({ answeredAt }) => answeredAt),
  ].flatMap((instant) => (instant ? [Date.parse(instant)] : []))
  return instants.length > 0 ? dayInVietnam(new Date(Math.max(...instants))) : undefined
}
