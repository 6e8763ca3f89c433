import { ContentPageSchema } from '../../domain/page/page.ts'
import { pagePlace } from '../../domain/page/pagePlace.ts'
import { dayInVietnam } from '../../domain/values/day.ts'
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
  vi: 'Hãy điền loại, tên trang, tóm tắt và nội dung, rồi lưu trước.',
  en: 'Fill in kind, title, summary and text, and save first.',
}

/**
 * `GET /api/pages/:id/preview`: the newest text as the page that the public will see. 404 for whoever may not read
 * it, 422 while it lacks what no page can do without.
 */
export const pagePreviewEndpoint = declaredEndpoint({
  path: '/:id/preview',
  method: 'get',
  caller: whoReads('who may read the page’s draft'),
  isCostly: true,
  handler: async (req) => {
    const language = previewLanguage(req)
    const row = await recordToPreview('pages', req)
    const today = dayInVietnam(new Date())
    const shown = completeRecord(
      ContentPageSchema.safeParse({
        ...row,
        publishedOn: row.publishedOn || today,
        changedOn: today,
      }),
      incomplete[language],
    )
    const snapshot = await releasedSnapshot()
    const others = snapshot.pages.filter(({ slug }) => slug !== shown.slug)
    const { page, slug = '' } = pagePlace(shown)
    return answerPreview({
      snapshot: { ...snapshot, pages: [...others, shown] },
      page,
      slug,
      language,
    })
  },
})
