import { LanguageSchema } from 'cms/domain/language/language.ts'
import { z } from 'zod'

/** What is left of a sign-in; `ways`: how a code can be shown, beside a recovery code. */
const LeftStepSchema = z.object({
  next: z.enum(['code', 'setUp', 'terms']),
  ways: z.array(z.enum(['app', 'passkey'])).default([]),
})
export type LeftStep = z.output<typeof LeftStepSchema>

/** The answer to a password or a step: who is signed in, or what is left. */
export const SignInAnswerSchema = z.union([
  z.object({
    user: z.object({ id: z.string(), name: z.string(), language: LanguageSchema }),
  }),
  LeftStepSchema,
])
export type SignInAnswer = z.output<typeof SignInAnswerSchema>
