import type { PayloadRequest } from 'payload'
import { QuotationDocumentSchema } from '../../domain/quotation/quotation.ts'
import type { QuotationDocument } from '../../domain/quotation/quotation.ts'
import { idOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'

/** A quotation after the opening, with the address word of its vendor. */
type Opened = RowOf<'quotations'> & { vendorSlug: string }

/** The quotations of a request after its opening, one at a time: each may hold megabytes of files. */
export async function* quotationsOf(
  { id }: RowOf<'quotationRequests'>,
  req: PayloadRequest,
): AsyncGenerator<Opened> {
  const { docs } = await req.payload.find({
    collection: 'quotations',
    where: { and: [{ request: { equals: id } }, { state: { in: ['opened', 'unopened'] } }] },
    depth: 1,
    pagination: false,
    sort: 'id',
    overrideAccess: true,
    select: { vendor: true },
    req,
  })
  for (const { id: quotation, vendor } of docs) {
    const row = await req.payload.findByID({
      collection: 'quotations',
      id: quotation,
      depth: 0,
      overrideAccess: true,
      req,
    })
    yield {
      ...row,
      vendorSlug: typeof vendor === 'object' ? vendor.slug : (idOf(vendor) ?? quotation),
    }
  }
}

/** What a quotation says; null for one that could not be opened. */
export const documentOf = ({ content }: RowOf<'quotations'>): QuotationDocument | null =>
  content ? QuotationDocumentSchema.parse(content) : null
