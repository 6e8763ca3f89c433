import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Access, CollectionConfig } from 'payload'
import { writtenBySystem } from '../../access/systemFields.ts'
import { allow, and, or, published, where } from '../../access/rules.ts'
import { helpScreens, pageKinds } from '../../domain/page/page.ts'
import { withoutStyles } from '../../domain/page/richText.ts'
import { pageMachine } from '../../domain/page/machine.ts'
import {
  adminGroups,
  choiceField,
  illustrativeField,
  slugField,
  writtenDayField,
} from '../../fields/commonFields.ts'
import { setSlug } from '../../fields/setSlug.ts'
import { publishOnDelete } from '../../publication/request.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField, transitionsField } from '../../transitions/fields.ts'
import { pagePreviewEndpoint } from './preview.ts'

const whileDraft = where({ state: { equals: 'draft' } })
/** What is written stays a draft: so the admin, too, offers no button that would publish. */
const drafting: Access = ({ data }) =>
  (data as { _status?: unknown } | undefined)?._status !== 'published'
const editors = or(allow('page.edit'), allow('everything.read'))
/** Public is a text that was published, while its page stands: both together. */
const inPublic = and(published, where({ state: { not_equals: 'withdrawn' } }))

/** What the ministry writes for readers. A published text stays public while the next one is written. */
export const Pages: CollectionConfig = {
  slug: 'pages',
  labels: {
    singular: { vi: 'Trang nội dung', en: 'Page of text' },
    plural: { vi: 'Tin, trang, trợ giúp', en: 'News, pages, help' },
  },
  admin: {
    group: adminGroups.catalogue,
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'state', 'publishedOn', 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
    preview: ({ id }) => `/api/pages/${String(id)}/preview`,
    components: {
      edit: { SaveDraftButton: '/words/page/SaveDraftAfterTyping.tsx#SaveDraftAfterTyping' },
    },
  },
  access: {
    read: or(editors, inPublic),
    readVersions: editors,
    create: allow('page.edit'),
    update: and(allow('page.edit'), whileDraft, drafting),
    // A text that was public is withdrawn, with a reason.
    delete: and(
      allow('page.edit'),
      where({ and: [{ state: { equals: 'draft' } }, { _status: { equals: 'draft' } }] }),
    ),
  },
  defaultPopulate: { slug: true, title: true },
  versions: { drafts: true, maxPerDoc: 100 },
  endpoints: [pagePreviewEndpoint, transitionEndpoint(pageMachine)],
  hooks: {
    beforeValidate: [setSlug('title')],
    afterDelete: [publishOnDelete],
  },
  fields: [
    transitionsField(pageMachine),
    slugField,
    choiceField('kind', { vi: 'Loại', en: 'Kind' }, pageKinds, { required: true, index: true }),
    {
      name: 'title',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 150,
      label: { vi: 'Tên trang', en: 'Title' },
    },
    {
      name: 'summary',
      type: 'textarea',
      required: true,
      localized: true,
      maxLength: 400,
      label: { vi: 'Tóm tắt', en: 'Summary' },
      admin: {
        description: {
          vi: 'Một hai câu: hiện dưới tên trang, trong danh sách và trong kết quả của máy tìm kiếm.',
          en: 'A sentence or two: under the title, in lists and in results of search engines.',
        },
      },
    },
    {
      name: 'body',
      type: 'richText',
      required: true,
      localized: true,
      label: { vi: 'Nội dung', en: 'Text' },
      hooks: { beforeValidate: [({ value }) => withoutStyles(value)] },
      editor: lexicalEditor({
        // What the public page shows: domain/page/richText.ts.
        features: [
          ParagraphFeature(),
          HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
          BoldFeature(),
          ItalicFeature(),
          UnorderedListFeature(),
          OrderedListFeature(),
          BlockquoteFeature(),
          LinkFeature({ enabledCollections: [], disableAutoLinks: 'creationOnly' }),
          FixedToolbarFeature(),
          InlineToolbarFeature(),
        ],
      }),
    },
    {
      name: 'screen',
      type: 'select',
      options: helpScreens.options,
      index: true,
      label: { vi: 'Màn hình được trợ giúp', en: 'Screen that it helps with' },
      admin: {
        position: 'sidebar',
        condition: (data) => data.kind === 'help',
        description: {
          vi: 'Mỗi màn hình làm việc có nhiều nhất một trợ giúp.',
          en: 'A screen has one help text at most.',
        },
      },
    },
    {
      name: 'publishAt',
      type: 'date',
      label: { vi: 'Đăng lúc', en: 'Publish at' },
      admin: {
        position: 'sidebar',
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
        description: {
          vi: 'Chọn ngày giờ, lưu, rồi bấm “Hẹn giờ đăng”.',
          en: 'Choose a day and hour, save, then “Schedule”.',
        },
      },
    },
    {
      name: 'publishedAt',
      type: 'date',
      label: { vi: 'Đăng lần đầu lúc', en: 'First published at' },
      access: writtenBySystem,
      admin: { readOnly: true, hidden: true },
    },
    writtenDayField('publishedOn', { vi: 'Đăng ngày', en: 'Published on' }),
    writtenDayField('changedOn', { vi: 'Sửa ngày', en: 'Changed on' }),
    stateField(pageMachine),
    illustrativeField,
  ],
}
