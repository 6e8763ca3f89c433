import type { CollectionBeforeValidateHook, CollectionConfig, Field } from 'payload'
import { noteRefusedAttempt } from '../../access/refusedAttempts.ts'
import {
  allow,
  and,
  noFieldAccess,
  nobody,
  or,
  ownOrganisation,
  personOf,
  where,
} from '../../access/rules.ts'
import { writtenBySystem } from '../../access/systemFields.ts'
import { quotationMachine } from '../../domain/quotation/machine.ts'
import type { Label } from '../../domain/language/language.ts'
import { requestStatus, requestStatuses } from '../../domain/quotationRequest/quotationRequest.ts'
import type { RequestStatus } from '../../domain/quotationRequest/quotationRequest.ts'
import { rejectionReasons } from '../../domain/selection/selection.ts'
import { enumeration } from '../../domain/values/enumeration.ts'
import {
  adminGroups,
  choiceField,
  illustrativeField,
  referenceField,
} from '../../fields/commonFields.ts'
import { setOwnOrganisation } from '../../fields/ownership.ts'
import { inState, published } from '../../fields/relationRules.ts'
import type { QuotationRequest } from '../../payload-types.ts'
import { refusal } from '../../requests/refusal.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField } from '../../transitions/fields.ts'
import { idOf } from '../../transitions/door.ts'

const hidden = {
  read: noFieldAccess,
  create: noFieldAccess,
  update: noFieldAccess,
}
const afterOpening = where({ state: { in: ['opened', 'unopened'] } })

/** What a decision said of a quotation. */
const outcomes = enumeration({
  chosen: { vi: 'Được chọn', en: 'Chosen' },
  notChosen: { vi: 'Không được chọn', en: 'Not chosen' },
})

function written(name: string, type: 'text' | 'number' | 'json', vi: string, en: string): Field {
  const field = { name, label: { vi, en }, access: writtenBySystem }
  switch (type) {
    case 'text':
      return { ...field, type }
    case 'number':
      return { ...field, type }
    case 'json':
      return { ...field, type }
  }
}

/** One of each vendor for each request, while it takes any; whose request it is stands beside it, for the rules of access. */
const setBuyer: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data || !personOf(req)) return data
  const request = idOf(data.request)
  if (!request) return data
  const found = await req.payload.findByID({
    collection: 'quotationRequests',
    id: request,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  if (!found) return data
  const { state, deadline } = found
  const status = requestStatus(
    { state: state ?? 'draft', deadline: deadline ?? '' },
    new Date().toISOString(),
  )
  if (status !== 'open') throw refusal(req, 409, takesNone(status), { field: 'request' })
  return { ...data, ...besideRequest(found, idOf(data.vendor) ?? '') }
}

const takesNone = (status: RequestStatus): Label => ({
  vi: `Yêu cầu báo giá này không nhận báo giá nữa: ${requestStatuses.labels[status].vi.toLowerCase()}.`,
  en: `This request takes no more quotations: ${requestStatuses.labels[status].en.toLowerCase()}.`,
})

/** What a vendor's quotation takes from the request that it answers: whose that is, its key, and whether it is made up. */
export const besideRequest = (request: QuotationRequest, vendor: string) => ({
  organisation: idOf(request.organisation),
  key: `${request.id}:${vendor}`,
  illustrative: request.illustrative ?? false,
})

/**
 * Quotations. Until the opening nobody but its vendor knows of one, the ministry included; what is in it nobody can
 * read on the server at all, since it arrives sealed.
 */
export const Quotations: CollectionConfig = {
  slug: 'quotations',
  labels: {
    singular: { vi: 'Báo giá', en: 'Quotation' },
    plural: { vi: 'Báo giá', en: 'Quotations' },
  },
  admin: { group: adminGroups.market, hidden: true },
  access: {
    read: or(
      ownOrganisation('quotation.submit', 'vendor'),
      and(ownOrganisation('quotationRequest.prepare'), afterOpening),
    ),
    create: allow('quotation.submit'),
    update: nobody,
    delete: nobody,
  },
  endpoints: [transitionEndpoint(quotationMachine)],
  hooks: {
    afterError: [noteRefusedAttempt],
    beforeValidate: [setOwnOrganisation('vendor'), setBuyer],
  },
  fields: [
    {
      name: 'key',
      type: 'text',
      unique: true,
      index: true,
      access: writtenBySystem,
      admin: { hidden: true },
    },
    referenceField(
      'request',
      'quotationRequests',
      { vi: 'Yêu cầu báo giá', en: 'Request' },
      {
        required: true,
        rules: [
          inState(
            ['published', 'opened', 'awaitingDecision', 'awarded', 'noneSuitable', 'cancelled'],
            {
              vi: 'Yêu cầu báo giá chưa được công bố.',
              en: 'The request is not published.',
            },
          ),
        ],
      },
    ),
    referenceField(
      'vendor',
      'organisations',
      { vi: 'Doanh nghiệp', en: 'Vendor' },
      { required: true },
    ),
    {
      ...referenceField('organisation', 'organisations', {
        vi: 'Đơn vị yêu cầu',
        en: 'Whose request it is',
      }),
      access: writtenBySystem,
    },
    referenceField(
      'offering',
      'offerings',
      { vi: 'Sản phẩm', en: 'Offering' },
      { rules: [published] },
    ),
    { name: 'ciphertext', type: 'textarea', access: hidden, admin: { hidden: true } },
    written('sha256', 'text', 'Mã băm của tệp niêm phong', 'Hash of the sealed file'),
    written('commitment', 'text', 'Mã băm của nội dung', 'Hash of the content'),
    written('length', 'number', 'Độ dài, byte', 'Length in bytes'),
    written('receivedAt', 'text', 'Nhận lúc', 'Received at'),
    written('requestVersion', 'number', 'Trả lời phiên bản', 'Answers version'),
    written('contentVersion', 'number', 'Viết cho phiên bản', 'Written for version'),
    written('receipt', 'json', 'Biên nhận đã ký', 'Signed receipt'),
    { name: 'openingFile', type: 'textarea', access: hidden, admin: { hidden: true } },
    written('content', 'json', 'Nội dung đã mở', 'Content as opened'),
    written('total', 'number', 'Tổng giá trị, đồng', 'Total, đồng'),
    written('fault', 'text', 'Vì sao không mở được', 'Why it could not be opened'),
    {
      ...choiceField('outcome', { vi: 'Kết quả', en: 'Outcome' }, outcomes),
      access: writtenBySystem,
    } as Field,
    {
      ...choiceField('reasonCode', { vi: 'Lý do', en: 'Reason' }, rejectionReasons),
      access: writtenBySystem,
    } as Field,
    written('reasonText', 'text', 'Lý do bằng lời', 'Reason in words'),
    stateField(quotationMachine),
    illustrativeField,
  ],
}
