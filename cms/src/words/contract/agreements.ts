import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { readAsPerson } from '../../access/readAsPerson.ts'
import { answeredFor, answersFor } from '../../access/rules.ts'
import { nameOf } from '../../dashboards/recordName.ts'
import type {
  AgreementLineTold,
  AgreementsSchema,
  CallOffs,
} from '../../domain/contract/agreements.ts'
import { runningStates, signedStates } from '../../domain/contract/machine.ts'
import { isRecord } from '../../domain/values/isRecord.ts'
import { RowIdSchema } from '../../domain/values/reference.ts'
import { declaredEndpoint, whoHolds } from '../../requests/declaredEndpoint.ts'
import { notFound, refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'
import { agreementLines, agreementOf, callOffsOf } from './callOffs.ts'
import { entitling } from './entitlement.ts'

type Contract = RowOf<'contracts'>

const refused = {
  vi: 'Chỉ cơ quan nhà nước xem được mục này.',
  en: 'This is for agencies alone.',
}

/** Platforms that one question may name, joined by commas; none: of all. */
const AgreementsQuerySchema = z.object({
  platforms: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(RowIdSchema).min(1).max(50))
    .optional(),
})

/**
 * `GET /api/contracts/agreements?platforms=<id>,<id>`: the running framework agreements from which the own organisation
 * may call off, of these platforms or of all, each with its prices and what is left. 401 for the public, 403 for whoever
 * keeps no contracts.
 */
export const agreementsEndpoint = declaredEndpoint({
  path: '/agreements',
  method: 'get',
  caller: whoHolds('contract.keep', {
    of: 'those that entitle the own organisation',
    hasOrganisation: true,
    refused,
  }),
  query: AgreementsQuerySchema,
  handler: async (req, { query: { platforms } }) => {
    const ofPlatforms: Where[] = platforms ? [{ platform: { in: platforms } }] : []
    const { docs } = await req.payload.find({
      collection: 'contracts',
      where: { and: [await entitling(await answeredFor(req), runningStates, req), ...ofPlatforms] },
      sort: ['endsNow', 'id'],
      depth: 1,
      locale: 'vi',
      pagination: false,
      // The condition is that of the rule itself, without what the own branch reads besides.
      overrideAccess: true,
      req,
    })
    const taken = await callOffsOf(
      docs.map(({ id }) => id),
      req,
    )
    const agreements = docs.map((agreement) => ({
      id: agreement.id,
      title: agreement.title,
      number: agreement.number ?? '',
      organisation: nameOf(agreement.organisation) ?? '',
      platform: namedIn(agreement.platform),
      offering: namedIn(agreement.offering),
      vendor: namedIn(agreement.vendor),
      productName: agreement.productName ?? '',
      vendorName: agreement.vendorName ?? '',
      form: agreement.form ?? null,
      formWords: agreement.formWords ?? '',
      endsNow: agreement.endsNow ?? null,
      lines: toldLines(
        agreement,
        taken.filter((contract) => idOf(contract.agreement) === agreement.id),
      ),
      illustrative: agreement.illustrative ?? false,
    }))
    return Response.json({ agreements } satisfies z.input<typeof AgreementsSchema>)
  },
})

const CallOffsQuerySchema = z.object({ agreement: RowIdSchema })

/**
 * `GET /api/contracts/call-offs?agreement=<id>`: what was called off from a framework agreement and what is left; to the
 * agency that concluded it, by which contracts of whom. 401 for the public, 403 for whoever keeps no contracts, 404 for an
 * agreement that does not concern the person.
 */
export const callOffsEndpoint = declaredEndpoint({
  path: '/call-offs',
  method: 'get',
  caller: whoHolds('contract.keep', {
    of: 'of an agreement that is own or entitles the own organisation',
    hasOrganisation: true,
    refused,
  }),
  query: CallOffsQuerySchema,
  handler: async (req, { query }) => {
    await readAsPerson('contracts', query.agreement, req, 'agreement')
    const agreement = await agreementOf(query.agreement, req)
    if (agreement?.kind !== 'framework') throw refusal(req, 404, notFound, { field: 'agreement' })
    const isOwn = await answersFor(idOf(agreement.organisation), req)
    // A province reads that its agency has one; its prices it reads only where it may call off.
    if (!isOwn && !(await isForOwn(agreement.id, req))) {
      throw refusal(req, 404, notFound, { field: 'agreement' })
    }
    const taken = await callOffsOf([agreement.id], req)
    const names = isOwn ? await namesOf(taken, req) : new Map<string, string>()
    return Response.json({
      lines: toldLines(agreement, taken),
      contracts: isOwn ? taken.map((contract) => toldContract(contract, names)) : [],
    } satisfies CallOffs)
  },
})

async function isForOwn(id: string, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'contracts',
    where: {
      and: [{ id: { equals: id } }, await entitling(await answeredFor(req), signedStates, req)],
    },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

/** How much of an agreement a contract takes, and whose it is; no price of it. */
const toldContract = (
  contract: Contract,
  names: ReadonlyMap<string, string>,
): CallOffs['contracts'][number] => {
  const quantities: Record<string, number> = {}
  for (const { agreementLine, quantity } of contract.lines ?? []) {
    if (agreementLine) {
      quantities[agreementLine] = (quantities[agreementLine] ?? 0) + (quantity ?? 0)
    }
  }
  return {
    id: contract.id,
    organisation: names.get(idOf(contract.organisation) ?? '') ?? '',
    number: contract.number ?? '',
    signedOn: contract.signedOn ?? null,
    state: contract.state ?? 'submitted',
    quantities,
    illustrative: contract.illustrative ?? false,
  }
}

async function namesOf(
  contracts: readonly Contract[],
  req: PayloadRequest,
): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where: { id: { in: contracts.flatMap(({ organisation }) => idOf(organisation) ?? []) } },
    depth: 0,
    pagination: false,
    locale: 'vi',
    select: { name: true },
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}

/** The lines with unit and interval as their choices. */
const toldLines = (agreement: Contract, taken: readonly Contract[]): AgreementLineTold[] =>
  agreementLines(agreement, taken).flatMap((line) => {
    const source = (agreement.lines ?? []).find(({ id }) => id === line.id)
    return source ? [{ ...line, unit: source.unit, interval: source.interval }] : []
  })

function namedIn(relation: unknown): { id: string; slug: string; name: string } | null {
  const id = idOf(relation)
  const name = nameOf(relation)
  if (!id || !name || !isRecord(relation) || typeof relation.slug !== 'string') return null
  return { id, slug: relation.slug, name }
}
