import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { bandFrom } from '../../domain/contract/priceBand.ts'
import { priceWithVat } from '../../domain/contract/contract.ts'
import { dayInVietnam } from '../../domain/values/day.ts'
import { signedStates } from '../../domain/contract/machine.ts'
import { idOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'

/**
 * Writes anew what a contract tells price bands: a row for each of its lines. One whose platform is not in the
 * catalogue tells none, for there is nothing to compare it with; a framework agreement neither, for what is called off
 * from it tells its prices.
 */
export async function writePrices(row: RowOf<'contracts'>, req: PayloadRequest): Promise<void> {
  await removePrices(row.id, req)
  const platform = idOf(row.platform)
  const organisation = idOf(row.organisation)
  const { signedOn, lines } = row
  const today = dayInVietnam(new Date())
  if (
    row.kind === 'framework' ||
    !platform ||
    !organisation ||
    !signedOn ||
    signedOn < bandFrom(today)
  )
    return
  for (const line of lines ?? []) {
    const price = priceWithVat(line)
    if (price === undefined) continue
    const { unit, interval } = line
    await req.payload.create({
      collection: 'contractPrices',
      data: {
        contract: row.id,
        organisation,
        platform,
        unit,
        interval,
        price,
        signedOn,
        illustrative: row.illustrative ?? false,
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
}

/** {@link writePrices} for contracts that come without the door: those that are loaded as they stand. */
export const keepPrices: CollectionAfterChangeHook<RowOf<'contracts'>> = async ({
  context,
  doc,
  req,
}) => {
  if (context.isDoor || !signedStates.some((state) => state === doc.state)) return
  await writePrices(doc, req)
}

/** A contract that goes takes along what it told. */
export const dropPrices: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await removePrices(String(id), req)
}

/** Takes out of the bands what was signed before the months that count on a day. */
export async function dropOldPrices(today: string, req: PayloadRequest): Promise<void> {
  await req.payload.delete({
    collection: 'contractPrices',
    where: { signedOn: { less_than: bandFrom(today) } },
    overrideAccess: true,
    req,
  })
}

async function removePrices(contract: string, req: PayloadRequest): Promise<void> {
  await req.payload.delete({
    collection: 'contractPrices',
    where: { contract: { equals: contract } },
    overrideAccess: true,
    req,
  })
}
