import type { CollectionConfig, FieldAccess, PayloadRequest } from 'payload'
import { noteRefusedAttempt } from '../../access/refusedAttempts.ts'
import {
  allow,
  allowField,
  and,
  noFieldAccess,
  or,
  orField,
  ownBranch,
  ownField,
  ownOrganisation,
  where,
} from '../../access/rules.ts'
import {
  contractOrigins,
  isNotice,
  selectionForms,
  wrongNotice,
} from '../../domain/contract/contract.ts'
import { sameInContract } from '../../domain/contract/framework.ts'
import { contractMachine, signedStates } from '../../domain/contract/machine.ts'
import { documentNumber } from '../../domain/values/documentNumber.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import {
  adminGroups,
  choiceField,
  dayField,
  illustrativeField,
  keyField,
  referenceField,
  writtenDayField,
} from '../../fields/commonFields.ts'
import {
  ofKind,
  oncePublished,
  published,
  sameOrganisation,
  samePlatform,
  may,
} from '../../fields/relationRules.ts'
import { setOwnOrganisation } from '../../fields/ownership.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField, transitionsField } from '../../transitions/fields.ts'
import { changesEndpoint, sentBackField } from '../../transitions/sentBack.ts'
import { refuseForeignKeyReuse } from '../adoption/registrationKey.ts'
import { formerProductField } from '../offering/formerProduct.ts'
import { taxCodeField, unlistedNameField, whileMerging } from '../unlistedName/fields.ts'
import { keepName } from '../unlistedName/note.ts'
import { awardField } from '../quotationRequest/awarded.ts'
import { agreementsEndpoint, callOffsEndpoint } from './agreements.ts'
import { entitledField, entitledToCallOff } from './entitlement.ts'
import { frameworkFields } from './frameworkFields.ts'
import { largestAmount, linesField, whole, words } from './lines.ts'
import { paidForEndpoint } from './paidFor.ts'
import { priceBandEndpoint } from './priceBand.ts'
import { dropPrices, keepPrices } from './prices.ts'
import { takeOverOrigin } from './origin.ts'

const whileDraft = where({ state: { equals: 'draft' } })
const isSigned = where({ state: { in: [...signedStates] } })

/** What an agency keeps to itself: others learn of prices from bands alone, and a vendor only that it is named. */
const own: FieldAccess = ownField('contract.keep')
const ownOnly = {
  read: own,
  create: allowField('contract.keep'),
  update: allowField('contract.keep'),
}
/** Of a framework agreement those read its terms too who may call off from it. */
const ownOrEntitled = { ...ownOnly, read: orField(own, entitledField) }
const written = { create: noFieldAccess, update: noFieldAccess }

/**
 * Contracts of agencies: never public; the branch above reads that there is one, its own people its prices. Of a framework
 * agreement those agencies read the prices that may call off from it.
 */
