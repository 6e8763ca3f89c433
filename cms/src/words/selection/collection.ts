import type { CollectionConfig, PayloadRequest } from 'payload'
import { noteRefusedAttempt } from '../../access/refusedAttempts.ts'
import { allow, and, noFieldAccess, ownBranch, ownOrganisation, where } from '../../access/rules.ts'
import { selectionMachine } from '../../domain/selection/machine.ts'
import { QuantitiesSchema, quantityFault } from '../../domain/comparison/quantities.ts'
import { quantityNames } from '../../domain/comparison/quantitiesAddress.ts'
import { numberText } from '../../domain/field/price.ts'
import { isRecord } from '../../domain/values/isRecord.ts'
import { RentOrBuildSchema } from '../../domain/selection/rentOrBuild.ts'
import { rejectionReasons, selectionOutcomes } from '../../domain/selection/selection.ts'
import { selectionDifferencesEndpoint, selectionFileEndpoint } from './fileEndpoint.ts'
import { searchFields } from './searchFields.ts'
import { checkSuperseded } from './superseded.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField, transitionsField } from '../../transitions/fields.ts'
import {
  adminGroups,
  choiceField,
  illustrativeField,
  referenceField,
} from '../../fields/commonFields.ts'
import { may, onceIn, published } from '../../fields/relationRules.ts'
import { noteDeletion } from '../../publication/deletion.ts'
import { setOwnOrganisation } from '../../fields/ownership.ts'
import { refuseForeignKeyReuse } from '../adoption/registrationKey.ts'
import type { Label } from '../../domain/language/language.ts'
import { languageOf } from '../../domain/language/languageOf.ts'

/** The sheet as it is being filled in; what it lacks is told when it is printed, not when it is saved. */
const isRentOrBuild = (value: unknown, { req }: { req: PayloadRequest }): true | string => {
  if (value === null || value === undefined) return true
  const parsed = RentOrBuildSchema.safeParse(value)
  if (parsed.success) return true
  const place = parsed.error.issues[0]?.path.join('.') ?? ''
  const wrong: Label = {
    vi: `Phiếu thuê hay tự xây sai ở “${place}”.`,
    en: `The sheet of renting and building is wrong at “${place}”.`,
  }
  return wrong[languageOf(req.i18n.language)]
}

const noSuchQuantity: Label = {
  vi: 'Khối lượng dự kiến có mục không có.',
  en: 'The expected quantities hold something that there is not.',
}

const areQuantities = (value: unknown, { req }: { req: PayloadRequest }): true | string => {
  if (value === null || value === undefined) return true
  const parsed = QuantitiesSchema.safeParse(value)
  if (parsed.success) return true
  const language = languageOf(req.i18n.language)
  const faults = parsed.error.issues.map(({ path }) => {
    const name = quantityNames.find((one) => one === path[0])
    const typed = isRecord(value) && name ? value[name] : undefined
    return name
      ? quantityFault(name, typeof typed === 'number' ? numberText(typed).vi : String(typed))[
          language
        ]
      : noSuchQuantity[language]
  })
  return [...new Set(faults)].join(' ')
}

const whileDraft = where({ state: { equals: 'draft' } })

