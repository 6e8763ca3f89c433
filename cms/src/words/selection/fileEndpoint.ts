import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { dayInVietnam } from '../../domain/values/day.ts'
import { differencesSince, LockedRecordSchema } from '../../domain/selection/lockedRecord.ts'
import type { LockedRecord } from '../../domain/selection/lockedRecord.ts'
import { canonicalJson } from '../../domain/selection/recordHash.ts'
import { notFound, refusal } from '../../requests/refusal.ts'
import type { Selection } from '../../payload-types.ts'
import { recordContent } from './recordContent.ts'
import { recordDocument } from './recordDocument.ts'
import type { RecordDocument } from './recordDocument.ts'
import { writeRecordPaper } from './recordPaper.ts'
import { writeRecordSheet } from './recordSheet.ts'

const office = 'application/vnd.openxmlformats-officedocument'
const formats: Record<
  string,
  { type: string; write: (record: RecordDocument) => Promise<Buffer> }
> = {
  docx: { type: `${office}.wordprocessingml.document`, write: writeRecordPaper },
  xlsx: { type: `${office}.spreadsheetml.sheet`, write: writeRecordSheet },
}

const ParametersSchema = z.object({ id: z.string(), format: z.string().default('') })

/**
 * `GET /api/selections/<id>/files/docx|xlsx`: the record as a paper or a workbook; `…/json`: what its hash
 * stands over, in the very bytes (docs/record-hash.md). Read with the person's own access: 404 for a record
 * that they may not see, or another format; 409 for the JSON of a draft.
 */
export const selectionFileEndpoint: Endpoint = {
  path: '/:id/files/:format',
  method: 'get',
  handler: async (req) => {
    const { id, format } = ParametersSchema.parse(req.routeParams)
    const selection = await readAsPerson(id, req)
    if (format === 'json')
      return download(canonicalJson(lockedOf(selection, req)), 'application/json', { id, format })
    const chosen = Object.hasOwn(formats, format) ? formats[format] : undefined
    if (!chosen) throw refusal(req, 404, notFound)
    const document = recordDocument(await contentOf(selection, req), selection.hash ?? null)
    return download(await chosen.write(document), chosen.type, { id, format })
  },
}

/**
 * `GET /api/selections/<id>/differences`: where the public facts of a locked record are otherwise today.
 * 404 for a record that the person may not see; 409 for one that is not locked.
 */
export const selectionDifferencesEndpoint: Endpoint = {
  path: '/:id/differences',
  method: 'get',
  handler: async (req) => {
    const { id } = ParametersSchema.parse(req.routeParams)
    const selection = await readAsPerson(id, req)
    const locked = LockedRecordSchema.parse(lockedOf(selection, req))
    return Response.json({
      differences: differencesSince(locked, await contentToday(selection, req)),
    })
  },
}

async function readAsPerson(id: string, req: PayloadRequest): Promise<Selection> {
  const selection = await req.payload.findByID({
    collection: 'selections',
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  })
  if (!selection) throw refusal(req, 404, notFound)
  return selection
}

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

function download(
  body: Buffer | string,
  type: string,
  { id, format }: { id: string; format: string },
): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="ho-so-lua-chon-${id}.${format}"`,
    },
  })
}
