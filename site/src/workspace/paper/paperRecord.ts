import { paperKinds } from 'cms/domain/adoptionPaper/adoptionPaper.ts'
import { adoptionPaperMachine } from 'cms/domain/adoptionPaper/machine.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { stateSchema } from 'cms/domain/transitions/stateSchema.ts'
import { z } from 'zod'
import { paperText } from '../../text/paper.ts'
import { FileSchema } from '../workspaceRecords.ts'
import { dayOf, today } from '../desk/time.ts'

/** A paper of an adoption as the workspace reads it. */
export const PaperSchema = z.object({
  id: z.string(),
  kind: paperKinds.schema,
  madeOn: z.string(),
  validUntil: z.string().nullish(),
  organisation: z
    .object({ id: z.string(), name: z.string() })
    .nullish()
    .catch(null)
    .transform((owner) => owner ?? null),
  file: FileSchema,
  state: stateSchema(adoptionPaperMachine),
  illustrative: z.boolean().nullish().transform(Boolean),
  updatedAt: z.string(),
})
export type Paper = z.output<typeof PaperSchema>

/** When a paper was made and until when it holds. */
export function daysText({ madeOn, validUntil }: Paper, language: Language): string {
  const words = paperText(language)
  const until = validUntil && (validUntil < today() ? words.over : words.valid)(dayOf(validUntil))
  return [words.made(dayOf(madeOn)), until].filter(Boolean).join(', ')
}
