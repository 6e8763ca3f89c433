import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'
import { pathsOfFiles } from './heldFiles.ts'
import { refusal } from '../requests/refusal.ts'
import type { AnyDoor } from '../transitions/door.ts'
import type { DoorCollection } from '../domain/words.ts'
import { doors } from '../transitions/doors.ts'

/**
 * A file that a record uses which has left its draft stays as it is: whoever replaces, renames or deletes it is
 * refused with the record's name (409). A correction adds a file.
 */
export const refuseFrozenFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update' && operation !== 'delete') return args
  const asked: { id?: unknown; where?: Where; overrideAccess?: boolean; data?: object } = args
  // Announcing makes the signed paper public; nothing else of a file is ever written by the system.
  const isOpening =
    asked.overrideAccess === true &&
    !req.file &&
    Object.keys(asked.data ?? { alt: '' }).every((name) => name === 'isPublic')
  if (isOpening || (asked.overrideAccess !== true && !req.user)) return args
  const ids = await idsAsked(asked, req)
  const user = ids.length > 0 ? await recordThatUses(ids, req) : undefined
  if (!user) return args
  throw refusal(req, 409, {
    vi: `Tệp này là giấy tờ của “${user}”, hồ sơ đã trình hoặc đã công khai, nên không thay, không xóa được. Hãy bổ sung tệp khác.`,
    en: `This file belongs to “${user}”, which has been sent in or is public, so it is neither replaced nor deleted. Add another file.`,
  })
}

/** The files that an operation names, as far as the person may know of them. */
async function idsAsked(
  asked: { id?: unknown; where?: Where; overrideAccess?: boolean },
  req: PayloadRequest,
): Promise<string[]> {
  const where = asked.id === undefined ? asked.where : { id: { equals: asked.id } }
  if (!where) return []
  const { docs } = await req.payload.find({
    collection: 'media',
    where,
    depth: 0,
    pagination: false,
    select: {},
    overrideAccess: asked.overrideAccess === true,
    user: req.user,
    req,
  })
  return docs.map(({ id }) => id)
}

/** The name of a record outside its draft that uses one of the files; what it is called to people. */
async function recordThatUses(ids: string[], req: PayloadRequest): Promise<string | undefined> {
  for (const door of Object.values<AnyDoor>(doors)) {
    const { collection } = door
    const { config } = req.payload.collections[collection]
    const paths = pathsOfFiles(config.flattenedFields).map((path) => path.join('.'))
    if (paths.length === 0) continue
    const uses: Where = { or: paths.map((name) => ({ [name]: { in: ids } })) }
    const hasDrafts = Boolean(config.versions?.drafts)
    for (const draft of hasDrafts ? [false, true] : [false]) {
      const found = await findUse({ collection, uses, hasDrafts, draft, req })
      if (found) return door.titleOf(found, req)
    }
  }
  return undefined
}

async function findUse({
  collection,
  uses,
  hasDrafts,
  draft,
  req,
}: {
  collection: DoorCollection
  uses: Where
  hasDrafts: boolean
  draft: boolean
  req: PayloadRequest
}) {
  const leftDraft: Where = { state: { not_in: ['draft', 'proposed'] } }
  const isPublic: Where = { _status: { equals: 'published' } }
  const { docs } = await req.payload.find({
    collection,
    where: { and: [uses, hasDrafts ? { or: [leftDraft, isPublic] } : leftDraft] },
    draft,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    locale: 'vi',
    req,
  })
  return docs[0]
}
