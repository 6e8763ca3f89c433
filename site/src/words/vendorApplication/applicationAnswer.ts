import { jsonIn } from 'cms/domain/values/jsonIn.ts'
import { z } from 'zod/mini'

/** Something wrong with an application: at a field, or, with an empty name, with the whole. */
export interface Fault {
  field: string
  message: string
}

const AnswerSchema = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      data: z.nullish(z.object({ field: z.optional(z.string()) })),
    }),
  ),
})

/** The faults in an answer of the server; undefined when it is not one of ours. Loaded when a form is sent. */
export function readFaults(answer: string): Fault[] | undefined {
  // A page of a server in between is none of ours.
  const parsed = AnswerSchema.safeParse(jsonIn(answer))
  return parsed.success
    ? parsed.data.errors.map(({ message, data }) => ({ field: data?.field ?? '', message }))
    : undefined
}
