import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import {
  OpeningRecordSchema,
  OutsideOpeningSchema,
} from '../../domain/quotationRequest/openingRecord.ts'
import {
  AmendmentSchema,
  AnsweredSchema,
  AwardInputSchema,
  ResultSchema,
  sealingModes,
} from '../../domain/quotationRequest/quotationRequest.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { markedText } from '../../domain/values/tally.ts'
import { readEnvironment } from '../../environment.ts'
import { issuerOf } from '../../papers/issuer.ts'
import { paperBases } from '../../papers/bases.ts'
import type { Paper } from '../../papers/paper.ts'
import { idOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'
import { linesOf, questionsOf } from './requestRecord.ts'

type Row = RowOf<'quotationRequests'>

/** What all papers of a request share, beside what their hash stands over. */
export type Common = Awaited<ReturnType<typeof commonOf>>

/** Who issues the papers, on what they stand on a day (`YYYY-MM-DD`), and which vendors were made up. */
export async function commonOf(row: Row, day: string, req: PayloadRequest) {
  const madeUp = await madeUpVendors(row, req)
  return {
    issuer: await issuerOf(idOf(row.organisation) ?? '', req),
    bases: await paperBases('procurement', day, req),
    year: day.slice(0, 4),
    isIllustrative: Boolean(row.illustrative),
    /** A vendor's name, marked where it was made up for the demonstration. */
    named: (name: string, vendor: string) => markedText(name, madeUp.has(vendor), 'vi'),
  }
}

/** Ids and address words of the vendors that were made up. */
async function madeUpVendors(row: Row, req: PayloadRequest): Promise<Set<string>> {
  const result = ResultSchema.safeParse(row.result)
  const slugs = result.success ? result.data.suppliers.map(({ vendor }) => vendor) : []
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where: { and: [{ slug: { in: slugs } }, { illustrative: { equals: true } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    select: { slug: true },
    req,
  })
  return new Set(docs.flatMap(({ id, slug }) => [id, slug]))
}

/** Where the hash of a paper is computed again. */
export function provenanceOf(hash: string): Paper['provenance'] {
  const { href } = new URL(pagePath('recordCheck', 'vi'), readEnvironment().publicUrl)
  return { hash, address: `${href}#${hash}` }
}

/** A request as it was published, or amended last: what the hash on its paper stands over. */
export function publishedContent(row: Row) {
  return {
    format: 'yeu-cau-bao-gia/1',
    id: row.id,
    title: row.title,
    version: row.version ?? 1,
    publishedAt: row.publishedAt ?? null,
    need: row.need ?? '',
    lines: linesOf(row),
    questions: questionsOf(row),
    place: row.place ?? '',
    period: row.period ?? null,
    deadline: row.deadline ?? '',
    sealing: sealingModes.schema.catch('server').parse(row.sealing),
    recipient: row.recipient ?? null,
    threshold: row.threshold ?? null,
    custodianCount: row.custodianCount ?? null,
    soleInvited: row.soleInvited ?? false,
    /** Null for a request that was not cancelled. */
    cancelledReason: row.state === 'cancelled' ? (row.cancelledReason ?? '') : null,
    amendments: AmendmentSchema.array().parse(row.amendments ?? []),
    answered: AnsweredSchema.array().parse(row.answered ?? []),
    illustrative: Boolean(row.illustrative),
  } as const
}
export type PublishedContent = ReturnType<typeof publishedContent>

/**
 * An opening as all who took part read it, without the names of people: the same content, and so the same hash, for the
 * agency and for vendors. The key is not in it: it stands in the opening record.
 */
export function openedContent(row: Row) {
  const { openedAt, sealing, key, entries } = OutsideOpeningSchema.parse(row.opening)
  return {
    format: 'bien-ban-mo-bao-gia/1',
    request: requestIn(row),
    openedAt,
    sealing,
    /** By the files that vendors kept, in place of the key. */
    byFiles: key === null,
    entries,
    illustrative: Boolean(row.illustrative),
  } as const
}
export type OpenedContent = ReturnType<typeof openedContent>

/** Who opened, for the agency's own paper. */
export function openedBy(row: Row): { by: string; custodians: string[] } {
  const { by, custodians } = OpeningRecordSchema.parse(row.opening)
  return { by, custodians }
}

const requestIn = ({ id, title, version, deadline, recipient }: Row) => ({
  id,
  title,
  version: version ?? 1,
  deadline: deadline ?? '',
  recipient: recipient ?? null,
})

/** A decision on a request: one chosen, none suitable, or cancelled. */
export function decidedContent(row: Row) {
  const outcome = z.enum(['awarded', 'noneSuitable', 'cancelled']).parse(row.state)
  const result = ResultSchema.nullable()
    .catch(null)
    .parse(row.result ?? null)
  return {
    format: 'quyet-dinh-ket-qua/1',
    request: { ...requestIn(row), publishedAt: row.publishedAt ?? null },
    outcome,
    decision: result?.decision ?? null,
    decidedOn: result?.decidedOn ?? null,
    words: awardOf(row)?.words ?? null,
    cancelledReason: outcome === 'cancelled' ? (row.cancelledReason ?? '') : null,
    quotations: outcome === 'cancelled' ? [] : quotationsOf(row),
    illustrative: Boolean(row.illustrative),
  } as const
}
export type DecidedContent = ReturnType<typeof decidedContent>

const awardOf = ({ award }: Row) =>
  AwardInputSchema.loose()
    .nullable()
    .catch(null)
    .parse(award ?? null)

/**
 * Each quotation with what became of it. A result that was loaded without its opening record says only who was chosen.
 */
function quotationsOf(row: Row) {
  const opening = OpeningRecordSchema.safeParse(row.opening)
  const award = awardOf(row)
  if (!opening.success) {
    const { suppliers, chosen } = ResultSchema.parse(row.result)
    return suppliers.map(({ vendor, name, total }) => ({
      vendor,
      name,
      total,
      fault: null,
      isChosen: vendor === chosen,
      code: null,
      reason: null,
    }))
  }
  return opening.data.entries.map(({ quotation, vendor, vendorName, total, fault }) => {
    const reason = award?.reasons.find((one) => one.quotation === quotation)
    return {
      vendor,
      name: vendorName,
      total,
      fault,
      isChosen: quotation === award?.chosen,
      code: reason?.code ?? null,
      reason: reason?.text ?? null,
    }
  })
}
