import type { CollectionConfig } from 'payload'
import { noteRefusedAttempt } from '../../access/refusedAttempts.ts'
import {
  allow,
  allowField,
  and,
  or,
  orField,
  ownBranch,
  ownField,
  ownOrganisation,
  where,
} from '../../access/rules.ts'
import { writtenBySystem } from '../../access/systemFields.ts'
import { publicStates } from '../../domain/transitions/machine.ts'
import { practiceMachine } from '../../domain/practice/machine.ts'
import { practiceFields } from '../../domain/practice/practiceFields.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { changesEndpoint, sentBackField } from '../../transitions/sentBack.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField, transitionsField } from '../../transitions/fields.ts'
import {
  adminGroups,
  confidenceField,
  illustrativeField,
  keyField,
  referenceField,
  referencesField,
  slugField,
  sourcesField,
  writtenDayField,
} from '../../fields/commonFields.ts'
import { definedFields } from '../../fields/definedFields.ts'
import { published, samePlatform } from '../../fields/relationRules.ts'
import { setOwnOrganisation } from '../../fields/ownership.ts'
import { refuseForeignKeyReuse } from '../adoption/registrationKey.ts'
import { setSlug } from '../../fields/setSlug.ts'

const inPublic = where({ state: { in: publicStates(practiceMachine) } })
const leftDraft = where({ state: { not_equals: 'draft' } })
const whileDraft = where({ state: { equals: 'draft' } })

const { title, summary, story, result, cost, months, asOf, advice } = practiceFields

/** What localities did and learned. */
export const Practices: CollectionConfig = {
  slug: 'practices',
  labels: {
    singular: { vi: 'Kinh nghiệm hay', en: 'Practice' },
    plural: { vi: 'Kinh nghiệm hay', en: 'Practices' },
  },
  admin: {
    group: adminGroups.market,
    useAsTitle: 'title',
    defaultColumns: ['title', 'organisation', 'state', 'updatedAt'],
    preview: ({ slug }) => pagePath('practices', 'vi', String(slug)),
  },
  access: {
    read: or(
      ownBranch('practice.write'),
      and(or(allow('practice.review'), allow('everything.read')), leftDraft),
      inPublic,
    ),
    create: allow('practice.write'),
    update: and(ownOrganisation('practice.write'), whileDraft),
    delete: and(ownOrganisation('practice.write'), whileDraft),
  },
  defaultPopulate: { slug: true, title: true },
  endpoints: [changesEndpoint(practiceMachine), transitionEndpoint(practiceMachine)],
  hooks: {
    afterError: [noteRefusedAttempt],
    beforeValidate: [setOwnOrganisation('organisation'), setSlug('title')],
    beforeChange: [refuseForeignKeyReuse],
  },
  fields: [
    transitionsField(practiceMachine),
    keyField,
    slugField,
    ...definedFields({ title }),
    referenceField(
      'organisation',
      'organisations',
      { vi: 'Đơn vị', en: 'Organisation' },
      {
        required: true,
      },
    ),
    ...definedFields({ summary, story, result }),
    { type: 'row', fields: definedFields({ cost, months, asOf }) },
    ...definedFields({ advice }),
    referencesField('platforms', 'platforms', { vi: 'Nền tảng đã dùng', en: 'Platforms' }, [
      published,
    ]),
    referencesField('problems', 'problems', { vi: 'Bài toán', en: 'Problems' }, [published]),
    referenceField(
      'offering',
      'offerings',
      { vi: 'Sản phẩm đã dùng', en: 'Offering' },
      { rules: [samePlatform, published] },
    ),
    writtenDayField('publishedOn', { vi: 'Đăng ngày', en: 'Published on' }),
    {
      ...confidenceField,
      defaultValue: 'reported',
      access: writtenBySystem,
    } as typeof confidenceField,
    sourcesField,
    stateField(practiceMachine),
    sentBackField(orField(ownField('practice.write'), allowField('practice.review'))),
    illustrativeField,
  ],
}
