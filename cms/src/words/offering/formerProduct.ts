import type { Field, FieldHook, PayloadRequest } from 'payload'
import { writtenBySystem } from '../../access/systemFields.ts'
import { formerStates } from '../../domain/offering/formerProduct.ts'
import type { FormerProduct } from '../../domain/offering/formerProduct.ts'
import { takenDown } from '../../publication/takeDown.ts'
import { recordKey } from '../../publication/leaveOut.ts'
import { idOf } from '../../transitions/door.ts'

const known = new WeakMap<PayloadRequest, Promise<Map<string, FormerProduct>>>()

/**
 * The offerings that were public and are withdrawn or suspended, by id, with the name under which the public saw them
 * last; read once for a request. What the ministry has taken down is not named.
 */
export function formerProducts(req: PayloadRequest): Promise<Map<string, FormerProduct>> {
  const found = known.get(req) ?? readFormer(req)
  known.set(req, found)
  return found
}

async function readFormer(req: PayloadRequest): Promise<Map<string, FormerProduct>> {
  const { payload, transactionID } = req
  // A request of its own: the names are read in Vietnamese, whatever language the record is read in.
  const beside = { payload, ...(transactionID === undefined ? {} : { transactionID }) }
  const { docs } = await payload.find({
    collection: 'offerings',
    where: { state: { in: [...formerStates.values] } },
    select: { name: true, vendor: true, state: true },
    depth: 0,
    locale: 'vi',
    pagination: false,
    overrideAccess: true,
    req: beside,
  })
  if (docs.length === 0) return new Map()
  const gone = await takenDown(payload)
  const shown = docs.filter(({ id }) => !gone.has(recordKey('offerings', id)))
  const vendors = await payload.find({
    collection: 'organisations',
    where: { id: { in: shown.flatMap(({ vendor }) => idOf(vendor) ?? []) } },
    select: { name: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req: beside,
  })
  const vendorNames = new Map(vendors.docs.map(({ id, name }) => [id, name]))
  return new Map(
    shown.flatMap(({ id, name, vendor, state }) => {
      const former = formerStates.values.find((one) => one === state)
      const vendorName = vendorNames.get(idOf(vendor) ?? '') ?? ''
      return former ? [[id, { name, vendorName, state: former }] as const] : []
    }),
  )
}

const readName: FieldHook = async ({ siblingData, req }) => {
  const offering = idOf(siblingData.offering)
  return (offering && (await formerProducts(req)).get(offering)) ?? null
}

/**
 * What a record calls a product that has left the catalogue since: the relation stays, and its reader may no longer read
 * what it points to. Computed when it is read; nobody writes it.
 */
export const formerProductField: Field = {
  name: 'formerProduct',
  type: 'json',
  virtual: true,
  label: { vi: 'Sản phẩm không còn công khai', en: 'Product that is no longer public' },
  access: writtenBySystem,
  admin: { hidden: true },
  hooks: { afterRead: [readName] },
}
