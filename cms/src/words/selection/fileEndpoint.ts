import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { readAsPerson } from '../../access/readAsPerson.ts'
import { dayInVietnam } from '../../domain/values/day.ts'
import { differencesSince, LockedRecordSchema } from '../../domain/selection/lockedRecord.ts'
import type { LockedRecord } from '../../domain/selection/lockedRecord.ts'
import { canonicalJson } from '../../domain/selection/recordHash.ts'
import { download } from '../../papers/download.ts'
import { writePaper } from '../../papers/paper.ts'
import { declaredEndpoint, OneRecordSchema, whoReads } from '../../requests/declaredEndpoint.ts'
import { notFound, refusal } from '../../requests/refusal.ts'
import type { Selection } from '../../payload-types.ts'
import { recordContent } from './recordContent.ts'
import { recordDocument } from './recordDocument.ts'
import { selectionDossier } from './dossier.ts'
import { papersOf } from './papers.ts'
import { writeRecordSheet } from './recordSheet.ts'

const ParametersSchema = z.object({ id: z.string(), format: z.string().default('') })

/**
 * `GET /api/selections/<id>/files/submission|comparison|rent-or-build`: a paper of the record (papers.ts), as DOCX; `…/xlsx`: its
 * workbook; `…/json`: what its hash stands over, in the very bytes (docs/record-hash.md); `…/dossier`: all of it in
 * one ZIP file. Read with the person's own access: 404 for a record that they may not see, or another format; 409
 * for the JSON and the dossier of a draft.
 */
export const selectionFileEndpoint = declaredEndpoint({
  path: '/:id/files/:format',
  method: 'get',
  caller: whoReads('who may read the selection record'),
  isCostly: true,
  params: ParametersSchema,
  handler: async (req, { params: { id, format } }) => {
    const selection = await readAsPerson('selections', id, req)
    if (format === 'json') {
      const body = canonicalJson(lockedOf(selection, req))
      return download(body, 'json', `ho-so-lua-chon-${id}`)
    }
    if (format === 'dossier') {
      const frozen = lockedOf(selection, req)
      const record = LockedRecordSchema.parse(frozen)
      const body = selectionDossier({ record, frozen, hash: selection.hash ?? '' })
      return download(body, 'zip', `ho-so-lua-chon-${id}`)
    }
    const record = await contentOf(selection, req)
    const hash = selection.hash ?? null
    if (format === 'xlsx') {
      const body = await writeRecordSheet(recordDocument(record, hash))
      return download(body, 'xlsx', `ho-so-lua-chon-${id}`)
    }
    const chosen = papersOf(record).find(({ name }) => name === format)
    if (!chosen) throw refusal(req, 404, notFound)
    const body = await writePaper(chosen.paper(record, hash))
    return download(body, 'docx', `${chosen.fileName}-${id}`)
  },
})

/**
 * `GET /api/selections/<id>/differences`: where the public facts of a locked record are otherwise today.
 * 404 for a record that the person may not see; 409 for one that is not locked.
 */
export const selectionDifferencesEndpoint = declaredEndpoint({
  path: '/:id/differences',
  method: 'get',
  caller: whoReads('who may read the selection record'),
  params: OneRecordSchema,
  handler: async (req, { params: { id } }) => {
    const selection = await readAsPerson('selections', id, req)
    const locked = LockedRecordSchema.parse(lockedOf(selection, req))
    return Response.json({
      differences: differencesSince(locked, await contentToday(selection, req)),
    })
  },
})

/** Of a locked record what was frozen; of a draft what the public sees today. */
async function contentOf(selection: Selection, req: PayloadRequest): Promise<LockedRecord> {
  return selection.state === 'locked'
    ? LockedRecordSchema.parse(lockedOf(selection, req))
    : contentToday(selection, req)
}

const contentToday = (selection: Selection, req: PayloadRequest) =>
  recordContent({ row: selection, asOf: dayInVietnam(new Date()), locked: null, req })

function lockedOf({ locked }: Selection, req: PayloadRequest): unknown {
  if (locked) return locked
  throw refusal(req, 409, {
    vi: 'Hồ sơ chưa khóa nên chưa có nội dung được chụp lại.',
    en: 'The record is not locked, so nothing of it is frozen yet.',
  })
}
