import { z } from 'zod'
import type { Label } from '../language/language.ts'

/** A text that passes a test of ours; the sentence why not is kept in both languages, see `publicFaults.ts`. */
export const textThat = (isRight: (text: string) => boolean, reason: Label) =>
  z.string().refine(isRight, { error: reason.en, params: { reason } })

/** {@link textThat}, or `null` when empty. */
export const emptyOr = (isRight: (text: string) => boolean, reason: Label) =>
  textThat((text) => text === '' || isRight(text), reason)
    .nullish()
    .transform((text) => text || null)
