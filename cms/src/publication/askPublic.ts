import { createLocalReq } from 'payload'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { eventsIn } from '../domain/transitions/machine.ts'
import type { Machine } from '../domain/transitions/machine.ts'
import { publicCollections } from '../domain/words.ts'
import type { PublicCollection } from '../domain/words.ts'
import { relationFaults } from '../fields/relations.ts'
import { nameOfPath } from '../requests/fieldNames.ts'
import { refusal } from '../requests/refusal.ts'
import { idOf } from '../transitions/door.ts'
import type { RawRecord } from './leaveOut.ts'
import { readPublic } from './publicFaults.ts'
import type { PublicFault } from './publicFaults.ts'
import { isOfCatalogue, readOnce } from '../transitions/readOnce.ts'
import { mapRelations } from './relations.ts'

/** Whether the public sees records of a collection. */
export const isPublicCollection = (slug: string): slug is PublicCollection =>
  publicCollections.some((one) => one === slug)

/**
 * A request that reads texts in all languages within the transaction of another, whose language stays as it is: Payload
 * would go on writing in that of the last reading.
 */
export const readerBeside = async ({
  payload,
  transactionID,
}: PayloadRequest): Promise<PayloadRequest> =>
  Object.assign(
    await createLocalReq({ locale: 'all' }, payload),
    transactionID === undefined ? {} : { transactionID },
  )

/**
 * Everything in which a record, in its newest version, does not fit the public site: read as an anonymous
 * visitor would, whatever its state is now.
 */
export async function faultsOf(
  collection: PublicCollection,
  id: string,
  req: PayloadRequest,
): Promise<PublicFault[]> {
  const { payload } = req
  const reader = () => readerBeside(req)
  const found = await payload.findByID({
    collection,
    id,
    draft: true,
    locale: 'all',
    depth: 0,
    overrideAccess: true,
    req: await reader(),
  })
  const record: RawRecord = { ...found }
  const { flattenedFields } = payload.collections[collection].config
  const wanted = new Map<string, Set<string>>()
  mapRelations(flattenedFields, record, (target, value) => {
    const named = idOf(value)
    if (named) wanted.set(target, (wanted.get(target) ?? new Set()).add(named))
    return value
  })
  const known = new Map<string, unknown>()
  for (const [target, ids] of wanted) {
    const read = async () =>
      payload.find({
        collection: target as CollectionSlug,
        where: { id: { in: [...ids] } },
        depth: 0,
        pagination: false,
        overrideAccess: false,
        // Of what visitors may read nothing, there is nothing.
        disableErrors: true,
        req: await reader(),
      })
    const { docs } = isOfCatalogue(target)
      ? await readOnce(req, `public ${target} ${[...ids].sort().join()}`, read)
      : await read()
    for (const doc of docs) known.set(`${target}/${doc.id}`, doc)
  }
  const view = mapRelations(flattenedFields, record, (target, value) => {
    const one = known.get(`${target}/${idOf(value) ?? ''}`)
    return one ?? value
  })
  const read = readPublic(collection, view, req)
  return 'faults' in read ? read.faults : []
}

/**
 * Refuses an event that makes a record public, or sends it on the way there, while the public site could not
 * show it.
 *
 * @throws APIError 422 with the first field that is to be mended.
 */
export async function refuseUnpublishable<State extends string, Subject>(
  machine: Machine<State, Subject>,
  { collection, id, from, to }: { collection: string; id: string; from: State; to: State },
  req: PayloadRequest,
): Promise<void> {
  if (!isPublicCollection(collection) || !goesPublic(machine, from, to)) return
  const [fault] = await faultsOf(collection, id, req)
  if (!fault) return
  const { message, path } = fault
  const reason = {
    vi: `Trang công khai chưa thể hiện được hồ sơ này. ${message}`,
    en: `The public site cannot show this record yet. ${message}`,
  }
  throw refusal(req, 422, reason, { field: path })
}

/**
 * Refuses an event that leads a record to the public while something that it points to is not what it may point to any
 * more: a product that was withdrawn since, a request that was cancelled. Asked before the event changes anything.
 *
 * @throws APIError 422 at the relation.
 */
export async function refuseChangedRelations<State extends string, Subject>(
  machine: Machine<State, Subject>,
  { row, collection, from, to }: { row: object; collection: string; from: State; to: State },
  req: PayloadRequest,
): Promise<void> {
  if (!isPublicCollection(collection) || !goesPublic(machine, from, to)) return
  const [fault] = await relationFaults({ collection, record: { ...row } }, req)
  if (!fault) return
  const { flattenedFields } = req.payload.collections[collection].config
  const name = nameOfPath(fault.path, flattenedFields, req)
  const { vi, en } = fault.reason
  const reason = { vi: `“${name}”: ${vi}`, en: `“${name}”: ${en}` }
  throw refusal(req, 422, reason, { field: fault.path })
}

/**
 * Whether an event leads a record to the public, or further towards it. What is public already may always go on, be
 * revoked for one; should it no longer fit, the site leaves it out and names it.
 */
function goesPublic<State extends string, Subject>(
  machine: Machine<State, Subject>,
  from: State,
  to: State,
): boolean {
  const isPublic = (state: State) => Boolean(machine.states[state].isPublic)
  if (isPublic(from)) return false
  if (isPublic(to)) return true
  if (to === machine.initial) return false
  return publicAfter(machine, to, new Set())
}

function publicAfter<State extends string, Subject>(
  machine: Machine<State, Subject>,
  state: State,
  seen: Set<State>,
): boolean {
  if (seen.has(state)) return false
  seen.add(state)
  if (machine.states[state].isPublic) return true
  return eventsIn(machine.states[state]).some(
    // What a reviewer sends back begins anew.
    ([, { to }]) => to !== machine.initial && publicAfter(machine, to, seen),
  )
}
