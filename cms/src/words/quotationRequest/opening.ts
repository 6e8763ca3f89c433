import type { PayloadRequest } from 'payload'
import type { Person } from '../../access/rules.ts'
import type { Label } from '../../domain/language/language.ts'
import { openReceived, readOpeningFile } from '../../domain/quotation/openQuotation.ts'
import type { Opened } from '../../domain/quotation/openQuotation.ts'
import { quotationTotal } from '../../domain/quotation/quotationTotal.ts'
import { combineShares, isKeyOf } from '../../domain/quotation/seal.ts'
import type { OpeningEntry, OpeningRecord } from '../../domain/quotationRequest/openingRecord.ts'
import type { QuantityLine } from '../../domain/quotationRequest/quantityLine.ts'
import { sealingModes } from '../../domain/quotationRequest/quotationRequest.ts'
import type { RequestResult } from '../../domain/quotationRequest/quotationRequest.ts'
import type { Refusal } from '../../domain/transitions/machine.ts'
import { refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'
import type { ChangesOf, RowOf } from '../../transitions/door.ts'
import { writeHistory } from '../../transitions/writeHistory.ts'
import { linesOf } from './requestRecord.ts'
import { readServerKey } from './serverKey.ts'

type Row = RowOf<'quotationRequests'>
type QuotationRow = RowOf<'quotations'>

async function sharesOf(request: string, req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'keyShares',
    where: { request: { equals: request } },
    depth: 1,
    pagination: false,
    sort: 'id',
    overrideAccess: true,
    req,
  })
  return docs
}

/** The request's secret key when it can be had now: of the server, or of enough shares that were given back. */
async function keyOf(row: Row, req: PayloadRequest): Promise<string | undefined> {
  const key = { recipient: row.recipient ?? '', keyTest: row.keyTest ?? '' }
  if (row.sealing !== 'custodians') return readServerKey(key)
  const released = (await sharesOf(row.id, req)).flatMap((one) => one.released ?? [])
  const { threshold } = row
  if (!threshold || released.length < threshold) return undefined
  const identity = await combineShares(released)
  return (await isKeyOf(identity, key)) ? identity : undefined
}

/** Why the key is not to be had; undefined when it is, and before the request was published. */
export async function keyFaultOf(row: Row, req: PayloadRequest): Promise<Refusal | undefined> {
  if (row.state !== 'published' || (await keyOf(row, req))) return undefined
  if (row.sealing !== 'custodians') {
    return {
      reason: {
        vi: 'Máy chủ không còn khóa của yêu cầu này. Doanh nghiệp có thể nộp tệp mở của mình.',
        en: 'The server has the key no longer. Vendors may hand in their own opening files.',
      },
    }
  }
  const shares = await sharesOf(row.id, req)
  const released = shares.filter((one) => one.released).length
  const threshold = row.threshold ?? 0
  return {
    reason:
      released < threshold
        ? {
            vi: `Mới có ${released} trong ${threshold} phần khóa cần để mở. Hãy nhắc người giữ khóa.`,
            en: `${released} of the ${threshold} shares that are needed were given back. Remind the custodians.`,
          }
        : {
            vi: 'Các phần khóa không ghép được thành khóa của yêu cầu. Doanh nghiệp có thể nộp tệp mở của mình.',
            en: 'The shares do not make the key of the request. Vendors may hand in their own opening files.',
          },
  }
}

interface Opening {
  row: Row
  person: Person
  req: PayloadRequest
  /** By the files that the vendors kept, in place of the key. */
  byFiles: boolean
  /** Instant of the opening (ISO 8601): now, but for one of the past that is loaded. */
  at?: string
}

/**
 * Opens every sealed quotation of a request, inside the transaction of its event: each is opened with the key (or
 * by its vendor's own file), both hashes are checked, and what cannot be opened is recorded with why. Of two
 * openings at once the second finds another state and is refused by the door.
 */
