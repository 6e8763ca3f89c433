import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { adoptionMachine } from '../../domain/adoption/machine.ts'
import { contractMachine } from '../../domain/contract/machine.ts'
import type { Label } from '../../domain/language/language.ts'
import { CarriedSchema, SaidSchema } from '../../domain/unlistedName/unlistedName.ts'
import type { Carried, Said } from '../../domain/unlistedName/unlistedName.ts'
import { markedText } from '../../domain/values/tally.ts'
import { idOf } from '../../transitions/door.ts'
import type { AnyDoor, RowOf } from '../../transitions/door.ts'
import { transition } from '../../transitions/transition.ts'
import { adoptionDoor } from '../adoption/door.ts'
import { contractDoor } from '../contract/door.ts'

type Name = RowOf<'unlistedNames'>

/** What carries names, with the machines of their states. */
const carriers = {
  adoptions: { door: adoptionDoor, states: adoptionMachine.states, kind: 'đăng ký triển khai' },
  contracts: { door: contractDoor, states: contractMachine.states, kind: 'hợp đồng' },
} as const
const collections = ['adoptions', 'contracts'] as const

/** A record that follows the merging of a name, or its undoing. */
export interface Carrying {
  collection: Carried['collection']
  id: string
  /** The contract’s title and number, or the product that is registered. */
  title: string
  organisation: string
  state: Label
  /** Left as it is: sent back, withdrawn or given another product since the merge. */
  isLeft: boolean
  /** What it says again once the merge is undone; what it says now while there is none. */
  before: Said
}

const word = z
  .string()
  .nullish()
  .transform((text) => text || null)

/** What a record says of its product and firm. */
const saidIn = (row: Record<string, unknown>): Said =>
  SaidSchema.parse({
    offering: idOf(row.offering),
    platform: idOf(row.platform),
    vendor: idOf(row.vendor),
    productName: word.parse(row.productName),
    vendorName: word.parse(row.vendorName),
    vendorTaxCode: word.parse(row.vendorTaxCode),
  })

const isSame = (one: Said, other: Said): boolean =>
  SaidSchema.keyof().options.every((key) => one[key] === other[key])

/**
 * The adoptions and contracts that the merging of a name would change; of a name that is merged, those that it changed, and
 * those that came by it since. Read as the system: the ministry knows whose they are, and nothing else of a contract.
 */
export async function carryingOf(name: Name, req: PayloadRequest): Promise<Carrying[]> {
  const carried = z.array(CarriedSchema).parse(name.carried ?? [])
  const found: Omit<Carrying, 'organisation'>[] = []
  const owners: (string | null)[] = []
  for (const collection of collections) {
    const kept = carried.filter((one) => one.collection === collection)
    const carries: Where = { unlistedName: { equals: name.id } }
    const { docs } = await req.payload.find({
      collection,
      where: { or: [carries, { id: { in: kept.map(({ id }) => id) } }] },
      sort: ['createdAt', 'id'],
      locale: 'vi',
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    })
    for (const doc of docs) {
      const row: Record<string, unknown> = { ...doc }
      const before = followingOf(name, row, kept)
      if (!before) continue
      const { on, label } = stateOf(collection, row.state)
      if (name.state !== 'merged' && !Object.hasOwn(on, 'enterCatalogue')) continue
      found.push({
        collection,
        id: doc.id,
        title: markedText(titleOf(row, name), Boolean(doc.illustrative), 'vi'),
        state: label,
        isLeft: name.state === 'merged' && !(before.isKept && Object.hasOwn(on, 'leaveCatalogue')),
        before: before.said,
      })
      owners.push(idOf(doc.organisation))
    }
  }
  const names = await organisationNames(owners, req)
  return found.map((one, at) => ({ ...one, organisation: names.get(owners[at] ?? '') ?? '' }))
}

