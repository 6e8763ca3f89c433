import { roles } from 'cms/domain/account/roles.ts'
import { requirementStatuses } from 'cms/domain/requirement/requirementStatus.ts'
import { z } from 'zod'

// What every screen of the workspace reads of the API's answers, checked before it is used; small, for all of them load it.

/** A text that the API leaves out, or answers as null, where there is none. */
export const optionalText = z
  .string()
  .nullish()
  .transform((text) => text ?? '')

export const FileSchema = z.object({
  id: z.string(),
  filename: z.string(),
  /** The name that people gave it. */
  originalName: z.string().nullish(),
  url: z.string().nullish(),
  filesize: z.number().nullish(),
  /** The small copy of a picture. */
  sizes: z.object({ small: z.object({ url: z.string().nullish() }).nullish() }).nullish(),
})
export type UploadedFile = z.output<typeof FileSchema>

/** What somebody is for an organisation; `membership` is null for the account's own. */
export const PositionSchema = z.object({
  membership: z.string().nullable(),
  role: roles.schema,
  organisation: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** The last day of who stands in for a leader; null for others. */
  until: z.string().nullable(),
  /** What a page says that it was opened for, when it acts as this. */
  openedFor: z.string().nullable(),
  isCurrent: z.boolean(),
})
export type Position = z.output<typeof PositionSchema>

const PersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: roles.schema,
  organisation: z
    .object({
      id: z.string(),
      slug: z.string(),
      name: z.string(),
      kind: z.string(),
      /** Ids of the organisations that the person acts for: this one, and those that it continues. */
      answersFor: z.array(z.string()),
    })
    .nullish(),
  /** Stands in for a leader in this session. */
  isDeputy: z.boolean(),
  /** All that the person may act as; the session acts for one at a time. */
  positions: z.array(PositionSchema),
})
export type Person = z.output<typeof PersonSchema>

export const WorkspaceSchema = z.object({
  person: PersonSchema,
  waiting: z.array(
    z.object({
      id: z.string(),
      collection: z.string(),
      title: z.string(),
      organisation: z.string().nullish(),
      action: z.object({ vi: z.string(), en: z.string() }),
      since: z.string(),
      link: z.string(),
      illustrative: z.boolean(),
    }),
  ),
  /** What is required of the person's organisation and its province, the most pressing first. */
  required: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      organisation: z.string(),
      status: requirementStatuses.schema,
      dueOn: z.string(),
      metOn: z.string().nullable(),
      illustrative: z.boolean(),
    }),
  ),
})

export const HistoryRowSchema = z.object({
  id: z.string(),
  event: z.string(),
  from: z.string(),
  to: z.string(),
  reason: optionalText,
  byName: z.string(),
  byRole: roles.schema.catch('ministry'),
  byOrganisation: optionalText,
  /** Id of who did it, told to themselves alone. */
  by: z
    .union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])
    .nullish()
    .catch(null),
  createdAt: z.string(),
})
export type HistoryRow = z.output<typeof HistoryRowSchema>

export const MessageSchema = z.object({
  id: z.string(),
  subject: z.string(),
  body: z.string(),
  link: optionalText,
  readAt: z.string().nullish(),
  createdAt: z.string(),
})

/** A page of a collection. */
export const listOf = <S extends z.ZodType>(row: S) =>
  z.object({ docs: z.array(row), totalDocs: z.number() })

/** The answer to a write that named its rows by a condition: none when the condition no longer held. */
export const updatedOf = <S extends z.ZodType>(row: S) =>
  z.object({ docs: z.array(row), errors: z.array(z.object({ message: z.string() })) })

export const DocumentSchema = z.object({ doc: z.object({ id: z.string(), updatedAt: z.string() }) })
