import { isRecord } from 'cms/domain/values/isRecord.ts'
import { languages } from 'cms/domain/language/language.ts'
import type { Language } from 'cms/domain/language/language.ts'

/** Whether a value is a text in several languages: an object with nothing but languages, Vietnamese among them. */
export function isText(value: unknown): value is Record<Language, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const keys = Object.keys(value)
  return 'vi' in value && keys.every((key) => (languages as readonly string[]).includes(key))
}

/** A copy with every text in one language; null where it is missing. */
export function inOneLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((row) => inOneLanguage(row, language))
  if (typeof value !== 'object' || value === null) return value
  if (isText(value)) return value[language] ?? null
  const entries = Object.entries(value).map(([key, inner]) => [key, inOneLanguage(inner, language)])
  return Object.fromEntries(entries)
}

/** Whether any text has a translation into a language. */
export function hasLanguage(value: unknown, language: Language): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (!Array.isArray(value) && isText(value)) return Boolean(value[language])
  return Object.values(value).some((inner) => hasLanguage(inner, language))
}

/** Copies the ids of the rows of lists from what was saved, so that a second write means the same rows. */
export function withRowIds(data: unknown, saved: unknown): unknown {
  if (Array.isArray(data) && Array.isArray(saved)) {
    return data.map((row: unknown, index) => {
      const before: unknown = saved[index]
      return isRecord(row) && isRecord(before)
        ? { ...(withRowIds(row, before) as object), id: before.id }
        : row
    })
  }
  if (!isRecord(data) || !isRecord(saved)) return data
  const entries = Object.entries(data).map(([key, value]) => [key, withRowIds(value, saved[key])])
  return Object.fromEntries(entries)
}
