import type { PayloadRequest } from 'payload'
import { AnnouncementSchema } from '../../domain/announcement/announcement.ts'
import type { Announcement } from '../../domain/announcement/announcement.ts'
import { dayInVietnam } from '../../domain/values/day.ts'
import { EvaluationSchema } from '../../domain/evaluation/evaluation.ts'
import type { Snapshot } from '../../domain/publication/snapshot.ts'
import {
  answerPreview,
  completeRecord,
  previewLanguage,
  recordToPreview,
} from '../../publication/preview.ts'
import { releasedSnapshot } from '../../publication/released.ts'
import { idsOf } from '../../transitions/door.ts'
import { declaredEndpoint, whoReads } from '../../requests/declaredEndpoint.ts'

/** In the language of the page that was asked for. */
const incomplete = {
  vi: 'Hãy điền số quyết định và tên công bố, rồi lưu trước.',
  en: 'Fill in the number of the decision and its title, and save first.',
}

/**
 * `GET /api/announcements/:id/preview`: the decision's page as the public will see it once it is announced,
 * with the results that it publishes and revokes. 404 for whoever may not draft announcements.
 */
export const announcementPreviewEndpoint = declaredEndpoint({
  path: '/:id/preview',
  method: 'get',
  caller: whoReads('who may read the draft: `announcement.draft`, `announcement.announce`'),
  isCostly: true,
  handler: async (req) => {
    const language = previewLanguage(req)
    const row = await recordToPreview('announcements', req)
    const shown = completeRecord(
      AnnouncementSchema.safeParse({
        ...row,
        announcedOn: dayInVietnam(new Date()),
        signedOn: row.signedOn || dayInVietnam(new Date()),
        signer: row.signer || '…',
      }),
      incomplete[language],
    )
    const snapshot = await withAnnouncement(shown, row, req)
    return answerPreview({ snapshot, page: 'announcements', slug: shown.slug, language })
  },
})

async function withAnnouncement(
  announcement: Announcement,
  row: Record<string, unknown>,
  req: PayloadRequest,
): Promise<Snapshot> {
  const snapshot = await releasedSnapshot()
  const { docs } = await req.payload.find({
    collection: 'evaluations',
    where: { id: { in: [...idsOf(row.evaluations), ...idsOf(row.revokedEvaluations)] } },
    locale: 'all',
    depth: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const revoked = new Set(announcement.revokedEvaluations)
  const evaluations = docs.map((doc) => {
    const evaluation = EvaluationSchema.parse(doc)
    return revoked.has(evaluation.slug)
      ? { ...evaluation, state: 'revoked' as const, revokedBy: announcement.slug }
      : { ...evaluation, state: 'announced' as const, announcement: announcement.slug }
  })
  const slugs = new Set(evaluations.map(({ slug }) => slug))
  return {
    ...snapshot,
    announcements: [
      ...snapshot.announcements.filter(({ slug }) => slug !== announcement.slug),
      announcement,
    ],
    evaluations: [...snapshot.evaluations.filter(({ slug }) => !slugs.has(slug)), ...evaluations],
  }
}
