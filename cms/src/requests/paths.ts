import type { FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { languages } from '../domain/language/language.ts'

/** Where a path of fields leads: the field at its end, or none for an id. */
export interface Target {
  field?: FlattenedField
}

interface Place {
  fields: FlattenedField[]
  /** Of a record that a relation leads to: only what any reader of the relation is shown of it. */
  shown?: ReadonlySet<string>
}

/** What a relation shows of a record: `defaultPopulate`, where its collection has one. */
interface Shown {
  flattenedFields: FlattenedField[]
  defaultPopulate?: object
}

/**
 * What a condition or an order may look at: a field that its asker may read in every record of the collection,
 * or, through a relation, what a reader of the relation is shown of the record (`defaultPopulate`) and what is
 * above it. So nobody learns a value by sorting or filtering by it.
 *
 * @returns nothing for a path that does not exist, is not the asker's, or ends at rows or a group.
 */
export async function targetOf(
  path: string,
  collection: SanitizedCollectionConfig,
  req: PayloadRequest,
): Promise<Target | undefined> {
  const steps = path.split('.')
  let place: Place = { fields: collection.flattenedFields }
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1
    if (step === 'id') return isLast ? {} : undefined
    if (place.shown && !place.shown.has(step)) return undefined
    const field = place.fields.find(({ name }) => name === step)
    if (!field || !(await isReadable(field, req))) return undefined
    if (isLast || isLastBut(field, steps.slice(index + 1))) {
      // Rows and groups have no value of their own: what stands in them is asked for.
      return 'flattenedFields' in field ? undefined : { field }
    }
    const next = placeBehind(field, req)
    if (!next) return undefined
    place = next
  }
  return undefined
}

/** The end of a path that says only which part of a value is meant: a language, or a side of a relation. */
function isLastBut(field: FlattenedField, rest: string[]): boolean {
  const [only, ...more] = rest
  if (!only || more.length > 0) return false
  const isLanguage = languages.some((language) => language === only)
  if ('localized' in field && field.localized && isLanguage) return true
  return (
    'relationTo' in field && Array.isArray(field.relationTo) && /^(value|relationTo)$/.test(only)
  )
}

function placeBehind(field: FlattenedField, req: PayloadRequest): Place | undefined {
  if ('flattenedFields' in field) return { fields: field.flattenedFields }
  if (field.type !== 'relationship' && field.type !== 'upload') return undefined
  if (typeof field.relationTo !== 'string') return undefined
  const config: Shown = req.payload.collections[field.relationTo].config
  return {
    fields: config.flattenedFields,
    shown: new Set([...Object.keys(config.defaultPopulate ?? {}), 'parent']),
  }
}

/** Whether a field may be read in whichever record: a rule that has to see the record says no. */
async function isReadable(field: FlattenedField, req: PayloadRequest): Promise<boolean> {
  if ('hidden' in field && field.hidden) return false
  const rule = 'access' in field ? field.access?.read : undefined
  return rule ? rule({ req, blockData: undefined, data: {}, siblingData: {} }) : true
}
