import { ValidationError } from 'payload'
import type { Access, CollectionAfterChangeHook, CollectionConfig, Field, Where } from 'payload'
import type { z } from 'zod'
import { nobody } from '../access/rules.ts'
import { publicSchemas } from '../domain/publication/snapshot.ts'
import { publicStates } from '../domain/transitions/machine.ts'
import { words } from '../domain/words.ts'
import type { PublicCollection } from '../domain/words.ts'
import { doors, hasDoor } from '../transitions/doors.ts'
import { faultsOf, isPublicCollection } from './askPublic.ts'

interface PublicRow {
  id: string
  state?: string
  _status?: 'draft' | 'published' | null
}

/** Refuses a write to a public record with every field that the public site could not show (400). */
const askAtWrite: CollectionAfterChangeHook<PublicRow> = async ({
  collection,
  context,
  doc,
  req,
}) => {
  const { slug } = collection
  // The door asks for itself; the seed and the commands have read their files by the same schemas.
  if (context.isDoor || context.isSeed || req.payloadAPI !== 'REST') return
  if (!isPublicCollection(slug) || !isSeen(slug, doc)) return
  const faults = await faultsOf(slug, doc.id, req)
  if (faults.length === 0) return
  throw new ValidationError({ collection: slug, errors: faults, req }, req.t)
}

/** Whether the public sees a record as it stands: by its version, by its state, or always. */
function isSeen(slug: PublicCollection, { state, _status }: PublicRow): boolean {
  const states = hasDoor(slug) ? publicStates(doors[slug].machine) : undefined
  if (states && !(state && states.includes(state))) return false
  return _status !== 'draft'
}

/** Relations without which the public form of a record is none. */
function needsIn(
  slug: PublicCollection,
  fields: Field[],
): { field: string; collection: PublicCollection }[] {
  const shape: Record<string, z.ZodType> = publicSchemas[slug].shape
  return fields.flatMap((field) => {
    if (field.type !== 'relationship' || field.hasMany) return []
    const { name, relationTo } = field
    if (typeof relationTo !== 'string' || !isPublicCollection(relationTo)) return []
    const isNeeded = shape[name]?.safeParse(null).success === false
    return isNeeded ? [{ field: name, collection: relationTo }] : []
  })
}

/** Rows that the ministry has taken down are not for visitors, before the next publication too. */
const butTakenDown = (slug: PublicCollection, fields: Field[], read: Access): Access => {
  // What belongs to a record that is taken down, or is nothing without it, is not seen either.
  const owner = words.find(({ collection }) => collection === slug)?.belongsTo[0]
  const needed = needsIn(slug, fields).filter(({ field }) => field !== owner?.field)
  return async (args) => {
    const answer = await read(args)
    // The inventory of routes asks for the rule alone, without a database.
    if (args.req.user || answer === false || !('payload' in args.req)) return answer
    // A publication reads those too: it names to the ministry what it leaves out because of them.
    const above = [...(owner ? [owner] : []), ...(args.req.context.isPublication ? [] : needed)]
    const { docs } = await args.req.payload.find({
      collection: 'takedowns',
      where: { subjectCollection: { in: [slug, ...above.map(({ collection }) => collection)] } },
      select: { subjectCollection: true, subjectId: true },
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req: args.req,
    })
    if (docs.length === 0) return answer
    const idsIn = (collection: string) =>
      docs.flatMap(({ subjectCollection, subjectId }) =>
        subjectCollection === collection ? [subjectId] : [],
      )
    const standing: Where[] = [
      { id: { not_in: idsIn(slug) } },
      ...above
        .filter(({ collection }) => idsIn(collection).length > 0)
        .map(({ field, collection }) => ({
          or: [{ [field]: { exists: false } }, { [field]: { not_in: idsIn(collection) } }],
        })),
    ]
    return { and: answer === true ? standing : [answer, ...standing] }
  }
}

/**
 * A collection that the public sees: each write of a public record is asked what the public site asks, and the
 * ministry may take any record down.
 */
export function asPublic(collection: CollectionConfig): CollectionConfig {
  const { access, fields, hooks, slug } = collection
  if (!isPublicCollection(slug)) return collection
  return {
    ...collection,
    access: { ...access, read: butTakenDown(slug, fields, access?.read ?? nobody) },
    hooks: { ...hooks, afterChange: [askAtWrite, ...(hooks?.afterChange ?? [])] },
    fields: [
      ...fields,
      {
        name: 'takeDown',
        type: 'ui',
        admin: {
          position: 'sidebar',
          disableListColumn: true,
          components: { Field: '/publication/TakeDown.tsx#TakeDown' },
        },
      },
    ],
  }
}
