import type { CollectionSlug, FlattenedField, Payload, PayloadRequest } from 'payload'
import { can } from '../../../cms/src/domain/account/roles.ts'
import { isRecord } from '../../../cms/src/domain/values/isRecord.ts'
import { expectedRows, fixtures } from '../../access/matrix.ts'
import type { Actor, Collection } from '../../access/matrix.ts'

/** A mark in a field of a record, and whether the attacker may read it. */
interface Marker {
  text: string
  where: string
  isOpen: boolean
}

/** Names of texts that code reads: another text in them is another record, not a private one. */
const readByCode =
  /^(slug|key|subjectCollection|subjectId|event|from|to|byRole|filename|mimeType|state|sortKey|criterion|group|endsNow|deadline)$/

/** A record that stands for an attack: which fixture of the matrix of access it is. */
export interface Planted {
  collection: Collection
  fixture: string
}

let count = 0

/**
 * Writes a mark into every text of every planted record, behind all hooks, in its newest draft too, so that whoever
 * meets one in an answer can tell from where it came.
 *
 * @param req of the attacker: whom the rules of fields are asked for.
 */
export async function plantMarkers(
  payload: Payload,
  planted: Map<string, Planted>,
  actor: Actor,
  req: PayloadRequest,
): Promise<Marker[]> {
  const markers: Marker[] = []
  for (const [id, { collection, fixture }] of planted) {
    const slug: CollectionSlug = collection
    const { config } = payload.collections[slug]
    const doc = await payload.db.findOne<Record<string, unknown> & { id: string }>({
      collection: slug,
      where: { id: { equals: id } },
    })
    if (!doc) continue
    const mark = async (given: Record<string, unknown>, isReadable: boolean, note: string) => {
      const marked = structuredClone(given)
      const found = await markTexts(config.flattenedFields, marked, isReadable, req)
      markers.push(
        ...found.map((one) => ({
          ...one,
          isOpen: one.isOpen || isShown.has(one.where),
          where: `${note} ${fixture}: ${one.where}`,
        })),
      )
      return marked
    }
    const isShown = shownElsewhere(collection, actor, req)
    const mayRead = expectedRows(collection, 'read', actor).includes(fixture)
    const data = await mark(doc, mayRead, collection)
    delete data.id
    delete data.updatedAt
    await payload.db.updateOne({ collection: slug, id, data })
    if (!config.versions?.drafts) continue
    const { docs } = await payload.db.findVersions<Record<string, unknown>>({
      collection: slug,
      where: { parent: { equals: id } },
      sort: '-updatedAt',
      limit: 1,
    })
    for (const { id: versionId, version } of docs) {
      const marked = await mark(
        version,
        readsDraftOf(collection, fixture, actor),
        `draft of ${collection}`,
      )
      await payload.db.updateVersion({
        collection: slug,
        id: versionId,
        // A text that is being written again, beside the one that stands.
        versionData: { version: { ...marked, _status: 'draft' }, latest: true },
      })
    }
  }
  return markers
}

/** Texts of records that a role reads at an address of its own, and not at the collection's. */
function shownElsewhere(
  collection: Collection,
  actor: Actor,
  { user }: PayloadRequest,
): ReadonlySet<string> {
  const readsMails = collection === 'messages' && can(user?.role, 'mail.manage')
  // Who is editing a record is told by name.
  const seesEditors =
    collection === 'users' &&
    expectedRows('payload-locked-documents', 'read', actor).includes('ofOther')
  return new Set([
    ...(readsMails ? ['subject', 'lastError'] : []),
    ...(seesEditors ? ['name'] : []),
  ])
}

/** A draft of what is public is read by who reads the draft of the same owner. */
function readsDraftOf(collection: Collection, fixture: string, actor: Actor): boolean {
  const draft = fixture.replace(/^(own|other|)(P|p)ublished$/, (_, owner: string) =>
    owner ? `${owner}Draft` : 'draft',
  )
  const known: readonly string[] = fixtures[collection]
  return expectedRows(collection, 'read', actor).includes(known.includes(draft) ? draft : fixture)
}

async function markTexts(
  fields: FlattenedField[],
  doc: Record<string, unknown>,
  isReadable: boolean,
  req: PayloadRequest,
  above = '',
): Promise<Marker[]> {
  const markers: Marker[] = []
  for (const field of fields) {
    const rule = 'access' in field ? field.access?.read : undefined
    const isShown =
      isReadable &&
      !('hidden' in field && field.hidden) &&
      (!rule || (await rule({ req, doc, data: doc, siblingData: doc, blockData: undefined })))
    const where = `${above}${field.name}`
    const value = doc[field.name]
    if (field.type === 'group' || field.type === 'tab') {
      if (isRecord(value)) {
        markers.push(...(await markTexts(field.flattenedFields, value, isShown, req, `${where}.`)))
      }
    } else if (field.type === 'array') {
      for (const row of Array.isArray(value) ? value.filter(isRecord) : []) {
        markers.push(...(await markTexts(field.flattenedFields, row, isShown, req, `${where}.`)))
      }
    } else if (/^(text|textarea)$/.test(field.type) && isFree(field)) {
      const text = `DAU${String((count += 1)).padStart(6, '0')}RIENG`
      // What is translated comes with all of its languages.
      doc[field.name] = isRecord(value)
        ? Object.fromEntries(Object.entries(value).map(([language]) => [language, text]))
        : text
      markers.push({ text, where, isOpen: isShown })
    }
  }
  return markers
}

/** A text that holds whatever people write: a day is one too, and only a day can stand in it. */
const isFree = (field: FlattenedField) =>
  !readByCode.test(field.name) &&
  !('hasMany' in field && field.hasMany) &&
  !JSON.stringify(field.admin ?? {}).includes('DayField')

/** Where the private marks that an answer holds come from. */
export function privateIn(answer: string, markers: ReadonlyMap<string, Marker>): string[] {
  const found = new Set(answer.match(/DAU\d{6}RIENG/g))
  return [...found].flatMap((text) => {
    const marker = markers.get(text)
    return marker && !marker.isOpen ? [marker.where] : []
  })
}