/** What a record says without the merge, and whether it says still what the merge made of it; undefined: it does not follow. */
function followingOf(
  name: Name,
  row: Record<string, unknown>,
  kept: readonly Carried[],
): { said: Said; isKept: boolean } | undefined {
  const said = saidIn(row)
  if (name.state !== 'merged') return said.offering ? undefined : { said, isKept: true }
  const carries = idOf(row.unlistedName) === name.id
  const known = kept.find(({ id }) => id === row.id)
  if (known) return { said: known.before, isKept: carries && isSame(said, known.after) }
  // It came after the merge and named the product in the words of the name.
  if (said.offering !== idOf(name.offering)) return undefined
  const firm = name.vendorName ?? null
  const words = {
    offering: null,
    platform: idOf(name.platform),
    vendor: firm ? null : said.vendor,
    productName: name.productName,
    vendorName: firm,
    vendorTaxCode: name.taxCode || null,
  }
  return { said: words, isKept: carries && !said.productName }
}

const stateOf = (
  collection: Carried['collection'],
  state: unknown,
): { on: object; label: Label } => {
  const states: Record<string, { on: object; label: Label }> = carriers[collection].states
  return (
    states[typeof state === 'string' ? state : 'draft'] ?? { on: {}, label: { vi: '', en: '' } }
  )
}

function titleOf(row: Record<string, unknown>, name: Name): string {
  const { title, number } = row
  if (typeof title !== 'string') return name.productName
  return typeof number === 'string' && number ? `${title} (${number})` : title
}

async function organisationNames(
  ids: readonly (string | null)[],
  req: PayloadRequest,
): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { name: true },
    locale: 'vi',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}

/**
 * Every adoption and contract that carries a name becomes one of the offering, through its own door and in the transaction
 * of the merge. @returns what they said before, by which the merge is undone.
 */
export async function carryOver(
  name: Name,
  offering: string,
  req: PayloadRequest,
): Promise<Carried[]> {
  // What the leader approved stands in the history of the record, and in the mail of its people.
  const reason = `Đơn vị đã ghi: ${[name.productName, name.vendorName].filter(Boolean).join(', ')}`
  const carried: Carried[] = []
  req.context.merged = { name: name.id, offering }
  for (const { collection, id, before } of await carryingOf(name, req)) {
    const door: AnyDoor = carriers[collection].door
    await transition({ door, id, event: 'enterCatalogue', input: { reason }, req })
    carried.push({ collection, id, before, after: await saidNow(collection, id, req) })
  }
  delete req.context.merged
  return carried
}

async function saidNow(
  collection: Carried['collection'],
  id: string,
  req: PayloadRequest,
): Promise<Said> {
  const row = await req.payload.findByID({ collection, id, depth: 0, overrideAccess: true, req })
  return saidIn({ ...row })
}

/** What a merge changed points to the name again, through its own door; what was changed by somebody since is left. */
export async function takeBack(name: Name, reason: string, req: PayloadRequest): Promise<void> {
  for (const { collection, id, before, isLeft } of await carryingOf(name, req)) {
    if (isLeft) continue
    req.context.unmerged = { name: name.id, said: before }
    const door: AnyDoor = carriers[collection].door
    await transition({ door, id, event: 'leaveCatalogue', input: { reason }, req })
  }
  delete req.context.unmerged
}

/** Records that a sentence names; more are counted. */
const mostNamed = 50

/** The records of a merge in one sentence of its history: `2 hồ sơ đổi theo: …`; none: no sentence. */
export function carriedSentence(what: string, records: readonly Carrying[]): string | undefined {
  if (records.length === 0) return undefined
  const named = records
    .slice(0, mostNamed)
    .map(
      ({ collection, title, organisation }) =>
        `${carriers[collection].kind} “${title}” của ${organisation}`,
    )
  const more = records.length - named.length
  return `${records.length} hồ sơ ${what}: ${named.join('; ')}${more > 0 ? `; và ${more} hồ sơ khác` : ''}.`
}
