import { createHash } from 'node:crypto'
import { compatibilityOptions, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { CountOptions, IndexDescription } from 'mongodb'
import type { Config } from 'payload'
import { z } from 'zod'
import { readEnvironment } from '../environment.ts'

/** What a server says of itself when it is greeted; the rest of the answer is not used. */
const GreetingSchema = z.object({
  /** Name of the replica set it belongs to. */
  setName: z.string().optional(),
  /** `isdbgrid`: it passes requests on to others (a sharded cluster, DocumentDB). */
  msg: z.string().optional(),
})

const BuildInfoSchema = z.object({ version: z.string() })

interface Options {
  url: string
  /** Only read: no index is made and no migration runs. */
  isReadOnly: boolean
}

/**
 * MongoDB, or DocumentDB through MongoDB's protocol (MONGODB_COMPATIBILITY). Writes are acknowledged by the
 * majority; indexes are there before the first write, or two writers at the start could both save the same
 * unique value.
 */
export function mongodb({ url, isReadOnly }: Options): Config['db'] {
  const { mongodbCompatibility, nodeEnv } = readEnvironment()
  return mongooseAdapter({
    ...(mongodbCompatibility ? compatibilityOptions[mongodbCompatibility] : {}),
    url,
    allowIDOnCreate: true,
    // Payload runs migrations in production only; elsewhere the indexes are looked after at each start.
    ensureIndexes: nodeEnv !== 'production' && !isReadOnly,
    connectOptions: {
      // Mongoose would create collections and indexes on the side, while requests are already answered.
      autoCreate: false,
      autoIndex: false,
      writeConcern: { w: 'majority' },
      serverSelectionTimeoutMS: 10_000,
      ...(mongodbCompatibility === 'documentdb' ? { retryWrites: false } : {}),
    },
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver reads options
    transactionOptions: { writeConcern: { w: 'majority' } },
    afterOpenConnection: async (adapter) => {
      await turnOnTransactions(adapter)
      if (mongodbCompatibility === 'documentdb') {
        countExactly(adapter)
        nameTheFieldOfDuplicates(adapter)
      }
      if (!isReadOnly) adapter.prodMigrations = [indexMigration(adapter)]
    },
  })
}

/**
 * Payload works without transactions, in silence, unless the address names a replica set; the driver refuses
 * a router whose address names one. What the server answers decides, therefore, after the connection.
 */
async function turnOnTransactions({ connection }: MongooseAdapter): Promise<void> {
  const { setName, msg } = GreetingSchema.parse(await connection.db?.command({ hello: 1 }))
  const name = setName ?? (msg === 'isdbgrid' ? 'router' : undefined)
  if (name) Object.assign(connection.getClient().options, { replicaSet: name })
}

const modelsOf = ({ collections, versions }: MongooseAdapter): Model[] => [
  ...Object.values(collections),
  ...Object.values(versions),
]

/** Without a filter Payload asks for an estimate, which in DocumentDB follows the truth at a distance. */
function countExactly(adapter: MongooseAdapter): void {
  for (const model of modelsOf(adapter)) {
    model.estimatedDocumentCount = ((options?: CountOptions) =>
      model.countDocuments({}, options)) as typeof model.estimatedDocumentCount
  }
}

/** MongoDB says which value was there already; DocumentDB names only the index, in its message. */
const DuplicateInDocumentDbSchema = z.object({ code: z.literal(11000), message: z.string() })

/** Gives an error of a unique value the field's name where MongoDB would, so that Payload can pass it on. */
function nameTheFieldOfDuplicates(adapter: MongooseAdapter): void {
  const withField = (error: unknown): never => {
    const duplicate = DuplicateInDocumentDbSchema.safeParse(error)
    const [, field] = /Index '(.+?)_-?1/.exec(duplicate.data?.message ?? '') ?? []
    throw field ? Object.assign(error as Error, { keyValue: { [field]: null } }) : error
  }
  for (const { collection } of modelsOf(adapter)) {
    for (const name of ['insertOne', 'updateOne', 'findOneAndUpdate'] as const) {
      const write = collection[name].bind(collection) as (...args: unknown[]) => Promise<unknown>
      Object.assign(collection, { [name]: (...args: unknown[]) => write(...args).catch(withField) })
    }
  }
}

type Model = MongooseAdapter['collections'][string]
type Migration = NonNullable<MongooseAdapter['prodMigrations']>[number]

/**
 * Creates the indexes that the collections declare and waits for them. It is named after what they declare,
 * so that a changed declaration is a new migration.
 */
function indexMigration(adapter: MongooseAdapter): Migration {
  const models = modelsOf(adapter)
  const declared = models.map(({ collection, schema }) => [collection.name, schema.indexes()])
  const digest = createHash('sha256').update(JSON.stringify(declared)).digest('hex').slice(0, 12)
  return {
    name: `indexes-${digest}`,
    up: async () => {
      for (const model of models) await createIndexes(model)
    },
    down: () => Promise.resolve(),
  }
}

/** All of a collection in one command: DocumentDB is quick with those of a new collection, else takes seconds each. */
async function createIndexes({ collection, schema }: Model): Promise<void> {
  const specifications = schema.indexes().map(([key, options]) => {
    const { unique, sparse, name } = options
    return {
      key: key as IndexDescription['key'],
      ...(unique ? { unique: true } : {}),
      ...(sparse ? { sparse: true } : {}),
      ...(name ? { name } : {}),
    }
  })
  if (specifications.length > 0) await collection.createIndexes(specifications)
}

/** Name and version of the server, as people read them: “MongoDB 8.0.4 (replica set rs0)”. */
export async function describeMongodb({ connection }: MongooseAdapter): Promise<string> {
  const { setName, msg } = GreetingSchema.parse(await connection.db?.command({ hello: 1 }))
  const { version } = BuildInfoSchema.parse(await connection.db?.command({ buildInfo: 1 }))
  const { mongodbCompatibility } = readEnvironment()
  if (mongodbCompatibility === 'documentdb') return `DocumentDB (MongoDB's protocol ${version})`
  if (setName) return `MongoDB ${version} (replica set ${setName})`
  return `MongoDB ${version} (${msg === 'isdbgrid' ? 'sharded' : 'a single server'})`
}
