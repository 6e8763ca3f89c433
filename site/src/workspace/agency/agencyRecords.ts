import { QuantitiesSchema } from 'cms/domain/comparison/quantities.ts'
import { noQuantities } from 'cms/domain/comparison/quantitiesAddress.ts'
import {
  adoptionLevels,
  CorrectionInputSchema,
  CorrectionSchema,
} from 'cms/domain/adoption/adoption.ts'
import type { AdoptionState } from 'cms/domain/adoption/machine.ts'
import { adoptionMachine } from 'cms/domain/adoption/machine.ts'
import { FormerProductSchema } from 'cms/domain/offering/formerProduct.ts'
import { selectionMachine } from 'cms/domain/selection/machine.ts'
import type { SelectionState } from 'cms/domain/selection/machine.ts'
import { LockedRecordSchema } from 'cms/domain/selection/lockedRecord.ts'
import { RentOrBuildSchema } from 'cms/domain/selection/rentOrBuild.ts'
import {
  EarlierSearchesSchema,
  rejectionReasons,
  selectionOutcomes,
} from 'cms/domain/selection/selection.ts'
import { z } from 'zod'
import { FileSchema, optionalText } from '../workspaceRecords.ts'
import { operationFields } from './operationDraft.ts'

// What the workspace reads of the API's answers, checked before it is used.

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

/** What an adoption is of, by whatever name it has. */
export const productOf = ({
  offering,
  formerProduct,
  productName,
  platform,
}: Pick<AdoptionRecord, 'offering' | 'formerProduct' | 'productName' | 'platform'>): string =>
  (offering ?? formerProduct)?.name ?? (productName || (platform?.name ?? ''))

export const AdoptionRecordSchema = z.object({
  id: z.string(),
  organisation: named,
  platform: named,
  offering: named,
  selection: z.object({ id: z.string(), title: z.string() }).nullish().catch(null),
  request: z.object({ id: z.string(), title: z.string() }).nullish().catch(null),
  problems: rows(titled),
  formerProduct: FormerProductSchema.nullish().catch(null),
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
