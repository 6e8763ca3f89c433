import type { PayloadRequest } from 'payload'
import { isRecord } from '../domain/values/isRecord.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import type { PublicRecord } from '../domain/publication/snapshot.ts'
import { publicCollections } from '../domain/words.ts'
import type { PublicCollection } from '../domain/words.ts'
import { idOf } from '../transitions/door.ts'
import { readPublic } from './publicFaults.ts'
import { mapRelations } from './relations.ts'

/** A record as an anonymous visitor reads it: in all languages, relations populated. */
export type RawRecord = Record<string, unknown> & { id: string }
type Lists<T> = Record<PublicCollection, T[]>

/** A record that the public would see and does not, and why, in words. */
export interface LeftOut {
  collection: PublicCollection
  id: string
  name: string
  reasons: string[]
}

interface Kept {
  /** Records in their public form, as the public schemas put them out. */
  records: { [C in PublicCollection]: PublicRecord<C>[] }
  leftOut: LeftOut[]
}

/** The address of a record among all: `platforms/0123…`. */
export const recordKey = (collection: string, id: string) => `${collection}/${id}`

/**
 * Parts what can be published from what cannot: a record that the public schema refuses, that holds what is
 * private, or that cannot do without one that is left out. Where a relation to such a record may be empty it
 * is, so that no page links to a page that is not there.
 *
 * @param gone names of records that are taken down, by their key: they are left out without a word.
 * @param secrets texts of each record, by its key, that must stand nowhere in its public form.
 */
export function leaveOut(
  lists: Lists<RawRecord>,
  { gone, secrets }: { gone: Map<string, string>; secrets: Map<string, string[]> },
  req: PayloadRequest,
): Kept {
  const out = new Map<string, LeftOut | undefined>([...gone.keys()].map((key) => [key, undefined]))
  const kept = new Map<string, Record<string, unknown>>()
  const refused = (collection: PublicCollection, record: RawRecord, reasons: string[]) =>
    out.set(recordKey(collection, record.id), {
      collection,
      id: record.id,
      name: nameOf(record, req),
      reasons,
    })

  /** Whether a record had to go that was not gone before. */
  function readAgain(collection: PublicCollection, record: RawRecord): boolean {
    const key = recordKey(collection, record.id)
    if (out.has(key)) return false
    const fields = req.payload.collections[collection].config.flattenedFields
    const missing: string[] = []
    const view = mapRelations(fields, record, (target, value) => {
      const pointed = recordKey(target, idOf(value) ?? '')
      if (!out.has(pointed)) return value
      missing.push(gone.get(pointed) ?? out.get(pointed)?.name ?? pointed)
      return null
    })
    const lacks = restsOn[collection]?.some((field) => record[field] && !view[field])
    // Read before, and nothing that it points to has gone since.
    if (view === record && kept.has(key)) return false
    const read = readPublic(collection, view, req)
    if ('faults' in read || lacks) {
      const because = missing.map((name) => sayWithout(name, req))
      const own = 'faults' in read ? read.faults.map(({ message }) => message) : []
      refused(collection, record, because.length > 0 ? because : own)
      return true
    }
    const leaked = secrets.get(key)?.some((secret) => holds(read.data, secret))
    if (leaked) refused(collection, record, [holdsPrivate[languageOf(req.i18n.language)]])
    else kept.set(key, read.data)
    return Boolean(leaked)
  }

  let isChanged = true
  while (isChanged) {
    isChanged = false
    for (const collection of publicCollections) {
      for (const record of lists[collection]) {
        if (readAgain(collection, record)) isChanged = true
      }
    }
  }
  const published = (collection: PublicCollection) =>
    lists[collection].flatMap(({ id }) => {
      const key = recordKey(collection, id)
      const record = kept.get(key)
      return record && !out.has(key) ? [record] : []
    })
  return {
    records: Object.fromEntries(
      publicCollections.map((collection) => [collection, published(collection)]),
    ) as Kept['records'],
    leftOut: [...out.values()].filter((one) => one !== undefined),
  }
}

/** Relations that a record cannot do without, though its schema lets them be empty. */
const restsOn: Partial<Record<PublicCollection, string[]>> = {
  // A result is public by its decision.
  evaluations: ['announcement'],
}

const holdsPrivate = {
  vi: 'Có nội dung không công khai của chính hồ sơ này trong phần công khai.',
  en: 'A private value of this record stands in its public part.',
}

const sayWithout = (name: string, req: PayloadRequest) =>
  languageOf(req.i18n.language) === 'en'
    ? `It rests on “${name}”, which is not published.`
    : `Hồ sơ dựa vào “${name}”, mà hồ sơ đó không được xuất bản.`

/** Whether a text stands by itself anywhere in a value. */
function holds(value: unknown, text: string): boolean {
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).some((one) => holds(one, text))
  }
  return value === text
}

/** What people call a record that is read in all languages. */
export function nameOf(record: Record<string, unknown>, req: PayloadRequest): string {
  const { number, title, name, slug, id } = record
  const own = [number, title, name].map((one) => textIn(one, req)).find(Boolean)
  if (own) return own
  const { organisation, vendor, adoption, offering, platform } = record
  const parts = [organisation ?? vendor ?? adoption, offering ?? platform]
    .filter(isRecord)
    .map((one) => nameOf(one, req))
  return parts.join(' · ') || textIn(slug, req) || textIn(id, req) || ''
}

function textIn(value: unknown, req: PayloadRequest): string | undefined {
  const text = isRecord(value) ? (value[languageOf(req.i18n.language)] ?? value.vi) : value
  return typeof text === 'string' ? text : undefined
}
