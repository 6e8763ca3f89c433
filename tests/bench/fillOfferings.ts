import { commitTransaction, createLocalReq, getPayload, initTransaction } from 'payload'
import { renewStatistics } from '../../cms/src/database/database.ts'
import config from '../../cms/src/payload.config.ts'
import { generatedOffering } from '../support/generatedOfferings.ts'

/** Rows that are written in one transaction. */
const batch = 250

/** `fillOfferings.ts <number>`: that many offerings, made from the table of fields, into the database of DATA_DIR. */
async function fill(total: number): Promise<void> {
  const payload = await getPayload({ config })
  const all = { depth: 0, pagination: false, overrideAccess: true } as const
  const vendors = await payload.find({
    collection: 'organisations',
    where: { kind: { equals: 'vendor' } },
    ...all,
  })
  const platforms = await payload.find({ collection: 'platforms', ...all })
  const pick = (rows: { id: string }[], seed: number) => rows[seed % rows.length]?.id ?? ''
  for (let first = 0; first < total; first += batch) {
    const req = await createLocalReq({ context: { isSeed: true } }, payload)
    await initTransaction(req)
    for (let seed = first; seed < Math.min(first + batch, total); seed += 1) {
      const relations = { vendor: pick(vendors.docs, seed), platform: pick(platforms.docs, seed) }
      // Nine of ten are public, as in a catalogue that is alive; the rest wait for review.
      const isPublic = seed % 10 !== 0
      const state = isPublic
        ? { state: 'approved', _status: 'published', confirmedOn: '2026-06-01' }
        : { state: 'submitted', _status: 'draft' }
      await payload.create({
        collection: 'offerings',
        data: { ...generatedOffering(seed, relations), ...state, illustrative: true } as never,
        depth: 0,
        overrideAccess: true,
        req,
      })
    }
    await commitTransaction(req)
  }
  await renewStatistics(payload)
}

fill(Number(process.argv[2])).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
