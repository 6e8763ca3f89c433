import { z } from 'zod'
import { rowsOf, shapeOf } from '../field/field.ts'
import type { Label } from '../language/language.ts'
import {
  OptionalDaySchema,
  OptionalReferenceSchema,
  ReferenceSchema,
  ReferencesSchema,
  SlugSchema,
} from '../values/reference.ts'
import { practiceFields } from './practiceFields.ts'
import { confidences, SourceSchema } from '../values/source.ts'

// In the order in which files and snapshots have it.
const { title, asOf, ...told } = shapeOf(practiceFields)

/** What a locality did and learned, as the public sees it. */
export const PracticeSchema = z.object({
  slug: SlugSchema,
  title,
  /** Whose experience it is. */
  organisation: ReferenceSchema,
  ...told,
  platforms: ReferencesSchema,
  problems: ReferencesSchema,
  offering: OptionalReferenceSchema,
  asOf,
  /** Day on which it was published here. */
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
