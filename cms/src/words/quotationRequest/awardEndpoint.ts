import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { readAsPerson } from '../../access/readAsPerson.ts'
import { QuotationDocumentSchema } from '../../domain/quotation/quotation.ts'
import { quotationTotal } from '../../domain/quotation/quotationTotal.ts'
import type { QuantityLine } from '../../domain/quotationRequest/quantityLine.ts'
import { AwardInputSchema } from '../../domain/quotationRequest/quotationRequest.ts'
import { notFound, refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'
import { linesOf } from './requestRecord.ts'

/** What was awarded, as a contract and an adoption are begun from it. Amounts in whole đồng. */
interface AwardedQuotation {
  request: string
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
async function awardedQuotation(
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

/** `GET /api/quotationRequests/<id>/award`: {@link AwardedQuotation}, for the agency. 404 when there is none. */
export const awardEndpoint: Endpoint = {
  path: '/:id/award',
  method: 'get',
  handler: async (req) => {
    const { id } = z.object({ id: z.string() }).parse(req.routeParams)
    const request = await readAsPerson('quotationRequests', id, req)
    // The award itself is read by the agency and those above it only.
    const awarded = request.award ? await awardedQuotation(request, req) : undefined
    if (!awarded) throw refusal(req, 404, notFound)
    return Response.json(awarded)
  },
}
