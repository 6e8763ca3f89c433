import { z } from 'zod'
import { criterionValues } from './criterion.ts'
import { enumeration } from '../values/enumeration.ts'
import { rowsOf } from '../field/field.ts'
import { FormerProductSchema } from '../offering/formerProduct.ts'
import { LocalizedSchema, OptionalLocalizedSchema } from '../language/language.ts'
import {
  OptionalDaySchema,
  OptionalReferenceSchema,
  ReferenceSchema,
  ReferencesSchema,
  SlugSchema,
} from '../values/reference.ts'
import { confidences, SourceSchema } from '../values/source.ts'

/** What is evaluated under a template. */
export const evaluatedKinds = enumeration({
  offerings: { vi: 'Sản phẩm, gói dịch vụ', en: 'Offering' },
  organisations: { vi: 'Cổng dịch vụ của đơn vị', en: 'Service portal of an organisation' },
})

/** How a criterion is answered: by one of four words, or by points. */
export const criterionKinds = enumeration({
  value: { vi: 'Đạt hoặc không đạt', en: 'Met or not met' },
  score: { vi: 'Điểm', en: 'Points' },
})

const optionalText = z
  .string()
  .nullish()
  .transform((text) => text || null)
const optionalNumber = z
  .number()
  .nullish()
  .transform((value) => value ?? null)

/** A pillar or group of criteria; weights of the groups that apply are set in proportion to their sum. */
const CriterionGroupSchema = z.object({
  key: SlugSchema,
  name: LocalizedSchema,
  weight: z.number().positive(),
})

/** One criterion of a template. */
const CriterionSchema = z.object({
  key: SlugSchema,
  /** Key of its group. */
  group: SlugSchema,
  name: LocalizedSchema,
  help: OptionalLocalizedSchema,
  kind: criterionKinds.schema,
  /** Most points, for `score`. */
  maximum: optionalNumber,
  /** Weight within its group. */
  weight: z.number().positive(),
  /** Without it no level is reached, whatever the total. */
  isRequired: z.boolean().nullish().transform(Boolean),
  /** Though it is required, a result may say that it does not apply. */
  mayNotApply: z
    .boolean()
    .nullish()
    .transform((may) => may || null),
})
export type Criterion = z.output<typeof CriterionSchema>

/** A level and the least total that reaches it, of 100. */
const EvaluationLevelSchema = z.object({
  level: z.number().int().min(1).max(5),
  name: LocalizedSchema,
  minimum: z.number().min(0).max(100),
})

/** Criteria as data, in versions: a result always names the version under which it came about. */
export const EvaluationTemplateSchema = z.object({
  slug: SlugSchema,
  name: LocalizedSchema,
  version: z.string().min(1),
  subject: evaluatedKinds.schema,
  /** Months for which a result holds (Decision 1230/QĐ-BTTTT: examined again each year). */
  validMonths: z.number().int().positive(),
  groups: rowsOf(CriterionGroupSchema),
  criteria: rowsOf(CriterionSchema),
  levels: rowsOf(EvaluationLevelSchema),
  note: OptionalLocalizedSchema,
  legalBasis: ReferencesSchema,
  confidence: confidences.schema,
  sources: rowsOf(SourceSchema),
})
export type EvaluationTemplate = z.output<typeof EvaluationTemplateSchema>

/** What was found on one criterion. Notes of the reviewers are not in it. */
const CriterionResultSchema = z.object({
  criterion: SlugSchema,
  value: criterionValues.schema.nullish().transform((value) => value ?? null),
  score: optionalNumber,
  /** What shows it, and until which day. */
  evidence: optionalText,
  validUntil: OptionalDaySchema,
  /** Why it does not apply. */
  reason: optionalText,
})
export type CriterionResult = z.output<typeof CriterionResultSchema>

/** A result as the public sees it, once a decision announced it. */
export const EvaluationSchema = z.object({
  slug: SlugSchema,
  template: ReferenceSchema,
  /** One of the two is set, as the template says. */
  offering: OptionalReferenceSchema,
  organisation: OptionalReferenceSchema,
  /** The offering, once that has left the catalogue. */
  formerProduct: FormerProductSchema.nullish().transform((former) => former ?? null),
  /** Its subject as it was called when it was evaluated; null for a result that was loaded as it stood. */
  subjectVersion: z
    .object({ name: LocalizedSchema })
    .nullish()
    .catch(null)
    .transform((version) => version ?? null),
  results: rowsOf(CriterionResultSchema),
  /** Day of the assessment, and the last day on which the result holds. */
  evaluatedOn: OptionalDaySchema,
  validUntil: OptionalDaySchema,
  state: z.enum(['draft', 'entered', 'checked', 'announced', 'revoked']),
  /** The decision that announced it, and the one that revoked it. */
  announcement: OptionalReferenceSchema,
  revokedBy: OptionalReferenceSchema,
  illustrative: z.boolean().nullish().transform(Boolean),
})
export type Evaluation = z.output<typeof EvaluationSchema>

/** How a result stands on a day. */
export const evaluationStandings = enumeration({
  valid: { vi: 'Còn hiệu lực', en: 'Valid' },
  notYet: { vi: 'Chưa có hiệu lực', en: 'Not yet in force' },
  expired: { vi: 'Hết hiệu lực', en: 'Expired' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked' },
})
export type EvaluationStanding = (typeof evaluationStandings.values)[number]

/** Whether an announced result holds on a day (`YYYY-MM-DD`): it expires by itself after its last day. */
export function standingOn(
  { state, validUntil }: Pick<Evaluation, 'state' | 'validUntil'>,
  day: string,
): EvaluationStanding {
  if (state === 'revoked') return 'revoked'
  return validUntil && validUntil < day ? 'expired' : 'valid'
}
