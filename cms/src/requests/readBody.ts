import type { APIError, CollectionSlug, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { issueReason } from '../domain/values/issueReason.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import type { Label, Language } from '../domain/language/language.ts'
import { nameOfPath } from './fieldNames.ts'
import { refusal } from './refusal.ts'
import { composeTexts } from './composeTexts.ts'
import { textFault } from './wrongValues.ts'

export const notAnObject: Label = {
  vi: 'Nội dung gửi lên phải là một đối tượng JSON.',
  en: 'What is sent must be a JSON object.',
}

/** The form of a record that a body holds: its fields are called as its collection calls them. */
interface Form {
  collection: CollectionSlug
  /** The part of the body that the form shows; its name is left out of the field's. */
  within?: string
}

/**
 * What a request sends to an endpoint of ours, as its schema reads it; nothing at all is an empty object.
 * Refused (400) with the first field that is wrong, called as its form calls it, in the reader's language.
 */
export async function readBody<S extends z.ZodType>(
  req: PayloadRequest,
  schema: S,
  form?: Form,
): Promise<z.output<S>> {
  const given = await readJson(req)
  const unreadable = unreadableAt(given)
  if (unreadable) throw wrongPart(unreadable.path, unreadable.reason, form, req)
  if (isRecord(given)) composeTexts(given)
  const parsed = schema.safeParse(given, { reportInput: true })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw wrongPart(issue?.path ?? [], issue ? issueReason(issue) : notAnObject, form, req)
}

function wrongPart(
  path: PropertyKey[],
  reason: Label,
  { collection, within }: Partial<Form> = {},
  req: PayloadRequest,
): APIError {
  const isOfForm = within === undefined || path[0] === within
  const field = (isOfForm && within !== undefined ? path.slice(1) : path).join('.')
  const fields =
    collection && isOfForm ? req.payload.collections[collection].config.flattenedFields : []
  const name = field && nameOfPath(field, fields, req)
  const sentence = (language: Language) =>
    name ? `${name}: ${reason[language]}` : capitalised(reason[language])
  return refusal(req, 400, { vi: sentence('vi'), en: sentence('en') }, { field })
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

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
export const tooDeep: Label = { vi: 'Nội dung lồng quá nhiều lớp.', en: 'It is nested too deep.' }

/** Whether parts stand in each other more often than any form of ours sends; without recursion, so for any depth. */
export function isTooDeep(value: unknown): boolean {
  const open: [part: unknown, depth: number][] = [[value, 0]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [part, depth] = next
    if (depth > deepest) return true
    if (typeof part !== 'object' || part === null) continue
    open.push(...Object.values(part).map((one): [unknown, number] => [one, depth + 1]))
  }
  return false
}

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
