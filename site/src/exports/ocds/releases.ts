import { priceUnits } from 'cms/domain/field/plan.ts'
import type { Organisation } from 'cms/domain/organisation/organisation.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import type { QuantityLine } from 'cms/domain/quotationRequest/quantityLine.ts'
import type {
  QuotationRequest,
  RequestResult,
} from 'cms/domain/quotationRequest/quotationRequest.ts'
import { rejectionReasons } from 'cms/domain/selection/selection.ts'
import { markedText } from 'cms/domain/values/tally.ts'
import type { Release } from './schema.ts'

/** Where a process is told, and by whom the parties are known. */
export interface OcdsContext {
  /** Public origin of the site, without a slash at its end. */
  origin: string
  /**
   * Prefix of the identifiers of processes. The Open Contracting Partnership gives each publisher its own;
   * `ocds-000000` stands for one that was not asked for yet.
   */
  prefix: string
  organisations: ReadonlyMap<string, Organisation>
}

/** A request for quotations that was opened: from then on its process is published. */
export type OpenedRequest = QuotationRequest & { result: RequestResult }

/** Whether a request was opened. One that was cancelled before has no releases. */
export const isOpened = (request: QuotationRequest): request is OpenedRequest =>
  request.result !== null && request.result !== undefined

const methodDetails =
  'Yêu cầu báo giá (khảo sát giá từ hồ sơ lựa chọn đã khóa); không phải đấu thầu trên mạng đấu thầu quốc gia.'

/**
 * The releases of a request for quotations, the oldest first: the opening, with what was asked and who quoted which
 * total; then its end, by an award, without one, or by cancellation. Contracts and unit prices are for agencies
 * alone and in no release.
 */
export function releasesOf(request: OpenedRequest, context: OcdsContext): Release[] {
  const opening = openingRelease(request, context)
  const end = endOf(request, context)
  return end ? [opening, end] : [opening]
}

/** Identifier of the process of a request. */
export const ocidOf = ({ slug }: { slug: string }, { prefix }: OcdsContext): string =>
  `${prefix}-${slug}`

function headOf(request: OpenedRequest, context: OcdsContext, name: string, date: string) {
  const ocid = ocidOf(request, context)
  return {
    ocid,
    id: `${ocid}-${name}`,
    date,
    initiationType: 'tender' as const,
    language: 'vi' as const,
  }
}

function openingRelease(request: OpenedRequest, context: OcdsContext): Release {
  const { result } = request
  const buyer = { id: request.organisation, name: nameOf(request.organisation, context) }
  const tenderers = result.suppliers.map((supplier) => referenceTo(supplier, context))
  return {
    ...headOf(request, context, 'opening', result.openedAt),
    tag: ['tender'],
    parties: [
      { ...buyer, ...identifierOf(buyer.id, context), roles: ['buyer', 'procuringEntity'] },
      ...tenderers.map((tenderer) => ({
        ...tenderer,
        ...identifierOf(tenderer.id, context),
        roles: ['tenderer' as const],
      })),
    ],
    buyer,
    tender: { ...tenderOf(request, context), procuringEntity: buyer, tenderers },
    bids: {
      statistics: [
        { id: 'bids', measure: 'bids', value: tenderers.length },
        {
          id: 'validBids',
          measure: 'validBids',
          value: result.suppliers.filter(({ total }) => total !== null).length,
        },
      ],
      details: result.suppliers.map((supplier) => ({
        id: bidOf(supplier.vendor),
        status: 'pending' as const,
        tenderers: [referenceTo(supplier, context)],
        ...(supplier.total === null ? {} : { value: dong(supplier.total) }),
      })),
    },
  }
}

function tenderOf(request: OpenedRequest, { origin }: OcdsContext): Release['tender'] {
  const { slug, title, need, lines, deadline, publishedAt, result, amendments } = request
  return {
    id: slug,
    title: markedText(title, request.illustrative, 'vi'),
    description: need,
    status: 'active',
    items: lines.map(itemOf),
    procurementMethod: request.soleInvited ? 'direct' : 'limited',
    procurementMethodDetails: methodDetails,
    submissionMethod: ['electronicSubmission'],
    tenderPeriod: { ...(publishedAt ? { startDate: publishedAt } : {}), endDate: deadline },
    hasEnquiries: request.answered.length > 0,
    numberOfTenderers: result.suppliers.length,
    documents: (['vi', 'en'] as const).map((language) => ({
      id: `trang-${language}`,
      documentType: 'tenderNotice',
      title: markedText(title, request.illustrative, 'vi'),
      url: `${origin}${pagePath('quotationRequests', language, slug)}`,
      format: 'text/html',
      language,
    })),
    ...(amendments.length > 0
      ? {
          amendments: amendments.map(({ version, at, reason, changes }) => ({
            id: `sua-doi-${version}`,
            date: at,
            rationale: reason,
            description: changes
              .map(({ label, before, after }) => `${label}: “${before}” → “${after}”.`)
              .join(' '),
          })),
        }
      : {}),
  }
}

