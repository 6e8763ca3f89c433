import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { readAsPerson } from '../../access/readAsPerson.ts'
import { dayInVietnam } from '../../domain/values/day.ts'
import { download } from '../../papers/download.ts'
import { writePaper } from '../../papers/paper.ts'
import { declaredEndpoint, whoReads } from '../../requests/declaredEndpoint.ts'
import { notFound, refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'
import { usagePaper } from './usagePaper.ts'

const ParametersSchema = z.object({ id: z.string(), format: z.string() })

/**
 * `GET /api/adoptions/<id>/files/usage`: the usage report of an adoption as DOCX, from the counters that the person may
 * read. 404 for an adoption that they may not see and for another format; 409 while no month was told.
 */
export const usageFileEndpoint = declaredEndpoint({
  path: '/:id/files/:format',
  method: 'get',
  caller: whoReads('who may read the adoption'),
  isCostly: true,
  params: ParametersSchema,
  handler: async (req, { params: { id, format } }) => {
    const adoption = await readAsPerson('adoptions', id, req)
    if (format !== 'usage') throw refusal(req, 404, notFound)
    const { docs: reports } = await req.payload.find({
      collection: 'usageReports',
      where: { and: [{ adoption: { equals: id } }, { state: { not_equals: 'withdrawn' } }] },
      depth: 0,
      pagination: false,
      sort: 'month',
      overrideAccess: false,
      user: req.user,
      req,
    })
    if (reports.length === 0) {
      throw refusal(req, 409, {
        vi: 'Chưa có tháng nào được báo số liệu nên chưa có báo cáo sử dụng.',
        en: 'No month was told yet, so there is no usage report.',
      })
    }
    const paper = await usagePaper({
      adoption,
      used: await usedIn(adoption, req),
      reports,
      disputes: await disputesOf(reports, req),
      today: dayInVietnam(new Date()),
      req,
    })
    return download(await writePaper(paper), 'docx', `bao-cao-su-dung-${id}`)
  },
})

/** What an adoption uses: an offering with its vendor, or a platform. */
async function usedIn({ offering, platform }: RowOf<'adoptions'>, req: PayloadRequest) {
  const read = { depth: 1, locale: 'vi', overrideAccess: true, req } as const
  const sold = idOf(offering)
  if (sold) {
    const { name, vendor, illustrative } = await req.payload.findByID({
      ...read,
      collection: 'offerings',
      id: sold,
    })
    return {
      name,
      isMadeUp: Boolean(illustrative),
      vendor: typeof vendor === 'object' ? vendor.name : null,
    }
  }
  const { name } = await req.payload.findByID({
    ...read,
    collection: 'platforms',
    id: idOf(platform) ?? '',
  })
  return { name, isMadeUp: false, vendor: null }
}

/** The last reason for which the agency disputed each report, as far as the person may read the history. */
async function disputesOf(
  reports: RowOf<'usageReports'>[],
  req: PayloadRequest,
): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'history',
    where: {
      and: [
        { subjectCollection: { equals: 'usageReports' } },
        { subjectId: { in: reports.map(({ id }) => id) } },
        { event: { equals: 'dispute' } },
      ],
    },
    depth: 0,
    pagination: false,
    sort: 'createdAt',
    overrideAccess: false,
    // Whoever may not read it reads none of it.
    disableErrors: true,
    user: req.user,
    req,
  })
  return new Map(docs.flatMap(({ subjectId, reason }) => (reason ? [[subjectId, reason]] : [])))
}
