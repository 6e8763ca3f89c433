import type { CollectionConfig } from 'payload'
import { noteRefusedAttempt } from '../../access/refusedAttempts.ts'
import {
  allow,
  allowField,
  and,
  noFieldAccess,
  or,
  orField,
  ownBranch,
  ownBranchField,
  ownField,
  ownOrganisation,
  where,
} from '../../access/rules.ts'
import { adoptionLevels } from '../../domain/adoption/adoption.ts'
import { publicStates } from '../../domain/transitions/machine.ts'
import { adoptionMachine } from '../../domain/adoption/machine.ts'
import { publishOnDelete } from '../../publication/request.ts'
import { changesEndpoint, sentBackField } from '../../transitions/sentBack.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField, transitionsField } from '../../transitions/fields.ts'
import {
  adminGroups,
  choiceField,
  dayField,
  illustrativeField,
  writtenDayField,
} from '../../fields/commonFields.ts'
import { may, published, sameOrganisation, samePlatform } from '../../fields/relationRules.ts'
import { setOwnOrganisation } from '../../fields/ownership.ts'
import { formerProductField } from '../offering/formerProduct.ts'
import { productInWords, whileMerging } from '../unlistedName/fields.ts'
import { keepName } from '../unlistedName/note.ts'
import { awardField } from '../quotationRequest/awarded.ts'
import { usageFileEndpoint } from '../usageReport/fileEndpoint.ts'
import { approveTogetherEndpoint, forUnitsEndpoint } from './unitsEndpoints.ts'
import { registerForUnit } from './forUnits.ts'
import { operationFields } from './operationFields.ts'
import { proposeForAgency, startAsProposal, tellAgency } from './proposal.ts'
import { refuseForeignKeyReuse } from './registrationKey.ts'
import { takeOverAward } from './fromAward.ts'

const inPublic = where({ state: { in: publicStates(adoptionMachine) } })
const leftDraft = where({ state: { not_in: ['draft', 'withdrawn', 'proposed', 'rejected'] } })
const levelDate = { vi: 'Ngày', en: 'Date' }
const whileDraft = where({ state: { equals: 'draft' } })

/** Whoever registered it for the organisation that uses it. */
const byActing = ownOrganisation('adoption.register', 'actingOrganisation')

/** Fields that agencies keep to themselves; the ministry counts uses, it does not read prices. */
const agencyOnly = {
  read: orField(ownField('adoption.register'), ownField('adoption.register', 'actingOrganisation')),
  create: allowField('adoption.register'),
  update: allowField('adoption.register'),
}

const filesAreReadBy = {
  vi: 'Chỉ đơn vị sử dụng và cơ quan cấp trên xem được.',
  en: 'Only the organisation and those above it see them.',
}

