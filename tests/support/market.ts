import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { makeSalt, sealQuotation } from '../../cms/src/domain/quotation/seal.ts'
import type { QuotationDocument } from '../../cms/src/domain/quotation/quotation.ts'
import { noQuantities } from '../../cms/src/domain/comparison/quantitiesAddress.ts'
import type { TransitionInput } from '../../cms/src/domain/transitions/machine.ts'
import type {
  Offering,
  Organisation,
  Quotation,
  QuotationRequest,
  Selection,
  User,
} from '../../cms/src/payload-types.ts'
import { lockedContent } from '../../cms/src/words/selection/lock.ts'
import { quotationDoor } from '../../cms/src/words/quotation/door.ts'
import { quotationRequestDoor } from '../../cms/src/words/quotationRequest/door.ts'
import type { EventOf } from '../../cms/src/domain/transitions/machine.ts'
import { idOf } from '../../cms/src/transitions/door.ts'
import { transition } from '../../cms/src/transitions/transition.ts'
import { requestAs } from './as.ts'
import { factories } from './factories.ts'

type RequestEvent = EventOf<typeof quotationRequestDoor.machine>
type QuotationEvent = EventOf<typeof quotationDoor.machine>

export interface Market {
  agency: Organisation
  officer: User
  leader: User
  vendors: { firm: Organisation; person: User; offering: Offering }[]
  selection: Selection
}

/** An agency with a locked selection of three vendors' offerings, and a rule of two working days. */
export async function makeMarket(payload: Payload): Promise<Market> {
  const make = factories(payload)
  const agency = await make.organisation()
  const officer = await make.user('agencyOfficer', agency.id)
  const leader = await make.user('agencyLeader', agency.id)
  const platform = await make.platform()
  const vendors: Market['vendors'] = []
  for (let count = 0; count < 3; count += 1) {
    const firm = await make.organisation({ kind: 'vendor' })
    vendors.push({
      firm,
      person: await make.user('vendor', firm.id),
      offering: await make.offering({ vendor: firm.id, platform: platform.id }),
    })
  }
  await payload.create({
    collection: 'legalRules',
    data: {
      slug: `bao-gia-${agency.slug}`,
      key: 'quotationMinimumDays',
      value: 2,
      validFrom: '2020-01-01',
      sure: 'unconfirmed',
    },
  })
  return {
    agency,
    officer,
    leader,
    vendors,
    selection: await lockedSelection(payload, agency, vendors),
  }
}

async function lockedSelection(
  payload: Payload,
  agency: Organisation,
  vendors: Market['vendors'],
): Promise<Selection> {
  const draft = await payload.create({
    collection: 'selections',
    data: {
      organisation: agency.id,
      title: 'Khám bệnh từ xa cho trạm y tế xã',
      need: 'Khám bệnh từ xa cho 12 trạm y tế xã',
      quantities: { ...noQuantities, site: 12, months: 24 },
      candidates: vendors.map(({ offering }) => ({
        item: { relationTo: 'offerings' as const, value: offering.id },
      })),
      outcome: 'noneSuitable',
      outcomeReason: 'Cần báo giá',
      state: 'locked',
    },
    depth: 0,
    context: { isSeed: true },
  })
  const req = await createLocalReq({}, payload)
  return payload.update({
    collection: 'selections',
    id: draft.id,
    data: await lockedContent({ row: draft, person: { name: 'Cán bộ' }, req }),
    depth: 0,
    overrideAccess: true,
  })
}

export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

