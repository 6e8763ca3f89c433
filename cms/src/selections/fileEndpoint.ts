import type { Endpoint } from 'payload'
import { releasedSnapshot } from '../publication/released.ts'
import { notFound, refusal } from '../refusal.ts'
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

/**
 * `GET /api/selections/<id>/files/docx|xlsx`: the record as a paper or a workbook, read with the person's
 * own access. 404 for a record that they may not see, or another format.
 */
export const selectionFileEndpoint: Endpoint = {
  path: '/:id/files/:format',
  method: 'get',
  handler: async (req) => {
    const { id, format } = req.routeParams as { id: string; format: string }
    const chosen = formats[format]
    const selection = await req.payload.findByID({
      collection: 'selections',
      id,
      depth: 1,
      overrideAccess: false,
      disableErrors: true,
      user: req.user,
      req,
    })
    if (!chosen || !selection) throw refusal(req, 404, notFound)
    const body = await chosen.write(recordDocument(selection, await releasedSnapshot()))
    return new Response(new Uint8Array(body), {
      headers: {
        'content-type': chosen.type,
        'content-disposition': `attachment; filename="ho-so-lua-chon-${id}.${format}"`,
      },
    })
  },
}
