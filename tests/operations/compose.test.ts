import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { strictPolicy } from '../../cms/server/contentPolicy.ts'
import { secureHeaders } from '../../cms/server/secureHeaders.ts'
import { readEnvironment } from '../../cms/src/environment.ts'
import { parse } from 'yaml'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

const HealthcheckSchema = z.union([
  z.strictObject({ disable: z.literal(true) }),
  z.strictObject({
    test: z.array(z.string()).min(2),
    interval: z.string(),
    timeout: z.string(),
    start_period: z.string().optional(),
    retries: z.number().int(),
  }),
])
const DependencySchema = z.strictObject({
  condition: z.enum(['service_healthy', 'service_completed_successfully']),
})

/** The part of https://github.com/compose-spec/compose-spec that is used; a key it does not know fails. */
const ServiceSchema = z.strictObject({
  build: z.strictObject({ context: z.string(), target: z.string() }).optional(),
  pull_policy: z.literal('never').optional(),
  init: z.literal(true),
  mem_limit: z.string(),
  logging: z.strictObject({
    driver: z.literal('local'),
    options: z.strictObject({ 'max-size': z.string(), 'max-file': z.string() }),
  }),
  image: z.string(),
  user: z.string().optional(),
  entrypoint: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()),
  secrets: z.array(z.string()).default([]),
  configs: z.array(z.strictObject({ source: z.string(), target: z.string() })).default([]),
  volumes: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  ports: z.array(z.string()).default([]),
  deploy: z.strictObject({ replicas: z.string() }).optional(),
  healthcheck: HealthcheckSchema,
  depends_on: z.record(z.string(), DependencySchema).default({}),
  read_only: z.boolean().default(false),
  tmpfs: z.array(z.string()).default([]),
  cap_drop: z.array(z.string()),
  cap_add: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).optional(),
  restart: z.string(),
})
const FileSchema = z.strictObject({ file: z.string() })
const ComposeSchema = z.object({
  services: z.record(z.string(), ServiceSchema),
  networks: z.record(z.string(), z.strictObject({ internal: z.boolean().optional() })),
  volumes: z.record(z.string(), z.strictObject({})),
  configs: z.record(z.string(), FileSchema),
  secrets: z.record(z.string(), FileSchema),
})

const compose = ComposeSchema.parse(parse(read('docker-compose.yml'), { merge: true }))
const services = Object.entries(compose.services)
const dockerfile = read('Dockerfile')

test('every service, network, volume, secret and configuration that is named is there', () => {
  expect(Object.keys(compose.services).sort()).toEqual(
    ['cms', 'meilisearch', 'mongodb', 'prepare', 'web'].sort(),
  )
  for (const [, service] of services) {
    expect(Object.keys(compose.services)).toEqual(
      expect.arrayContaining(Object.keys(service.depends_on)),
    )
    expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining(service.networks))
    expect(Object.keys(compose.secrets)).toEqual(expect.arrayContaining(service.secrets))
    const configs = service.configs.map(({ source }) => source)
    expect(Object.keys(compose.configs)).toEqual(expect.arrayContaining(configs))
    // One without a name is its container's own.
    const named = service.volumes.filter((volume) => !volume.startsWith('/'))
    const volumes = named.map((volume) => volume.split(':')[0])
    expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(volumes))
  }
  for (const { file } of Object.values(compose.configs)) {
    expect(existsSync(path.join(root, file)), file).toBe(true)
  }
})

test('every image has its whole version, in the compose file and in the Dockerfile', () => {
  const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image ?? '')
  for (const image of [...services.map(([, { image: name }]) => name), ...bases]) {
    expect(image).toMatch(/:v?\d+\.\d+\.\d+(-[a-z-]+)?$/)
  }
})

test('every service that stays says whether it is well, and waits for those that it needs', () => {
  const lasting = services.filter(([name]) => name !== 'prepare')
  for (const [name, { healthcheck }] of lasting) expect(healthcheck, name).toHaveProperty('test')
  expect(compose.services.web?.depends_on).toEqual({ cms: { condition: 'service_healthy' } })
  expect(compose.services.cms?.depends_on.prepare?.condition).toBe('service_completed_successfully')
})

test('no service runs as root, and none keeps a capability that it does not need', () => {
  for (const [name, { user, image, cap_drop }] of services) {
    const build = services.find(([, one]) => one.image === image && one.build)?.[1].build
    const stage = dockerfile
      .split(/^FROM /m)
      .find((text) => text.includes(` AS ${build?.target}\n`))
    const runsAs = user ?? /^USER (\S+)/m.exec(stage ?? '')?.[1]
    expect(runsAs, name).toMatch(/^(?!0|root)\w+/)
    expect(cap_drop, name).toEqual(['ALL'])
  }
})

test('no container writes anywhere but in its volumes and in memory', () => {
  for (const [name, { read_only, tmpfs }] of services) {
    expect([name, read_only]).toEqual([name, true])
    expect(tmpfs.length, name).toBeGreaterThan(0)
  }
})

test('the CMS has an account of MongoDB that reads and writes one database and administers none', () => {
  const script = read('cms/deploy/replicaSet.js')
  const roles = [...script.matchAll(/role: '(\w+)', db: '(\w+)'/g)].map(([, role, db]) => [
    role,
    db,
  ])
  expect(roles).toEqual([['readWrite', 'nen_tang_so']])
  const operations = read('docs/operations.md')
  const address = /mongodb:\/\/(\w+):.*authSource=(\w+).*> secrets\/database_url/.exec(operations)
  expect(address?.slice(1)).toEqual(['cms', 'nen_tang_so'])
  for (const [name, { secrets }] of services) {
    expect(secrets.includes('mongodb_password'), name).toBe(name === 'mongodb')
  }
})

