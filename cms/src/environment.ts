import { readFileSync } from 'node:fs'
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
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    // A browser leaves the usual port out of what it says where it comes from.
    .transform((url) => url.replace(/^(https:\/\/[^/]+):443(?=\/|$)/, '$1'))
    .optional(),
  /** Signs sessions. `npm start` makes one and keeps it in DATA_DIR when none is given. */
  PAYLOAD_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** `smtp://user:password@host:port`; without it mails are written to DATA_DIR/mailbox. */
  MAIL_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Address of a Meilisearch server; without it browsers search their own index. */
  MEILI_URL: z.url({ protocol: /^https?$/ }).optional(),
  MEILI_MASTER_KEY: z.string().min(16, 'must have at least 16 characters').optional(),
  /** Begins the names of this installation's indexes, when several share a server. */
  MEILI_INDEX_PREFIX: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/, 'may have small letters, digits and hyphens')
    .default('nen-tang-so'),
  /** A ClamAV daemon that looks at each upload: `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`. */
  CLAMAV_URL: z
    .string()
    .regex(/^(tcp:\/\/[^/\s]+|unix:\/\S+)$/, 'must be tcp://host:port or unix:/path/of/the/socket')
    .optional(),
  MAIL_FROM: z.email().default('khong-tra-loi@nen-tang-so.example'),
  /** Where whoever finds a hole writes to (security.txt): `mailto:…` or `https://…`. */
  SECURITY_CONTACT: z.url({ protocol: /^(mailto|https)$/ }).optional(),
  /** `1` in the serving process: publications and mails are worked off there. */
  SERVE: z.enum(['0', '1']).default('0'),
  /** `json`: one line of JSON for each request and each message of the CMS (log.ts). */
  LOG_FORMAT: z.enum(['text', 'json']).default('text'),
  /** How many proxies of our own stand in front; as many entries of X-Forwarded-For are believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** Folder of the scheduled backups; without it none are made. Relative paths start at the project's root. */
  BACKUP_DIR: z.string().optional(),
  /** Hours after which the next one is due. */
  BACKUP_HOURS: z.coerce.number().int().min(1).max(168).default(24),
  /** Days for which they are kept; the last three stay whatever their age. */
  BACKUP_KEPT_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
  /** Whom backups are encrypted for (https://age-encryption.org): `age1…`. */
  BACKUP_RECIPIENT: z
    .string()
    .regex(/^age1[0-9a-z]{58,}$/, 'must be a recipient of age: age1…')
    .optional(),
  /** What decrypts them; only `npm run restore` asks for it. */
  BACKUP_IDENTITY: z
    .string()
    .regex(/^AGE-SECRET-KEY-/, 'must begin with AGE-SECRET-KEY-')
    .optional(),
  /** Port at which `/metrics` is served for Prometheus; without it there is none. No proxy leads to it. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  /** Address of an OpenTelemetry collector (OTLP over HTTP) that gets traces; without it there are none. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  /** Prefix of identifiers of open contracting data, as the Open Contracting Partnership registered it. */
  OCDS_PREFIX: z
    .string()
    .regex(/^ocds-[a-z0-9]{6}$/, 'must be ocds- and six letters or digits')
    .optional(),
  /** Origins inside the own network that webhooks may be sent to all the same: `https://host:port`, by commas. */
  WEBHOOK_ALLOW: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
    )
    .refine(
      (origins) => origins.every((one) => URL.canParse(one) && new URL(one).origin === one),
      'must be origins as https://host:port, separated by commas',
    ),
  /** Failed sign-ins from one address of the network in a minute, before the next waits. */
  SIGN_IN_LIMIT: z.coerce.number().int().min(1).default(10),
})

/** Those that hold a secret can name a file in place of their value: `PAYLOAD_SECRET_FILE=/run/secrets/…`. */
const fromFile = [
  'BACKUP_IDENTITY',
  'DATABASE_URL',
  'MAIL_URL',
  'MEILI_MASTER_KEY',
  'PAYLOAD_SECRET',
] as const
const fileContents = new Map<string, string>()

/** Content of a file that holds a secret, read once, without the line break at its end. */
function readSecretFile(file: string): string {
  const known = fileContents.get(file)
  if (known !== undefined) return known
  const content = readFileSync(/*turbopackIgnore: true*/ file, 'utf8').trim()
  fileContents.set(file, content)
  return content
}

