import type { CollectionBeforeChangeHook, CollectionConfig, Field } from 'payload'
import type { z } from 'zod'
import { noteRefusedAttempt } from '../../access/refusedAttempts.ts'
import {
  allow,
  and,
  or,
  ownBranch,
  ownBranchField,
  ownField,
  ownOrganisation,
  where,
} from '../../access/rules.ts'
import { writtenBySystem } from '../../access/systemFields.ts'
import { isInstant, wrongInstant } from '../../domain/values/day.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import { nameOfPath } from '../../requests/fieldNames.ts'
import type { Label } from '../../domain/language/language.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { quotationRequestMachine } from '../../domain/quotationRequest/machine.ts'
import {
  QuantityLinesSchema,
  RequestQuestionsSchema,
} from '../../domain/quotationRequest/quantityLine.ts'
import { invitationScopes, sealingModes } from '../../domain/quotationRequest/quotationRequest.ts'
import { publicStates } from '../../domain/transitions/machine.ts'
import { issueReason } from '../../domain/values/issueReason.ts'
import {
  adminGroups,
  choiceField,
  illustrativeField,
  keyField,
  referenceField,
  referencesField,
  slugField,
} from '../../fields/commonFields.ts'
import { setOwnOrganisation } from '../../fields/ownership.ts'
import { inState, ofKind, sameOrganisation } from '../../fields/relationRules.ts'
import { setSlug } from '../../fields/setSlug.ts'
import { refuseForeignKeyReuse } from '../adoption/registrationKey.ts'
import { changesEndpoint, sentBackField } from '../../transitions/sentBack.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField } from '../../transitions/fields.ts'
import { idOf } from '../../transitions/door.ts'
import { awardEndpoint } from './awardEndpoint.ts'
import { requestFileEndpoint } from './fileEndpoint.ts'
import { openingEndpoint } from './openingEndpoint.ts'
import { prefillEndpoint } from './prefillEndpoint.ts'
import { standingEndpoint, termsEndpoint } from './standingEndpoint.ts'

const inPublic = where({ state: { in: publicStates(quotationRequestMachine) } })
const whileDraft = where({ state: { equals: 'draft' } })
const agencyOnly = { read: ownBranchField('quotationRequest.prepare') }

/** A list that forms write whole; what does not fit its schema is refused with the row and column. */
const listField = (name: string, label: Label, schema: z.ZodType): Field => ({
  name,
  type: 'json',
  label,
  defaultValue: [],
  validate: (value: unknown, { req }) => {
    const parsed = schema.safeParse(value ?? [], { reportInput: true })
    const [issue] = parsed.error?.issues ?? []
    if (!issue) return true
    const reason = issueReason(issue)[languageOf(req.i18n.language)]
    return `${nameOfPath([name, ...issue.path].join('.'), [], req)}: ${reason}`
  },
})

const writtenJson = (name: string, label: Label, read?: typeof agencyOnly.read): Field => ({
  name,
  type: 'json',
  label,
  access: { ...writtenBySystem, ...(read ? { read } : {}) },
})

const writtenText = (name: string, label: Label): Field => ({
  name,
  type: 'text',
  label,
  access: writtenBySystem,
})

const writtenNumber = (name: string, label: Label): Field => ({
  name,
  type: 'number',
  label,
  access: writtenBySystem,
})

