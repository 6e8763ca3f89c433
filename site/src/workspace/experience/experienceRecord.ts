import { experienceMachine } from 'cms/domain/experience/machine.ts'
import { stateSchema } from 'cms/domain/transitions/stateSchema.ts'
import { z } from 'zod'
import { optionalText } from '../workspaceRecords.ts'

const mark = z
  .number()
  .nullish()
  .transform((value) => value ?? null)
const named = z.object({ id: z.string(), slug: z.string(), name: z.string() }).nullish().catch(null)
/** An experience as the API gives it; others than its organisation read less of it. */
export const ExperienceRecordSchema = z.object({
  id: z.string(),
  offering: named,
  organisation: named,
  vendor: named,
  fit: mark,
  ease: mark,
  support: mark,
  reliability: mark,
  text: optionalText,
  showsName: z.boolean().nullish().transform(Boolean),
  answer: optionalText,
  state: stateSchema(experienceMachine),
  illustrative: z.boolean().nullish().transform(Boolean),
  updatedAt: z.string(),
})
export type ExperienceRecord = z.output<typeof ExperienceRecordSchema>

/** An experience as the form holds it. */
export type ExperienceDraft = Pick<
  ExperienceRecord,
  'fit' | 'ease' | 'support' | 'reliability' | 'text' | 'showsName'
>

export const experienceDraftOf = (record: ExperienceRecord | undefined): ExperienceDraft => ({
  fit: record?.fit ?? null,
  ease: record?.ease ?? null,
  support: record?.support ?? null,
  reliability: record?.reliability ?? null,
  text: record?.text ?? '',
  showsName: record?.showsName ?? false,
})
