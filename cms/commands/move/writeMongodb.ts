import { transform } from '@payloadcms/db-mongodb/internal'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { buildVersionCollectionFields } from 'payload'
import type { Payload } from 'payload'
import type { Kind, Row } from './rows.ts'

/** Writes rows with their ids and times; rows that an interrupted move left are written again. */
export async function writeToMongodb(payload: Payload, kind: Kind, rows: Row[]): Promise<void> {
  const adapter = payload.db as unknown as MongooseAdapter
  const { config } = payload.collections[kind.collection]
  const fields = kind.isVersions
    ? buildVersionCollectionFields(payload.config, config)
    : config.fields
  const model = (kind.isVersions ? adapter.versions : adapter.collections)[kind.collection]
  if (!model) throw new Error(`${kind.name} is unknown to the target.`)
  const documents = rows.map(({ id, ...row }) => {
    // What SQL keeps as null is nothing here: a unique value may be missing many times, but null only once.
    const stated = Object.entries(row).filter(([, value]) => value !== null)
    const data: Record<string, unknown> = structuredClone(Object.fromEntries(stated))
    transform({ adapter, data, fields, operation: 'write' })
    return { ...data, _id: id }
  })
  const ids = rows.map(({ id }) => id)
  const options = { timestamps: false, throwOnValidationError: true }
  try {
    await model.insertMany(documents, options)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    await model.deleteMany({ _id: { $in: ids } })
    await model.insertMany(documents, options)
  }
}

const isDuplicate = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 11000