export async function openQuotations({
  row,
  person,
  req,
  byFiles,
  at: openedAt = new Date().toISOString(),
}: Opening): Promise<ChangesOf<'quotationRequests'>> {
  const key = byFiles ? undefined : await keyOf(row, req)
  const { docs } = await req.payload.find({
    collection: 'quotations',
    where: { and: [{ request: { equals: row.id } }, { state: { equals: 'sealed' } }] },
    sort: 'id',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const buyer = await organisationOf(row.organisation, req)
  // A vendor reads the history of its own: it is told which body opened it, not who there.
  const by = { ...person, name: buyer.fullName ?? buyer.name }
  const lines = linesOf(row)
  const entries: OpeningEntry[] = []
  const suppliers: RequestResult['suppliers'] = []
  for (const quotation of docs) {
    const opened = await openOne(quotation, row, key)
    const vendor = await organisationOf(quotation.vendor, req)
    const total = await writeOpened({ quotation, opened, lines, person: by, at: openedAt, req })
    entries.push({
      quotation: quotation.id,
      vendor: vendor.id,
      vendorName: vendor.fullName ?? vendor.name,
      sha256: quotation.sha256 ?? '',
      commitment: quotation.commitment ?? '',
      receivedAt: quotation.receivedAt ?? '',
      length: quotation.length ?? 0,
      total,
      fault: 'fault' in opened ? opened.fault.vi : null,
    })
    suppliers.push({ vendor: vendor.slug, name: vendor.name, total })
  }
  const shares = await sharesOf(row.id, req)
  const record: OpeningRecord = {
    openedAt,
    by: person.name,
    sealing: sealingModes.schema.catch('server').parse(row.sealing),
    key: key ?? null,
    custodians: shares.flatMap(({ released, holder }) =>
      released && typeof holder === 'object' && holder ? [holder.name] : [],
    ),
    entries,
  }
  const result: RequestResult = {
    openedAt,
    suppliers,
    chosen: null,
    chosenName: null,
    decision: null,
    decidedOn: null,
    endedAt: null,
    reasons: [],
  }
  return { opening: { ...record }, result: { ...result } }
}

async function openOne(
  quotation: QuotationRow,
  { id, keptFrom }: Row,
  key: string | undefined,
): Promise<Opened> {
  const received = {
    id: quotation.id,
    request: id,
    vendor: idOf(quotation.vendor) ?? '',
    ciphertext: quotation.ciphertext ?? '',
    sha256: quotation.sha256 ?? '',
    commitment: quotation.commitment ?? '',
  }
  if ((quotation.requestVersion ?? 0) < (keptFrom ?? 1)) return { fault: unconfirmed }
  if (key) return openReceived(received, key)
  return quotation.openingFile
    ? readOpeningFile(quotation.openingFile, received)
    : { fault: noFile }
}

const unconfirmed: Label = {
  vi: 'Doanh nghiệp không xác nhận lại sau khi yêu cầu được sửa đổi.',
  en: 'Its vendor did not confirm it after the request was amended.',
}
const noFile: Label = {
  vi: 'Không có khóa, và doanh nghiệp chưa nộp tệp mở của mình.',
  en: 'There is no key, and its vendor has not handed in its opening file.',
}

interface Writing {
  quotation: QuotationRow
  opened: Opened
  lines: QuantityLine[]
  person: Person
  at: string
  req: PayloadRequest
}

/** Writes one quotation as it was opened, on condition that it is the one that was read. @returns its total. */
async function writeOpened({
  quotation,
  opened,
  lines,
  person,
  at,
  req,
}: Writing): Promise<number | null> {
  const isOpened = 'document' in opened
  const to = isOpened ? 'opened' : 'unopened'
  const total = isOpened
    ? quotationTotal(lines, opened.document.lines, opened.document.vatPercent).total
    : null
  const won: unknown = await req.payload.db.updateOne({
    collection: 'quotations',
    where: {
      and: [
        { id: { equals: quotation.id } },
        { state: { equals: 'sealed' } },
        { sha256: { equals: quotation.sha256 } },
      ],
    },
    data: isOpened
      ? { state: to, content: opened.document, total }
      : { state: to, fault: opened.fault.vi },
    select: { state: true },
    req,
  })
  if (!won) {
    throw refusal(req, 409, {
      vi: 'Một báo giá vừa thay đổi. Hãy mở lại.',
      en: 'A quotation has just changed. Open again.',
    })
  }
  await writeHistory(
    {
      subjectCollection: 'quotations',
      subjectId: quotation.id,
      event: 'open',
      from: 'sealed',
      to,
      reason: isOpened ? null : opened.fault.vi,
      organisation: idOf(quotation.vendor),
      createdAt: at,
    },
    person,
    req,
  )
  return total
}

const organisationOf = (relation: unknown, req: PayloadRequest) =>
  req.payload.findByID({
    collection: 'organisations',
    id: idOf(relation) ?? '',
    depth: 0,
    overrideAccess: true,
    req,
  })
