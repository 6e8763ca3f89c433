import { z } from 'zod'
import { rowsOf, shapeOf } from '../field/field.ts'
import type { FieldDefinition } from '../field/field.ts'
import type { LocalizedSchema } from '../language/language.ts'
import { SlugSchema } from '../values/reference.ts'
import { SourceSchema } from '../values/source.ts'

type Fields = Record<string, FieldDefinition>
type Named = FieldDefinition<typeof LocalizedSchema>

/** The tables of fields of which public schemas were made. */
const tables = new WeakMap<z.ZodType, Fields>()

/**
 * The public schema of a word that is a table of fields: an address, the fields, and the sources. The word's collection,
 * its dataset and the rows of tests are made from the table too.
 */
export function declaredRecord<F extends Fields & { title: Named; summary: Named }>(fields: F) {
  const schema = z.object({
    slug: SlugSchema,
    ...shapeOf(fields),
    sources: rowsOf(SourceSchema),
    /** Whether it is demonstration data. */
    illustrative: z.boolean().nullish().transform(Boolean),
  })
  tables.set(schema, fields)
  return schema
}

/** The table of fields of which a public schema was made; undefined for one that is more than a table. */
export const fieldsOfSchema = (schema: z.ZodType): Fields | undefined => tables.get(schema)
