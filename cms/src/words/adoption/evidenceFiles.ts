import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { readEnvironment } from '../../environment.ts'
import { standingBeside } from '../../access/rules.ts'
import { notFound, refusal } from '../../requests/refusal.ts'

/** A file of a record as it was when the record passed on. */
export interface FrozenFile {
  file: string
  /** SHA-256 of its bytes, hexadecimal. */
  sha256: string
}

/**
 * The files with the hash of what they hold now.
 *
 * @throws APIError 422 for a file that is not there any more.
 */
export async function frozenFiles(ids: string[], req: PayloadRequest): Promise<FrozenFile[]> {
  return Promise.all(ids.map(async (file) => ({ file, sha256: await fileHash(file, req) })))
}

/** SHA-256 (hexadecimal) of a stored file's bytes. Throws APIError 422 when there is no such file. */
export async function fileHash(id: string, req: PayloadRequest): Promise<string> {
  const found = await req.payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!found?.filename) throw refusal(req, 422, notFound, { field: 'files' })
  const bytes = await readFile(path.join(readEnvironment().dataDir, 'media', found.filename))
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * The files that come with an event are the record's own organisation's, or of those for which the person acts with it;
 * those of others do not exist for it.
 *
 * @throws APIError 422 at `files`.
 */
export async function refuseForeignFiles(
  ids: string[],
  organisation: string | null,
  req: PayloadRequest,
): Promise<void> {
  if (ids.length === 0) return
  const owners = await standingBeside(organisation, req)
  const { totalDocs } = await req.payload.count({
    collection: 'media',
    where: { and: [{ id: { in: ids } }, { organisation: { in: owners } }] },
    overrideAccess: true,
    req,
  })
  if (totalDocs === new Set(ids).size) return
  throw refusal(
    req,
    422,
    {
      vi: 'Có tệp không phải của đơn vị. Hãy tải tệp lên lại.',
      en: 'A file is not the organisation’s own. Upload it again.',
    },
    { field: 'files' },
  )
}
