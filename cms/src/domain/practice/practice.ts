import { z } from 'zod'
import { rowsOf } from '../field/field.ts'
import { LocalizedSchema, OptionalLocalizedSchema } from '../language/language.ts'
import type { Label } from '../language/language.ts'
import {
  OptionalDaySchema,
  OptionalReferenceSchema,
  ReferenceSchema,
  ReferencesSchema,
  SlugSchema,
} from '../values/reference.ts'
import { confidences, SourceSchema } from '../values/source.ts'

const optionalNumber = z
  .number()
  .nonnegative()
  .nullish()
  .transform((value) => value ?? null)

/** What a locality did and learned, as the public sees it. */
export const PracticeSchema = z.object({
  slug: SlugSchema,
  title: LocalizedSchema,
  /** Whose experience it is. */
  organisation: ReferenceSchema,
  summary: LocalizedSchema,
  /** What was done, in paragraphs. */
  story: LocalizedSchema,
  /** What came of it; null where the source does not say. Localities must tell it before they submit. */
  result: OptionalLocalizedSchema,
  /** What it cost in đồng, and how many months it took; null where nobody said. */
  cost: optionalNumber,
  months: optionalNumber,
  /** What others should know before they do the same. */
  advice: OptionalLocalizedSchema,
  platforms: ReferencesSchema,
  problems: ReferencesSchema,
  offering: OptionalReferenceSchema,
  /** Day that the account speaks of, and the day on which it was published here. */
  asOf: OptionalDaySchema,
  publishedOn: OptionalDaySchema,
  /** How sure the account is: of a source, or told by the locality itself (`reported`). */
  confidence: confidences.schema,
  sources: rowsOf(SourceSchema),
  illustrative: z.boolean().nullish().transform(Boolean),
})
export type Practice = z.output<typeof PracticeSchema>

/** What an account rests on: how sure its sources are or, without any, that its organisation tells it. */
export function practiceBasis({
  confidence,
  sources,
}: Pick<Practice, 'confidence' | 'sources'>): Label {
  return sources.length > 0
    ? confidences.labels[confidence]
    : { vi: 'Do đơn vị tự kể', en: 'Told by the organisation itself' }
}
