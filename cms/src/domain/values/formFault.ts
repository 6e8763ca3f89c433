import type { z } from 'zod'
import type { Label } from '../language/language.ts'

/** What is wrong with one field of a public form, in words. */
export interface FormFault {
  field: string
  reason: Label
}

/** One fault a field, with the field's own sentence, in the order in which they were found. */
export function formFaults(error: z.ZodError, reasons: Record<string, Label>): FormFault[] {
  const fields = new Set(
    error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])],
    ),
  )
  return [...fields].map((field) => ({
    field,
    reason: (Object.hasOwn(reasons, field) ? reasons[field] : undefined) ?? {
      vi: `Không có mục “${field}”.`,
      en: `There is no field “${field}”.`,
    },
  }))
}
