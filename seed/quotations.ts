import { isDeepStrictEqual } from 'node:util'
import type { Payload, PayloadRequest } from 'payload'
import type { Person } from '../cms/src/access/rules.ts'
import type { Role } from '../cms/src/domain/account/roles.ts'
import { quotationFaults } from '../cms/src/domain/quotation/quotation.ts'
import { makeSalt, sealQuotation } from '../cms/src/domain/quotation/seal.ts'
import { ResultSchema } from '../cms/src/domain/quotationRequest/quotationRequest.ts'
import type { RequestResult } from '../cms/src/domain/quotationRequest/quotationRequest.ts'
import type { Quotation, QuotationRequest } from '../cms/src/payload-types.ts'
import type { ChangesOf } from '../cms/src/transitions/door.ts'
import { writeHistory } from '../cms/src/transitions/writeHistory.ts'
import { besideRequest } from '../cms/src/words/quotation/collection.ts'
import { receivedChanges } from '../cms/src/words/quotation/door.ts'
import { writeDecision } from '../cms/src/words/quotationRequest/award.ts'
import { openQuotations } from '../cms/src/words/quotationRequest/opening.ts'
import { linesOf, questionsOf } from '../cms/src/words/quotationRequest/requestRecord.ts'
import { makeServerKey } from '../cms/src/words/quotationRequest/serverKey.ts'
import { madeUpProcesses } from './madeUpQuotations.ts'
import type { MadeUpQuotation } from './madeUpQuotations.ts'
import type { RowNames } from './rows.ts'
import type { SeedCollection, SeedRecord, SeedRecords } from './schema.ts'

/** Where it is written, and what the records written so far are called. */
interface Place {
  payload: Payload
  req: PayloadRequest
  names: RowNames
  users: SeedRecords['users']
}

type Request = SeedRecord<'quotationRequests'>

/**
 * Gives a request that takes quotations, or took them, a key of the server, so that vendors can try it out, and puts
 * behind it what its state says: quotations that made-up firms sealed before the deadline, their opening, the
 * decision. All of it is made by what makes it in the product. Quotations that are there stay, unless the record was
 * written anew just now.
 *
 * @throws Error when what comes out is not what the record says of it in public.
 */
export async function writeProcess(place: Place, record: Request, isWritten: boolean) {
  const id = idIn(place, 'quotationRequests', record.slug)
  const process = madeUpProcesses.get(record.slug)
  const row = await readRequest(place, id)
  if (row.state !== record.state || (record.state !== 'published' && !process)) return
  if (!row.recipient) {
    await change(place, id, { ...(await makeServerKey()), linesVersion: 1, keptFrom: 1 })
  }
  if (!process) return
  if (isWritten) await forget(place, record, id)
  const { totalDocs } = await place.payload.count({
    collection: 'quotations',
    where: { request: { equals: id } },
    overrideAccess: true,
    req: place.req,
  })
  if (totalDocs > 0) return
  const request = await readRequest(place, id)
  const handedIn = new Map<string, string>()
  for (const quotation of process.quotations) {
    handedIn.set(quotation.vendor, await handIn(place, request, quotation))
  }
  if (!record.result) return
  const opening = await openQuotations({
    row: request,
    person: personIn(place, 'agencyOfficer', record.organisation),
    byFiles: false,
    at: record.result.openedAt,
    req: place.req,
  })
  await change(place, id, { opening: opening.opening ?? null })
  const { decision, decidedOn } = record.result
  if (!process.award || !decision || !decidedOn) {
    expectResult(record, opening.result)
    return
  }
  const { words, reasons } = process.award
  const quotationOf = (vendor: string) => {
    const quotation = handedIn.get(vendor)
    if (!quotation) throw new Error(`${record.slug}: “${vendor}” handed in nothing.`)
    return quotation
  }
  const { changes } = await writeDecision({
    row: { ...request, result: opening.result ?? null },
    award: {
      chosen: record.result.chosen ? quotationOf(record.result.chosen) : null,
      words,
      reasons: Object.entries(reasons).map(([vendor, reason]) => ({
        quotation: quotationOf(vendor),
        ...reason,
      })),
    },
    decision,
    decidedOn,
    isAward: record.state === 'awarded',
    req: place.req,
  })
  await change(place, id, { award: changes.award ?? null })
  expectResult(record, changes.result)
}

