import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { answersFor } from '../../access/rules.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { AnsweredSchema, isPast } from '../../domain/quotationRequest/quotationRequest.ts'
import { momentText } from '../../domain/quotationRequest/requestFaults.ts'
import { calendarOf, workingDaysBefore } from '../../domain/values/workingDays.ts'
import { queueMessage } from '../../mail/queue.ts'
import { requestPublication } from '../../publication/request.ts'
import { declaredEndpoint, OneRecordSchema, whoHolds } from '../../requests/declaredEndpoint.ts'
import { writeAsDoor } from '../../requests/context.ts'
import { notFound, refusal } from '../../requests/refusal.ts'
import { nudgeWorker } from '../../server/workerBell.ts'
import { idOf, idsOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'
import { peopleOf } from '../../transitions/effects.ts'
import { writeHistory } from '../../transitions/writeHistory.ts'
import { quotationTerms } from '../legalRule/terms.ts'

const AnswerInputSchema = z.strictObject({
  answer: z.string().trim().min(1).max(5000),
  /** The question put neutrally: what all others read in place of the vendor's words. */
  question: z.string().trim().min(1).max(2000).optional(),
  /** Of one that asks to be invited: whether it is. */
  accepted: z.boolean().optional(),
})

/**
 * `POST /api/quotationInquiries/<id>/answer`: the agency answers; a question and its answer go to all invited and
 * onto the public page without the name of who asked, in the agency’s words where it puts the question anew; the vendor’s
 * own words stay with the two. The answering ends one working day before the deadline.
 */
export const answerEndpoint = declaredEndpoint({
  path: '/:id/answer',
  method: 'post',
  caller: whoHolds('quotationRequest.prepare', { of: 'of the own organisation' }),
  params: OneRecordSchema,
  body: AnswerInputSchema,
  handler: async (req, { person, params: { id }, body: input }) => {
    const answered = await inTransaction(req, async () => {
      const inquiry = await req.payload.findByID({
        collection: 'quotationInquiries',
        id,
        depth: 0,
        overrideAccess: true,
        disableErrors: true,
        req,
      })
      if (!inquiry || !(await answersFor(idOf(inquiry.organisation), req))) {
        throw refusal(req, 404, notFound)
      }
      const request = await req.payload.findByID({
        collection: 'quotationRequests',
        id: idOf(inquiry.request) ?? '',
        depth: 0,
        overrideAccess: true,
        req,
      })
      const { now, days } = await quotationTerms(req)
      refuseLate(request, { now, days }, req)
      const won: unknown = await req.payload.db.updateOne({
        collection: 'quotationInquiries',
        where: { and: [{ id: { equals: id } }, { answeredAt: { exists: false } }] },
        data: { answer: input.answer, accepted: input.accepted ?? false, answeredAt: now },
        select: { answeredAt: true },
        req,
      })
      if (!won) {
        throw refusal(req, 409, { vi: 'Đã có người trả lời.', en: 'It was answered already.' })
      }
      writeAsDoor(req)
      if (inquiry.kind === 'question') {
        const question = input.question ?? inquiry.text
        const entry = { question, answer: input.answer, answeredAt: now }
        const before = AnsweredSchema.array().parse(request.answered ?? [])
        await change(request.id, { answered: [...before, entry] }, req)
        await requestPublication(req, 'quotationRequests: answer')
        await tell(
          request,
          idsOf(request.invited),
          { event: 'answer', reason: answerText(entry) },
          req,
        )
      } else {
        const vendor = idOf(inquiry.vendor) ?? ''
        if (input.accepted) {
          const invited = [...new Set([...idsOf(request.invited), vendor])]
          await change(request.id, { invited, soleInvited: invited.length === 1 }, req)
          await requestPublication(req, 'quotationRequests: invite')
        }
        const event = input.accepted ? 'invite' : 'declineInvitation'
        await tell(request, [vendor], { event, reason: input.answer }, req)
      }
      await writeHistory(
        {
          subjectCollection: 'quotationRequests',
          subjectId: request.id,
          event: inquiry.kind === 'question' ? 'answer' : 'answerInvitation',
          from: request.state ?? '',
          to: request.state ?? '',
          reason: input.answer,
          organisation: idOf(request.organisation),
        },
        person,
        req,
      )
      return now
    })
    nudgeWorker()
    return Response.json({ answeredAt: answered })
  },
})

function refuseLate(
  request: RowOf<'quotationRequests'>,
  { now, days }: Pick<Awaited<ReturnType<typeof quotationTerms>>, 'now' | 'days'>,
  req: PayloadRequest,
): void {
  const until = request.deadline && workingDaysBefore(request.deadline, 1, calendarOf(days))
  if (request.state === 'published' && until && !isPast(until, now)) return
  const moment = until ? momentText(until) : { vi: '', en: '' }
  throw refusal(req, 422, {
    vi: `Chỉ trả lời được đến trước ${moment.vi}. Nếu cần, hãy trình sửa đổi để dời hạn nộp.`,
    en: `Answers are given until ${moment.en}. Propose an amendment that moves the deadline if need be.`,
  })
}

const answerText = ({ question, answer }: { question: string; answer: string }) =>
  `Hỏi: ${question}\nĐáp: ${answer}`

const change = (id: string, data: Partial<RowOf<'quotationRequests'>>, req: PayloadRequest) =>
  req.payload.update({
    collection: 'quotationRequests',
    id,
    data,
    depth: 0,
    overrideAccess: true,
    req,
  })

async function tell(
  request: RowOf<'quotationRequests'>,
  vendors: string[],
  { event, reason }: { event: string; reason: string },
  req: PayloadRequest,
): Promise<void> {
  const buyer = await req.payload.findByID({
    collection: 'organisations',
    id: idOf(request.organisation) ?? '',
    depth: 0,
    overrideAccess: true,
    req,
  })
  const about = { collection: 'quotationRequests', id: request.id, event, title: request.title }
  for (const recipient of await peopleOf(req, vendors, ['vendor'])) {
    await queueMessage({ recipient, about, reason, byName: buyer.name, req })
  }
}
