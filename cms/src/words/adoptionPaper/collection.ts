import type { CollectionConfig } from 'payload'
import { noteRefusedAttempt } from '../../access/refusedAttempts.ts'
import {
  allow,
  and,
  noFieldAccess,
  or,
  ownBranch,
  ownField,
  ownOrganisation,
  where,
} from '../../access/rules.ts'
import { paperKinds } from '../../domain/adoptionPaper/adoptionPaper.ts'
import { adoptionPaperMachine } from '../../domain/adoptionPaper/machine.ts'
import {
  adminGroups,
  choiceField,
  dayField,
  illustrativeField,
  keyField,
  referenceField,
} from '../../fields/commonFields.ts'
import { inState, isPdf, may, sameOrganisation } from '../../fields/relationRules.ts'
import { setOwnOrganisation } from '../../fields/ownership.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField } from '../../transitions/fields.ts'
import { changesEndpoint, sentBackField } from '../../transitions/sentBack.ts'
import { refuseForeignKeyReuse } from '../adoption/registrationKey.ts'
import { ofOfferingEndpoint } from './ofOfferingEndpoint.ts'
import { ofSameProduct } from './readers.ts'

const whileDraft = where({ state: { equals: 'draft' } })
const leftDraft = where({ state: { not_equals: 'draft' } })
const madeOn = { vi: 'Ngày lập', en: 'Day it was made' }

/** Who adds a paper of a system that was given up does not mean this one. */
const standing = inState(
  ['draft', 'awaitingApproval', 'announced', 'contracted', 'deployed', 'inUse'],
  {
    vi: 'Chỉ thêm được giấy tờ cho lượt triển khai còn hiệu lực.',
    en: 'Papers are added to adoptions that stand.',
  },
)

/**
 * Papers of adoptions, which never leave the agencies: the own branch, the ministry and its auditors, and agencies that
 * select or use the same product read them once they were checked. Their files follow (files/heldFiles.ts).
 */
export const AdoptionPapers: CollectionConfig = {
  slug: 'adoptionPapers',
  labels: {
    singular: { vi: 'Giấy tờ của lượt triển khai', en: 'Paper of an adoption' },
    plural: { vi: 'Giấy tờ của lượt triển khai', en: 'Papers of adoptions' },
  },
  admin: {
    group: adminGroups.market,
    useAsTitle: 'kind',
    defaultColumns: ['kind', 'organisation', 'madeOn', 'validUntil', 'state'],
  },
  access: {
    read: or(
      ownBranch('adoption.register'),
      and(allow('adoption.oversee'), leftDraft),
      ofSameProduct,
    ),
    create: allow('adoption.register'),
    update: and(ownOrganisation('adoption.register'), whileDraft),
    delete: and(ownOrganisation('adoption.register'), whileDraft),
  },
  endpoints: [
    ofOfferingEndpoint,
    changesEndpoint(adoptionPaperMachine),
    transitionEndpoint(adoptionPaperMachine),
  ],
  hooks: {
    afterError: [noteRefusedAttempt],
    beforeValidate: [setOwnOrganisation('organisation')],
    beforeChange: [refuseForeignKeyReuse],
  },
  fields: [
    keyField,
    referenceField(
      'adoption',
      'adoptions',
      { vi: 'Lượt triển khai', en: 'Adoption' },
      { required: true, rules: [sameOrganisation(), standing] },
    ),
    referenceField('organisation', 'organisations', { vi: 'Đơn vị', en: 'Organisation' }),
    choiceField('kind', { vi: 'Loại giấy tờ', en: 'Kind' }, paperKinds, { required: true }),
    dayField('madeOn', madeOn, { required: true, notAhead: true }),
    dayField(
      'validUntil',
      { vi: 'Có giá trị đến', en: 'Valid until' },
      { notBefore: { name: 'madeOn', label: madeOn } },
    ),
    {
      name: 'file',
      type: 'upload',
      relationTo: 'media',
      required: true,
      custom: may(sameOrganisation(), isPdf),
      label: { vi: 'Tệp PDF', en: 'PDF file' },
    },
    {
      name: 'frozenFiles',
      type: 'json',
      label: {
        vi: 'Mã băm SHA-256 của tệp đã trình',
        en: 'SHA-256 of the file that was sent in',
      },
      access: { create: noFieldAccess, update: noFieldAccess },
      admin: { readOnly: true },
    },
    stateField(adoptionPaperMachine),
    sentBackField(ownField('adoption.register')),
    illustrativeField,
  ],
}
