import type { CollectionConfig, FilterOptions, Where } from 'payload'
import { noteRefusedAttempt } from '../../access/refusedAttempts.ts'
import { allow, allowField, and, noFieldAccess, or, orField, where } from '../../access/rules.ts'
import { criterionValues } from '../../domain/evaluation/criterion.ts'
import { publicStates } from '../../domain/transitions/machine.ts'
import { portalKinds } from '../../domain/organisation/organisation.ts'
import { evaluationMachine } from '../../domain/evaluation/machine.ts'
import { changesEndpoint, sentBackField } from '../../transitions/sentBack.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField, transitionsField } from '../../transitions/fields.ts'
import { formerProductField } from '../offering/formerProduct.ts'
import { prepareEvaluation } from './evaluationRows.ts'
import {
  adminGroups,
  choiceField,
  dayField,
  illustrativeField,
  referenceField,
  slugField,
} from '../../fields/commonFields.ts'

const inPublic = where({ state: { in: publicStates(evaluationMachine) } })
const assessedOn = { vi: 'Ngày đánh giá', en: 'Assessed on' }
const whileDraft = where({ state: { equals: 'draft' } })
/** What a person may choose; what was chosen stands, whatever becomes of it, when the system writes. */
const whilePicked =
  (condition: Where): FilterOptions =>
  ({ req }) =>
    req.context.isDoor || req.context.isSeed ? true : condition
const written = { create: noFieldAccess, update: noFieldAccess }

/** One subject under one template. The total and the level are computed from the results, never typed. */
export const Evaluations: CollectionConfig = {
  slug: 'evaluations',
  labels: {
    singular: { vi: 'Kết quả đánh giá', en: 'Evaluation result' },
    plural: { vi: 'Kết quả đánh giá', en: 'Evaluation results' },
  },
  admin: {
    group: adminGroups.evaluation,
    useAsTitle: 'title',
    defaultColumns: ['title', 'template', 'state', 'validUntil', 'updatedAt'],
  },
  access: {
    read: or(
      allow('evaluation.check'),
      allow('announcement.draft'),
      allow('everything.read'),
      inPublic,
    ),
    create: allow('evaluation.enter'),
    update: and(allow('evaluation.enter'), whileDraft),
    delete: and(allow('evaluation.enter'), whileDraft),
  },
  defaultPopulate: { slug: true, title: true },
  endpoints: [changesEndpoint(evaluationMachine), transitionEndpoint(evaluationMachine)],
  hooks: { beforeValidate: [prepareEvaluation], afterError: [noteRefusedAttempt] },
  fields: [
    transitionsField(evaluationMachine),
    {
      name: 'title',
      type: 'text',
      label: { vi: 'Đối tượng và mẫu', en: 'Subject and template' },
      access: written,
      admin: { readOnly: true },
    },
    slugField,
    referenceField(
      'template',
      'evaluationTemplates',
      { vi: 'Mẫu đánh giá', en: 'Template' },
      {
        required: true,
      },
    ),
    {
      type: 'row',
      fields: [
        {
          ...referenceField('offering', 'offerings', { vi: 'Sản phẩm', en: 'Offering' }),
          filterOptions: whilePicked({ _status: { equals: 'published' } }),
        },
        formerProductField,
        {
          ...referenceField('organisation', 'organisations', {
            vi: 'Đơn vị có cổng dịch vụ',
            en: 'Organisation whose portal it is',
          }),
          filterOptions: whilePicked({ kind: { in: [...portalKinds] } }),
        },
      ],
    },
    {
      // Who is told of it: the vendor of the offering, or the organisation itself.
      ...referenceField('owner', 'organisations', {
        vi: 'Đơn vị được đánh giá',
        en: 'Whose it is',
      }),
      access: written,
      admin: { hidden: true },
    },
    {
      type: 'row',
      fields: [
        dayField('evaluatedOn', assessedOn, { notAhead: true }),
        dayField(
          'validUntil',
          { vi: 'Có hiệu lực đến', en: 'Valid until' },
          { notBefore: { name: 'evaluatedOn', label: assessedOn } },
        ),
      ],
    },
    {
      name: 'results',
      type: 'array',
      labels: {
        singular: { vi: 'Tiêu chí', en: 'Criterion' },
        plural: { vi: 'Tiêu chí', en: 'Criteria' },
      },
      label: { vi: 'Kết quả từng tiêu chí', en: 'Results by criterion' },
      admin: { components: { Field: '/words/evaluation/CriteriaField.tsx#CriteriaField' } },
      fields: [
        {
          name: 'criterion',
          type: 'text',
          required: true,
          label: { vi: 'Mã tiêu chí', en: 'Criterion' },
        },
        {
          type: 'row',
          fields: [
            choiceField('value', { vi: 'Kết quả', en: 'Result' }, criterionValues),
            { name: 'score', type: 'number', min: 0, label: { vi: 'Điểm', en: 'Points' } },
            // Evidence that had run out on the day of the assessment showed nothing.
            dayField(
              'validUntil',
              { vi: 'Minh chứng có hạn đến', en: 'Evidence holds until' },
              { notBefore: { name: 'evaluatedOn', label: assessedOn } },
            ),
          ],
        },
        { name: 'evidence', type: 'text', label: { vi: 'Minh chứng', en: 'Evidence' } },
        {
          name: 'reason',
          type: 'text',
          label: { vi: 'Lý do không áp dụng', en: 'Why it does not apply' },
        },
        {
          name: 'privateNote',
          type: 'textarea',
          label: { vi: 'Ghi chú nội bộ (không công khai)', en: 'Internal note (never public)' },
          access: { read: orField(allowField('evaluation.check'), allowField('everything.read')) },
        },
      ],
    },
    {
      name: 'subjectVersion',
      type: 'json',
      label: { vi: 'Phiên bản đã đánh giá', en: 'Version that was evaluated' },
      access: written,
      admin: { hidden: true },
    },
    {
      name: 'total',
      type: 'ui',
      admin: { components: { Field: '/words/evaluation/TotalWorking.tsx#TotalWorking' } },
    },
    {
      name: 'enteredBy',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người nhập', en: 'Entered by' },
      access: {
        ...written,
        read: orField(allowField('evaluation.check'), allowField('everything.read')),
      },
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'checkedBy',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người kiểm tra', en: 'Checked by' },
      access: {
        ...written,
        read: orField(allowField('evaluation.check'), allowField('everything.read')),
      },
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      ...referenceField('announcement', 'announcements', {
        vi: 'Công bố bởi',
        en: 'Announced by',
      }),
      access: written,
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      ...referenceField('revokedBy', 'announcements', { vi: 'Thu hồi bởi', en: 'Revoked by' }),
      access: written,
      admin: { readOnly: true, position: 'sidebar' },
    },
    stateField(evaluationMachine),
    sentBackField(allowField('evaluation.check')),
    illustrativeField,
  ],
}
