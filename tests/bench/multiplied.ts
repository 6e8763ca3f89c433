import { SnapshotSchema } from '../../cms/src/domain/publication/snapshot.ts'
import type { Snapshot } from '../../cms/src/domain/publication/snapshot.ts'
import type { PublicCollection } from '../../cms/src/domain/words.ts'
import { mapPath } from '../../seed/mapPath.ts'
import { references } from '../../seed/schema.ts'

/** What a larger country would have more of; its provinces and ministries stay those that there are. */
const growing = [
  'organisations',
  'platforms',
  'problems',
  'offerings',
  'adoptions',
  'legalDocuments',
] as const satisfies PublicCollection[]

/**
 * The catalogue a number of times over: the records themselves, then copies of them with slugs and names of
 * their own that refer to the copies of their own generation. Valid by `SnapshotSchema`, every link whole.
 */
export function multiplied(snapshot: Snapshot, times: number): Snapshot {
  const copied = new Set(
    growing.flatMap((collection) =>
      snapshot[collection]
        .filter((record) => isCopied(record))
        .map((record) => nameOf(collection, record)),
    ),
  )
  const copyOf = (collection: (typeof growing)[number], generation: number) =>
    snapshot[collection]
      .filter((record) => isCopied(record))
      .map((record) => makeCopy({ collection, record, generation, copied }))
  const generations = Array.from({ length: times - 1 }, (_, index) => index + 2)
  return SnapshotSchema.parse({
    ...snapshot,
    ...Object.fromEntries(
      growing.map((collection) => [
        collection,
        [
          ...snapshot[collection],
          ...generations.flatMap((generation) => copyOf(collection, generation)),
        ],
      ]),
    ),
  })
}

/** How many pages one more copy of the catalogue adds, both languages together. */
export function pagesOfCopy(snapshot: Snapshot): number {
  const { platforms, problems, offerings, legalDocuments, organisations } = snapshot
  const records = [...platforms, ...problems, ...problems, ...offerings, ...legalDocuments]
  return 2 * (records.length + organisations.filter((record) => isCopied(record)).length)
}

type AnyRecord = Snapshot[(typeof growing)[number]][number]

function isCopied(record: AnyRecord): boolean {
  return !('kind' in record) || !['province', 'ministry'].includes(record.kind)
}

const nameOf = (collection: string, record: AnyRecord) =>
  `${collection} ${'slug' in record ? record.slug : record.id}`

interface Copy {
  collection: (typeof growing)[number]
  record: AnyRecord
  generation: number
  copied: Set<string>
}

function makeCopy({ collection, record, generation, copied }: Copy): unknown {
  const suffix = `-${generation}`
  const linked = Object.entries(references[collection]).reduce<unknown>(
    (value, [path, target]) =>
      mapPath(value, path, (slug) =>
        typeof slug === 'string' && copied.has(`${target} ${slug}`) ? slug + suffix : slug,
      ),
    record,
  ) as Record<string, unknown>
  return {
    ...linked,
    ...('slug' in record ? { slug: record.slug + suffix } : { id: record.id + suffix }),
    ...('name' in record ? { name: renamed(record.name, generation) } : {}),
    ...('title' in record ? { title: renamed(record.title, generation) } : {}),
  }
}

/** A word of its own for each generation, so that copies can be told apart by a search as records can. */
function renamed({ vi, en }: { vi: string; en?: string | undefined }, generation: number) {
  const word = wordOf(generation)
  return { vi: `${vi} ${word}`, ...(en ? { en: `${en} ${word}` } : {}) }
}

const syllables = ['Ba', 'Cẩm', 'Đông', 'Hoà', 'Kim', 'Long', 'Mỹ', 'Phú', 'Tân', 'Xuân']

function wordOf(generation: number): string {
  const digits = String(generation).split('').map(Number)
  return digits.map((digit) => syllables[digit]).join(' ')
}
