import type { CollectionConfig } from 'payload'
import { anyone, managedCatalogue } from '../../access/rules.ts'
import { criterionKinds, evaluatedKinds } from '../../domain/evaluation/evaluation.ts'
import { noteDeletion, proveDeletion } from '../../publication/deletion.ts'
import { publishOnChange, publishOnDelete } from '../../publication/request.ts'
import {
  adminGroups,
  choiceField,
  confidenceField,
  nameField,
  referencesField,
  slugField,
  sourcesField,
} from '../../fields/commonFields.ts'
import { askTemplate, refuseUsedTemplate } from './usedTemplate.ts'

const key = {
  name: 'key',
  type: 'text',
  required: true,
  label: { vi: 'Mã', en: 'Key' },
} as const

/** Criteria as data. A template that a result stands under does not change: the next one is a new version. */
export const EvaluationTemplates: CollectionConfig = {
  slug: 'evaluationTemplates',
  labels: {
    singular: { vi: 'Mẫu đánh giá', en: 'Evaluation template' },
    plural: { vi: 'Mẫu đánh giá', en: 'Evaluation templates' },
  },
  admin: {
    group: adminGroups.evaluation,
    useAsTitle: 'name',
    defaultColumns: ['name', 'version', 'subject', 'validMonths'],
  },
  access: managedCatalogue(anyone),
  defaultPopulate: { slug: true, name: true, version: true },
  hooks: {
    beforeValidate: [askTemplate],
    beforeChange: [refuseUsedTemplate],
    afterChange: [publishOnChange],
    beforeDelete: [proveDeletion],
    afterDelete: [noteDeletion, publishOnDelete],
  },
  fields: [
    slugField,
    nameField(),
    {
      type: 'row',
      fields: [
        {
          name: 'version',
          type: 'text',
          required: true,
          label: { vi: 'Phiên bản', en: 'Version' },
        },
        choiceField('subject', { vi: 'Đánh giá', en: 'Evaluates' }, evaluatedKinds, {
          required: true,
        }),
        {
          name: 'validMonths',
          type: 'number',
          required: true,
          min: 1,
          max: 60,
          label: { vi: 'Kết quả có hiệu lực (tháng)', en: 'A result holds for (months)' },
        },
      ],
    },
    {
      name: 'groups',
      type: 'array',
      labels: { singular: { vi: 'Nhóm', en: 'Group' }, plural: { vi: 'Nhóm', en: 'Groups' } },
      label: { vi: 'Nhóm tiêu chí', en: 'Groups of criteria' },
      fields: [
        key,
        nameField(),
        { name: 'weight', type: 'number', required: true, label: { vi: 'Trọng số', en: 'Weight' } },
      ],
    },
    {
      name: 'criteria',
      type: 'array',
      labels: {
        singular: { vi: 'Tiêu chí', en: 'Criterion' },
        plural: { vi: 'Tiêu chí', en: 'Criteria' },
      },
      label: { vi: 'Tiêu chí', en: 'Criteria' },
      fields: [
        key,
        { name: 'group', type: 'text', required: true, label: { vi: 'Mã nhóm', en: 'Group key' } },
        nameField(),
        { name: 'help', type: 'textarea', localized: true, label: { vi: 'Cách xét', en: 'How' } },
        choiceField('kind', { vi: 'Cách trả lời', en: 'Answered by' }, criterionKinds, {
          required: true,
        }),
        { name: 'maximum', type: 'number', label: { vi: 'Điểm cao nhất', en: 'Most points' } },
        { name: 'weight', type: 'number', required: true, label: { vi: 'Trọng số', en: 'Weight' } },
        {
          name: 'isRequired',
          type: 'checkbox',
          label: { vi: 'Bắt buộc phải đạt', en: 'Must be met' },
        },
        {
          name: 'mayNotApply',
          type: 'checkbox',
          label: {
            vi: 'Dù bắt buộc, có thể “Không áp dụng”',
            en: 'Though it must be met, it may “not apply”',
          },
        },
      ],
    },
    {
      name: 'levels',
      type: 'array',
      labels: { singular: { vi: 'Mức', en: 'Level' }, plural: { vi: 'Mức', en: 'Levels' } },
      label: { vi: 'Các mức', en: 'Levels' },
      fields: [
        {
          name: 'level',
          type: 'number',
          required: true,
          min: 1,
          max: 5,
          label: { vi: 'Mức', en: 'Level' },
        },
        nameField(),
        {
          name: 'minimum',
          type: 'number',
          required: true,
          min: 0,
          max: 100,
          label: { vi: 'Từ tổng điểm', en: 'From a total of' },
        },
      ],
    },
    { name: 'note', type: 'textarea', localized: true, label: { vi: 'Ghi chú', en: 'Note' } },
    referencesField('legalBasis', 'legalDocuments', { vi: 'Căn cứ pháp lý', en: 'Legal basis' }),
    confidenceField,
    sourcesField,
  ],
}
