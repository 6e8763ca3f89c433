import type { CollectionConfig } from 'payload'
import { allow, and, noFieldAccess, or, where } from '../../access/rules.ts'
import { adoptionLevels } from '../../domain/adoption/adoption.ts'
import { publicStates } from '../../domain/transitions/machine.ts'
import { requirementMachine } from '../../domain/requirement/machine.ts'
import { organisationKinds } from '../../domain/organisation/organisation.ts'
import { platformGroups } from '../../domain/platform/platform.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField, transitionsField } from '../../transitions/fields.ts'
import {
  adminGroups,
  choiceField,
  dayField,
  illustrativeField,
  referenceField,
  referencesField,
  slugField,
  writtenDayField,
} from '../../fields/commonFields.ts'
import { isRegion, ofKind, published } from '../../fields/relationRules.ts'
import { setSlug } from '../../fields/setSlug.ts'

const inPublic = where({ state: { in: publicStates(requirementMachine) } })
const whileDraft = where({ state: { equals: 'draft' } })

/** What the ministry asks of organisations. Met and overdue are computed from adoptions, never typed. */
export const Requirements: CollectionConfig = {
  slug: 'requirements',
  labels: {
    singular: { vi: 'Nhiệm vụ được giao', en: 'Requirement' },
    plural: { vi: 'Nhiệm vụ được giao', en: 'Requirements' },
  },
  admin: {
    group: adminGroups.market,
    useAsTitle: 'title',
    defaultColumns: ['title', 'platform', 'group', 'level', 'dueOn', 'state'],
    preview: ({ slug }) => pagePath('requirements', 'vi', String(slug)),
  },
  access: {
    read: or(allow('requirement.issue'), allow('everything.read'), inPublic),
    create: allow('requirement.issue'),
    update: and(allow('requirement.issue'), whileDraft),
    delete: and(allow('requirement.issue'), whileDraft),
  },
  defaultPopulate: { slug: true, title: true },
  endpoints: [transitionEndpoint(requirementMachine)],
  hooks: { beforeValidate: [setSlug('title')] },
  fields: [
    transitionsField(requirementMachine),
    slugField,
    {
      name: 'title',
      type: 'text',
      required: true,
      localized: true,
      label: { vi: 'Nhiệm vụ', en: 'Requirement' },
    },
    { name: 'text', type: 'textarea', localized: true, label: { vi: 'Nội dung', en: 'Text' } },
    {
      type: 'row',
      fields: [
        referenceField(
          'platform',
          'platforms',
          { vi: 'Nền tảng', en: 'Platform' },
          { rules: [published] },
        ),
        choiceField(
          'group',
          { vi: 'hoặc một nền tảng của nhóm', en: 'or any of a group' },
          platformGroups,
        ),
        choiceField('level', { vi: 'Mức phải đạt', en: 'Level that counts' }, adoptionLevels, {
          required: true,
        }),
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'kinds',
          type: 'select',
          hasMany: true,
          options: organisationKinds.options.filter(({ value }) => value !== 'vendor'),
          label: { vi: 'Giao cho mọi', en: 'Asked of every' },
        },
        {
          name: 'regions',
          type: 'text',
          hasMany: true,
          validate: isRegion,
          label: { vi: 'chỉ trong các vùng', en: 'only in the regions' },
        },
      ],
    },
    referencesField(
      'organisations',
      'organisations',
      {
        vi: 'và các đơn vị nêu tên',
        en: 'and of these by name',
      },
      [ofKind('ministry', 'province', 'agency', 'commune')],
    ),
    dayField('dueOn', { vi: 'Thời hạn', en: 'Due on' }, { required: true }),
    writtenDayField('issuedOn', { vi: 'Giao ngày', en: 'Issued on' }),
    referencesField('legalBasis', 'legalDocuments', { vi: 'Căn cứ pháp lý', en: 'Legal basis' }),
    {
      name: 'waivers',
      type: 'array',
      label: { vi: 'Đơn vị được miễn', en: 'Organisations excused' },
      access: { create: noFieldAccess, update: noFieldAccess },
      admin: { readOnly: true },
      fields: [
        referenceField(
          'organisation',
          'organisations',
          { vi: 'Đơn vị', en: 'Organisation' },
          {
            required: true,
          },
        ),
        { name: 'reason', type: 'textarea', required: true, label: { vi: 'Lý do', en: 'Reason' } },
        dayField('date', { vi: 'Ngày', en: 'Date' }, { required: true }),
      ],
    },
    stateField(requirementMachine),
    illustrativeField,
  ],
}
