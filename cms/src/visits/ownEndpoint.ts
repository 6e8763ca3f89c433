import { answeredFor } from '../access/rules.ts'
import { dayAfter, dayInVietnam } from '../domain/values/day.ts'
import { currentRelease } from '../publication/release.ts'
import { releasedSnapshot } from '../publication/released.ts'
import { declaredEndpoint, whoHolds } from '../requests/declaredEndpoint.ts'
import { leastVisits, shownDays, visitsOf } from './visitFigures.ts'
import { visitedPages } from './visitedPages.ts'

/**
 * `GET /api/visits/own`: how often the pages of the records of the person's own organisation were opened in the last 30
 * days, both languages together, the most opened first; `count` is null where it is below three.
 */
export const ownVisitsEndpoint = declaredEndpoint({
  path: '/own',
  method: 'get',
  caller: whoHolds('visits.own', { of: 'for pages of the own organisation' }),
  handler: async (req) => {
    const today = dayInVietnam(new Date())
    const { docs: own } = await req.payload.find({
      collection: 'organisations',
      where: { id: { in: await answeredFor(req) } },
      select: { slug: true },
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const slugs = new Set(own.map(({ slug }) => slug))
    const pages = (await currentRelease())
      ? visitedPages(await releasedSnapshot()).filter(({ owner }) => owner && slugs.has(owner))
      : []
    const addresses = pages.flatMap(({ paths }) => [paths.vi, paths.en])
    const counts = await visitsOf(addresses, today, req)
    const told = pages
      .map((page) => ({
        ...page,
        sum: (counts.get(page.paths.vi) ?? 0) + (counts.get(page.paths.en) ?? 0),
      }))
      .sort((a, b) => b.sum - a.sum || a.title.vi.localeCompare(b.title.vi, 'vi'))
      .map(({ collection, title, paths, sum }) => ({
        collection,
        title,
        paths,
        count: sum < leastVisits ? null : sum,
      }))
    return Response.json({ since: dayAfter(today, 1 - shownDays), until: today, pages: told })
  },
})
