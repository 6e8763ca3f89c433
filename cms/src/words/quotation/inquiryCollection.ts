import type {
  CollectionBeforeChangeHook,
  CollectionConfig,
  FieldAccess,
  PayloadRequest,
} from 'payload'
import {
  allow,
  answeredFor,
  nobody,
  or,
  ownField,
  ownOrganisation,
  personOf,
} from '../../access/rules.ts'
import { writtenBySystem } from '../../access/systemFields.ts'
import { can } from '../../domain/account/roles.ts'
import { languages } from '../../domain/language/language.ts'
import type { Label } from '../../domain/language/language.ts'
import { fold } from '../../domain/language/vietnamese.ts'
import { isPast } from '../../domain/quotationRequest/quotationRequest.ts'
import { momentText } from '../../domain/quotationRequest/requestFaults.ts'
import { enumeration } from '../../domain/values/enumeration.ts'
import { calendarOf, workingDaysBefore } from '../../domain/values/workingDays.ts'
import { adminGroups, choiceField, referenceField } from '../../fields/commonFields.ts'
import { setOwnOrganisation } from '../../fields/ownership.ts'
import { queueMessage } from '../../mail/queue.ts'
import { refusal } from '../../requests/refusal.ts'
import { idOf, idsOf } from '../../transitions/door.ts'
import { peopleOf } from '../../transitions/effects.ts'
import { quotationTerms } from '../legalRule/terms.ts'
import { answerEndpoint } from './answerEndpoint.ts'

const inquiryKinds = enumeration({
  question: { vi: 'Câu hỏi', en: 'Question' },
  invitation: { vi: 'Đề nghị được mời', en: 'Asks to be invited' },
})

/** Who asks a question stays unknown to the agency; who asks to be invited gives the name with it. */
const asker: FieldAccess = async (args) => {
  if (await ownField('quotation.submit', 'vendor')(args)) return true
  const kind: unknown = (args.doc as { kind?: unknown } | undefined)?.kind
  return kind === 'invitation' && can(personOf(args.req)?.role, 'quotationRequest.prepare')
}

/** Words of a text one after the other, folded, so that a name is found in it whole. */
const wordsOf = (text: string) =>
  ` ${fold(text)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()} `

/** What is said of a firm as made up stands in its name, and in no question. */
const withoutMark = (name: string) => name.replaceAll(/\([^)]*\)/g, ' ')

/** A question is published as it is written: it does not name who asks. @throws APIError 422. */
async function refuseOwnName(vendor: string, text: unknown, req: PayloadRequest): Promise<void> {
  const asked = wordsOf(typeof text === 'string' ? text : '')
  const inEach = await Promise.all(
    languages.map((locale) =>
      req.payload.findByID({
        collection: 'organisations',
        id: vendor,
        depth: 0,
        locale,
        overrideAccess: true,
        req: { ...req, locale },
      }),
    ),
  )
  const isNamed = inEach
    .flatMap(({ name, fullName }) => [name, fullName ?? ''])
    .map((name) => wordsOf(withoutMark(name)))
    .some((name) => name.trim().length > 1 && asked.includes(name))
  if (isNamed) {
    const reason: Label = {
      vi: 'Câu hỏi được đăng nguyên văn, nên không nêu tên doanh nghiệp. Hãy bỏ tên doanh nghiệp của bạn.',
      en: 'The question is published as written, so it must not name the firm. Take out the name of yours.',
    }
    throw refusal(req, 422, reason, { field: 'text' })
  }
}

/**
 * A question is taken while the request is open, until one working day before its deadline; the agency is told that
 * there is one.
 *
 * @throws APIError 422 with until when.
 */
const takeInTime: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  const person = personOf(req)
  const asked = idOf(data.request)
  // Without a request the field's own rule refuses.
  if (operation !== 'create' || !person || !asked) return data
  const request = await req.payload.findByID({
    collection: 'quotationRequests',
    id: asked,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  const { now, days } = await quotationTerms(req)
  if (!request || request.state !== 'published' || !request.deadline) {
    throw refusal(req, 422, {
      vi: 'Yêu cầu báo giá này không nhận câu hỏi.',
      en: 'This request takes no questions.',
    })
  }
  const until = workingDaysBefore(request.deadline, 1, calendarOf(days))
  if (isPast(until, now)) {
    const moment = momentText(until)
    throw refusal(req, 422, {
      vi: `Câu hỏi chỉ được nhận đến trước ${moment.vi}.`,
      en: `Questions are taken until ${moment.en}.`,
    })
  }
  const acted = await answeredFor(req)
  const isInvited = idsOf(request.invited).some((id) => acted.includes(id))
  if (data.kind === 'question' && !isInvited) {
    throw refusal(req, 422, {
      vi: 'Chỉ doanh nghiệp được mời mới gửi câu hỏi. Hãy gửi đề nghị được mời trước.',
      en: 'Only invited vendors ask questions. Ask to be invited first.',
    })
  }
  const vendor = idOf(data.vendor)
  if (data.kind === 'question' && vendor) await refuseOwnName(vendor, data.text, req)
  const organisation = idOf(request.organisation)
  for (const recipient of await peopleOf(req, organisation ? [organisation] : [])) {
    await queueMessage({
      recipient,
      about: {
        collection: 'quotationRequests',
        id: request.id,
        event: data.kind === 'question' ? 'ask' : 'askInvitation',
        title: request.title,
      },
      reason: undefined,
      byName: 'một doanh nghiệp',
      req,
    })
  }
  return { ...data, organisation }
}

/** What vendors ask of a request: a question, or to be invited. */
export const QuotationInquiries: CollectionConfig = {
  slug: 'quotationInquiries',
  labels: {
    singular: { vi: 'Câu hỏi về yêu cầu báo giá', en: 'Question on a request' },
    plural: { vi: 'Câu hỏi về yêu cầu báo giá', en: 'Questions on requests' },
  },
  admin: { group: adminGroups.market, hidden: true },
  access: {
    read: or(
      ownOrganisation('quotation.submit', 'vendor'),
      ownOrganisation('quotationRequest.prepare'),
    ),
    create: allow('quotation.submit'),
    update: nobody,
    delete: nobody,
  },
  endpoints: [answerEndpoint],
  hooks: { beforeValidate: [setOwnOrganisation('vendor')], beforeChange: [takeInTime] },
  fields: [
    referenceField(
      'request',
      'quotationRequests',
      { vi: 'Yêu cầu báo giá', en: 'Request' },
      { required: true },
    ),
    choiceField('kind', { vi: 'Loại', en: 'Kind' }, inquiryKinds, { required: true }),
    {
      ...referenceField(
        'vendor',
        'organisations',
        { vi: 'Doanh nghiệp', en: 'Vendor' },
        { required: true },
      ),
      access: { read: asker },
    },
    {
      ...referenceField('organisation', 'organisations', { vi: 'Đơn vị', en: 'Organisation' }),
      access: writtenBySystem,
    },
    {
      name: 'text',
      type: 'textarea',
      required: true,
      maxLength: 2000,
      label: { vi: 'Nội dung', en: 'Text' },
    },
    {
      name: 'answer',
      type: 'textarea',
      label: { vi: 'Trả lời', en: 'Answer' },
      access: writtenBySystem,
    },
    {
      name: 'accepted',
      type: 'checkbox',
      label: { vi: 'Đã mời', en: 'Invited' },
      access: writtenBySystem,
    },
    {
      name: 'answeredAt',
      type: 'text',
      label: { vi: 'Trả lời lúc', en: 'Answered at' },
      access: writtenBySystem,
    },
  ],
}
