import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { issueReason } from '../domain/values/issueReason.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import type { Label, Language } from '../domain/language/language.ts'
import { refusal } from './refusal.ts'
import { composeTexts } from './composeTexts.ts'
import { textFault } from './wrongValues.ts'

export const notAnObject: Label = {
  vi: 'Nội dung gửi lên phải là một đối tượng JSON.',
  en: 'What is sent must be a JSON object.',
}

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
  const given = await readJson(req)
  const unreadable = unreadableAt(given)
  if (unreadable) {
    const { path, reason } = unreadable
    throw refusal(req, 400, reason, { field: path.join('.') })
  }
  if (isRecord(given)) composeTexts(given)
  const parsed = schema.safeParse(given, { reportInput: true })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = issue?.path ?? []
  const field = (path[0] === within ? path.slice(1) : path).join('.')
  const reason = issue ? issueReason(issue) : notAnObject
  const sentence = (language: Language) => [field, reason[language]].filter(Boolean).join(': ')
  throw refusal(req, 400, { vi: sentence('vi'), en: sentence('en') }, { field })
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

/** Parts of a body that stand in each other at most: more than any form of ours sends. */
const deepest = 20
const tooDeep: Label = { vi: 'Nội dung lồng quá nhiều lớp.', en: 'It is nested too deep.' }

/** Where a body holds a text with characters that cannot be read, or goes too deep. */
function unreadableAt(
  value: unknown,
  path: PropertyKey[] = [],
): { path: PropertyKey[]; reason: Label } | undefined {
  if (typeof value === 'string') {
    const reason = textFault(value, Infinity)
    return reason && { path, reason }
  }
  if (typeof value !== 'object' || value === null) return undefined
  if (path.length > deepest) return { path: path.slice(0, 3), reason: tooDeep }
  for (const [name, part] of Object.entries(value)) {
    const found = unreadableAt(part, [...path, name])
    if (found) return found
  }
  return undefined
}