/** A draft of a request, written by the officer. */
export async function draftRequest(
  payload: Payload,
  { agency, officer, selection, vendors }: Market,
  data: Partial<QuotationRequest> = {},
): Promise<QuotationRequest> {
  return payload.create({
    collection: 'quotationRequests',
    data: {
      slug: `bao-gia-${crypto.randomUUID()}`,
      title: 'Báo giá khám bệnh từ xa',
      organisation: agency.id,
      selection: selection.id,
      need: 'Khám bệnh từ xa cho 12 trạm y tế xã',
      lines: [{ key: 'a', name: 'Gói cấp xã', unit: 'commune', quantity: 12, months: 12 }],
      questions: [],
      place: 'Mười hai xã vùng cao',
      deadline: inDays(20),
      scope: 'candidates',
      invited: vendors.map(({ firm }) => firm.id),
      sealing: 'server',
      ...data,
    },
    depth: 0,
    overrideAccess: false,
    req: await requestAs(payload, officer),
  })
}

/** Fires an event of a request as a person, with the version as it stands. */
export async function fireRequest(
  payload: Payload,
  id: string,
  event: RequestEvent,
  by: User,
  input: TransitionInput = {},
): Promise<QuotationRequest> {
  const { updatedAt } = await payload.findByID({ collection: 'quotationRequests', id, depth: 0 })
  const req = await requestAs(payload, by)
  return transition({
    door: quotationRequestDoor,
    id,
    event,
    input: { readVersion: updatedAt, ...input },
    req,
  })
}

export async function fireQuotation(
  payload: Payload,
  id: string,
  event: QuotationEvent,
  by: User,
  input: TransitionInput = {},
): Promise<Quotation> {
  const req = await requestAs(payload, by)
  return transition({ door: quotationDoor, id, event, input, req })
}

/** A published request in the weaker mode, or with the key that is given. */
export async function publishedRequest(
  payload: Payload,
  market: Market,
  data: Partial<QuotationRequest> = {},
  input: TransitionInput = {},
): Promise<QuotationRequest> {
  const { id } = await draftRequest(payload, market, data)
  await fireRequest(payload, id, 'submit', market.officer)
  await fireRequest(payload, id, 'publish', market.leader, input)
  return payload.findByID({ collection: 'quotationRequests', id, depth: 0 })
}

/** A vendor's quotation of a price for each unit and month. */
export function documentFor(
  request: QuotationRequest,
  firm: Organisation,
  unitPrice: number,
  rest: Partial<QuotationDocument> = {},
): QuotationDocument {
  return {
    format: 'bao-gia/1',
    request: request.id,
    requestVersion: request.version ?? 1,
    vendor: firm.id,
    salt: makeSalt(),
    offering: null,
    plan: null,
    lines: [{ key: 'a', unitPrice }],
    vatPercent: 10,
    validityDays: 60,
    answers: {},
    note: '',
    files: [],
    ...rest,
  }
}

/** Makes a vendor's row for a request, as its screen does before the first sealing. */
export async function beginQuotation(
  payload: Payload,
  request: QuotationRequest,
  person: User,
): Promise<Quotation> {
  return payload.create({
    collection: 'quotations',
    data: { request: request.id, vendor: idOf(person.organisation) ?? '' },
    depth: 0,
    overrideAccess: false,
    req: await requestAs(payload, person),
  })
}

/** Seals and hands in a price; gives the row's id and the opening file. */
export async function handIn(
  payload: Payload,
  request: QuotationRequest,
  { firm, person }: Market['vendors'][number],
  unitPrice: number,
): Promise<{ id: string; openingFile: string; row: Quotation }> {
  const { id } = await beginQuotation(payload, request, person)
  const { sealed, openingFile } = await sealQuotation(
    documentFor(request, firm, unitPrice),
    request.recipient ?? '',
  )
  const row = await fireQuotation(payload, id, 'seal', person, { sealed })
  return { id, openingFile, row }
}

/** Moves the deadline of a request into the past: the clock itself is the machine's own. */
export async function passDeadline(payload: Payload, id: string): Promise<void> {
  await payload.db.updateOne({
    collection: 'quotationRequests',
    id,
    data: { deadline: new Date(Date.now() - 1).toISOString() },
    returning: false,
  })
}