/** Variables with the contents of the files that stand for some of them, and why others cannot be had. */
function withSecretFiles(variables: Record<string, string | undefined>) {
  const values = { ...variables }
  const reasons: string[] = []
  for (const name of fromFile) {
    const file = variables[`${name}_FILE`]
    if (!file) continue
    if (variables[name]) {
      reasons.push(`  ${name}: is set, and ${name}_FILE too; leave one of them out`)
      continue
    }
    try {
      values[name] = readSecretFile(file)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      reasons.push(`  ${name}_FILE: the file ${file} cannot be read (${code})`)
    }
  }
  return { values, reasons }
}

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
  /** The search server; undefined when there is none. */
  meilisearch: { url: string; masterKey: string; indexPrefix: string } | undefined
  /** `tcp://…` or `unix:…`; undefined when uploads are not scanned. */
  clamavUrl: string | undefined
  /** Scheduled backups; undefined when none are asked for. */
  backups: { folder: string; hours: number; keptDays: number } | undefined
  backupRecipient: string | undefined
  backupIdentity: string | undefined
  /** `mailto:…` or `https://…`, the sender of mails when no other was named. */
  securityContact: string
  isServing: boolean
  /** Whether a secret was given; without one nothing may be served. */
  hasSecret: boolean
  logFormat: 'text' | 'json'
  trustedProxies: number
  metricsPort: number | undefined
  tracesTo: string | undefined
  /** Registered prefix of open contracting data; undefined when there is none yet. */
  ocdsPrefix: string | undefined
  /** Origins that webhooks may be sent to, whatever network they are in. */
  webhookAllow: readonly string[]
  /** Failed sign-ins for each network address and minute. */
  signInLimit: number
}

/** Reads and checks the environment; one error names every wrong variable and why it is wrong. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const present = Object.entries(variables).filter(([, value]) => value !== '')
  const { values, reasons } = withSecretFiles(Object.fromEntries(present))
  const parsed = EnvironmentSchema.safeParse(values)
  const wrong = parsed.error?.issues ?? []
  if (Boolean(values.MEILI_URL) !== Boolean(values.MEILI_MASTER_KEY)) {
    reasons.push('  MEILI_URL: goes with MEILI_MASTER_KEY (or its _FILE); one of them is not set')
  }
  if (values.BACKUP_DIR && values.DATABASE_URL?.startsWith('mongodb')) {
    reasons.push(
      '  BACKUP_DIR: backups are made of a SQLite file only; leave it out and use the tools of MongoDB',
    )
  }
  reasons.push(...wrong.map(({ path: [name], message }) => `  ${String(name)}: ${message}`))
  if (!parsed.success || reasons.length > 0) {
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
    meilisearch: meilisearchOf(data),
    clamavUrl: data.CLAMAV_URL,
    backups: data.BACKUP_DIR
      ? {
          folder: path.resolve(/*turbopackIgnore: true*/ root, data.BACKUP_DIR),
          hours: data.BACKUP_HOURS,
          keptDays: data.BACKUP_KEPT_DAYS,
        }
      : undefined,
    backupRecipient: data.BACKUP_RECIPIENT,
    backupIdentity: data.BACKUP_IDENTITY,
    tracesTo: data.OTEL_EXPORTER_OTLP_ENDPOINT,
    securityContact: data.SECURITY_CONTACT ?? `mailto:${data.MAIL_FROM}`,
    isServing: data.SERVE === '1',
    hasSecret: data.PAYLOAD_SECRET !== undefined,
    logFormat: data.LOG_FORMAT,
    trustedProxies: data.TRUSTED_PROXIES,
    metricsPort: data.METRICS_PORT,
    ocdsPrefix: data.OCDS_PREFIX,
    webhookAllow: data.WEBHOOK_ALLOW,
    signInLimit: data.SIGN_IN_LIMIT,
  }
}

function meilisearchOf(data: z.output<typeof EnvironmentSchema>): Environment['meilisearch'] {
  const { MEILI_URL: url, MEILI_MASTER_KEY: masterKey, MEILI_INDEX_PREFIX: indexPrefix } = data
  return url && masterKey ? { url, masterKey, indexPrefix } : undefined
}
