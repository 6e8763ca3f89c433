import { dayInVietnam } from '../../domain/values/day.ts'
import { OfferingSchema } from '../../domain/offering/offering.ts'
import {
  answerPreview,
  completeRecord,
  previewLanguage,
  recordToPreview,
} from '../../publication/preview.ts'
import { releasedSnapshot } from '../../publication/released.ts'
import { declaredEndpoint, whoReads } from '../../requests/declaredEndpoint.ts'

/** In the language of the page that was asked for. */
const incomplete = {
  vi: 'Hãy điền tên, nền tảng, giới thiệu ngắn và đủ các dòng trong danh sách trước.',
  en: 'Fill in name, platform and summary first, and every line of the lists.',
}

/**
 * `GET /api/offerings/:id/preview`: the newest version as the page that the public will see. 404 for whoever
 * may not read it, 422 while it lacks what no page can do without.
 */
export const offeringPreviewEndpoint = declaredEndpoint({
  path: '/:id/preview',
  method: 'get',
  caller: whoReads('who may read the offering’s draft'),
  isCostly: true,
  handler: async (req) => {
    const language = previewLanguage(req)
    const row = await recordToPreview('offerings', req)
    const shown = completeRecord(
      OfferingSchema.safeParse({ ...row, confirmedOn: dayInVietnam(new Date()) }),
      incomplete[language],
    )
    const snapshot = await releasedSnapshot()
    return answerPreview({
      snapshot: {
        ...snapshot,
        offerings: [...snapshot.offerings.filter(({ slug }) => slug !== shown.slug), shown],
      },
      page: 'offerings',
      slug: shown.slug,
      language,
    })
  },
})
