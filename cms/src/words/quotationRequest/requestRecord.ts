import type { PayloadRequest } from 'payload'
import {
  QuantityLinesSchema,
  RequestQuestionsSchema,
} from '../../domain/quotationRequest/quantityLine.ts'
import {
  sealingModes,
  WaitingAmendmentSchema,
} from '../../domain/quotationRequest/quotationRequest.ts'
import type {
  RequestDraft,
  RequestSurroundings,
} from '../../domain/quotationRequest/requestFaults.ts'
import { idOf, idsOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'
import type { QuotationTerms } from '../legalRule/terms.ts'
import { successorOf } from '../selection/superseded.ts'

type Row = RowOf<'quotationRequests'>

export const linesOf = ({ lines }: Pick<Row, 'lines'>) => QuantityLinesSchema.parse(lines ?? [])
export const questionsOf = ({ questions }: Pick<Row, 'questions'>) =>
  RequestQuestionsSchema.parse(questions ?? [])

/** The amendment that waits for the leader, with why; null when none does. */
export function waitingAmendment({ amendment }: Pick<Row, 'amendment'>) {
  const parsed = WaitingAmendmentSchema.safeParse(amendment)
  return parsed.success ? parsed.data : null
}

/** The organisation of each custodian's key. */
export async function custodiansOf(row: Pick<Row, 'custodians'>, req: PayloadRequest) {
  const ids = idsOf(row.custodians)
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'custodianKeys',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs
}

/** The request as it would be sent in. */
export async function requestDraftOf(row: Row, req: PayloadRequest): Promise<RequestDraft> {
  const custodians = await custodiansOf(row, req)
  return {
    title: row.title,
    need: row.need ?? '',
    lines: linesOf(row),
    questions: questionsOf(row),
    place: row.place ?? '',
    deadline: row.deadline || null,
    invited: row.invited?.length ?? 0,
    sealing: sealingModes.schema.catch('server').parse(row.sealing),
    custodians: custodians.map(({ id, organisation }) => ({
      id,
      organisation: idOf(organisation),
    })),
  }
}

/** The selection that a request comes from, as it stands now, and the terms of the day. */
export async function surroundingsOf(
  row: Row,
  terms: QuotationTerms,
  req: PayloadRequest,
): Promise<RequestSurroundings> {
  const selection = await req.payload.findByID({
    collection: 'selections',
    id: idOf(row.selection) ?? '',
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return {
    selectionState: selection?.state ?? null,
    supersededBy: selection ? await successorOf(selection.id, req) : null,
    leastDeadline: terms.leastDeadline,
    minimumDays: terms.rule?.value ?? null,
  }
}
