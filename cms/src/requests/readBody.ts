import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { en, vi } from 'zod/locales'
import { languageOf } from '../domain/languageOf.ts'
import { issueReason } from '../domain/issueReason.ts'
import type { Label } from '../domain/language.ts'
import { refusal } from '../refusal.ts'

export const notAnObject: Label = {
  vi: 'Nội dung gửi lên phải là một đối tượng JSON.',
  en: 'What is sent must be a JSON object.',
}

const words = { vi: vi().localeError, en: en().localeError }

/**
 * What a request sends to an endpoint of ours, as its schema reads it; nothing at all is an empty object.
 * Refused (400) with the first field that is wrong, in the reader's language. `within`: the part that a form
 * shows, whose name is left out of the field's.
 */
export async function readBody<S extends z.ZodType>(
  req: PayloadRequest,
  schema: S,
  within?: string,
): Promise<z.output<S>> {
  const error = words[languageOf(req.i18n.language)]
  const parsed = schema.safeParse(await readJson(req), { error })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = issue?.path ?? []
  const field = (path[0] === within ? path.slice(1) : path).join('.')
  // A schema of ours brings its sentence in both languages.
  const own =
    issue?.code === 'custom' ? issueReason(issue)[languageOf(req.i18n.language)] : undefined
  const reason = [field, own ?? issue?.message].filter(Boolean).join(': ')
  throw refusal(req, 400, { vi: reason, en: reason }, { field })
}

async function readJson(req: PayloadRequest): Promise<unknown> {
  const text = (await req.text?.()) ?? ''
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw refusal(req, 400, notAnObject)
    throw error
  }
}
