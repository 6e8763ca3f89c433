import { z } from 'zod'
import { readAsPerson } from '../../access/readAsPerson.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { isPast } from '../../domain/quotationRequest/quotationRequest.ts'
import { exactMomentText, momentText } from '../../domain/quotationRequest/requestFaults.ts'
import { fromBase64, sha256 } from '../../domain/quotation/seal.ts'
import {
  declaredEndpoint,
  OneRecordSchema,
  whoIsSignedIn,
} from '../../requests/declaredEndpoint.ts'
import { readBody } from '../../requests/readBody.ts'
import { refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'
import { writeHistory } from '../../transitions/writeHistory.ts'

const ReleaseSchema = z.strictObject({
  /** The share itself, as the custodian's browser opened it; Base64. */
  share: z.base64().max(20_000),
})

/**
 * `POST /api/keyShares/<id>/release`: a custodian gives back the own share, opened in the own browser. Before the
 * deadline it is refused (422) and not kept; so is one that is not the share that was dealt out.
 */
export const releaseShareEndpoint = declaredEndpoint({
  path: '/:id/release',
  method: 'post',
  caller: whoIsSignedIn('`custody.hold`, for the own share'),
  params: OneRecordSchema,
  reads: ReleaseSchema,
  handler: async (req, { person, params: { id } }) => {
    const found = await readAsPerson('keyShares', id, req)
    const request = await req.payload.findByID({
      collection: 'quotationRequests',
      id: idOf(found.request) ?? '',
      depth: 0,
      overrideAccess: true,
      req,
    })
    const now = new Date().toISOString()
    const deadline = request.deadline ?? ''
    if (!deadline || !isPast(deadline, now)) {
      const [until, clock] = [momentText(deadline), exactMomentText(now)]
      throw refusal(req, 422, {
        vi: `Chưa đến hạn: phần khóa chỉ được trả lại từ ${until.vi}. Đồng hồ máy chủ đang là ${clock.vi}.`,
        en: `Not yet: shares are given back from ${until.en}. The server’s clock says ${clock.en}.`,
      })
    }
    const { share } = await readBody(req, ReleaseSchema)
    if ((await sha256(fromBase64(share))) !== found.shareHash) {
      throw refusal(
        req,
        422,
        {
          vi: 'Đây không phải là phần khóa đã giao cho bạn.',
          en: 'This is not the share that was dealt out to you.',
        },
        { field: 'share' },
      )
    }
    await inTransaction(req, async () => {
      const won: unknown = await req.payload.db.updateOne({
        collection: 'keyShares',
        where: { and: [{ id: { equals: id } }, { releasedAt: { exists: false } }] },
        data: { released: share, releasedAt: now },
        select: { releasedAt: true },
        req,
      })
      // Given back twice, it is given back.
      if (!won) return
      await writeHistory(
        {
          subjectCollection: 'quotationRequests',
          subjectId: request.id,
          event: 'releaseShare',
          from: request.state ?? '',
          to: request.state ?? '',
          organisation: idOf(request.organisation),
        },
        person,
        req,
      )
    })
    return Response.json({ releasedAt: now })
  },
})
