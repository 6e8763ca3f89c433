import type { DataFromCollectionSlug, FlattenedField, PayloadRequest, StaticLabel } from 'payload'
import type { z } from 'zod'
import { isRecord } from '../domain/values/isRecord.ts'
import { issueReason } from '../domain/values/issueReason.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import type { Label } from '../domain/language/language.ts'
import { publicSchemas } from '../domain/publication/snapshot.ts'
import type { PublicCollection } from '../domain/words.ts'

/** Why a record cannot stand on the public site: the field, and a sentence in the language of the request. */
export interface PublicFault {
  path: string
  message: string
}

/** What a schema reads of a collection; nothing can be given for a field that the collection has not. */
type FieldsOf<C extends PublicCollection, Schema extends z.ZodType> = {
  [Field in keyof z.input<Schema>]: Field extends keyof DataFromCollectionSlug<C>
    ? z.input<Schema>[Field]
    : never
}

/** Schemas each of which reads only what its collection has. */
export type SchemasOfCollections<Schemas extends Record<PublicCollection, z.ZodType>> = {
  [C in PublicCollection]: z.ZodType<unknown, FieldsOf<C, Schemas[C]>>
}

/** The public schemas. The compiler refuses one that reads a field that its collection has not. */
const schemas = publicSchemas satisfies SchemasOfCollections<typeof publicSchemas>

/** What no schema of one field can ask. */
const whole: Partial<
  Record<PublicCollection, (record: Record<string, unknown>) => [string, Label] | undefined>
> = {
  // A decision goes on telling of a subject that has left the catalogue, as it was called then.
  evaluations: ({ offering, organisation, subjectVersion, formerProduct }) =>
    (offering && organisation) || !(offering ?? organisation ?? subjectVersion ?? formerProduct)
      ? ['offering', { vi: 'cần đúng một đối tượng công khai.', en: 'needs one public subject.' }]
      : undefined,
  requirements: ({ platform, group }) =>
    Boolean(platform) === Boolean(group)
      ? [
          'platform',
          {
            vi: 'cần một nền tảng công khai hoặc một nhóm, không cả hai.',
            en: 'needs one public platform or one group, not both.',
          },
        ]
      : undefined,
}

/**
 * A record, as an anonymous visitor reads it (all languages, relations populated), in its public form; or all
 * that stands in the way of publishing it.
 */
export function readPublic(
  collection: PublicCollection,
  record: unknown,
  req: PayloadRequest,
): { data: Record<string, unknown> } | { faults: PublicFault[] } {
  const language = languageOf(req.i18n.language)
  const fields = req.payload.collections[collection].config.flattenedFields
  const say = (path: PropertyKey[], reason: Label): PublicFault => ({
    path: path.map(String).join('.'),
    message: `“${fieldName(fields, path.map(String), req)}”: ${reason[language]}`,
  })
  const parsed = schemas[collection].safeParse(record, { reportInput: true })
  if (!parsed.success) {
    return { faults: parsed.error.issues.map((issue) => say(issue.path, issueReason(issue))) }
  }
  const fault = whole[collection]?.(parsed.data)
  return fault ? { faults: [say([fault[0]], fault[1])] } : { data: parsed.data }
}

/** The name of a field as people read it: `Nguồn 1 · Địa chỉ`. */
function fieldName(fields: FlattenedField[], path: string[], req: PayloadRequest): string {
  const [first = '', second, ...rest] = path
  const field = fields.find((one) => 'name' in one && one.name === first)
  if (!field) return path.join('.')
  const isRow = second !== undefined && /^\d+$/.test(second)
  const name = `${labelOf(field, req) ?? first}${isRow ? ` ${Number(second) + 1}` : ''}`
  const within = isRow ? rest : path.slice(1)
  if (!('flattenedFields' in field) || within.length === 0) return name
  return `${name} · ${fieldName(field.flattenedFields, within, req)}`
}

function labelOf(field: FlattenedField, req: PayloadRequest): string | undefined {
  const label = 'label' in field ? field.label : undefined
  if (typeof label === 'function') return textIn(label({ i18n: req.i18n, t: req.t }), req)
  return label ? textIn(label, req) : undefined
}

function textIn(label: StaticLabel | undefined, req: PayloadRequest): string | undefined {
  if (!isRecord(label)) return label
  return label[languageOf(req.i18n.language)] ?? label.vi
}
