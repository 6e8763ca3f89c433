import { z } from 'zod'
import type { Label } from '../language/language.ts'

/** A closed list of values, each with its label: written once, used by collections, schemas, facets, exports. */
export interface Enumeration<V extends string> {
  values: [V, ...V[]]
  labels: Record<V, Label>
  schema: z.ZodEnum<{ [K in V]: K }>
  /** Options of a Payload `select` field. */
  options: { value: V; label: Label }[]
}

/** Makes an enumeration from `value → label`; the order written is the order shown. */
export function enumeration<V extends string>(labels: Record<V, Label>): Enumeration<V> {
  const values = Object.keys(labels) as [V, ...V[]]
  return {
    values,
    labels,
    schema: z.enum(values),
    options: values.map((value) => ({ value, label: labels[value] })),
  }
}