test('each image is built once, and the service that shares it waits for the one that builds it', () => {
  const targets = services.flatMap(([, { build }]) => (build ? [build.target] : []))
  expect(targets).toHaveLength(new Set(targets).size)
  expect(compose.services.cms).toMatchObject({ pull_policy: 'never' })
  expect(compose.services.cms?.image).toBe(compose.services.prepare?.image)
})

test('each version of Meilisearch has a folder of its own', () => {
  const version = /getmeili\/meilisearch:v(\S+) AS/.exec(dockerfile)?.[1]
  expect(compose.services.meilisearch?.environment.MEILI_DB_PATH).toBe(`/meili_data/${version}`)
  expect(compose.services.meilisearch?.command?.join()).toContain('! -path "$$MEILI_DB_PATH"')
})

test('another port than 443 stands in redirects, and in the address that mails name', () => {
  const { web, cms } = compose.services
  expect(web?.environment.PUBLIC_HTTPS_PORT).toBe('${HTTPS_PORT:-443}')
  expect(cms?.environment.PUBLIC_URL).toMatch(/:\$\{HTTPS_PORT:-443\}$/)
  expect(read('cms/deploy/Caddyfile')).toContain('{$PUBLIC_HTTPS_PORT:443}{uri}')
  const read443 = readEnvironment({
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://nen-tang.example:443',
  })
  expect(read443.publicUrl).toBe('https://nen-tang.example')
})

test('a secret is a file, never a value of the environment', () => {
  for (const [name, { environment }] of services) {
    for (const [variable, value] of Object.entries(environment)) {
      if (/SECRET|PASSWORD|KEY|DATABASE_URL|MAIL_URL/.test(variable)) {
        expect(variable, name).toMatch(/_FILE$/)
      }
      expect(value, name).not.toMatch(/:\/\/[^/]*:[^/]*@/)
    }
  }
  expect(read('.gitignore')).toMatch(/^\/secrets\/$/m)
  expect(read('.dockerignore')).toMatch(/^secrets$/m)
})

test('the commands that make the secrets make each once: run again, they write over none', () => {
  const [, block = ''] =
    /```sh\n(set -o noclobber[\s\S]*?set \+o noclobber)\n/.exec(read('docs/operations.md')) ?? []
  expect(block).toContain('openssl rand')
  const folder = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-secrets-'))
  const secrets = () => {
    spawnSync('sh', ['-c', block], { cwd: folder })
    const place = path.join(folder, 'secrets')
    return readdirSync(place).map((name) => [name, readFileSync(path.join(place, name), 'utf8')])
  }
  const made = secrets()
  expect(made.map(([name]) => name)).toEqual(Object.keys(compose.secrets).sort())
  expect(secrets()).toEqual(made)
  rmSync(folder, { recursive: true })
})

test('only the web server can be reached from outside', () => {
  const open = services.filter(([, { ports }]) => ports.length > 0).map(([name]) => name)
  expect(open).toEqual(['web'])
  expect(compose.services.mongodb?.networks).toEqual(['inside'])
  expect(compose.networks.inside).toEqual({ internal: true })
})

test('the CMS has the search server, with its key from a file; nobody else reaches it', () => {
  const { meilisearch, cms, prepare, web } = compose.services
  for (const service of [cms, prepare]) {
    expect(service?.environment).toMatchObject({
      MEILI_URL: 'http://meilisearch:7700',
      MEILI_MASTER_KEY_FILE: '/run/secrets/meilisearch_key',
    })
    expect(service?.secrets).toContain('meilisearch_key')
    expect(service?.depends_on.meilisearch).toEqual({ condition: 'service_healthy' })
  }
  expect(web?.secrets).not.toContain('meilisearch_key')
  expect(meilisearch?.networks).toEqual(['inside'])
  expect(meilisearch?.ports).toEqual([])
  expect(meilisearch?.environment).toMatchObject({
    MEILI_ENV: 'production',
    MEILI_NO_ANALYTICS: 'true',
  })
})

test('.env.example explains every variable that the compose file takes, and no other', () => {
  const taken = [...read('docker-compose.yml').matchAll(/\$\{(\w+):-/g)].map(([, name]) => name)
  const explained = [...read('.env.example').matchAll(/^(\w+)=/gm)].map(([, name]) => name)
  expect(new Set(explained)).toEqual(new Set(taken))
})

test('the web server sends the same security headers as the CMS, and keeps hashed files for good', () => {
  const caddyfile = read('cms/deploy/Caddyfile')
  const sent = new Map<string, string>()
  const res = { setHeader: (name: string, value: string) => sent.set(name, value) }
  secureHeaders({ isHttps: true })(res)
  expect(sent.size).toBeGreaterThan(6)
  for (const [name, value] of [...sent, ['content-security-policy', strictPolicy]]) {
    const line = caddyfile.split('\n').find((one) => one.toLowerCase().includes(`header ${name} `))
    expect(line, name).toContain(value)
  }
  // A page's own policy comes with it from the CMS.
  expect(caddyfile).toContain('not path */ *.html')
  expect(caddyfile).toMatch(/@hashed path \/_astro\/\*/)
  expect(caddyfile).toContain('"public, max-age=31536000, immutable"')
})