/** What is asked for with a made-up selection record is made up too, and marked as such. */
const markIllustrative: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || data.illustrative) return data
  const selection = await req.payload.findByID({
    collection: 'selections',
    id: idOf(data.selection) ?? '',
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return { ...data, illustrative: Boolean(selection?.illustrative) }
}

/** Requests for quotations: written by an agency from a locked selection, public from the leader's approval on. */
export const QuotationRequests: CollectionConfig = {
  slug: 'quotationRequests',
  labels: {
    singular: { vi: 'Yêu cầu báo giá', en: 'Request for quotations' },
    plural: { vi: 'Yêu cầu báo giá', en: 'Requests for quotations' },
  },
  admin: {
    group: adminGroups.market,
    useAsTitle: 'title',
    defaultColumns: ['title', 'organisation', 'state', 'deadline'],
    // Kept in the workspace on the site.
    hidden: true,
    preview: ({ slug }) => pagePath('quotationRequests', 'vi', String(slug)),
  },
  access: {
    read: or(ownBranch('quotationRequest.prepare'), inPublic),
    create: allow('quotationRequest.prepare'),
    update: and(ownOrganisation('quotationRequest.prepare'), whileDraft),
    delete: and(ownOrganisation('quotationRequest.prepare'), whileDraft),
  },
  defaultPopulate: { slug: true, title: true, deadline: true, state: true, organisation: true },
  endpoints: [
    termsEndpoint,
    prefillEndpoint,
    standingEndpoint,
    openingEndpoint,
    awardEndpoint,
    requestFileEndpoint,
    changesEndpoint(quotationRequestMachine),
    transitionEndpoint(quotationRequestMachine),
  ],
  hooks: {
    afterError: [noteRefusedAttempt],
    beforeValidate: [setOwnOrganisation('organisation'), setSlug('title')],
    beforeChange: [refuseForeignKeyReuse, markIllustrative],
  },
  fields: [
    keyField,
    slugField,
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 200,
      label: { vi: 'Tên yêu cầu', en: 'Title' },
    },
    referenceField(
      'organisation',
      'organisations',
      { vi: 'Đơn vị', en: 'Organisation' },
      { required: true },
    ),
    {
      ...referenceField(
        'selection',
        'selections',
        { vi: 'Từ hồ sơ lựa chọn', en: 'From the selection record' },
        {
          required: true,
          rules: [
            sameOrganisation(),
            inState(['locked'], {
              vi: 'Hồ sơ lựa chọn chưa khóa.',
              en: 'The selection record is not locked.',
            }),
          ],
        },
      ),
      access: agencyOnly,
    },
    referencesField('platforms', 'platforms', { vi: 'Nền tảng số', en: 'Platforms' }),
    {
      name: 'need',
      type: 'textarea',
      maxLength: 5000,
      label: { vi: 'Nhu cầu', en: 'Need' },
    },
    listField('lines', { vi: 'Khối lượng', en: 'Lines' }, QuantityLinesSchema),
    listField(
      'questions',
      { vi: 'Câu hỏi cho doanh nghiệp', en: 'Questions' },
      RequestQuestionsSchema,
    ),
    {
      name: 'place',
      type: 'text',
      maxLength: 300,
      label: { vi: 'Nơi thực hiện', en: 'Place' },
    },
    {
      name: 'period',
      type: 'text',
      maxLength: 200,
      label: { vi: 'Thời gian cần', en: 'When it is needed' },
    },
    {
      name: 'deadline',
      type: 'text',
      index: true,
      label: { vi: 'Hạn nộp', en: 'Deadline' },
      validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) =>
        value === undefined ||
        value === null ||
        value === '' ||
        isInstant(value) ||
        wrongInstant[languageOf(req.i18n.language)],
    },
    choiceField('scope', { vi: 'Mời', en: 'Invited' }, invitationScopes),
    {
      name: 'invited',
      type: 'relationship',
      relationTo: 'organisations',
      hasMany: true,
      custom: { may: [ofKind('vendor')] },
      label: { vi: 'Doanh nghiệp được mời', en: 'Invited vendors' },
      access: agencyOnly,
    },
    {
      ...choiceField('sealing', { vi: 'Cách niêm phong', en: 'Sealing' }, sealingModes),
      defaultValue: 'server',
    } as Field,
    {
      ...referencesField('custodians', 'custodianKeys', {
        vi: 'Người giữ khóa',
        en: 'Custodians',
      }),
      access: agencyOnly,
    } as Field,
    writtenText('recipient', { vi: 'Khóa niêm phong (phần công khai)', en: 'Sealing key' }),
    writtenText('keyTest', { vi: 'Bản mã thử khóa', en: 'Test of the key' }),
    writtenNumber('threshold', { vi: 'Số phần đủ để mở', en: 'Shares that suffice' }),
    writtenNumber('custodianCount', { vi: 'Số người giữ', en: 'Custodians in all' }),
    writtenText('publishedAt', { vi: 'Công bố lúc', en: 'Published at' }),
    writtenJson('deadlineRule', { vi: 'Quy tắc về hạn', en: 'Rule of the deadline' }),
    {
      name: 'soleInvited',
      type: 'checkbox',
      access: writtenBySystem,
      label: { vi: 'Chỉ mời một doanh nghiệp', en: 'One vendor alone invited' },
    },
    writtenNumber('version', { vi: 'Phiên bản', en: 'Version' }),
    writtenNumber('linesVersion', { vi: 'Phiên bản của khối lượng', en: 'Version of the lines' }),
    writtenNumber('keptFrom', { vi: 'Báo giá còn giá trị từ bản', en: 'Valid from version' }),
    writtenJson('amendments', { vi: 'Các lần sửa đổi', en: 'Amendments' }),
    writtenJson('amendment', { vi: 'Sửa đổi chờ duyệt', en: 'Waiting amendment' }, agencyOnly.read),
    writtenJson('answered', { vi: 'Câu hỏi đã trả lời', en: 'Answered questions' }),
    writtenJson('opening', { vi: 'Biên bản mở', en: 'Opening record' }, agencyOnly.read),
    writtenJson('award', { vi: 'Kết quả lựa chọn', en: 'Award' }, agencyOnly.read),
    writtenJson('result', { vi: 'Kết quả công khai', en: 'Public result' }),
    writtenText('cancelledReason', { vi: 'Lý do hủy', en: 'Why it was cancelled' }),
    stateField(quotationRequestMachine),
    sentBackField(ownField('quotationRequest.prepare')),
    illustrativeField,
  ],
}
