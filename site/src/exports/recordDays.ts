import type { PageName } from 'cms/domain/publication/routes.ts'
import { dayInVietnam } from 'cms/domain/values/day.ts'
import { recordOf } from '../catalogue/records.ts'

/**
 * The day on which what a record's page tells last changed, `YYYY-MM-DD`; undefined where the catalogue keeps no such
 * day: the day of a publication is none, since it publishes every page.
 */
export function lastDayOf(page: PageName, slug: string | undefined): string | undefined {
  if (!slug) return undefined
  switch (page) {
    case 'announcements': {
      const { announcedOn, signedOn } = recordOf('announcements', slug)
      return announcedOn ?? signedOn
    }
    case 'practices':
      return recordOf('practices', slug).publishedOn ?? undefined
    case 'pages':
    case 'news': {
      const { changedOn, publishedOn } = recordOf('pages', slug)
      return changedOn ?? publishedOn ?? undefined
    }
    case 'quotationRequests':
    case 'processes':
      return lastDayOfRequest(slug)
    default:
      return undefined
  }
}

function lastDayOfRequest(slug: string): string | undefined {
  const { publishedAt, amendments, answered, result } = recordOf('quotationRequests', slug)
  const instants = [
    publishedAt,
    result?.openedAt,
    result?.endedAt,
    ...amendments.map(({ at }) => at),
    ...answered.map(({ answeredAt }) => answeredAt),
  ].flatMap((instant) => (instant ? [Date.parse(instant)] : []))
  return instants.length > 0 ? dayInVietnam(new Date(Math.max(...instants))) : undefined
}
