import type { PayloadRequest } from 'payload'
import { lineStandings } from '../../domain/contract/framework.ts'
import type { Agreement, AgreementLine, Bought } from '../../domain/contract/framework.ts'
import { runningStates, signedStates } from '../../domain/contract/machine.ts'
import { idOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'
import { isEntitled } from './entitlement.ts'

type Contract = RowOf<'contracts'>

type LineField = Exclude<keyof NonNullable<Contract['lines']>[number], 'id'>
// A field that is added to the lines has to say there how it stands to the agreement's.
lineStandings satisfies Record<LineField, string>

/** What a contract says that it buys, and of whom. */
export const boughtIn = (row: Partial<Record<keyof Bought, unknown>>): Bought => ({
  platform: idOf(row.platform),
  offering: idOf(row.offering),
  vendor: idOf(row.vendor),
  productName: typeof row.productName === 'string' ? row.productName : null,
  vendorName: typeof row.vendorName === 'string' ? row.vendorName : null,
})

/** Contracts that take up what an agreement offers: from the moment in which they are sent to the leader. */
const taking = ['submitted', ...signedStates]

/** Contracts called off from agreements, without one of them; read as the system, for they are of many agencies. */
export async function callOffsOf(
  agreements: string[],
  req: PayloadRequest,
  without?: string,
): Promise<Contract[]> {
  const { docs } = await req.payload.find({
    collection: 'contracts',
    where: {
      and: [
        { agreement: { in: agreements } },
        { state: { in: taking } },
        ...(without ? [{ id: { not_equals: without } }] : []),
      ],
    },
    sort: ['signedOn', 'id'],
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs
}

/** The lines of an agreement with what contracts have called off of each. */
export function agreementLines(
  agreement: Pick<Contract, 'lines'>,
  contracts: readonly Pick<Contract, 'lines'>[],
): AgreementLine[] {
  const taken = contracts.flatMap(({ lines }) => lines ?? [])
  return (agreement.lines ?? []).map((line) => ({
    id: line.id ?? '',
    name: line.name,
    unit: line.unit,
    interval: line.interval,
    quantity: line.quantity ?? null,
    periods: line.interval === 'once' ? null : (line.periods ?? null),
    unitPrice: line.unitPrice ?? null,
    vat: line.vat ?? null,
    calledOff: taken
      .filter(({ agreementLine }) => agreementLine === line.id)
      .reduce((sum, { quantity }) => sum + (quantity ?? 0), 0),
  }))
}

/** An agreement by its id, read as the system; null when there is none any more. */
export const agreementOf = (id: string, req: PayloadRequest): Promise<Contract | null> =>
  req.payload.findByID({
    collection: 'contracts',
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })

/** The agreement that a contract names, with what all others have called off of it; null where it names none. */
export async function agreementFor(row: Contract, req: PayloadRequest): Promise<Agreement | null> {
  const id = idOf(row.agreement)
  const agreement = id ? await agreementOf(id, req) : null
  if (!agreement) return null
  return {
    title: agreement.title,
    isRunning: runningStates.some((state) => state === agreement.state),
    isEntitled: await isEntitled(agreement, idOf(row.organisation), req),
    startsOn: agreement.startsOn ?? null,
    endsNow: agreement.endsNow ?? null,
    lines: agreementLines(agreement, await callOffsOf([agreement.id], req, row.id)),
    bought: boughtIn(agreement),
    calledOff: boughtIn(row),
  }
}

/**
 * Writes the agreement as it stands in the transaction of whoever calls off from it, so that of two at once, who have both
 * read what was left, one is told that it lost. Its version becomes another one: whoever ends or extends it reads first
 * what was called off meanwhile.
 */
export async function holdAgreement(row: Contract, req: PayloadRequest): Promise<void> {
  const id = idOf(row.agreement)
  const agreement = id ? await agreementOf(id, req) : null
  if (!id || !agreement) return
  await req.payload.db.updateOne({
    collection: 'contracts',
    where: { id: { equals: id } },
    data: { state: agreement.state },
    req,
  })
}
