import type { FlattenedField } from 'payload'
import { isRecord } from '../domain/values/isRecord.ts'

/** Answers what stands in the place of a relation: the value itself where nothing changes. */
type Change = (collection: string, value: unknown) => unknown

/**
 * A record with every relation to one collection given to `change`, in lists and rows too. What has nothing to
 * change is answered as the same object. Relations to one of several collections stay as they are.
 */
export function mapRelations(
  fields: FlattenedField[],
  record: Record<string, unknown>,
  change: Change,
): Record<string, unknown> {
  const changed = fields.flatMap((field): [string, unknown][] => {
    if (!('name' in field) || !(field.name in record)) return []
    const before = record[field.name]
    const after = mapField(field, before, change)
    return after === before ? [] : [[field.name, after]]
  })
  return changed.length === 0 ? record : { ...record, ...Object.fromEntries(changed) }
}

function mapField(field: FlattenedField, value: unknown, change: Change): unknown {
  switch (field.type) {
    case 'relationship':
    case 'upload': {
      const { relationTo } = field
      if (typeof relationTo !== 'string') return value
      return mapEach(value, (one) => (isNothing(one) ? one : change(relationTo, one)))
    }
    case 'array':
    case 'group':
    case 'tab':
      return mapEach(value, (one) =>
        isRecord(one) ? mapRelations(field.flattenedFields, one, change) : one,
      )
    default:
      return value
  }
}

const isNothing = (value: unknown) => value === null || value === undefined || value === ''

function mapEach(value: unknown, map: (one: unknown) => unknown): unknown {
  if (!Array.isArray(value)) return map(value)
  const after = value.map(map)
  return after.some((one, index) => one !== value[index]) ? after : value
}
