import type { FlattenedField, PayloadRequest } from 'payload'
import { languages } from '../domain/language/language.ts'
import type { Label } from '../domain/language/language.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import { bodyLabels } from './bodyLabels.ts'

/** What a browser makes: nobody writes its parts. */
const made: ReadonlySet<string> = new Set(['credential'])

/**
 * What a person calls the place that a path leads to (`lines.0.unitPrice`: “Các dòng giá 1 › Đơn giá chưa thuế”), by
 * the labels of a collection's fields, or of what endpoints take where no field has the name. A name without a label,
 * which no form shows, stands in quotes.
 */
export function nameOfPath(
  path: string,
  fields: readonly FlattenedField[],
  req: PayloadRequest,
): string {
  let within = fields
  const names: string[] = []
  let above = ''
  for (const step of path.split('.')) {
    const last = names.length - 1
    if (last >= 0 && /^\d+$/.test(step)) {
      names[last] = `${names[last]} ${Number(step) + 1}`
      continue
    }
    // One of the languages of a text: the field has been named.
    if (last >= 0 && languages.some((language) => language === step)) continue
    const field = within.find(({ name }) => name === step)
    within = field && 'flattenedFields' in field ? field.flattenedFields : []
    names.push((field && fieldName(field, req)) ?? bodyName(above, step, req) ?? `“${step}”`)
    above = step
    if (made.has(step)) break
  }
  return names.join(' › ')
}

/** A field's label; a text is none: Payload made it of the field's name. */
function fieldName(field: FlattenedField, { i18n, t }: PayloadRequest): string | undefined {
  const label = 'label' in field && field.label
  if (!label || typeof label === 'string') return undefined
  return (typeof label === 'function' ? label({ i18n, t }) : label[i18n.language]) || undefined
}

function bodyName(above: string, name: string, req: PayloadRequest): string | undefined {
  const key = [`${above}.${name}`, name].find((one) => Object.hasOwn(bodyLabels, one))
  const label: Label | undefined = key === undefined ? undefined : bodyLabels[key]
  return label?.[languageOf(req.i18n.language)]
}
