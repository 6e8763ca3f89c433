import { z } from 'zod'
import type { Label } from '../language/language.ts'
import { stateSchema } from '../transitions/stateSchema.ts'
import { OptionalDaySchema, OptionalReferenceSchema } from '../values/reference.ts'
import { experienceMachine } from './machine.ts'

/** What is marked, from 1 (poor) to 5 (good). */
export const experienceMarks = {
  fit: { vi: 'Đúng việc của đơn vị', en: 'Fits the work' },
  ease: { vi: 'Dễ dùng', en: 'Easy to use' },
  support: { vi: 'Hỗ trợ của doanh nghiệp', en: 'Support by the vendor' },
  reliability: { vi: 'Ổn định, an toàn', en: 'Reliable and safe' },
} as const satisfies Record<string, Label>
export type ExperienceMark = keyof typeof experienceMarks
export const markNames = Object.keys(experienceMarks) as ExperienceMark[]

/** From how many organisations on marks are shown: fewer could be told apart. */
export const leastMarks = 3

const mark = z
  .number()
  .int()
  .min(1)
  .max(5)
  .nullish()
  .transform((value) => value ?? null)
const optionalText = z
  .string()
  .nullish()
  .transform((text) => text || null)

/**
 * An experience as the public sees it. Marks are there once {@link leastMarks} organisations have given theirs, the
 * text and the name when the organisation agrees to be named, the vendor's answer with the text.
 */
export const ExperienceSchema = z.object({
  offering: OptionalReferenceSchema,
  fit: mark,
  ease: mark,
  support: mark,
  reliability: mark,
  organisation: OptionalReferenceSchema,
  text: optionalText,
  answer: optionalText,
  publishedOn: OptionalDaySchema,
  state: stateSchema(experienceMachine),
  illustrative: z.boolean().nullish().transform(Boolean),
})
export type Experience = z.output<typeof ExperienceSchema>

/**
 * The mean of a mark over experiences of one offering, to one decimal; null while fewer than {@link leastMarks} have
 * given it.
 */
export function meanOf(experiences: readonly Experience[], name: ExperienceMark): number | null {
  const given = experiences.flatMap((experience) => experience[name] ?? [])
  if (given.length < leastMarks) return null
  return Math.round((given.reduce((sum, value) => sum + value, 0) / given.length) * 10) / 10
}
