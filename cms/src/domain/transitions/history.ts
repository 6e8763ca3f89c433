import { z } from 'zod'

/** One change of state: who, when, from, to, why. Written by the door only; nobody edits or deletes it. */
export const HistorySchema = z.object({
  id: z.string(),
  /** Collection and id of the record. */
  subject: z.object({ collection: z.string(), id: z.string() }),
  event: z.string(),
  from: z.string(),
  to: z.string(),
  at: z.string(),
  /** Name and role of the person at the time; their account may be gone later. */
  by: z.object({ name: z.string(), role: z.string() }),
  reason: z.string().nullish(),
})
export type HistoryEntry = z.output<typeof HistorySchema>
