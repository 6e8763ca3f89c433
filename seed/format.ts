import { stringify } from 'yaml'
import type { z } from 'zod'

/**
 * Writes a record as its YAML file: keys in the order of the schema, nothing for what is empty. Reading
 * the file and writing it again gives the same bytes.
 */
export function formatRecord(schema: z.ZodType, record: unknown): string {
  return stringify(withoutEmpty(schema.parse(record)), { lineWidth: 0, singleQuote: true })
}

/** Leaves out what means "not given": null, empty texts and lists, and `illustrative: false`. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .map(([key, inner]): [string, unknown] => [key, withoutEmpty(inner)])
    .filter(([key, inner]) => !isEmpty(inner) && !(key === 'illustrative' && inner === false))
  return Object.fromEntries(entries)
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}
