import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'

/** Opens the project's database for a command, brought up to date by its migrations. */
export async function openDatabase(): Promise<Payload> {
  process.env.PROJECT_ROOT ??= path.resolve(import.meta.dirname, '..')
  // In production Payload runs the migrations of the configuration by itself when it opens.
  const given: Partial<Record<string, string>> = process.env
  Object.assign(process.env, { NODE_ENV: given.NODE_ENV ?? 'production' })
  const [{ getPayload }, { default: config }, { readEnvironment }] = await Promise.all([
    import('payload'),
    import('../cms/src/payload.config.ts'),
    import('../cms/src/environment.ts'),
  ])
  mkdirSync(readEnvironment().dataDir, { recursive: true })
  return getPayload({ config })
}
