import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { readAsPerson } from '../../access/readAsPerson.ts'
import { answersFor, ownBranchField, personOf } from '../../access/rules.ts'
import { can } from '../../domain/account/roles.ts'
import type { Label } from '../../domain/language/language.ts'
import { canonicalJson } from '../../domain/selection/recordHash.ts'
import { download } from '../../papers/download.ts'
import { writeDossier } from '../../papers/dossier.ts'
import { writePaper } from '../../papers/paper.ts'
import { declaredEndpoint, whoReads } from '../../requests/declaredEndpoint.ts'
import { notFound, refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'
import { hasQuoted } from './openingEndpoint.ts'
import { notOpened, papersOf, quotationTable } from './papers.ts'
import type { Reader, RequestPaper } from './papers.ts'
import { requestDossier } from './requestDossier.ts'

type Row = RowOf<'quotationRequests'>

const ParametersSchema = z.object({ id: z.string(), format: z.string() })

/**
 * `GET /api/quotationRequests/<id>/files/request|opening|decision`: a paper of the request (papers.ts), as DOCX;
 * `…/request-json|opening-json|decision-json`: what its hash stands over; `…/xlsx`: the table of quotations;
 * `…/dossier`: all of it in one ZIP file.
 *
 * The request is for whoever may read it; the opening for its agency, those above it and the vendors that handed in;
 * the decision for the agency and those above it; table and dossier for the agency's own people. 404 for others and for
 * other formats; 409 with why for what is not there yet.
 */
export const requestFileEndpoint = declaredEndpoint({
  path: '/:id/files/:format',
  method: 'get',
  caller: whoReads(
    'of a published request anyone; after the opening the agency, those above it and vendors that handed in: fileEndpoint.ts',
  ),
  isCostly: true,
  params: ParametersSchema,
  handler: async (req, { params: { id, format } }) => {
    // Whether they may see the record at all; what of it stands in a paper is asked below.
    await readAsPerson('quotationRequests', id, req)
    const row = await req.payload.findByID({
      collection: 'quotationRequests',
      id,
      depth: 0,
      overrideAccess: true,
      req,
    })
    if (format === 'dossier' || format === 'xlsx') {
      if (!(await isOwn(row, req))) throw refusal(req, 404, notFound)
      if (format === 'dossier') {
        if (!row.publishedAt) throw refusal(req, 409, notPublished)
        return download(writeDossier(requestDossier(row, req)), 'zip', `ho-so-bao-gia-${id}`)
      }
      if (!row.opening) throw refusal(req, 409, notOpened)
      return download(await quotationTable(row, req), 'xlsx', `bang-bao-gia-${id}`)
    }
    const paper = papersOf.find(({ name }) => name === format || `${name}-json` === format)
    if (!paper) throw refusal(req, 404, notFound)
    const made = await paper.make(row, req, await readerOf(paper, row, req))
    return format === paper.name
      ? download(await writePaper(made.paper), 'docx', `${paper.fileName}-${id}`)
      : download(canonicalJson(made.content), 'json', `${paper.fileName}-${id}`)
  },
})

const notPublished: Label = {
  vi: 'Yêu cầu báo giá chưa được công bố nên chưa có bộ hồ sơ.',
  en: 'The request is not published yet, so there is no dossier.',
}

/** The agency and those above it read what was opened and decided. */
const ofBranch = ownBranchField('quotationRequest.prepare')

/** @throws 409 for a paper that is not there yet, 404 for whoever may not read what stands in it. */
async function readerOf(
  { name, isThere, tooEarly }: RequestPaper,
  row: Row,
  req: PayloadRequest,
): Promise<Reader> {
  if (!isThere(row)) throw refusal(req, 409, tooEarly)
  if (await ofBranch({ req, doc: row })) return 'agency'
  const isFor = name === 'request' || (name === 'opening' && (await hasQuoted(row.id, req)))
  if (!isFor) throw refusal(req, 404, notFound)
  return 'outside'
}

const isOwn = async ({ organisation }: Row, req: PayloadRequest): Promise<boolean> =>
  can(personOf(req)?.role, 'quotationRequest.prepare') &&
  (await answersFor(idOf(organisation), req))
