import type { PayloadRequest } from 'payload'
import { quotationRequestMachine } from '../../domain/quotationRequest/machine.ts'
import {
  AwardInputSchema,
  requestStatus,
  ResultSchema,
} from '../../domain/quotationRequest/quotationRequest.ts'
import { dayInVietnam } from '../../domain/values/day.ts'
import {
  custodianFault,
  deadlineFault,
  momentText,
  requestFault,
} from '../../domain/quotationRequest/requestFaults.ts'
import { idOf, idsOf } from '../../transitions/door.ts'
import type { ChangesOf, Door, RowOf } from '../../transitions/door.ts'
import { quotationTerms } from '../legalRule/terms.ts'
import { endedOn } from '../organisation/endedOn.ts'
import { amendedChanges, amendmentDetails, proposedAmendment } from './amendment.ts'
import { cancelledChanges, decide, proposeAward } from './award.ts'
import { keyFaultOf, openQuotations } from './opening.ts'
import { publishedChanges } from './publishing.ts'
import { custodiansOf, requestDraftOf, surroundingsOf, waitingAmendment } from './requestRecord.ts'

type Row = RowOf<'quotationRequests'>

export const quotationRequestDoor: Door<'quotationRequests', typeof quotationRequestMachine> = {
  machine: quotationRequestMachine,
  collection: 'quotationRequests',
  organisationOf: (row) => idOf(row.organisation),
  invitedOf: (row) => idsOf(row.invited),
  quotingOf: (row, req) => quotingVendors(row.id, req),
  subjectOf: async (row, req, input) => {
    const terms = await quotationTerms(req)
    const around = await surroundingsOf(row, terms, req)
    const amendment = waitingAmendment(row)
    return {
      now: terms.now,
      deadline: row.deadline || null,
      endedOn: await endedOn(row.organisation, req),
      fault: requestFault(await requestDraftOf(row, req), around),
      // A deadline that leaves too little is moved when the amendment is approved; without a rule it cannot be.
      amendment: amendment && {
        fault: around.leastDeadline ? undefined : deadlineFault(null, around),
        custodians: amendment.custodians,
      },
      custodianFault: await faultOfCustodians(
        input?.amendment?.custodians ?? amendment?.custodians,
        req,
      ),
      keyFault: await keyFaultOf(row, req),
      quotations: await openedQuotations(row.id, req),
      openedOn: openedOn(row.result),
      award: AwardInputSchema.nullable().catch(null).parse(row.award),
      sealing: row.sealing ?? 'server',
      custodians: idsOf(row.custodians),
    }
  },
  changesFor: async (context): Promise<ChangesOf<'quotationRequests'>> => {
    const { row, event, input, req } = context
    switch (event) {
      case 'publish':
        return publishedChanges({ row, input, req })
      case 'amend':
        return { amendment: proposedAmendment(input) }
      case 'approveAmendment':
        return amendedChanges({ row, input, req })
      case 'rejectAmendment':
        return { amendment: null }
      case 'open':
      case 'openByFiles':
        return openQuotations({ ...context, byFiles: event === 'openByFiles' })
      case 'proposeAward':
        return proposeAward(input)
      case 'returnAward':
        return { award: null }
      case 'award':
      case 'declareNone':
        return decide(context)
      case 'cancel':
        return cancelledChanges(context)
      case 'submit':
      case 'sendBack':
      case 'proposeCancel':
        return {}
    }
  },
  detailsOf: ({ row, event }) => [
    ...(event === 'approveAmendment' ? amendmentDetails(row) : []),
    ...(row.deadline ? [`Hạn nộp: ${momentText(row.deadline).vi}.`] : []),
  ],
  titleOf: (row) => Promise.resolve(row.title),
}

function openedOn(result: unknown): string | null {
  const opened = ResultSchema.safeParse(result)
  return opened.success ? dayInVietnam(new Date(opened.data.openedAt)) : null
}

async function faultOfCustodians(ids: string[] | undefined, req: PayloadRequest) {
  if (!ids) return undefined
  const keys = await custodiansOf({ custodians: ids }, req)
  return custodianFault(
    keys.map(({ id, organisation }) => ({ id, organisation: idOf(organisation) })),
  )
}

/** Status of a request at this moment, for answers. */
export const statusNow = (row: Pick<Row, 'state' | 'deadline'>, now: string) =>
  requestStatus({ state: row.state ?? 'draft', deadline: row.deadline ?? '' }, now)

async function openedQuotations(id: string, req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'quotations',
    where: {
      and: [{ request: { equals: id } }, { state: { in: ['opened', 'unopened'] } }],
    },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    select: { state: true },
    req,
  })
  return docs.map((quotation) => ({ id: quotation.id, isOpened: quotation.state === 'opened' }))
}

async function quotingVendors(id: string, req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'quotations',
    where: {
      and: [{ request: { equals: id } }, { state: { in: ['sealed', 'opened', 'unopened'] } }],
    },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    select: { vendor: true },
    req,
  })
  return docs.flatMap(({ vendor }) => idOf(vendor) ?? [])
}
