import type { z } from 'zod'
import { withoutEmpty } from './format.ts'
import { isText } from './languages.ts'

/** Something wrong in a file: where, and why in plain words. */
export interface Mistake {
  path: (string | number)[]
  reason: string
}

/** What a schema found wrong, one mistake for each field. */
export function mistakesOf(error: z.ZodError): Mistake[] {
  return error.issues.map((issue) => ({
    path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
    reason: reasonOf(issue),
  }))
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_value' && issue.code !== 'too_small' && issue.input === undefined) {
    return 'is missing'
  }
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${withArticle(issue.expected)}`
    case 'invalid_value':
      return issue.input === undefined
        ? 'is missing'
        : `must be one of: ${issue.values.map(String).join(', ')}`
    case 'invalid_format':
      return formatReasons[issue.format] ?? `must have the format “${issue.format}”`
    case 'invalid_union':
      return 'must be the slug of a record'
    case 'too_small':
      return issue.minimum === 1 && issue.origin !== 'number'
        ? 'must not be empty'
        : `must be at least ${issue.minimum}`
    case 'too_big':
      return `must be at most ${issue.maximum}`
    default:
      return issue.message
  }
}

const formatReasons: Record<string, string> = {
  regex:
    'must be written in lower-case letters, digits and single hyphens, or be a date as 2022-04-30',
  url: 'must be a whole web address, with https://',
  email: 'must be an e-mail address',
  datetime: 'must be an instant, as 2026-01-31T08:00:00Z',
}

const words: Record<string, string> = {
  string: 'text (in quotes when it looks like a number)',
  boolean: 'true or false',
  object: 'a group of fields',
  array: 'a list',
}

const withArticle = (type: string) => words[type] ?? `a ${type}`

/**
 * What a file says and the parsed record does not: fields that the schema does not know, and values not
 * written in the one form in which they are exported.
 */
export function unknownFieldsOf(file: unknown, record: unknown): Mistake[] {
  return differences(withoutEmpty(file), withoutEmpty(record), [])
}

function differences(file: unknown, record: unknown, path: (string | number)[]): Mistake[] {
  if (record === undefined) return [{ path, reason: 'is not a known field' }]
  if (typeof file !== 'object' || file === null) {
    return file === record ? [] : [{ path, reason: `must be written as ${JSON.stringify(record)}` }]
  }
  if (typeof record !== 'object' || record === null) {
    return [{ path, reason: `must be written as ${JSON.stringify(record)}` }]
  }
  const inner = record as Record<string, unknown>
  return Object.entries(file).flatMap(([key, value]) =>
    differences(value, inner[key], [...path, Array.isArray(file) ? Number(key) : key]),
  )
}

/** Texts that a record must have in each language in which it has any: the database keeps no half rows. */
const namingTexts = ['name', 'title', 'summary', 'statement', 'text']

/** Names and titles without English in a record, or a row of a list, whose other texts have it. */
export function untranslatedNamesOf(record: unknown, path: (string | number)[] = []): Mistake[] {
  if (typeof record !== 'object' || record === null || isText(record)) return []
  const entries = Object.entries(record)
  const isTranslated = entries.some(([, value]) => isText(value) && value.en)
  return entries.flatMap(([key, value]) => {
    const inner = [...path, Array.isArray(record) ? Number(key) : key]
    if (isText(value) && isTranslated && !value.en && namingTexts.includes(key)) {
      return [{ path: inner, reason: 'needs English, as other texts beside it have' }]
    }
    return untranslatedNamesOf(value, inner)
  })
}