/** How a request ended; undefined while nothing is decided. */
function endOf(request: OpenedRequest, context: OcdsContext): Release | undefined {
  const { state, slug: id } = request
  switch (state) {
    case 'awarded':
      return awardRelease(request, context, 'complete')
    case 'noneSuitable':
      return awardRelease(request, context, 'unsuccessful')
    case 'cancelled': {
      const date = endedAt(request)
      const amendment = { id: 'huy', date, rationale: request.cancelledReason ?? 'Hủy' }
      return {
        ...headOf(request, context, 'cancellation', date),
        tag: ['tenderCancellation'],
        tender: { id, status: 'cancelled', amendments: [amendment] },
      }
    }
    default:
      return undefined
  }
}

function awardRelease(
  request: OpenedRequest,
  context: OcdsContext,
  status: 'complete' | 'unsuccessful',
): Release {
  const { slug, result } = request
  const chosen = result.suppliers.find(({ vendor }) => vendor === result.chosen)
  const supplier = chosen && referenceTo(chosen, context)
  const date = endedAt(request)
  return {
    ...headOf(request, context, 'award', date),
    tag: ['award', 'tenderUpdate'],
    ...(supplier
      ? {
          parties: [
            {
              ...supplier,
              ...identifierOf(supplier.id, context),
              roles: ['tenderer', 'supplier'],
            },
          ],
        }
      : {}),
    tender: { id: slug, status },
    bids: {
      details: result.suppliers.map(({ vendor }) => ({
        id: bidOf(vendor),
        // That the others fell is told in numbers of reasons, never of whom; “pending” is true no longer.
        status: vendor === chosen?.vendor ? ('valid' as const) : null,
      })),
    },
    awards: [
      {
        id: `${slug}-ket-qua`,
        title: markedText(`Quyết định ${result.decision ?? ''}`.trim(), request.illustrative, 'vi'),
        description: reasonsOf(result),
        status: supplier ? 'active' : 'unsuccessful',
        date: result.decidedOn ? `${result.decidedOn}T00:00:00+07:00` : date,
        ...(supplier ? { suppliers: [supplier], relatedBid: bidOf(supplier.id) } : {}),
        ...(chosen && chosen.total !== null ? { value: dong(chosen.total) } : {}),
      },
    ],
  }
}

/**
 * When the end was written down. Requests that ended before this was kept have the day of the decision alone: its
 * last second, or the opening where that is later.
 */
function endedAt({ result }: OpenedRequest): string {
  if (result.endedAt) return result.endedAt
  const day = result.decidedOn && new Date(`${result.decidedOn}T23:59:59+07:00`).toISOString()
  return day && day > result.openedAt ? day : result.openedAt
}

const reasonsOf = ({ reasons }: RequestResult): string =>
  reasons.length === 0
    ? 'Không có báo giá nào khác.'
    : `Lý do không chọn: ${reasons
        .map(({ code, count }) => `${rejectionReasons.labels[code].vi} (${count})`)
        .join('; ')}.`

function itemOf({ key, name, unit, quantity, months }: QuantityLine) {
  const period = months ? `, trong ${months} tháng` : ', một lần'
  return {
    id: key,
    description: `${name}${period}`,
    quantity,
    unit: { name: priceUnits.labels[unit].vi },
  }
}

const dong = (amount: number) => ({ amount, currency: 'VND' as const })
const bidOf = (vendor: string) => `bao-gia-${vendor}`

function referenceTo({ vendor, name }: { vendor: string; name: string }, context: OcdsContext) {
  return { id: vendor, name: context.organisations.has(vendor) ? nameOf(vendor, context) : name }
}

function nameOf(slug: string, { organisations }: OcdsContext): string {
  const organisation = organisations.get(slug)
  if (!organisation) return slug
  return markedText(
    (organisation.fullName ?? organisation.name).vi,
    organisation.illustrative,
    'vi',
  )
}

/** A party is known by its page here: no register of bodies with an official scheme covers them all. */
function identifierOf(slug: string, { organisations, origin }: OcdsContext) {
  const organisation = organisations.get(slug)
  if (!organisation) return {}
  return {
    identifier: {
      id: organisation.taxCode ?? slug,
      legalName: (organisation.fullName ?? organisation.name).vi,
      uri: `${origin}${pagePath('organisations', 'vi', slug)}`,
    },
  }
}