/** Seals a quotation to the request's key and hands it in, as its vendor's browser and the door do. @returns its id. */
async function handIn(
  place: Place,
  request: QuotationRequest,
  { vendor: slug, offering: offeringSlug, hoursBefore, ...quoted }: MadeUpQuotation,
): Promise<string> {
  const { payload, req } = place
  const vendor = idIn(place, 'organisations', slug)
  const offering = idIn(place, 'offerings', offeringSlug)
  const [fault] = quotationFaults(
    { lines: linesOf(request), questions: questionsOf(request) },
    quoted,
  )
  if (fault) throw new Error(`${request.slug}, ${slug}: ${fault.reason.en}`)
  const { sealed } = await sealQuotation(
    {
      format: 'bao-gia/1',
      request: request.id,
      requestVersion: request.version ?? 1,
      vendor,
      salt: makeSalt(),
      offering,
      files: [],
      ...quoted,
    },
    request.recipient ?? '',
  )
  const write = { collection: 'quotations', depth: 0, overrideAccess: true, req } as const
  const row: Quotation = await payload.create({
    ...write,
    data: { request: request.id, vendor, offering, ...besideRequest(request, vendor) },
  })
  const at = new Date(Date.parse(request.deadline ?? '') - hoursBefore * 3_600_000).toISOString()
  const changes = await receivedChanges({ row, request: request.id, sealed, at })
  await payload.update({ ...write, id: row.id, data: { ...changes, state: 'sealed' } })
  await writeHistory(
    {
      subjectCollection: 'quotations',
      subjectId: row.id,
      event: 'seal',
      from: 'draft',
      to: 'sealed',
      organisation: vendor,
      createdAt: at,
    },
    personIn(place, 'vendor', slug),
    req,
  )
  return row.id
}

/** Takes away what people tried out with a request whose record was set right: it stands where its file says. */
async function forget({ payload, req, names, users }: Place, record: Request, id: string) {
  const { docs } = await payload.find({
    collection: 'quotations',
    where: { request: { equals: id } },
    depth: 0,
    pagination: false,
    select: {},
    overrideAccess: true,
    req,
  })
  const ids = docs.map((quotation) => quotation.id)
  const remove = { overrideAccess: true, req } as const
  await payload.delete({ ...remove, collection: 'history', where: { subjectId: { in: ids } } })
  await payload.delete({ ...remove, collection: 'quotations', where: { id: { in: ids } } })
  const result = record.result ? { ...record.result } : null
  await change({ payload, req, names, users }, id, { opening: null, award: null, result })
}

/**
 * What came out is what the public is told, in whatever order. Names may have changed since, and when the past was
 * written down is not told.
 */
function expectResult({ slug, result }: Request, made: unknown) {
  const told = ({ suppliers, ...rest }: RequestResult) => ({
    ...rest,
    chosenName: null,
    endedAt: null,
    suppliers: suppliers
      .map(({ vendor, total }) => ({ vendor, total }))
      .sort((one, other) => (one.vendor < other.vendor ? -1 : 1)),
  })
  const [wanted, found] = [told(ResultSchema.parse(result)), told(ResultSchema.parse(made))]
  if (isDeepStrictEqual(wanted, found)) return
  throw new Error(
    `${slug}: its quotations come to ${JSON.stringify(found)}, the file says ${JSON.stringify(wanted)}.`,
  )
}

// What is read is read in Vietnamese, whatever was written last.
const readRequest = ({ payload, req }: Place, id: string): Promise<QuotationRequest> =>
  payload.findByID({
    collection: 'quotationRequests',
    id,
    depth: 0,
    locale: 'vi',
    overrideAccess: true,
    req,
  })

const change = ({ payload, req }: Place, id: string, data: ChangesOf<'quotationRequests'>) =>
  payload.update({
    collection: 'quotationRequests',
    id,
    depth: 0,
    locale: 'vi',
    overrideAccess: true,
    req,
    data,
  })

function idIn({ names }: Place, collection: SeedCollection, identity: string): string {
  const id = names[collection].idOf.get(identity)
  if (!id) throw new Error(`There is no “${identity}” in ${collection}.`)
  return id
}

/** The account of the demonstration that acts for an organisation. */
function personIn(place: Place, role: Role, organisation: string): Person {
  const found = place.users.find((user) => user.role === role && user.organisation === organisation)
  if (!found) throw new Error(`Nobody is ${role} of “${organisation}” in the demonstration.`)
  return {
    id: idIn(place, 'users', found.email),
    name: found.name,
    role,
    organisation: idIn(place, 'organisations', organisation),
    isDeputy: false,
  }
}
