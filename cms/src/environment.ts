import path from 'node:path'
import { z } from 'zod'

// The commands run in cms/; `npm start` names the root itself.
const root = path.resolve(
  /*turbopackIgnore: true*/ process.env.PROJECT_ROOT ?? path.join(process.cwd(), '..'),
)

const EnvironmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** `file:…` for SQLite, `mongodb://…` for MongoDB. Default: a file in DATA_DIR. */
  DATABASE_URL: z
    .string()
    .regex(/^(file:|mongodb(\+srv)?:\/\/)/, 'must start with file: or mongodb://')
    .optional(),
  /** The server behind a `mongodb://…` address when it is not MongoDB itself. */
  MONGODB_COMPATIBILITY: z.enum(['documentdb']).optional(),
  /** Database file, uploads, releases, mailbox. Relative paths start at the project's root. */
  DATA_DIR: z.string().default('data'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65535).default(4200),
  /** Address under which people reach the site, for links in mails. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Signs sessions. `npm start` makes one and keeps it in DATA_DIR when none is given. */
  PAYLOAD_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** `smtp://user:password@host:port`; without it mails are written to DATA_DIR/mailbox. */
  MAIL_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().default('khong-tra-loi@nen-tang-so.example'),
  /** `1` in the serving process: publications and mails are worked off there. */
  SERVE: z.enum(['0', '1']).default('0'),
})

export interface Environment {
  nodeEnv: 'development' | 'production' | 'test'
  /** Absolute path of the project. */
  root: string
  databaseUrl: string
  mongodbCompatibility: 'documentdb' | undefined
  dataDir: string
  host: string
  port: number
  publicUrl: string
  secret: string
  mailUrl: string | undefined
  mailFrom: string
  isServing: boolean
}

/** Reads and checks the environment; one error names every wrong variable and why it is wrong. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const present = Object.entries(variables).filter(([, value]) => value !== '')
  const parsed = EnvironmentSchema.safeParse(Object.fromEntries(present))
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(
      ({ path: [name], message }) => `  ${String(name)}: ${message}`,
    )
    throw new Error(`Wrong environment variables:\n${reasons.join('\n')}`)
  }
  const { data } = parsed
  const dataDir = path.resolve(/*turbopackIgnore: true*/ root, data.DATA_DIR)
  return {
    nodeEnv: data.NODE_ENV,
    root,
    databaseUrl: data.DATABASE_URL ?? `file:${path.join(dataDir, 'cms.db')}`,
    mongodbCompatibility: data.MONGODB_COMPATIBILITY,
    dataDir,
    host: data.HOST,
    port: data.PORT,
    publicUrl:
      data.PUBLIC_URL ?? `http://${data.HOST === '0.0.0.0' ? 'localhost' : data.HOST}:${data.PORT}`,
    // Building and generating need no secret; a process that serves is refused without one (server.ts).
    secret: data.PAYLOAD_SECRET ?? 'only-for-building-and-generating-not-for-serving',
    mailUrl: data.MAIL_URL,
    mailFrom: data.MAIL_FROM,
    isServing: data.SERVE === '1',
  }
}
