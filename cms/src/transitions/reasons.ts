import type { CollectionSlug, PayloadRequest, StaticLabel } from 'payload'
import type { Language } from '../domain/language/language.ts'
import type { TransitionInput } from '../domain/transitions/machine.ts'
import { refusal } from '../requests/refusal.ts'

/** A field that a reason can be given for. */
export interface NamedField {
  name: string
  label: string
}

/** The fields of a collection that people write, with what they are called. */
export function reasonFields(
  collection: CollectionSlug,
  language: Language,
  { payload, i18n, t }: PayloadRequest,
): NamedField[] {
  const { flattenedFields } = payload.collections[collection].config
  return flattenedFields.flatMap((field) => {
    const admin = 'admin' in field ? field.admin : undefined
    const label = 'label' in field && field.label
    if (admin?.hidden || admin?.readOnly || !label) return []
    const word =
      typeof label === 'function'
        ? label({ i18n: { ...i18n, language }, t })
        : inWords(label, language)
    return word ? [{ name: field.name, label: word }] : []
  })
}

const inWords = (label: StaticLabel, language: Language): string | undefined =>
  typeof label === 'string' ? label : (label[language] ?? label.vi)

/**
 * Why, in whole: the reason, then one line for each field that has a reason of its own. So it stands in History
 * and in mails.
 *
 * @throws APIError 422 at `fieldReasons` for a field that the record has not.
 */
export function wholeReason(
  { reason, fieldReasons = {} }: TransitionInput,
  collection: CollectionSlug,
  req: PayloadRequest,
): string | undefined {
  const named = Object.keys(fieldReasons).length > 0 ? reasonFields(collection, 'vi', req) : []
  const fields = new Map(named.map(({ name, label }) => [name, label]))
  const lines = Object.entries(fieldReasons).map(([name, words]) => {
    const label = fields.get(name)
    if (label) return `${label}: ${words}`
    throw refusal(
      req,
      422,
      { vi: `Hồ sơ không có mục “${name}”.`, en: `The record has no field “${name}”.` },
      { field: 'fieldReasons' },
    )
  })
  return [reason, ...lines].filter(Boolean).join('\n') || undefined
}
