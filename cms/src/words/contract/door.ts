import type { PayloadRequest } from 'payload'
import { dayText } from '../../domain/values/day.ts'
import { contractMachine, signedStates } from '../../domain/contract/machine.ts'
import { idOf, idsOf, rowsIn } from '../../transitions/door.ts'
import type { ChangesOf, Door, RowOf } from '../../transitions/door.ts'
import { frozenFiles } from '../adoption/evidenceFiles.ts'
import { endedOn } from '../organisation/endedOn.ts'
import { awardedOn } from '../quotationRequest/awarded.ts'
import { noteName, noWords, saidBefore } from '../unlistedName/note.ts'
import { agreementFor, holdAgreement } from './callOffs.ts'
import { writePrices } from './prices.ts'
import { noteToTell } from './tellEntitled.ts'

export const contractDoor: Door<'contracts', typeof contractMachine> = {
  machine: contractMachine,
  collection: 'contracts',
  organisationOf: (row) => idOf(row.organisation),
  subjectOf: async (row, req) => ({
    number: row.number ?? null,
    awardedOn: await awardedOn(row, req),
    endedOn: await endedOn(row.organisation, req),
    signedOn: row.signedOn ?? null,
    startsOn: row.startsOn ?? null,
    endsNow: row.endsNow ?? null,
    hasVendor: Boolean(row.vendor) || Boolean(row.vendorName?.trim()),
    hasProduct: Boolean(row.offering) || Boolean(row.platform) || Boolean(row.productName?.trim()),
    form: row.form ?? null,
    formWords: row.formWords ?? null,
    value: row.value ?? null,
    lines: row.lines ?? [],
    sameNumber: await sameNumber(row, req),
    ofSameAward: await ofSameAward(row, req),
    againReason: row.againReason ?? null,
    kind: row.kind ?? null,
    entitles: row.entitles ?? null,
    entitled: idsOf(row.entitled),
    endsOn: row.endsOn ?? null,
    agreement: await agreementFor(row, req),
  }),
  changesFor: async (context): Promise<ChangesOf<'contracts'>> => {
    const { row, event, input, person, today, req } = context
    if (event === 'submit' || event === 'approve') await holdAgreement(row, req)
    if (event === 'submit') {
      const files = idsOf(row.files)
      const isWithout = files.length === 0 && rowsIn(row.frozenFiles).length === 0
      const noted = await noteName(row, req)
      return {
        submittedBy: person.id,
        ...noted,
        ...(noted.offering ? await soldAs(noted.offering, req) : {}),
        ...(isWithout ? {} : { frozenFiles: await frozenFiles(files, req) }),
      }
    }
    if (event === 'approve') {
      await writePrices(row, req)
      if (row.kind === 'framework') await noteToTell(row.id, req)
      return { approvedOn: today }
    }
    if (event === 'enterCatalogue') return entered(row, req)
    if (event === 'leaveCatalogue') {
      const said = saidBefore(row.id, req)
      await movePrices(row, said.platform, req)
      return said
    }
    if (event !== 'extend' && event !== 'terminate' && event !== 'liquidate') return {}
    const { date = today, reason = '', validUntil } = input
    const endsNow = endAfter(event, row, { date, validUntil })
    return {
      endsNow,
      changes: [
        ...rowsIn(row.changes),
        { event, date, reason, before: row.endsNow ?? null, after: endsNow, byName: person.name },
      ],
    }
  },
  detailsOf: ({ row }) => [
    ...(row.number ? [`Số hợp đồng: ${row.number}.`] : []),
    ...(row.endsNow ? [`Kết thúc ngày ${dayText(row.endsNow)}.`] : []),
  ],
  titleOf: (row) => Promise.resolve(row.title),
}

/**
 * A contract whose product is in the catalogue now: the offering, its vendor and platform in place of the words, and its prices
 * in the bands of the platform. The ministry, who merges, reads no prices: they are read as the system.
 */
async function entered(
  row: RowOf<'contracts'>,
  req: PayloadRequest,
): Promise<ChangesOf<'contracts'>> {
  const offering = req.context.merged?.offering
  if (!offering) throw new Error(`The contract ${row.id} enters the catalogue without a merge.`)
  const { platform, vendor } = await soldAs(offering, req)
  await movePrices(row, platform, req)
  return { offering, platform, vendor, ...noWords }
}

/** What is bought with an offering: its platform, of its vendor. */
async function soldAs(offering: string, req: PayloadRequest) {
  const sold = await req.payload.findByID({
    collection: 'offerings',
    id: offering,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return { platform: idOf(sold.platform), vendor: idOf(sold.vendor) }
}

/** What a signed contract tells the bands of the platform that it names now; null: it tells none. */
async function movePrices(
  { id, state, platform: before }: RowOf<'contracts'>,
  platform: string | null,
  req: PayloadRequest,
): Promise<void> {
  if (!signedStates.some((signed) => signed === state) || idOf(before) === platform) return
  const whole = await req.payload.findByID({
    collection: 'contracts',
    id,
    depth: 0,
    overrideAccess: true,
    req,
  })
  await writePrices({ ...whole, platform }, req)
}

/** The end after an event: an extension moves it, a termination ends it that day, a liquidation leaves it. */
function endAfter(
  event: 'extend' | 'terminate' | 'liquidate',
  { endsNow = null }: RowOf<'contracts'>,
  { date, validUntil }: { date: string; validUntil: string | undefined },
): string | null {
  if (event === 'extend') return validUntil ?? endsNow
  return event === 'terminate' ? date : endsNow
}

/** The title of another contract of the organisation, not withdrawn, that has the number; null when there is none. */
async function sameNumber(row: RowOf<'contracts'>, req: PayloadRequest): Promise<string | null> {
  if (!row.number) return null
  const { docs } = await req.payload.find({
    collection: 'contracts',
    where: {
      and: [
        { organisation: { equals: idOf(row.organisation) } },
        { number: { equals: row.number } },
        { id: { not_equals: row.id } },
        { state: { not_in: ['draft', 'withdrawn'] } },
      ],
    },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
  })
  return docs[0]?.title ?? null
}

/** Number or title of another contract, not withdrawn, that comes from the same award; null when there is none. */
async function ofSameAward(row: RowOf<'contracts'>, req: PayloadRequest): Promise<string | null> {
  const request = idOf(row.request)
  if (!request) return null
  const { docs } = await req.payload.find({
    collection: 'contracts',
    where: {
      and: [
        { request: { equals: request } },
        { id: { not_equals: row.id } },
        { state: { not_in: ['draft', 'withdrawn'] } },
      ],
    },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
  })
  const [other] = docs
  return other ? other.number || other.title : null
}