export const Contracts: CollectionConfig = {
  slug: 'contracts',
  labels: {
    singular: { vi: 'Hợp đồng', en: 'Contract' },
    plural: { vi: 'Hợp đồng', en: 'Contracts' },
  },
  admin: {
    group: adminGroups.market,
    useAsTitle: 'title',
    // Contracts are kept in the workspace on the site; those who open the admin may not read them.
    hidden: true,
  },
  access: {
    read: or(
      ownBranch('contract.keep'),
      and(ownOrganisation('contract.knowOf', 'vendor'), isSigned),
      entitledToCallOff,
      whileMerging,
    ),
    create: allow('contract.keep'),
    update: and(ownOrganisation('contract.keep'), whileDraft),
    delete: and(ownOrganisation('contract.keep'), whileDraft),
  },
  defaultPopulate: { title: true, number: true, state: true },
  endpoints: [
    priceBandEndpoint,
    paidForEndpoint,
    agreementsEndpoint,
    callOffsEndpoint,
    changesEndpoint(contractMachine),
    transitionEndpoint(contractMachine),
  ],
  hooks: {
    afterError: [noteRefusedAttempt],
    beforeValidate: [setOwnOrganisation('organisation'), takeOverOrigin],
    beforeChange: [refuseForeignKeyReuse, keepName],
    afterChange: [keepPrices],
    beforeDelete: [dropPrices],
  },
  fields: [
    transitionsField(contractMachine),
    keyField,
    referenceField(
      'organisation',
      'organisations',
      { vi: 'Đơn vị', en: 'Organisation' },
      { required: true },
    ),
    ...frameworkFields(ownOnly),
    { ...words('title', { vi: 'Tên hợp đồng', en: 'Title' }), required: true },
    {
      ...words('number', { vi: 'Số hợp đồng', en: 'Number' }, 60),
      // In the one form of numbers, by which the same one is known again; signs are as each office has them.
      hooks: {
        beforeValidate: [
          ({ value }: { value?: unknown }) =>
            typeof value === 'string' ? documentNumber(value) : value,
        ],
      },
    },
    {
      ...choiceField('origin', { vi: 'Nguồn', en: 'Origin' }, contractOrigins),
      access: written,
    } as CollectionConfig['fields'][number],
    {
      ...referenceField(
        'adoption',
        'adoptions',
        { vi: 'Từ đăng ký triển khai', en: 'From the adoption' },
        { rules: [sameOrganisation()] },
      ),
      access: ownOnly,
    },
    {
      ...referenceField(
        'selection',
        'selections',
        { vi: 'Từ hồ sơ lựa chọn', en: 'From the selection record' },
        { rules: [sameOrganisation()] },
      ),
      access: ownOnly,
    },
    { ...awardField(), access: ownOnly },
    {
      ...words('againReason', {
        vi: 'Vì sao ký thêm từ cùng một kết quả',
        en: 'Why another contract comes from the same award',
      }),
      access: ownOnly,
    },
    referenceField('platform', 'platforms', sameInContract.platform, { rules: [published] }),
    referenceField('offering', 'offerings', sameInContract.offering, {
      // What is bought already is extended and paid for when its vendor sells it to nobody else.
      rules: [samePlatform, oncePublished],
    }),
    formerProductField,
    words('productName', sameInContract.productName),
    referenceField('vendor', 'organisations', sameInContract.vendor, { rules: [ofKind('vendor')] }),
    words('vendorName', sameInContract.vendorName),
    { ...taxCodeField, access: ownOnly },
    unlistedNameField,
    dayField('signedOn', { vi: 'Ngày ký', en: 'Signed on' }, { notAhead: true }),
    dayField('startsOn', { vi: 'Từ ngày', en: 'From' }),
    dayField(
      'endsOn',
      { vi: 'Đến ngày', en: 'To' },
      { notBefore: { name: 'startsOn', label: { vi: 'Từ ngày', en: 'From' } } },
    ),
    { ...writtenDayField('endsNow', { vi: 'Kết thúc hiện nay', en: 'Ends now' }), index: true },
    {
      ...choiceField('form', { vi: 'Hình thức lựa chọn', en: 'Form of selection' }, selectionForms),
      access: ownOrEntitled,
    } as CollectionConfig['fields'][number],
    {
      ...words('formWords', { vi: 'Ghi rõ hình thức', en: 'Form in words' }),
      access: ownOrEntitled,
    },
    {
      name: 'notice',
      type: 'text',
      maxLength: 2000,
      access: ownOrEntitled,
      label: {
        vi: 'Thông báo trên mạng đấu thầu quốc gia',
        en: 'Notice on the national bidding network',
      },
      validate: (value: unknown, { req }: { req: PayloadRequest }) =>
        value === null ||
        value === undefined ||
        value === '' ||
        isNotice(value) ||
        wrongNotice[languageOf(req.i18n.language)],
    },
    {
      name: 'value',
      type: 'number',
      access: ownOrEntitled,
      label: { vi: 'Giá trị, đồng, đã gồm thuế', en: 'Value, đồng, with VAT' },
      validate: whole(largestAmount),
    },
    { ...linesField, access: ownOrEntitled },
    {
      name: 'files',
      type: 'upload',
      custom: may(sameOrganisation()),
      relationTo: 'media',
      hasMany: true,
      label: { vi: 'Tệp hợp đồng (không công khai)', en: 'Files (not public)' },
      access: ownOnly,
    },
    {
      name: 'note',
      type: 'textarea',
      maxLength: 2000,
      label: { vi: 'Ghi chú', en: 'Note' },
      access: ownOnly,
    },
    {
      name: 'changes',
      type: 'json',
      label: { vi: 'Gia hạn, chấm dứt, thanh lý', en: 'Extensions and ends' },
      access: { ...written, read: own },
      admin: { readOnly: true },
    },
    {
      name: 'frozenFiles',
      type: 'json',
      label: {
        vi: 'Mã băm SHA-256 của các tệp đã trình',
        en: 'SHA-256 of the files that were sent in',
      },
      access: { ...written, read: own },
      admin: { readOnly: true },
    },
    {
      name: 'submittedBy',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người trình', en: 'Sent in by' },
      access: { ...written, read: own },
      admin: { readOnly: true },
    },
    {
      ...writtenDayField('approvedOn', { vi: 'Duyệt ngày', en: 'Approved on' }),
      access: { ...written, read: own },
    },
    stateField(contractMachine),
    sentBackField(own),
    illustrativeField,
  ],
}
