import type { CollectionConfig, Field } from 'payload'
import { noteRefusedAttempt } from '../../access/refusedAttempts.ts'
import {
  allow,
  allowField,
  and,
  or,
  orField,
  ownBranch,
  ownBranchField,
  ownField,
  ownOrganisation,
  where,
} from '../../access/rules.ts'
import { writtenBySystem } from '../../access/systemFields.ts'
import type { Label } from '../../domain/language/language.ts'
import { sectors } from '../../domain/platform/sector.ts'
import { problemProposalMachine } from '../../domain/problemProposal/machine.ts'
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
import { changesEndpoint, sentBackField } from '../../transitions/sentBack.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField, transitionsField } from '../../transitions/fields.ts'
import { refuseForeignKeyReuse } from '../adoption/registrationKey.ts'

const inPublic = where({ state: { in: publicStates(problemProposalMachine) } })
const leftAgency = where({ state: { not_in: ['draft', 'submitted'] } })
const whileDraft = where({ state: { equals: 'draft' } })

/** What the organisation writes for the ministry; the public reads it in the problem that is made of it. */
const notPublic = {
  read: orField(
    ownBranchField('problem.propose'),
    allowField('problem.review'),
    allowField('everything.read'),
  ),
}
const paragraph = (name: string, label: Label): Field => ({
  name,
  type: 'textarea',
  maxLength: 3000,
  label,
  access: notPublic,
})

/** Problems as agencies state them, and their names at problems that are there. */
export const ProblemProposals: CollectionConfig = {
  slug: 'problemProposals',
  labels: {
    singular: { vi: 'Đề xuất bài toán', en: 'Proposed problem' },
    plural: { vi: 'Đề xuất bài toán', en: 'Proposed problems' },
  },
  admin: {
    group: adminGroups.catalogue,
    useAsTitle: 'title',
    defaultColumns: ['title', 'organisation', 'state', 'updatedAt'],
  },
  access: {
    read: or(
      ownBranch('problem.propose'),
      and(or(allow('problem.review'), allow('everything.read')), leftAgency),
      inPublic,
    ),
    create: allow('problem.propose'),
    update: and(ownOrganisation('problem.propose'), whileDraft),
    delete: and(ownOrganisation('problem.propose'), whileDraft),
  },
  endpoints: [changesEndpoint(problemProposalMachine), transitionEndpoint(problemProposalMachine)],
  hooks: {
    afterError: [noteRefusedAttempt],
    beforeValidate: [setOwnOrganisation('organisation')],
    beforeChange: [refuseForeignKeyReuse],
  },
  fields: [
    transitionsField(problemProposalMachine),
    keyField,
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 150,
      label: { vi: 'Tên bài toán', en: 'Title' },
      access: notPublic,
    },
    referenceField(
      'organisation',
      'organisations',
      { vi: 'Đơn vị', en: 'Organisation' },
      { required: true },
    ),
    {
      ...referenceField(
        'joins',
        'problems',
        { vi: 'Ghi tên vào bài toán đã có', en: 'Joins the problem' },
        { rules: [published] },
      ),
      access: notPublic,
    },
    choiceField('sector', { vi: 'Lĩnh vực', en: 'Sector' }, sectors),
    {
      name: 'sufferers',
      type: 'textarea',
      maxLength: 1000,
      label: { vi: 'Ai gặp (công khai)', en: 'Who suffers (public)' },
    },
    {
      name: 'sufferersCount',
      type: 'number',
      min: 0,
      max: 100_000_000,
      admin: { step: 1 },
      label: { vi: 'Bao nhiêu (công khai)', en: 'How many (public)' },
    },
    paragraph('tried', { vi: 'Đã thử gì', en: 'What was tried' }),
    paragraph('requirements', { vi: 'Lời giải phải làm được gì', en: 'What a solution must do' }),
    paragraph('data', { vi: 'Dữ liệu đang có', en: 'Data that are there' }),
    {
      ...referenceField('problem', 'problems', {
        vi: 'Thành bài toán, hoặc gộp vào',
        en: 'Became, or was merged into',
      }),
      access: writtenBySystem,
    },
    writtenDayField('since', { vi: 'Có tên từ ngày', en: 'Stands there since' }),
    stateField(problemProposalMachine),
    sentBackField(orField(ownField('problem.propose'), allowField('problem.review'))),
    illustrativeField,
  ],
}
