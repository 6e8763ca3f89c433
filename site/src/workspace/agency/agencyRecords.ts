import { QuantitiesSchema } from 'cms/domain/comparison/quantities.ts'
import { noQuantities } from 'cms/domain/comparison/quantitiesAddress.ts'
import {
  adoptionLevels,
  CorrectionInputSchema,
  CorrectionSchema,
} from 'cms/domain/adoption/adoption.ts'
import type { AdoptionState } from 'cms/domain/adoption/machine.ts'
import { adoptionMachine } from 'cms/domain/adoption/machine.ts'
import { selectionMachine } from 'cms/domain/selection/machine.ts'
import type { SelectionState } from 'cms/domain/selection/machine.ts'
import { roles } from 'cms/domain/account/roles.ts'
import { LockedRecordSchema } from 'cms/domain/selection/lockedRecord.ts'
import { RentOrBuildSchema } from 'cms/domain/selection/rentOrBuild.ts'
import {
  EarlierSearchesSchema,
  rejectionReasons,
  selectionOutcomes,
} from 'cms/domain/selection/selection.ts'
import { requirementStatuses } from 'cms/domain/requirement/requirementStatus.ts'
import { z } from 'zod'
import { operationFields } from './operationDraft.ts'

// What the workspace reads of the API's answers, checked before it is used.

const optionalText = z
  .string()
  .nullish()
  .transform((text) => text ?? '')

/** A relation to a record with a name; a bare id when the person may not see it. */
const named = z
  .object({ id: z.string(), slug: z.string().optional(), name: z.string() })
  .nullish()
  .catch(null)
  .transform((relation) => relation ?? null)
export type Named = NonNullable<z.output<typeof named>>

const titled = z.object({ id: z.string(), slug: z.string(), title: z.string() })
const rows = <S extends z.ZodType>(row: S) =>
  z
    .array(row)
    .nullish()
    .transform((list) => list ?? [])

export const FileSchema = z.object({
  id: z.string(),
  filename: z.string(),
  /** The name that people gave it. */
  originalName: z.string().nullish(),
  url: z.string().nullish(),
  filesize: z.number().nullish(),
})
export type UploadedFile = z.output<typeof FileSchema>

/** What somebody is for an organisation; `membership` is null for the account's own. */
export const PositionSchema = z.object({
  membership: z.string().nullable(),
  role: roles.schema,
  organisation: z.object({ id: z.string(), name: z.string() }).nullable(),
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

const states = <State extends string>(machine: { states: Record<State, unknown> }) =>
  z.enum(Object.keys(machine.states) as [State, ...State[]])

const CandidateSchema = z.object({
  id: z.string().nullish(),
  item: z.object({
    relationTo: z.enum(['offerings', 'platforms']),
    value: z.union([
      z.object({ id: z.string(), slug: z.string(), name: z.string() }),
      z.string().transform((id) => ({ id, slug: '', name: id })),
    ]),
  }),
  chosen: z.boolean().nullish().transform(Boolean),
  reasonCode: z
    .enum(['', ...rejectionReasons.values])
    .nullish()
    .transform((code) => code ?? ''),
  reasonText: optionalText,
  note: optionalText,
  frozen: z
    .object({ name: z.object({ vi: z.string(), en: z.string().optional() }) })
    .nullish()
    .catch(null),
})
export type Candidate = z.output<typeof CandidateSchema>

export const SelectionSchema = z.object({
  id: z.string(),
  title: z.string(),
  organisation: named,
  need: optionalText,
  problems: rows(titled),
  search: z.object({
    address: optionalText,
    total: z.number().nullish(),
    ranAt: optionalText,
  }),
  earlierSearches: EarlierSearchesSchema.nullish().transform((runs) => runs ?? []),
  candidates: rows(CandidateSchema),
  rentOrBuild: RentOrBuildSchema.nullish().transform((sheet) => sheet ?? null),
  quantities: QuantitiesSchema.nullish().transform((quantities) => quantities ?? noQuantities),
  outcome: z
    .enum(['', ...selectionOutcomes.values])
    .nullish()
    .transform((outcome) => outcome ?? ''),
  outcomeReason: optionalText,
  lockedAt: optionalText,
  lockedBy: optionalText,
  hash: optionalText,
  supersedes: z.object({ id: z.string(), title: z.string() }).nullish().catch(null),
  /** All that a locked record shows, as it stood then. */
  locked: LockedRecordSchema.nullish(),
  state: states<SelectionState>(selectionMachine),
  illustrative: z.boolean().nullish().transform(Boolean),
  updatedAt: z.string(),
})
export type Selection = z.output<typeof SelectionSchema>

export const AdoptionRecordSchema = z.object({
  id: z.string(),
  organisation: named,
  platform: named,
  offering: named,
  selection: z.object({ id: z.string(), title: z.string() }).nullish().catch(null),
  request: z.object({ id: z.string(), title: z.string() }).nullish().catch(null),
  problems: rows(titled),
  productName: optionalText,
  vendorName: optionalText,
  vendorTaxCode: optionalText,
  purpose: optionalText,
  milestones: rows(
    z.object({
      level: adoptionLevels.schema,
      date: z.string(),
      evidence: optionalText,
      validUntil: optionalText,
      files: rows(FileSchema).catch([]),
    }),
  ),
  endedOn: optionalText,
  ...operationFields,
  corrections: rows(CorrectionSchema),
  /** Of the own organisation: what waits for its leader. */
  correction: z
    .object({ proposal: CorrectionInputSchema, reason: z.string(), byName: z.string() })
    .nullish()
    .transform((waiting) => waiting ?? null),
  files: rows(FileSchema).catch([]),
  contact: optionalText,
  contractPrice: z.number().nullish(),
  note: optionalText,
  submittedBy: named,
  proposedBy: named,
  /** Who registered it for the organisation whose record it is. */
  actingOrganisation: named,
  state: states<AdoptionState>(adoptionMachine),
  illustrative: z.boolean().nullish().transform(Boolean),
  updatedAt: z.string(),
})
export type AdoptionRecord = z.output<typeof AdoptionRecordSchema>

export const HistoryRowSchema = z.object({
  id: z.string(),
  event: z.string(),
  from: z.string(),
  to: z.string(),
  reason: optionalText,
  byName: z.string(),
  byRole: roles.schema.catch('ministry'),
  byOrganisation: optionalText,
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
