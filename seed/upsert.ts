import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import type { Payload, PayloadRequest } from 'payload'
import { lockedContent } from '../cms/src/words/selection/lock.ts'
import { pastOfAdoption, pastOfContract, pastOfOffering, pastOfSelection } from './history.ts'
import type { PastEvent } from './history.ts'
import { hasLanguage, inOneLanguage, withRowIds } from './languages.ts'
import { loadSeed, seedFolder } from './load.ts'
import { writeProcess } from './quotations.ts'
import { isSame, nameRow, noRowNames, readRows, siblingsOf, toRow } from './rows.ts'
import type { RowNames, SeedRow } from './rows.ts'
import { identityOf, seedCollections } from './schema.ts'
import type { SeedCollection, SeedRecord, SeedRecords } from './schema.ts'

export interface SeedResult {
  created: number
  changed: number
  unchanged: number
}

interface SeedOptions {
  payload: Payload
  /** Folder with `data/` and `demo/`. */
  folder?: string
  /** Leaves the demonstration data out. */
  catalogueOnly?: boolean
  /** Writes these collections alone. */
  only?: readonly SeedCollection[] | undefined
  /** Writes new records only and leaves every row that is there as it is, edited or not. */
  keepExisting?: boolean
  /** Password of the demonstration accounts that are new; those there keep theirs. */
  demoPassword?: string
  /** Called with a line that says how far it is, for every record. */
  onProgress?: (line: string) => void
}

interface Run {
  payload: Payload
  req: PayloadRequest
  names: RowNames
  users: SeedRecords['users']
  demoPassword: string | undefined
  keepExisting: boolean
}

/**
 * Loads the seed into the database: everything is checked first, then written by slug, key or e-mail
 * address in order of reference, in one transaction; what is already so is not written. Rows that no file
 * names stay as they are. Asks for no publication: the caller does.
 *
 * @throws SeedError that lists every mistake of every file; nothing is written then.
 */
