import { practiceMachine } from 'cms/domain/practice/machine.ts'
import type { PracticeState } from 'cms/domain/practice/machine.ts'
import { z } from 'zod'
import { optionalText } from '../workspaceRecords.ts'
import type { CatalogueRecord } from '../catalogueRecord.ts'

const states = Object.keys(practiceMachine.states) as [PracticeState, ...PracticeState[]]

/** A practice as the API gives it to its locality. */
export const PracticeRecordSchema = z.object({
  id: z.string(),
  slug: optionalText,
  title: optionalText,
  organisation: z.object({ id: z.string(), name: z.string() }).nullish().catch(null),
  summary: optionalText,
  story: optionalText,
  result: optionalText,
  cost: z.number().nullish(),
  months: z.number().nullish(),
  asOf: optionalText,
  advice: optionalText,
  platforms: z
    .array(z.object({ id: z.string(), slug: z.string(), name: z.string() }))
    .nullish()
    .transform((list) => list ?? []),
  state: z.enum(states),
  illustrative: z.boolean().nullish().transform(Boolean),
  updatedAt: z.string(),
})
export type PracticeRecord = z.output<typeof PracticeRecordSchema>

/** A practice as the form holds it; a number that is being typed is kept as typed. */
export interface PracticeDraft {
  title: string
  summary: string
  story: string
  result: string
  cost: number | string | null
  months: number | string | null
  asOf: string
  advice: string
  platforms: CatalogueRecord[]
}

export function practiceDraftOf(record: PracticeRecord | undefined): PracticeDraft {
  return {
    title: record?.title ?? '',
    summary: record?.summary ?? '',
    story: record?.story ?? '',
    result: record?.result ?? '',
    cost: record?.cost ?? null,
    months: record?.months ?? null,
    asOf: record?.asOf ?? '',
    advice: record?.advice ?? '',
    platforms: record?.platforms ?? [],
  }
}

/** The practice as the API takes it; undefined before it has a title: then it is no record yet. */
export function bodyOfPractice(draft: PracticeDraft): object | undefined {
  if (!draft.title.trim()) return undefined
  const { cost, months, asOf, platforms, ...texts } = draft
  return {
    ...texts,
    ...(typeof cost !== 'string' && { cost }),
    ...(typeof months !== 'string' && { months }),
    // A day that is still being typed stays out.
    ...((asOf === '' || /^\d{4}-/.test(asOf)) && { asOf }),
    platforms: platforms.map(({ id }) => id),
  }
}
