import type { PayloadRequest } from 'payload'
import type { TransitionInput } from '../../domain/transitions/machine.ts'
import { rejectionReasons } from '../../domain/selection/selection.ts'
import { AwardInputSchema, ResultSchema } from '../../domain/quotationRequest/quotationRequest.ts'
import type { AwardInput, RequestResult } from '../../domain/quotationRequest/quotationRequest.ts'
import { queueMessage } from '../../mail/queue.ts'
import { peopleOf } from '../../transitions/effects.ts'
import { idOf } from '../../transitions/door.ts'
import type { ChangesOf, RowOf } from '../../transitions/door.ts'

/** The award as an officer proposes it. */
export function proposeAward({ award }: TransitionInput): ChangesOf<'quotationRequests'> {
  return award ? { award: { ...award } } : {}
}

interface Deciding {
  row: RowOf<'quotationRequests'>
  input: TransitionInput
  today: string
  event: string
  req: PayloadRequest
}

/**
 * What the leader's decision writes: number and day, the public result with its reasons counted, and into each
 * quotation the reason that its vendor reads; every vendor is told its own.
 */
export async function decide({
  row,
  input,
  today,
  event,
  req,
}: Deciding): Promise<ChangesOf<'quotationRequests'>> {
  const decision = input.evidence?.trim() ?? ''
  const { changes, outcomes } = await writeDecision({
    row,
    award: AwardInputSchema.parse(row.award),
    decision,
    decidedOn: input.date ?? today,
    isAward: event === 'award',
    req,
  })
  const buyer = await req.payload.findByID({
    collection: 'organisations',
    id: idOf(row.organisation) ?? '',
    depth: 0,
    overrideAccess: true,
    req,
  })
  for (const { id, vendor, isChosen, words } of outcomes) {
    const about = {
      collection: 'quotations',
      id,
      event: isChosen ? 'chosen' : 'notChosen',
      title: row.title,
    }
    for (const recipient of await peopleOf(req, vendor ? [vendor] : [], ['vendor'])) {
      await queueMessage({
        recipient,
        about,
        reason: words,
        byName: buyer.name,
        details: [`Quyết định: ${decision}.`],
        req,
      })
    }
  }
  return changes
}

interface Decision {
  row: RowOf<'quotationRequests'>
  award: AwardInput
  /** Number of the decision, and its day (`YYYY-MM-DD`). */
  decision: string
  decidedOn: string
  /** One is chosen; else none is suitable. */
  isAward: boolean
  req: PayloadRequest
}

/**
 * Writes a decision without telling anybody: each quotation of the request gets its outcome and reason.
 *
 * @returns what it changes of the request, and what became of each quotation, in words for its vendor (an id).
 */
export async function writeDecision({ row, award, decision, decidedOn, isAward, req }: Decision) {
  const { docs } = await req.payload.find({
    collection: 'quotations',
    where: {
      and: [{ request: { equals: row.id } }, { state: { in: ['opened', 'unopened'] } }],
    },
    depth: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const outcomes = docs.map(({ id, vendor }) => {
    const isChosen = id === award.chosen
    const reason = award.reasons.find(({ quotation }) => quotation === id)
    const words = isChosen
      ? award.words
      : reason && `${rejectionReasons.labels[reason.code].vi}: ${reason.text}`
    return { id, vendor: idOf(vendor), isChosen, reason, words }
  })
  for (const { id, isChosen, reason } of outcomes) {
    await req.payload.db.updateOne({
      collection: 'quotations',
      id,
      data: {
        outcome: isChosen ? 'chosen' : 'notChosen',
        ...(isChosen ? {} : { reasonCode: reason?.code ?? null }),
        reasonText: (isChosen ? award.words : reason?.text) ?? null,
      },
      returning: false,
      req,
    })
  }
  const chosen = isAward ? docs.find(({ id }) => id === award.chosen)?.vendor : undefined
  const supplier = typeof chosen === 'object' ? chosen : undefined
  const result: RequestResult = {
    ...ResultSchema.parse(row.result),
    chosen: supplier?.slug ?? null,
    chosenName: supplier?.name ?? null,
    decision,
    decidedOn,
    endedAt: new Date().toISOString(),
    reasons: countedReasons(award),
  }
  const changes: ChangesOf<'quotationRequests'> = {
    award: { ...award, decision, decidedOn },
    result: { ...result },
  }
  return { changes, outcomes }
}

/** What a cancellation writes: why and, when quotations had been opened, the instant at which their process ended. */
export function cancelledChanges({
  row,
  input,
}: Pick<Deciding, 'row' | 'input'>): ChangesOf<'quotationRequests'> {
  const cancelledReason = input.reason ?? ''
  const result = ResultSchema.safeParse(row.result)
  return result.success
    ? { cancelledReason, result: { ...result.data, endedAt: new Date().toISOString() } }
    : { cancelledReason }
}

const countedReasons = ({ reasons }: AwardInput): RequestResult['reasons'] =>
  rejectionReasons.values.flatMap((code) => {
    const count = reasons.filter((reason) => reason.code === code).length
    return count > 0 ? [{ code, count }] : []
  })
