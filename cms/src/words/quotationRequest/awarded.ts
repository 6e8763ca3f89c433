import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { answersFor } from '../../access/rules.ts'
import { withSuccessors } from '../../access/succession.ts'
import type { Label } from '../../domain/language/language.ts'
import { QuotationDocumentSchema } from '../../domain/quotation/quotation.ts'
import { quotationTotal } from '../../domain/quotation/quotationTotal.ts'
import type { QuantityLine } from '../../domain/quotationRequest/quantityLine.ts'
import { AwardInputSchema, ResultSchema } from '../../domain/quotationRequest/quotationRequest.ts'
import { referenceField } from '../../fields/commonFields.ts'
import { inState, sameOrganisation } from '../../fields/relationRules.ts'
import { idOf, idsOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'
import { linesOf } from './requestRecord.ts'

/** What was awarded, as a contract and an adoption are begun from it. Amounts in whole đồng. */
interface AwardedQuotation {
  request: string
  title: string
  /** Ids of the platforms that the request names. */
  platforms: string[]
  /** One firm alone was invited. */
  soleInvited: boolean
  selection: string | null
  quotation: string
  vendor: string
  offering: string | null
  /** The Vietnamese name of the offering's plan. */
  plan: string | null
  lines: (QuantityLine & { unitPrice: number; amount: number })[]
  vatPercent: number | null
  beforeTax: number
  tax: number
  total: number
  /** Days from the deadline for which the prices hold. */
  validityDays: number
  decision: string
  decidedOn: string
  illustrative: boolean
}

const DecidedSchema = AwardInputSchema.extend({ decision: z.string(), decidedOn: z.string() })

/** The quotation that a request was awarded to; undefined when it was not awarded. */
export async function awardedQuotation(
  request: RowOf<'quotationRequests'>,
  req: PayloadRequest,
): Promise<AwardedQuotation | undefined> {
  if (request.state !== 'awarded') return undefined
  const { chosen, decision, decidedOn } = DecidedSchema.parse(request.award)
  if (!chosen) return undefined
  const quotation = await req.payload.findByID({
    collection: 'quotations',
    id: chosen,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const document = QuotationDocumentSchema.parse(quotation.content)
  const lines = linesOf(request)
  const total = quotationTotal(lines, document.lines, document.vatPercent)
  const prices = new Map(document.lines.map(({ key, unitPrice }) => [key, unitPrice]))
  return {
    request: request.id,
    title: request.title,
    platforms: idsOf(request.platforms),
    soleInvited: request.soleInvited ?? false,
    selection: idOf(request.selection),
    quotation: chosen,
    vendor: document.vendor,
    offering: document.offering,
    plan: document.plan,
    lines: lines.map((line) => ({
      ...line,
      unitPrice: prices.get(line.key) ?? 0,
      amount: total.lines.get(line.key) ?? 0,
    })),
    vatPercent: document.vatPercent,
    beforeTax: total.beforeTax,
    tax: total.tax,
    total: total.total,
    validityDays: document.validityDays,
    decision,
    decidedOn,
    illustrative: Boolean(request.illustrative),
  }
}

/** Whose result a contract or an adoption comes from: of the own organisation, and awarded. */
export const awardField = () =>
  referenceField(
    'request',
    'quotationRequests',
    { vi: 'Từ kết quả lựa chọn', en: 'From the award' },
    {
      rules: [
        sameOrganisation(),
        inState(['awarded'], {
          vi: 'Yêu cầu báo giá này chưa có kết quả lựa chọn.',
          en: 'This request is not awarded.',
        }),
      ],
    },
  )

/** What a result says of a contract or an adoption that names it. */
interface FromAward {
  selection: string | null
  /** Ids of the chosen vendor, and of those that continue it today. */
  vendors: string[]
  /** The day of the decision (`YYYY-MM-DD`). */
  decidedOn: string | null
  isIllustrative: boolean
}

/**
 * What the result of a request says; undefined where it is none of the person's organisation, or not awarded: then the
 * relation's own rules refuse. A result that was loaded without its quotations names its vendor alone.
 */
export async function awardOf(
  id: string,
  organisation: string | null,
  req: PayloadRequest,
): Promise<FromAward | undefined> {
  const request = await req.payload.findByID({
    collection: 'quotationRequests',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  const owner = idOf(request?.organisation)
  if (request?.state !== 'awarded') return undefined
  if (owner !== organisation && !(await answersFor(owner, req))) return undefined
  const { chosen: slug, decidedOn } = ResultSchema.parse(request.result)
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where: { slug: { equals: slug } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    select: { slug: true },
    req,
  })
  return {
    selection: idOf(request.selection),
    vendors: await withSuccessors(
      docs.map((vendor) => vendor.id),
      req,
    ),
    decidedOn,
    isIllustrative: Boolean(request.illustrative),
  }
}

/** The day of the decision that a contract or an adoption comes from; null where it comes from none. */
export async function awardedOn(
  { request, organisation }: { request?: unknown; organisation?: unknown },
  req: PayloadRequest,
): Promise<string | null> {
  const id = idOf(request)
  const award = id ? await awardOf(id, idOf(organisation), req) : undefined
  return award?.decidedOn ?? null
}

export const notTheChosen: Label = {
  vi: 'Doanh nghiệp này không phải là doanh nghiệp được chọn trong kết quả lựa chọn.',
  en: 'This vendor is not the one that the award chose.',
}
