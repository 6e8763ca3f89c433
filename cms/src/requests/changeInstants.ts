import type { BaseDatabaseAdapter, Config } from 'payload'

/**
 * Gives each write of a record an instant of its own: `updatedAt` names the version that a person read, so two
 * writes within one millisecond must not share it. Instants rise within one process; two processes that
 * write the same record are told apart by their transactions.
 */
export function withChangeInstants(database: Config['db']): Config['db'] {
  return {
    ...database,
    init: (args) => {
      const adapter = database.init(args)
      installInstants(adapter)
      return adapter
    },
  }
}

function installInstants(adapter: BaseDatabaseAdapter): void {
  let last = 0
  const next = () => {
    last = Math.max(Date.now(), last + 1)
    return new Date(last).toISOString()
  }
  const { create, createVersion, updateOne } = adapter
  adapter.create = (args) =>
    create.call(adapter, {
      ...args,
      data: { ...args.data, updatedAt: args.data.updatedAt ?? next() },
    })
  adapter.updateOne = (args) =>
    // `null` asks for the old instant to stay: sessions of an account are no change of it.
    updateOne.call(
      adapter,
      args.data.updatedAt === null ? args : { ...args, data: { ...args.data, updatedAt: next() } },
    )
  adapter.createVersion = (args) => {
    const updatedAt = next()
    const { versionData } = args
    // A version that is no copy of the row just written carries the instant of its own writing.
    const isOwn = 'updatedAt' in versionData && versionData.updatedAt === args.updatedAt
    return createVersion.call(adapter, {
      ...args,
      updatedAt,
      versionData: isOwn ? { ...versionData, updatedAt } : versionData,
    }) as ReturnType<typeof createVersion<typeof versionData>>
  }
}
