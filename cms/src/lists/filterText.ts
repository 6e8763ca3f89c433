import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { Language } from '../domain/language/language.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import { labelOf, optionText } from './listValue.ts'

/**
 * A filter in words, for the cover of a file: which states or other choices, and which words are looked for. Whose
 * records are asked for by their ids is not said: the rows say it.
 */
export function filterText(
  where: unknown,
  { flattenedFields }: Pick<SanitizedCollectionConfig, 'flattenedFields'>,
  req: PayloadRequest,
  language: Language,
): string[] {
  const told = new Set<string>()
  const tell = (part: unknown): void => {
    if (!isRecord(part)) return
    for (const [name, condition] of Object.entries(part)) {
      if (Array.isArray(condition)) condition.forEach(tell)
      if (!isRecord(condition)) continue
      const [first] = name.split('.')
      const field = flattenedFields.find((one) => one.name === first)
      const label = field && labelOf(field, req, language)
      for (const [operator, value] of Object.entries(condition)) {
        if (operator === 'like' || operator === 'contains') told.add(`“${String(value)}”`)
        else if (label && field.type === 'select' && (operator === 'equals' || operator === 'in')) {
          const names = [value].flat().map((one) => optionText(field, one, req, language))
          told.add(`${label}: ${names.join('; ')}`)
        }
      }
    }
  }
  tell(where)
  return [...told]
}
