import type { CollectionSlug, Endpoint, FieldAccess, JSONField, PayloadRequest } from 'payload'
import { z } from 'zod'
import { noFieldAccess } from '../access/rules.ts'
import type { Person } from '../access/rules.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import type { EventDefinition, TransitionInput } from '../domain/transitions/machine.ts'
import { declaredEndpoint, OneRecordSchema, whoReads } from '../requests/declaredEndpoint.ts'
import { notFound, refusal } from '../requests/refusal.ts'
import type { RowOf } from './door.ts'
import type { DoorCollection } from '../domain/words.ts'
import { reasonFields } from './reasons.ts'

/** What a record that was sent back remembers of it. */
const SentBackSchema = z.object({
  /** Instant (ISO 8601). */
  at: z.string(),
  byName: z.string(),
  reason: z.string().nullable(),
  fieldReasons: z.record(z.string(), z.string()),
  /** What the fields held, by name. */
  content: z.record(z.string(), z.unknown()),
})
export type SentBack = z.output<typeof SentBackSchema>

/** Between those who wrote a record and those who review it; the public never reads it. */
export const sentBackField = (read: FieldAccess): JSONField => ({
  name: 'sentBack',
  type: 'json',
  label: { vi: 'Lần trả lại gần nhất', en: 'Last time it was sent back' },
  access: { read, create: noFieldAccess, update: noFieldAccess },
  admin: { hidden: true },
})

interface Memory {
  row: RowOf<DoorCollection>
  input: TransitionInput
  person: Person
  collection: CollectionSlug
  req: PayloadRequest
}

/** What an event of a review writes: what was said when it sends back; a review that lets pass forgets it. */
export function reviewMemory<State extends string, Subject>(
  event: EventDefinition<State, Subject>,
  { row, input, person, collection, req }: Memory,
): { sentBack?: SentBack | null } {
  if (event.sendsBack) {
    return {
      sentBack: {
        at: new Date().toISOString(),
        byName: person.name,
        reason: input.reason || null,
        fieldReasons: input.fieldReasons ?? {},
        content: contentOf(row, collection, req),
      },
    }
  }
  return event.readsVersion && 'sentBack' in row && row.sentBack ? { sentBack: null } : {}
}

function contentOf(row: object, collection: CollectionSlug, req: PayloadRequest) {
  const values = valuesOf(row)
  const names = reasonFields(collection, 'vi', req).map(({ name }) => name)
  // What the reviewer may not read is none of what they sent back.
  return Object.fromEntries(
    names.filter((name) => values.has(name)).map((name) => [name, values.get(name) ?? null]),
  )
}

/**
 * `GET /api/<collection>/<id>/changes`: why the record was sent back, and which fields have changed since, with
 * what they held; `null` when it was not. 404 for who may not read it; both are empty for who may not read why.
 */
export function changesEndpoint({ collection }: { collection: DoorCollection }): Endpoint {
  return declaredEndpoint({
    path: '/:id/changes',
    method: 'get',
    caller: whoReads('who may read the record in full'),
    params: OneRecordSchema,
    handler: async (req, { params: { id } }) => {
      const changes = await changesOf(id, collection, req)
      if (!changes) throw refusal(req, 404, notFound)
      return Response.json(changes)
    },
  })
}

/** What {@link changesEndpoint} answers, read with the person's own access; undefined for what they may not see. */
export async function changesOf(id: string, collection: CollectionSlug, req: PayloadRequest) {
  const found = await req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    locale: 'vi',
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  })
  if (!found) return undefined
  const values = valuesOf(found)
  const { success, data: sentBack } = SentBackSchema.safeParse(values.get('sentBack'))
  if (!success) return { sentBack: null, changes: [] }
  const { content, ...said } = sentBack
  const changes = reasonFields(collection, languageOf(req.i18n.language), req).flatMap(
    ({ name, label }) => {
      const [before, after] = [content[name] ?? null, values.get(name) ?? null]
      return !(name in content) || JSON.stringify(before) === JSON.stringify(after)
        ? []
        : [{ field: name, label, before: shown(before), after: shown(after) }]
    },
  )
  return { sentBack: said, changes }
}

/** What a record holds, by the names of its fields. */
const valuesOf = (row: object): Map<string, unknown> => new Map(Object.entries(row))

/** A text or number as it is; null for what has no words of its own, such as a list or another record. */
function shown(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}
