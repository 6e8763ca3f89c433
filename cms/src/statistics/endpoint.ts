import { APIError } from 'payload'
import type { Endpoint } from 'payload'
import { languageOf } from '../domain/language/languageOf.ts'
import { statisticsOn } from '../domain/statistics/statistics.ts'
import { reportFormats } from '../domain/statistics/report.ts'
import type { ReportFormat } from '../domain/statistics/report.ts'
import { isDay, wrongDay } from '../domain/values/day.ts'
import { currentRelease } from '../publication/release.ts'
import { releasedSnapshot } from '../publication/released.ts'
import { anyone, declaredEndpoint } from '../requests/declaredEndpoint.ts'
import { refusal } from '../requests/refusal.ts'
import { writeReportDocument } from './reportDocument.ts'
import type { Report } from './reportDocument.ts'
import { writeReportSheet } from './reportSheet.ts'

const office = 'application/vnd.openxmlformats-officedocument'
const writers: Record<ReportFormat, { type: string; write: (report: Report) => Promise<Buffer> }> =
  {
    docx: { type: `${office}.wordprocessingml.document`, write: writeReportDocument },
    xlsx: { type: `${office}.spreadsheetml.sheet`, write: writeReportSheet },
  }

/**
 * `GET /api/statistics.docx|xlsx?ngay=YYYY-MM-DD&lang=vi|en`: the pictures of the page of statistics on a day, as a
 * report. Without a day: that of the data. 422 for a day that is none or lies after it; 503 before the first
 * publication.
 */
export const statisticsEndpoints: Endpoint[] = reportFormats.map((format) =>
  declaredEndpoint({
    path: `/statistics.${format}`,
    method: 'get',
    caller: anyone(),
    isCostly: true,
    takes: ['ngay', 'lang'],
    handler: async (req) => {
      if (!(await currentRelease())) {
        throw refusal(req, 503, {
          vi: 'Danh mục chưa được xuất bản lần nào nên chưa có số liệu. Hãy thử lại sau ít phút.',
          en: 'The catalogue was not published yet, so there are no figures. Try again in some minutes.',
        })
      }
      const snapshot = await releasedSnapshot()
      const language = languageOf(req.searchParams.get('lang'))
      const day = req.searchParams.get('ngay') ?? snapshot.asOf
      if (!isDay(day) || day > snapshot.asOf) {
        throw new APIError(wrongDay[language], 422, { field: 'ngay' }, true)
      }
      const report = { pictures: statisticsOn(snapshot, day), day, asOf: snapshot.asOf, language }
      const { type, write } = writers[format]
      const body = await write(report)
      const name = { vi: 'thong-ke', en: 'statistics' }[language]
      return new Response(new Uint8Array(body), {
        headers: {
          'content-type': type,
          'content-disposition': `attachment; filename="${name}-${day}.${format}"`,
        },
      })
    },
  }),
)
