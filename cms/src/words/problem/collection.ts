import type { CollectionConfig } from 'payload'
import { draftedCatalogue } from '../../access/rules.ts'
import { problemStates, raiserKinds } from '../../domain/problem/problem.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { sectors } from '../../domain/platform/sector.ts'
import { bases } from '../../domain/values/source.ts'
import { noteDeletion, proveDeletion } from '../../publication/deletion.ts'
import { publishOnChange, publishOnDelete } from '../../publication/request.ts'
import {
  adminGroups,
  choiceField,
  confidenceField,
  illustrativeField,
  slugField,
  sortKeyField,
  sourcesField,
} from '../../fields/commonFields.ts'
import { setSlug } from '../../fields/setSlug.ts'
import { may, notAlsoIn, ofKind } from '../../fields/relationRules.ts'

const oneRole = {
  vi: 'Một nền tảng hoặc đã giải quyết, hoặc có thể giải quyết bài toán, không cả hai.',
  en: 'A platform answers a problem or could answer it, not both.',
}

/** Transformation problems raised by ministries, provinces and sectors. */
export const Problems: CollectionConfig = {
  slug: 'problems',
  labels: {
    singular: { vi: 'Bài toán', en: 'Problem' },
    plural: { vi: 'Bài toán chuyển đổi số', en: 'Problems' },
  },
  admin: {
    group: adminGroups.catalogue,
    useAsTitle: 'title',
    defaultColumns: ['title', 'sector', 'state', 'solvedBy', '_status'],
    listSearchableFields: ['title', 'slug'],
    preview: ({ slug }) => pagePath('problems', 'vi', String(slug)),
  },
  access: draftedCatalogue,
  defaultSort: 'sortKey',
  defaultPopulate: { slug: true, title: true },
  versions: { drafts: true, maxPerDoc: 50 },
  hooks: {
    beforeValidate: [setSlug('title')],
    afterChange: [publishOnChange],
    beforeDelete: [proveDeletion],
    afterDelete: [noteDeletion, publishOnDelete],
  },
  fields: [
    {
      name: 'nearest',
      type: 'ui',
      admin: { components: { Field: '/search/NearestRecords.tsx#NearestRecords' } },
    },
    slugField,
    sortKeyField('title'),
    {
      name: 'title',
      type: 'text',
      label: { vi: 'Tên bài toán', en: 'Title' },
      required: true,
      localized: true,
    },
    {
      name: 'statement',
      type: 'textarea',
      label: { vi: 'Nội dung: nỗi đau, phạm vi, văn bản liên quan', en: 'Statement' },
      required: true,
      localized: true,
    },
    choiceField('sector', { vi: 'Lĩnh vực', en: 'Sector' }, sectors, {
      required: true,
      index: true,
    }),
    {
      name: 'raisedBy',
      type: 'group',
      label: { vi: 'Bên nêu bài toán', en: 'Raised by' },
      fields: [
        choiceField('kind', { vi: 'Loại', en: 'Kind' }, raiserKinds, { required: true }),
        {
          name: 'name',
          type: 'text',
          required: true,
          label: { vi: 'Tên lúc nêu', en: 'Name at the time' },
        },
        {
          name: 'organisation',
          type: 'relationship',
          custom: may(ofKind('ministry', 'province', 'agency', 'commune')),
          relationTo: 'organisations',
          label: { vi: 'Đơn vị trong danh mục', en: 'Organisation in the catalogue' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        choiceField('state', { vi: 'Tình trạng', en: 'State' }, problemStates, {
          required: true,
          index: true,
        }),
        choiceField(
          'stateBasis',
          { vi: 'Căn cứ của tình trạng', en: 'Basis of the state' },
          bases,
          {
            required: true,
          },
        ),
      ],
    },
    {
      name: 'solvedBy',
      type: 'relationship',
      custom: may(notAlsoIn('candidatePlatforms', oneRole)),
      relationTo: 'platforms',
      hasMany: true,
      label: { vi: 'Nền tảng giải quyết', en: 'Answered by' },
    },
    {
      name: 'candidatePlatforms',
      type: 'relationship',
      custom: may(notAlsoIn('solvedBy', oneRole)),
      relationTo: 'platforms',
      hasMany: true,
      label: { vi: 'Nền tảng có thể giải quyết', en: 'Platforms that could answer it' },
    },
    {
      name: 'legalDocuments',
      type: 'relationship',
      relationTo: 'legalDocuments',
      hasMany: true,
      label: { vi: 'Văn bản liên quan', en: 'Legal documents' },
    },
    confidenceField,
    sourcesField,
    illustrativeField,
  ],
}
