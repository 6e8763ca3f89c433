import type { PayloadRequest, Where } from 'payload'
import { answeredFor, personOf } from '../../access/rules.ts'
import { can } from '../../domain/account/roles.ts'
import { fold } from '../../domain/language/vietnamese.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import { isRecord } from '../../domain/values/isRecord.ts'
import { idOf } from '../../transitions/door.ts'
import type { Choice, RowOf } from '../../transitions/door.ts'

/**
 * The offerings that a name may be, the one that its vendor named first, then the nearest: of its platform, where it names one, and for a vendor only its own. Near is
 * what shares words with the name of the product, and a firm that is called alike.
 */
export async function offeringChoices(
  row: RowOf<'unlistedNames'>,
  req: PayloadRequest,
): Promise<Choice[]> {
  const platform = idOf(row.platform)
  const isVendor = can(personOf(req)?.role, 'offering.edit')
  const conditions: Where[] = [
    { _status: { equals: 'published' } },
    ...(platform ? [{ platform: { equals: platform } }] : []),
    ...(isVendor ? [{ vendor: { in: await answeredFor(req) } }] : []),
  ]
  const { docs } = await req.payload.find({
    collection: 'offerings',
    where: { and: conditions },
    sort: 'sortKey',
    locale: languageOf(req.i18n.language),
    depth: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs
    .map(({ id, name, vendor }) => {
      const firm = isRecord(vendor) && typeof vendor.name === 'string' ? vendor.name : ''
      const claimed = id === idOf(row.offering) ? 10 : 0
      const near =
        claimed + 2 * sharedWords(row.productName, name) + sharedWords(row.vendorName ?? '', firm)
      return { id, label: [name, firm].filter(Boolean).join(' – '), near }
    })
    .sort((one, other) => other.near - one.near)
    .map(({ id, label }) => ({ id, label }))
}

const wordsIn = (text: string) =>
  new Set(
    fold(text)
      .split(/[^a-z0-9]+/)
      .filter(Boolean),
  )

/** The part of all words of two texts that both have, 0 to 1. */
function sharedWords(one: string, other: string): number {
  const [a, b] = [wordsIn(one), wordsIn(other)]
  const both = [...a].filter((word) => b.has(word)).length
  const all = a.size + b.size - both
  return all === 0 ? 0 : both / all
}
