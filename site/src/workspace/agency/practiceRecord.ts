import { practiceMachine } from 'cms/domain/practice/machine.ts'
import type { PracticeState } from 'cms/domain/practice/machine.ts'
import { practiceFields } from 'cms/domain/practice/practiceFields.ts'
import { z } from 'zod'
import { tableBody, tableDraft, tableShape } from '../form/tableDraft.ts'
import type { TableDraft } from '../form/tableDraft.ts'
import { optionalText } from '../workspaceRecords.ts'
import type { CatalogueRecord } from '../catalogueRecord.ts'

const states = Object.keys(practiceMachine.states) as [PracticeState, ...PracticeState[]]

/** A practice as the API gives it to its locality. */
export const PracticeRecordSchema = z.object({
  id: z.string(),
  slug: optionalText,
  ...tableShape(practiceFields),
  organisation: z.object({ id: z.string(), name: z.string() }).nullish().catch(null),
  platforms: z
    .array(z.object({ id: z.string(), slug: z.string(), name: z.string() }))
    .nullish()
    .transform((list) => list ?? []),
  state: z.enum(states),
  illustrative: z.boolean().nullish().transform(Boolean),
  updatedAt: z.string(),
})
export type PracticeRecord = z.output<typeof PracticeRecordSchema>

/** A practice as the form holds it. */
export interface PracticeDraft extends TableDraft<typeof practiceFields> {
  platforms: CatalogueRecord[]
}

export const practiceDraftOf = (record: PracticeRecord | undefined): PracticeDraft => ({
  ...tableDraft(practiceFields, record),
  platforms: record?.platforms ?? [],
})

/** The practice as the API takes it; undefined before it has a title: then it is no record yet. */
export function bodyOfPractice(draft: PracticeDraft): object | undefined {
  if (!draft.title.trim()) return undefined
  return {
    ...tableBody(practiceFields, draft),
    platforms: draft.platforms.map(({ id }) => id),
  }
}