export async function seedCatalogue({
  payload,
  folder = seedFolder,
  catalogueOnly = false,
  only,
  keepExisting = false,
  demoPassword,
  onProgress = () => undefined,
}: SeedOptions): Promise<SeedResult> {
  const records = loadSeed({ folder, catalogueOnly })
  if (records.users.length > 0 && !demoPassword) {
    throw new Error('A password for the demonstration accounts is needed (DEMO_PASSWORD).')
  }
  const total = seedCollections.reduce((sum, collection) => sum + records[collection].length, 0)
  const result = { created: 0, changed: 0, unchanged: 0 }
  const req = await createLocalReq({ context: { isSeed: true } }, payload)
  await initTransaction(req)
  try {
    const run = {
      payload,
      req,
      names: noRowNames(),
      users: records.users,
      demoPassword,
      keepExisting,
    }
    const written = new Set<unknown>()
    let done = 0
    for (const collection of seedCollections) {
      const rows = await readRows(payload, collection, run.names, req)
      if (only && !only.includes(collection)) continue
      for (const record of inOrderOfReference(collection, records[collection])) {
        const outcome = await upsert(run, collection, record, rows.get(identityOf(record)))
        result[outcome] += 1
        if (outcome !== 'unchanged') written.add(record)
        done += 1
        onProgress(`Loaded ${done} of ${total} records (${collection})`)
      }
    }
    // Results and uses are counted in what is frozen, so it is frozen once they are there.
    for (const selection of only ? [] : records.selections) {
      await freeze(run, selection, written.has(selection))
    }
    for (const request of only ? [] : records.quotationRequests) {
      await writeProcess(run, request, written.has(request))
    }
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** A record comes after those of its own collection that it refers to. */
function inOrderOfReference<C extends SeedCollection>(
  collection: C,
  records: SeedRecord<C>[],
): SeedRecord<C>[] {
  const byIdentity = new Map(records.map((record) => [identityOf(record), record]))
  const ordered = new Set<SeedRecord<C>>()
  const visit = (record: SeedRecord<C>, above: SeedRecord<C>[]) => {
    if (ordered.has(record)) return
    if (above.includes(record)) {
      throw new Error(
        `${collection}: ${above.map(identityOf).join(' → ')} refer to each other in a circle`,
      )
    }
    for (const sibling of siblingsOf(collection, record)) {
      const found = byIdentity.get(sibling)
      if (found) visit(found, [...above, record])
    }
    ordered.add(record)
  }
  for (const record of records) visit(record, [])
  return [...ordered]
}

async function upsert<C extends SeedCollection>(
  run: Run,
  collection: C,
  record: SeedRecord<C>,
  row: SeedRow | undefined,
): Promise<keyof SeedResult> {
  const { payload, req, names, keepExisting } = run
  if (row && (keepExisting || isSame(collection, record, row, names))) return 'unchanged'
  const data = toRow(collection, record, names)
  const write = { collection, depth: 0, overrideAccess: true, req } as const
  let id: string
  // An update in all languages at once would leave the texts as they are; the editor's documents come one by one too.
  if (row || collection === 'pages') {
    const vi = inOneLanguage(data, 'vi') as never
    const saved = row
      ? await payload.update({ ...write, id: row.id, locale: 'vi', data: vi })
      : await payload.create({ ...write, locale: 'vi', data: vi })
    id = saved.id
    if (hasLanguage(data, 'en') || (row && hasLanguage(row, 'en'))) {
      const en = withRowIds(inOneLanguage(data, 'en'), saved) as never
      await payload.update({ ...write, id, locale: 'en', data: en })
    }
    if (!row) nameRow(names, collection, identityOf(record), id)
  } else {
    const password = collection === 'users' ? { password: run.demoPassword } : {}
    // Payload's types know no `all` here; its operation takes texts as `{ vi, en }` then.
    const all = { locale: 'all' } as unknown as { locale: 'vi' }
    const saved = await payload.create({
      ...write,
      ...all,
      data: { ...data, ...password } as never,
    })
    id = saved.id
    nameRow(names, collection, identityOf(record), id)
  }
  if (collection === 'announcements') {
    await markAnnounced(run, record as SeedRecord<'announcements'>, id)
  }
  await writePast(run, collection, record, id)
  return row ? 'changed' : 'created'
}

/** Freezes the candidates of a locked selection record and signs it, as the door does. */
async function freeze(
  { payload, req, names }: Run,
  selection: SeedRecord<'selections'>,
  isWritten: boolean,
) {
  if (selection.state !== 'locked') return
  const { lockedAt, lockedBy } = selection
  if (!lockedAt) throw new Error(`${identityOf(selection)} is locked, and does not say when.`)
  const id = names.selections.idOf.get(identityOf(selection))
  if (!id) throw new Error(`There is no selection record “${identityOf(selection)}”.`)
  const row = await payload.findByID({
    collection: 'selections',
    id,
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (row.locked && !isWritten) return
  const data = await lockedContent({ row, person: { name: lockedBy ?? '' }, req, at: lockedAt })
  await payload.update({ collection: 'selections', id, depth: 0, overrideAccess: true, req, data })
}

/** Tells the results of a decision which one announced or revoked them, as its door does. */
async function markAnnounced(
  { payload, req, names }: Run,
  row: SeedRecord<'announcements'>,
  id: string,
) {
  if (row.state !== 'announced') return
  const marks = [
    ...row.evaluations.map((slug) => [slug, { announcement: id }] as const),
    ...row.revokedEvaluations.map((slug) => [slug, { revokedBy: id }] as const),
  ]
  for (const [slug, data] of marks) {
    const evaluation = names.evaluations.idOf.get(slug)
    if (!evaluation) throw new Error(`There is no evaluation “${slug}”.`)
    await payload.update({
      collection: 'evaluations',
      id: evaluation,
      data,
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
}

/** Writes the History of a demonstration record anew. */
async function writePast<C extends SeedCollection>(
  { payload, req, names, users }: Run,
  collection: C,
  record: SeedRecord<C>,
  id: string,
): Promise<void> {
  const past = pastOf(collection, record, users)
  if (!past) return
  await payload.delete({
    collection: 'history',
    where: { subjectId: { equals: id } },
    overrideAccess: true,
    req,
  })
  const owner =
    'vendor' in record ? record.vendor : 'organisation' in record ? record.organisation : null
  for (const { event, from, to, at, reason, by } of past.events) {
    await payload.create({
      collection: 'history',
      data: {
        subjectCollection: collection,
        subjectId: id,
        event,
        from,
        to,
        reason: reason ?? null,
        by: (by.email && names.users.idOf.get(by.email)) || null,
        byName: by.name,
        byRole: by.role,
        organisation: (owner && names.organisations.idOf.get(owner)) || null,
        ...(at ? { createdAt: at } : {}),
      },
      overrideAccess: true,
      req,
    })
  }
}

function pastOf<C extends SeedCollection>(
  collection: C,
  record: SeedRecord<C>,
  users: SeedRecords['users'],
): { events: PastEvent[] } | undefined {
  switch (collection) {
    case 'adoptions':
      return { events: pastOfAdoption(record as SeedRecord<'adoptions'>, users) }
    case 'contracts':
      return { events: pastOfContract(record as SeedRecord<'contracts'>, users) }
    case 'offerings':
      return { events: pastOfOffering(record as SeedRecord<'offerings'>, users) }
    case 'selections':
      return { events: pastOfSelection(record as SeedRecord<'selections'>, users) }
    default:
      return undefined
  }
}
