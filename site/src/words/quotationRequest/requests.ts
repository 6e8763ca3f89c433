import { requestStatus, requestStatuses } from 'cms/domain/quotationRequest/quotationRequest.ts'
import type {
  QuotationRequest,
  RequestStatus,
} from 'cms/domain/quotationRequest/quotationRequest.ts'
import { catalogue } from '../../catalogue/catalogue.ts'
import { question } from '../../catalogue/reads.ts'
import { recordOf } from '../../catalogue/records.ts'

/** Where a request stands at the instant of the snapshot. */
export const statusOf = (request: QuotationRequest): RequestStatus => statusNow(request.slug)

const statusNow = question('requestStatus', (slug: string) =>
  requestStatus(recordOf('quotationRequests', slug), catalogue.takenAt),
)

/** Requests by status, the nearest deadline first while they are open, else the newest. */
export const requestGroups = question(
  'requestGroups',
  (): { status: RequestStatus; members: QuotationRequest[] }[] =>
    requestStatuses.values
      .map((status) => ({
        status,
        members: catalogue.quotationRequests
          .filter((request) => statusOf(request) === status)
          .sort((a, b) =>
            status === 'open'
              ? a.deadline.localeCompare(b.deadline)
              : b.deadline.localeCompare(a.deadline),
          ),
      }))
      .filter(({ members }) => members.length > 0),
)
