import type { CollectionConfig } from 'payload'
import { noteRefusedAttempt } from '../../access/refusedAttempts.ts'
import { allow, and, or, ownBranch, ownField, ownOrganisation, where } from '../../access/rules.ts'
import { writtenBySystem } from '../../access/systemFields.ts'
import { adoptionMachine } from '../../domain/adoption/machine.ts'
import { implementationMachine } from '../../domain/implementation/machine.ts'
import { implementationRoles } from '../../domain/implementation/roles.ts'
import { publicStates } from '../../domain/transitions/machine.ts'
import {
  adminGroups,
  illustrativeField,
  keyField,
  referenceField,
  writtenDayField,
} from '../../fields/commonFields.ts'
import { ofKind } from '../../fields/relationRules.ts'
import { changesEndpoint, sentBackField } from '../../transitions/sentBack.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField, transitionsField } from '../../transitions/fields.ts'
import { refuseForeignKeyReuse } from '../adoption/registrationKey.ts'
import { startAsProposal, takeIn, tellAgency, toldPartner } from './proposal.ts'

const inPublic = where({
  and: [
    { state: { in: publicStates(implementationMachine) } },
    { 'adoption.state': { in: publicStates(adoptionMachine) } },
  ],
})
const leftDraft = where({ state: { not_equals: 'draft' } })
const ownDraft = and(ownOrganisation('adoption.register'), where({ state: { equals: 'draft' } }))

/** Firms that deployed, trained or integrated what agencies use; public once the agency confirmed it. */
export const Implementations: CollectionConfig = {
  slug: 'implementations',
  labels: {
    singular: { vi: 'Đơn vị triển khai', en: 'Implementation partner' },
    plural: { vi: 'Đơn vị triển khai', en: 'Implementation partners' },
  },
  admin: {
    group: adminGroups.market,
    defaultColumns: ['partner', 'organisation', 'roles', 'state', 'updatedAt'],
  },
  access: {
    read: or(
      ownBranch('adoption.register'),
      and(ownOrganisation('adoption.propose', 'partner'), where(toldPartner)),
      and(allow('adoption.oversee'), leftDraft),
      inPublic,
    ),
    create: or(allow('adoption.register'), allow('adoption.propose')),
    update: ownDraft,
    delete: ownDraft,
  },
  endpoints: [changesEndpoint(implementationMachine), transitionEndpoint(implementationMachine)],
  hooks: {
    afterError: [noteRefusedAttempt],
    beforeValidate: [takeIn],
    beforeChange: [refuseForeignKeyReuse, startAsProposal],
    afterChange: [tellAgency],
  },
  fields: [
    transitionsField(implementationMachine),
    keyField,
    referenceField(
      'adoption',
      'adoptions',
      { vi: 'Lượt triển khai', en: 'Adoption' },
      { required: true },
    ),
    {
      ...referenceField('organisation', 'organisations', {
        vi: 'Đơn vị sử dụng',
        en: 'Organisation',
      }),
      access: writtenBySystem,
    },
    referenceField(
      'partner',
      'organisations',
      { vi: 'Đơn vị triển khai', en: 'Implementation partner' },
      { required: true, rules: [ofKind('vendor')] },
    ),
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      options: implementationRoles.options,
      label: { vi: 'Phần việc', en: 'What it did' },
    },
    {
      ...referenceField('proposedBy', 'organisations', {
        vi: 'Doanh nghiệp đề nghị',
        en: 'Proposed by',
      }),
      access: writtenBySystem,
    },
    writtenDayField('confirmedOn', { vi: 'Xác nhận ngày', en: 'Confirmed on' }),
    stateField(implementationMachine),
    sentBackField(ownField('adoption.register')),
    illustrativeField,
  ],
}