/** Selection records: an agency's own paper, read by it and by the province above it, never by vendors. */
export const Selections: CollectionConfig = {
  slug: 'selections',
  labels: {
    singular: { vi: 'Hồ sơ lựa chọn', en: 'Selection record' },
    plural: { vi: 'Hồ sơ lựa chọn', en: 'Selection records' },
  },
  admin: {
    group: adminGroups.market,
    useAsTitle: 'title',
    defaultColumns: ['title', 'organisation', 'state', 'updatedAt'],
    // Records are kept in the workspace on the site; those who open the admin may not read them.
    hidden: true,
  },
  access: {
    read: ownBranch('selection.keep'),
    create: allow('selection.keep'),
    update: and(ownOrganisation('selection.keep'), whileDraft),
    delete: and(ownOrganisation('selection.keep'), whileDraft),
  },
  defaultPopulate: { title: true, state: true },
  endpoints: [
    transitionEndpoint(selectionMachine),
    selectionFileEndpoint,
    selectionDifferencesEndpoint,
  ],
  hooks: {
    afterError: [noteRefusedAttempt],
    beforeValidate: [setOwnOrganisation('organisation'), checkSuperseded],
    beforeChange: [refuseForeignKeyReuse],
    // What its candidates opened for the agency (adoptionPaper/readers.ts) leaves a trace.
    afterDelete: [noteDeletion],
  },
  fields: [
    transitionsField(selectionMachine),
    { name: 'key', type: 'text', unique: true, index: true, admin: { hidden: true } },
    {
      name: 'organisation',
      type: 'relationship',
      relationTo: 'organisations',
      required: true,
      index: true,
      label: { vi: 'Đơn vị', en: 'Organisation' },
    },
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 200,
      label: { vi: 'Tên hồ sơ', en: 'Title' },
    },
    {
      name: 'need',
      type: 'textarea',
      maxLength: 5000,
      label: { vi: 'Nhu cầu của đơn vị', en: 'Need' },
    },
    {
      name: 'problems',
      type: 'relationship',
      custom: may(published),
      relationTo: 'problems',
      hasMany: true,
      label: { vi: 'Bài toán', en: 'Problems' },
    },
    ...searchFields,
    {
      name: 'candidates',
      type: 'array',
      label: { vi: 'Phương án', en: 'Candidates' },
      fields: [
        {
          name: 'item',
          type: 'relationship',
          custom: may(published, onceIn('candidates', 'item')),
          relationTo: ['offerings', 'platforms'],
          required: true,
          label: { vi: 'Sản phẩm hoặc nền tảng', en: 'Offering or platform' },
        },
        {
          name: 'chosen',
          type: 'checkbox',
          defaultValue: false,
          label: { vi: 'Chọn', en: 'Chosen' },
        },
        choiceField('reasonCode', { vi: 'Lý do loại', en: 'Reason code' }, rejectionReasons),
        {
          name: 'reasonText',
          type: 'textarea',
          maxLength: 2000,
          label: { vi: 'Lý do bằng lời', en: 'Reason in words' },
        },
        { name: 'note', type: 'textarea', maxLength: 2000, label: { vi: 'Ghi chú', en: 'Note' } },
        {
          name: 'frozen',
          type: 'json',
          label: { vi: 'Bản chụp lúc khóa', en: 'As it stood when locked' },
          access: { create: noFieldAccess, update: noFieldAccess },
        },
      ],
    },
    {
      name: 'quantities',
      type: 'json',
      label: { vi: 'Khối lượng dự kiến', en: 'Expected quantities' },
      validate: areQuantities,
    },
    choiceField('outcome', { vi: 'Kết quả', en: 'Outcome' }, selectionOutcomes),
    {
      name: 'outcomeReason',
      type: 'textarea',
      maxLength: 5000,
      label: { vi: 'Lý do của kết quả', en: 'Reason for the outcome' },
    },
    {
      name: 'rentOrBuild',
      type: 'json',
      label: { vi: 'Phiếu thuê hay tự xây', en: 'Rent or build' },
      validate: isRentOrBuild,
    },
    referenceField('supersedes', 'selections', {
      vi: 'Thay thế hồ sơ đã khóa',
      en: 'Takes the place of the locked record',
    }),
    {
      name: 'locked',
      type: 'json',
      label: { vi: 'Nội dung lúc khóa', en: 'All of it as it stood when locked' },
      access: { create: noFieldAccess, update: noFieldAccess },
      admin: { readOnly: true },
    },
    ...(['lockedAt', 'lockedBy', 'hash'] as const).map((name) => ({
      name,
      type: 'text' as const,
      access: { create: noFieldAccess, update: noFieldAccess },
      admin: { readOnly: true },
    })),
    stateField(selectionMachine),
    illustrativeField,
  ],
}
