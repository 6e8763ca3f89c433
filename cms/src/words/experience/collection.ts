import type { CollectionConfig, Field, FieldAccess } from 'payload'
import { noteRefusedAttempt } from '../../access/refusedAttempts.ts'
import {
  allow,
  noFieldAccess,
  or,
  orField,
  ownBranchField,
  ownField,
  where,
} from '../../access/rules.ts'
import { writtenBySystem } from '../../access/systemFields.ts'
import { experienceMarks, leastMarks, markNames } from '../../domain/experience/experience.ts'
import { experienceMachine } from '../../domain/experience/machine.ts'
import { publicStates } from '../../domain/transitions/machine.ts'
import { isRecord } from '../../domain/values/isRecord.ts'
import {
  adminGroups,
  illustrativeField,
  keyField,
  referenceField,
  writtenDayField,
} from '../../fields/commonFields.ts'
import { sameOrganisation } from '../../fields/relationRules.ts'
import { setOwnOrganisation } from '../../fields/ownership.ts'
import { idOf } from '../../transitions/door.ts'
import { changesEndpoint, sentBackField } from '../../transitions/sentBack.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField } from '../../transitions/fields.ts'
import { refuseForeignKeyReuse } from '../adoption/registrationKey.ts'
import { ofOwnBranch, ownDrafts, ownExperiences } from './ownExperiences.ts'
import { takeIn } from './takeIn.ts'

const shown = publicStates(experienceMachine)
const inPublic = where({ state: { in: shown } })
const own = ownBranchField('experience.write')

/** The organisation agrees to be named. */
const named: FieldAccess = ({ doc }) => isRecord(doc) && doc.showsName === true

/** So many organisations have given their marks that nobody can tell whose they are. */
const manyGiven: FieldAccess = async ({ doc, req }) => {
  const offering = isRecord(doc) ? idOf(doc.offering) : null
  if (!offering) return false
  const { totalDocs } = await req.payload.count({
    collection: 'experiences',
    where: { and: [{ offering: { equals: offering } }, { state: { in: shown } }] },
    overrideAccess: true,
    req,
  })
  return totalDocs >= leastMarks
}

const marks: Field[] = markNames.map((name) => ({
  name,
  type: 'number',
  min: 1,
  max: 5,
  admin: { step: 1 },
  label: experienceMarks[name],
  access: { read: orField(own, manyGiven) },
}))

/** What organisations say of what they use. */
export const Experiences: CollectionConfig = {
  slug: 'experiences',
  labels: {
    singular: { vi: 'Nhận xét của đơn vị sử dụng', en: 'Experience' },
    plural: { vi: 'Nhận xét của đơn vị sử dụng', en: 'Experiences' },
  },
  admin: {
    group: adminGroups.market,
    defaultColumns: ['offering', 'state', 'updatedAt'],
    // Kept in the workspace on the site.
    hidden: true,
  },
  access: {
    read: or(ownExperiences(ofOwnBranch), inPublic),
    create: allow('experience.write'),
    update: ownExperiences(ownDrafts),
    delete: ownExperiences(ownDrafts),
  },
  endpoints: [changesEndpoint(experienceMachine), transitionEndpoint(experienceMachine)],
  hooks: {
    afterError: [noteRefusedAttempt],
    beforeValidate: [setOwnOrganisation('organisation'), takeIn],
    beforeChange: [refuseForeignKeyReuse],
  },
  fields: [
    keyField,
    {
      ...referenceField(
        'adoption',
        'adoptions',
        { vi: 'Lượt triển khai', en: 'Adoption' },
        { required: true, rules: [sameOrganisation()] },
      ),
      access: { read: own },
    },
    {
      ...referenceField('organisation', 'organisations', { vi: 'Đơn vị', en: 'Organisation' }),
      access: { read: orField(own, named) },
    },
    {
      ...referenceField('offering', 'offerings', { vi: 'Sản phẩm', en: 'Offering' }),
      access: writtenBySystem,
    },
    {
      ...referenceField('vendor', 'organisations', { vi: 'Doanh nghiệp', en: 'Vendor' }),
      access: writtenBySystem,
    },
    {
      name: 'yearKey',
      type: 'text',
      unique: true,
      label: { vi: 'Năm của lượt triển khai', en: 'Year of the adoption' },
      access: { ...writtenBySystem, read: noFieldAccess },
      admin: { hidden: true },
    },
    ...marks,
    {
      name: 'text',
      type: 'textarea',
      maxLength: 3000,
      label: { vi: 'Nhận xét', en: 'Text' },
      access: { read: orField(own, named) },
    },
    {
      name: 'showsName',
      type: 'checkbox',
      defaultValue: false,
      label: { vi: 'Đồng ý nêu tên đơn vị', en: 'The organisation may be named' },
    },
    {
      name: 'answer',
      type: 'textarea',
      label: { vi: 'Trả lời của doanh nghiệp', en: 'Answer of the vendor' },
      access: writtenBySystem,
    },
    writtenDayField('publishedOn', { vi: 'Đăng ngày', en: 'Published on' }),
    stateField(experienceMachine),
    sentBackField(ownField('experience.write')),
    illustrativeField,
  ],
}
