import type { CollectionConfig } from 'payload'
import { allow, allowField, and, noFieldAccess, or, orField, where } from '../../access/rules.ts'
import { checkContents } from './contents.ts'
import { announcementPreviewEndpoint } from './preview.ts'
import { publicStates } from '../../domain/transitions/machine.ts'
import { announcementMachine } from '../../domain/announcement/machine.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { changesEndpoint, sentBackField } from '../../transitions/sentBack.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField, transitionsField } from '../../transitions/fields.ts'
import { setDrafter } from '../../fields/drafter.ts'
import {
  adminGroups,
  dayField,
  illustrativeField,
  referenceField,
  referencesField,
  slugField,
  writtenDayField,
} from '../../fields/commonFields.ts'
import { numberField, refuseTakenNumber } from '../../fields/numberField.ts'
import { idsOf } from '../../transitions/door.ts'
import { another, inState, ofKind, published } from '../../fields/relationRules.ts'
import { setSlug } from '../../fields/setSlug.ts'

const inPublic = where({ state: { in: publicStates(announcementMachine) } })
const countsIn = (row: Record<string, unknown>) =>
  Object.fromEntries(
    ['evaluations', 'platforms', 'revokedEvaluations', 'revokedPlatforms'].map((name) => [
      name,
      idsOf(row[name]).length,
    ]),
  )
const signedOn = { vi: 'Ngày ký', en: 'Signed on' }
const effectiveFrom = { vi: 'Hiệu lực từ', en: 'In force from' }
const whileDraft = where({ state: { equals: 'draft' } })
const written = { create: noFieldAccess, update: noFieldAccess }

const onlyAnnounced = {
  vi: 'Chỉ chọn được hồ sơ đã công bố.',
  en: 'Only announced records can be chosen.',
}

/** Numbered decisions. What one publishes or revokes happens in the one step in which it is announced. */
export const Announcements: CollectionConfig = {
  slug: 'announcements',
  labels: {
    singular: { vi: 'Công bố', en: 'Announcement' },
    plural: { vi: 'Công bố', en: 'Announcements' },
  },
  admin: {
    group: adminGroups.evaluation,
    useAsTitle: 'number',
    defaultColumns: ['number', 'title', 'signedOn', 'state', 'updatedAt'],
    listSearchableFields: ['number', 'title'],
    preview: ({ id, slug, state }) =>
      state === 'announced'
        ? pagePath('announcements', 'vi', String(slug))
        : `/api/announcements/${String(id)}/preview`,
  },
  access: {
    read: or(allow('announcement.draft'), allow('everything.read'), inPublic),
    create: allow('announcement.draft'),
    update: and(allow('announcement.draft'), whileDraft),
    delete: and(allow('announcement.draft'), whileDraft),
  },
  defaultPopulate: { slug: true, number: true },
  endpoints: [
    announcementPreviewEndpoint,
    changesEndpoint(announcementMachine),
    transitionEndpoint(announcementMachine),
  ],
  hooks: {
    beforeValidate: [setDrafter, setSlug('number'), checkContents],
    beforeChange: [refuseTakenNumber()],
  },
  fields: [
    transitionsField(announcementMachine),
    slugField,
    {
      type: 'row',
      fields: [
        numberField({ vi: 'Số quyết định', en: 'Decision number' }, { unique: true }),
        dayField('signedOn', signedOn, { notAhead: true }),
        { name: 'signer', type: 'text', label: { vi: 'Người ký', en: 'Signer' } },
      ],
    },
    {
      name: 'title',
      type: 'text',
      required: true,
      localized: true,
      label: { vi: 'Trích yếu', en: 'Title' },
    },
    referenceField(
      'body',
      'organisations',
      { vi: 'Cơ quan quyết định', en: 'Deciding body' },
      { rules: [ofKind('ministry')] },
    ),
    { name: 'text', type: 'textarea', localized: true, label: { vi: 'Nội dung', en: 'Text' } },
    {
      name: 'attachment',
      type: 'upload',
      relationTo: 'media',
      label: { vi: 'Văn bản đã ký (PDF)', en: 'Signed paper (PDF)' },
    },
    {
      name: 'attachmentHash',
      type: 'text',
      access: written,
      label: { vi: 'Mã băm SHA-256 của văn bản', en: 'SHA-256 of the paper' },
      admin: { readOnly: true },
    },
    {
      // The lists themselves show a reader only what that reader may read.
      name: 'named',
      type: 'json',
      virtual: true,
      access: written,
      admin: { hidden: true },
      hooks: { afterRead: [({ siblingData }) => countsIn(siblingData)] },
    },
    referencesField('evaluations', 'evaluations', {
      vi: 'Kết quả đánh giá được công bố',
      en: 'Results that it publishes',
    }),
    referencesField('platforms', 'platforms', {
      vi: 'Nền tảng được công bố',
      en: 'Platforms that it publishes',
    }),
    referencesField(
      'revokedEvaluations',
      'evaluations',
      {
        vi: 'Kết quả bị thu hồi',
        en: 'Results that it revokes',
      },
      [inState(['announced'], onlyAnnounced)],
    ),
    referencesField(
      'revokedPlatforms',
      'platforms',
      {
        vi: 'Nền tảng bị thu hồi công nhận',
        en: 'Platforms whose recognition it revokes',
      },
      [published],
    ),
    {
      type: 'row',
      fields: [
        // A decision does not reach back before it was signed.
        dayField('effectiveFrom', effectiveFrom, {
          notBefore: { name: 'signedOn', label: signedOn },
        }),
        dayField(
          'effectiveTo',
          { vi: 'Hiệu lực đến', en: 'In force until' },
          { notBefore: { name: 'effectiveFrom', label: effectiveFrom } },
        ),
      ],
    },
    referencesField(
      'supersedes',
      'announcements',
      {
        vi: 'Thay thế công bố',
        en: 'Takes the place of',
      },
      [another, inState(['announced'], onlyAnnounced)],
    ),
    referencesField('legalBasis', 'legalDocuments', { vi: 'Căn cứ pháp lý', en: 'Legal basis' }),
    {
      name: 'draftedBy',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người soạn', en: 'Drafted by' },
      access: {
        ...written,
        read: orField(
          allowField('announcement.draft'),
          allowField('adoption.register'),
          allowField('everything.read'),
        ),
      },
      admin: { readOnly: true, position: 'sidebar' },
    },
    writtenDayField('announcedOn', { vi: 'Công bố ngày', en: 'Announced on' }),
    stateField(announcementMachine),
    sentBackField(allowField('announcement.draft')),
    illustrativeField,
  ],
}
