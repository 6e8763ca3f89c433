import type { Access, CollectionSlug, FlattenedField, PayloadRequest, Where } from 'payload'
import { answeredFor, personOf } from '../access/rules.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import { can } from '../domain/account/roles.ts'
import { idOf } from '../transitions/door.ts'

/** A field of a collection that holds files: `adoptions`, `milestones.files`. */
interface FileField {
  collection: CollectionSlug
  path: string[]
}

/** Every field that holds files, read from the collections themselves, so that none is forgotten. */
function fileFields({ payload }: PayloadRequest): FileField[] {
  return payload.config.collections.flatMap(({ slug, flattenedFields }) =>
    pathsOfFiles(flattenedFields).map((path) => ({ collection: slug, path })),
  )
}

/** Where fields hold files, name within name: `files`; `milestones`, `files`. */
export function pathsOfFiles(fields: FlattenedField[]): string[][] {
  return fields.flatMap((field) => {
    if (field.type === 'upload') return field.relationTo === 'media' ? [[field.name]] : []
    if (!('flattenedFields' in field) || !('name' in field)) return []
    return pathsOfFiles(field.flattenedFields).map((within) => [field.name, ...within])
  })
}

/**
 * A file is read by whoever may read the record, and in it the field, that holds it; before any record holds it by
 * the organisation that sent it in. The paper of an announced decision is public.
 */
export const readHeldFiles: Access = async ({ req, id, data }): Promise<Where> => {
  const asked = id === undefined ? await fileNamed(data, req) : id
  const own = await ownFiles(req)
  if (asked !== undefined) {
    const isHeld = 'payload' in req && (await holdsReadably(asked, req))
    if (isHeld) return { id: { equals: asked } }
    return { and: [{ id: { equals: asked } }, { or: own }] }
  }
  const held = 'payload' in req ? await readableFiles(req) : []
  return { or: [...own, { id: { in: held } }] }
}

/** Files that a person reads without a record that holds them, and those of the public. */
async function ownFiles(req: PayloadRequest): Promise<Where[]> {
  const own = can(personOf(req)?.role, 'media.upload') ? await answeredFor(req) : []
  return [
    { isPublic: { equals: true } },
    ...(own.length > 0 ? [{ organisation: { in: own } }] : []),
  ]
}

/** The id of the file whose name, or that of one of its copies, is asked for; undefined when none is. */
async function fileNamed(data: unknown, req: PayloadRequest): Promise<string | undefined> {
  const name = isRecord(data) && typeof data.filename === 'string' ? data.filename : undefined
  if (name === undefined) return undefined
  const names = ['filename', 'sizes.small.filename', 'sizes.large.filename']
  const found = await req.payload.db.findOne<{ id: string }>({
    collection: 'media',
    where: { or: names.map((field) => ({ [field]: { equals: name } })) },
    req,
  })
  return found?.id ?? ''
}

/** Whether a record that the person may read holds a file, in a field that they may read. */
async function holdsReadably(file: string, req: PayloadRequest): Promise<boolean> {
  for (const field of fileFields(req)) {
    const files = await filesIn(field, { [field.path.join('.')]: { equals: file } }, req)
    if (files.includes(file)) return true
  }
  return false
}

/** All files that records which the person may read hold. */
async function readableFiles(req: PayloadRequest): Promise<string[]> {
  const files: string[] = []
  for (const field of fileFields(req)) {
    const isHolding = { [field.path.join('.')]: { exists: true } }
    files.push(...(await filesIn(field, isHolding, req)))
  }
  return [...new Set(files)]
}

/** The files in one field of the records that fit a condition, as the person may read them. */
async function filesIn(
  { collection, path }: FileField,
  holding: Where,
  req: PayloadRequest,
): Promise<string[]> {
  const { config } = req.payload.collections[collection]
  const rule = await config.access.read({ req })
  if (rule === false) return []
  const versions = config.versions?.drafts ? [true, false] : [false]
  const files: string[] = []
  for (const draft of versions) {
    const all = { collection, draft, depth: 0, pagination: false, req } as const
    // A condition on a field that the person may not read is refused, so the system looks which records hold any.
    const { docs } = await req.payload.find({
      ...all,
      where: typeof rule === 'object' ? { and: [rule, holding] } : holding,
      select: {},
      overrideAccess: true,
    })
    if (docs.length === 0) continue
    const readable = await req.payload.find({
      ...all,
      where: { id: { in: docs.map(({ id }) => id) } },
      overrideAccess: false,
      user: req.user,
      disableErrors: true,
    })
    files.push(...readable.docs.flatMap((doc) => valuesAt(doc, path)))
  }
  return files
}

/** The ids at a path of a record, of every row of a list. */
function valuesAt(value: unknown, [step, ...rest]: string[]): string[] {
  if (Array.isArray(value))
    return value.flatMap((one) => valuesAt(one, step ? [step, ...rest] : []))
  if (step === undefined) return [idOf(value) ?? []].flat()
  return isRecord(value) ? valuesAt(value[step], rest) : []
}