/** An agency's use of a platform. `state` and `milestones` are written by the door only. */
export const Adoptions: CollectionConfig = {
  slug: 'adoptions',
  labels: {
    singular: { vi: 'Đăng ký triển khai', en: 'Adoption' },
    plural: { vi: 'Đăng ký triển khai', en: 'Adoptions' },
  },
  admin: {
    group: adminGroups.market,
    // The key is a machine's word; what a use is for names it to people.
    useAsTitle: 'purpose',
    defaultColumns: ['organisation', 'platform', 'offering', 'state', 'updatedAt'],
  },
  access: {
    read: or(
      ownBranch('adoption.register'),
      byActing,
      ownOrganisation('adoption.propose', 'proposedBy'),
      and(allow('adoption.oversee'), leftDraft),
      inPublic,
      whileMerging,
    ),
    create: or(allow('adoption.register'), allow('adoption.propose')),
    update: and(or(ownOrganisation('adoption.register'), byActing), whileDraft),
    delete: and(or(ownOrganisation('adoption.register'), byActing), whileDraft),
  },
  endpoints: [
    usageFileEndpoint,
    forUnitsEndpoint,
    approveTogetherEndpoint,
    changesEndpoint(adoptionMachine),
    transitionEndpoint(adoptionMachine),
  ],
  hooks: {
    afterError: [noteRefusedAttempt],
    beforeValidate: [
      proposeForAgency,
      registerForUnit,
      setOwnOrganisation('organisation'),
      takeOverAward,
    ],
    beforeChange: [refuseForeignKeyReuse, startAsProposal, keepName],
    afterChange: [tellAgency],
    afterDelete: [publishOnDelete],
  },
  fields: [
    transitionsField(adoptionMachine),
    {
      name: 'key',
      type: 'text',
      unique: true,
      index: true,
      label: { vi: 'Khóa đăng ký', en: 'Registration key' },
      // Chosen by the form before the first save: sent twice, it makes one registration, not two.
      admin: { hidden: true },
    },
    {
      name: 'organisation',
      type: 'relationship',
      relationTo: 'organisations',
      required: true,
      index: true,
      label: { vi: 'Đơn vị sử dụng', en: 'Organisation' },
    },
    {
      name: 'platform',
      type: 'relationship',
      custom: may(published),
      relationTo: 'platforms',
      required: true,
      index: true,
      label: { vi: 'Nền tảng số', en: 'Platform' },
    },
    {
      name: 'offering',
      type: 'relationship',
      custom: may(samePlatform, published),
      relationTo: 'offerings',
      index: true,
      label: { vi: 'Sản phẩm, gói dịch vụ', en: 'Offering' },
    },
    formerProductField,
    ...productInWords(agencyOnly),
    {
      name: 'selection',
      type: 'relationship',
      custom: may(sameOrganisation()),
      relationTo: 'selections',
      label: { vi: 'Từ hồ sơ lựa chọn', en: 'From the selection record' },
      access: agencyOnly,
    },
    { ...awardField(), access: agencyOnly },
    {
      name: 'problems',
      type: 'relationship',
      custom: may(published),
      relationTo: 'problems',
      hasMany: true,
      label: { vi: 'Giải quyết bài toán', en: 'Problems it answers' },
    },
    {
      name: 'purpose',
      type: 'textarea',
      localized: true,
      maxLength: 2000,
      label: { vi: 'Mục đích sử dụng', en: 'What it is used for' },
    },
    {
      name: 'milestones',
      type: 'array',
      labels: { singular: { vi: 'Mức', en: 'Level' }, plural: { vi: 'Mức', en: 'Level' } },
      label: { vi: 'Các mức đã đạt', en: 'Levels reached' },
      access: { create: noFieldAccess, update: noFieldAccess },
      admin: { readOnly: true },
      fields: [
        choiceField('level', { vi: 'Mức', en: 'Level' }, adoptionLevels, { required: true }),
        dayField('date', levelDate, { required: true }),
        { name: 'evidence', type: 'text', label: { vi: 'Minh chứng', en: 'Evidence' } },
        dayField(
          'validUntil',
          { vi: 'Có giá trị đến', en: 'Valid until' },
          { notBefore: { name: 'date', label: levelDate } },
        ),
        {
          name: 'files',
          type: 'upload',
          custom: may(sameOrganisation()),
          relationTo: 'media',
          hasMany: true,
          label: { vi: 'Tệp minh chứng', en: 'Evidence files' },
          access: { read: ownBranchField('adoption.register') },
        },
      ],
    },
    ...operationFields,
    writtenDayField('endedOn', { vi: 'Kết thúc ngày', en: 'Ended on' }),
    {
      name: 'files',
      type: 'upload',
      custom: may(sameOrganisation()),
      relationTo: 'media',
      hasMany: true,
      label: { vi: 'Tệp kèm theo (không công khai)', en: 'Attached files (not public)' },
      admin: { description: filesAreReadBy },
      access: { ...agencyOnly, read: ownBranchField('adoption.register') },
    },
    {
      name: 'corrections',
      type: 'json',
      label: { vi: 'Các lần đính chính', en: 'Corrections' },
      access: { create: noFieldAccess, update: noFieldAccess },
      admin: { readOnly: true },
    },
    {
      name: 'correction',
      type: 'json',
      label: { vi: 'Đính chính chờ duyệt', en: 'Correction that awaits the leader' },
      access: { read: agencyOnly.read, create: noFieldAccess, update: noFieldAccess },
      admin: { readOnly: true },
    },
    {
      name: 'frozenFiles',
      type: 'json',
      label: {
        vi: 'Mã băm SHA-256 của các tệp đã trình',
        en: 'SHA-256 of the files that were sent in',
      },
      access: { read: agencyOnly.read, create: noFieldAccess, update: noFieldAccess },
      admin: { readOnly: true },
    },
    {
      name: 'contact',
      type: 'text',
      label: { vi: 'Đầu mối (không công khai)', en: 'Contact (not public)' },
      access: agencyOnly,
    },
    {
      name: 'contractPrice',
      type: 'number',
      min: 0,
      admin: { step: 1 },
      label: {
        vi: 'Giá hợp đồng, đồng (không công khai)',
        en: 'Contract price, đồng (not public)',
      },
      access: agencyOnly,
    },
    {
      name: 'note',
      type: 'textarea',
      label: { vi: 'Ghi chú nội bộ', en: 'Internal note' },
      access: agencyOnly,
    },
    {
      name: 'submittedBy',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người trình', en: 'Sent in by' },
      access: { read: ownField('adoption.register'), create: noFieldAccess, update: noFieldAccess },
      admin: { readOnly: true },
    },
    {
      name: 'proposedBy',
      type: 'relationship',
      relationTo: 'organisations',
      index: true,
      label: { vi: 'Doanh nghiệp đề xuất', en: 'Proposed by' },
      access: {
        // It is always the vendor of the offering, so it tells other vendors nothing that is not public.
        read: orField(allowField('adoption.register'), allowField('adoption.propose')),
        create: noFieldAccess,
        update: noFieldAccess,
      },
      admin: { readOnly: true },
    },
    {
      name: 'actingOrganisation',
      type: 'relationship',
      relationTo: 'organisations',
      index: true,
      // The public reads who registered it: the organisation whose record it is may not have said a word of it.
      label: { vi: 'Đơn vị đăng ký thay', en: 'Registered on its behalf by' },
      access: { create: noFieldAccess, update: noFieldAccess },
      admin: { readOnly: true },
    },
    stateField(adoptionMachine),
    sentBackField(agencyOnly.read),
    illustrativeField,
  ],
}
