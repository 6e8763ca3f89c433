import type { CollectionConfig } from 'payload'
import { noteRefusedAttempt } from '../../access/refusedAttempts.ts'
import { allow, and, or, ownOrganisation, where } from '../../access/rules.ts'
import { writtenBySystem } from '../../access/systemFields.ts'
import { solutionProposalMachine } from '../../domain/solutionProposal/machine.ts'
import { solutionKinds } from '../../domain/solutionProposal/solutionProposal.ts'
import { publicStates } from '../../domain/transitions/machine.ts'
import {
  adminGroups,
  choiceField,
  illustrativeField,
  keyField,
  referenceField,
  writtenDayField,
} from '../../fields/commonFields.ts'
import { setOwnOrganisation } from '../../fields/ownership.ts'
import { published } from '../../fields/relationRules.ts'
import { ownOffering } from './ownOffering.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField } from '../../transitions/fields.ts'
import { refuseForeignKeyReuse } from '../adoption/registrationKey.ts'

const inPublic = where({ state: { in: publicStates(solutionProposalMachine) } })
const whileDraft = where({ state: { equals: 'draft' } })

/** Vendors' answers to problems, and the trials that came of them. */
export const SolutionProposals: CollectionConfig = {
  slug: 'solutionProposals',
  labels: {
    singular: { vi: 'Đề xuất lời giải', en: 'Proposed solution' },
    plural: { vi: 'Đề xuất lời giải', en: 'Proposed solutions' },
  },
  admin: {
    group: adminGroups.market,
    defaultColumns: ['problem', 'vendor', 'state', 'updatedAt'],
    // Kept in the workspace on the site.
    hidden: true,
  },
  access: {
    read: or(ownOrganisation('solution.propose', 'vendor'), inPublic),
    create: allow('solution.propose'),
    update: and(ownOrganisation('solution.propose', 'vendor'), whileDraft),
    delete: and(ownOrganisation('solution.propose', 'vendor'), whileDraft),
  },
  endpoints: [transitionEndpoint(solutionProposalMachine)],
  hooks: {
    afterError: [noteRefusedAttempt],
    beforeValidate: [setOwnOrganisation('vendor')],
    beforeChange: [refuseForeignKeyReuse],
  },
  fields: [
    keyField,
    referenceField(
      'problem',
      'problems',
      { vi: 'Bài toán', en: 'Problem' },
      { required: true, rules: [published] },
    ),
    referenceField(
      'vendor',
      'organisations',
      { vi: 'Doanh nghiệp', en: 'Vendor' },
      { required: true },
    ),
    choiceField('kind', { vi: 'Loại', en: 'Kind' }, solutionKinds),
    referenceField(
      'offering',
      'offerings',
      { vi: 'Sản phẩm', en: 'Offering' },
      { rules: [ownOffering, published] },
    ),
    {
      name: 'text',
      type: 'textarea',
      maxLength: 3000,
      label: { vi: 'Lời giải làm được gì', en: 'What the solution does' },
    },
    {
      name: 'scope',
      type: 'textarea',
      maxLength: 2000,
      label: { vi: 'Thử gì, ở đâu', en: 'What would be tried where' },
    },
    {
      name: 'months',
      type: 'number',
      min: 1,
      max: 60,
      admin: { step: 1 },
      label: { vi: 'Trong bao nhiêu tháng', en: 'For how many months' },
    },
    {
      name: 'cost',
      type: 'number',
      min: 0,
      max: 1_000_000_000_000,
      admin: { step: 1 },
      label: { vi: 'Chi phí của đơn vị (đồng)', en: 'Cost for the agency (đồng)' },
    },
    {
      name: 'needs',
      type: 'textarea',
      maxLength: 2000,
      label: { vi: 'Cần gì từ đơn vị', en: 'What the agency has to bring' },
    },
    writtenDayField('offeredOn', { vi: 'Gửi ngày', en: 'Sent on' }),
    {
      ...referenceField('organisation', 'organisations', {
        vi: 'Đơn vị thử nghiệm',
        en: 'Organisation that tries it',
      }),
      access: writtenBySystem,
    },
    writtenDayField('pilotFrom', { vi: 'Thử từ ngày', en: 'On trial since' }),
    writtenDayField('pilotUntil', { vi: 'Thử đến ngày', en: 'On trial until' }),
    {
      name: 'pilotResult',
      type: 'textarea',
      label: { vi: 'Kết quả thử nghiệm', en: 'Result of the trial' },
      access: writtenBySystem,
    },
    stateField(solutionProposalMachine),
    illustrativeField,
  ],
}
