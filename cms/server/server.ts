import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import next from 'next'
import { adminPolicy, strictPolicy } from './contentPolicy.ts'
import { gate } from './gate.ts'
import { measureAnswer, serveMetrics } from './metrics.ts'
import { namedCookies } from './namedCookies.ts'
import { proxySite } from './proxySite.ts'
import { secureHeaders } from './secureHeaders.ts'
import { securityText } from './securityText.ts'
import { isSearch, serveSearch } from './serveSearch.ts'
import { serveSite } from './serveSite.ts'
import { startTraces, traced } from './traces.ts'
import { decodedPath } from '../src/requests/decodedPath.ts'
import { LanguageSchema } from '../src/domain/language/language.ts'
import { readEnvironment } from '../src/environment.ts'
import { logRequest } from '../src/server/log.ts'
import { currentRelease } from '../src/publication/release.ts'
import { releasedSearch } from '../src/publication/releasedSearch.ts'
import { visits } from '../src/visits/visitCounts.ts'
import { announcedRoutes } from '../src/server/routes/inventory.ts'

/** One process and one address: the released site, and Next for `/admin`, `/api` and `/_next`. */
const environment = orEnd(readEnvironment)
const {
  dataDir,
  hasSecret,
  host,
  logFormat,
  metricsPort,
  nodeEnv,
  port,
  publicUrl,
  securityContact,
  tracesTo,
} = environment
if (!hasSecret) {
  console.error(
    'PAYLOAD_SECRET is not set. Start with `npm start`, or set it (or PAYLOAD_SECRET_FILE) to 32 random characters or more.',
  )
  process.exit(1)
}
const endTraces = tracesTo ? startTraces(tracesTo, 'nen-tang-so') : undefined
const isDevelopment = nodeEnv === 'development'
const cms = next({
  dev: isDevelopment,
  dir: path.resolve(import.meta.dirname, '..'),
  hostname: host,
  port,
})
await cms.prepare()
const toCms = cms.getRequestHandler()
const toSite =
  isDevelopment && process.env.ASTRO_ORIGIN
    ? proxySite(process.env.ASTRO_ORIGIN)
    : orEnd(
        () => serveSite(path.join(dataDir, 'releases')),
        `There is no whole release in ${path.join(dataDir, 'releases')}. \`npm start\` publishes one; in containers the service \`prepare\` does.`,
      )
const toSearch = serveSearch({ ...environment, release: currentRelease, inMemory: releasedSearch })
const pass = gate({ ...environment, routes: announcedRoutes, toSite })
const write = logFormat === 'json' ? (line: string) => void process.stdout.write(line) : undefined

/** What is needed to start, or the end of the process with a sentence in the place of a stack. */
function orEnd<T>(start: () => T, sentence = 'The server cannot start.'): T {
  try {
    return start()
  } catch (error) {
    console.error(`\n✖ ${sentence}\n${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  }
}

const belongsToCms = /^\/(admin|api|_next)(?=[/?]|$)/
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Sessions are cookies: a write that a page of another origin started is refused before it is read. */
function isForged({ headers, method = '' }: IncomingMessage): boolean {
  if (safeMethods.has(method)) return false
  const { origin, host = '' } = headers
  const site = headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') return true
  // Browsers that do not say the first say the second; one that hides where a page is from is not believed.
  return origin !== undefined && ![publicUrl, `http://${host}`, `https://${host}`].includes(origin)
}

/**
 * Settles which language the CMS answers in. The admin speaks the one chosen in it (Payload's cookie), and
 * Vietnamese until then: the language of a browser is seldom its reader's choice. A request of a page is answered
 * in the language which that page states, whatever was chosen in the admin.
 */
function settleLanguage({ headers, url = '' }: IncomingMessage): void {
  const choice = /\bpayload-lng=[^;]*(;\s*)?/
  const { cookie = '', 'accept-language': stated } = headers
  const isAdmin = belongsToCms.exec(url)?.[1] === 'admin'
  if (isAdmin && !choice.test(cookie)) headers['accept-language'] = 'vi'
  if (!isAdmin && LanguageSchema.safeParse(stated).success) {
    headers.cookie = cookie.replace(choice, '')
  }
}

const toSecurityText = securityText({ contact: securityContact, publicUrl })
const secure = secureHeaders({ isHttps: publicUrl.startsWith('https:') })
const nameCookies = namedCookies(publicUrl)

/**
 * What an answer may load. A page of the site states its own (serveSite.ts), and an answer that it has not changed
 * states none: a browser would take it in the place of the one that came with the page.
 */
function limitContent({ headers }: IncomingMessage, res: ServerResponse, isOfCms: boolean): void {
  // Developers' pages open a socket to Astro's own port.
  if (isDevelopment) return
  if (!isOfCms && (headers['if-none-match'] ?? headers['if-modified-since'])) return
  res.setHeader('content-security-policy', isOfCms ? adminPolicy : strictPolicy)
}

const server = createServer((req, res) => {
  secure(res)
  measureAnswer(req, res)
  const address = req.url ?? ''
  // Next breaks on an address that cannot be decoded; the site says that there is no such page.
  const isOfCms = belongsToCms.test(address) && decodedPath(address) !== undefined
  limitContent(req, res, isOfCms)
  // Files of the release read and set no cookies.
  if (isOfCms) nameCookies(req, res)
  const respond = () => answer(req, res, isOfCms)
  const work = endTraces ? () => traced(req, res, respond) : respond
  // A file of the release logs nothing by itself, so without a request log it needs no id to log under.
  if (!isOfCms && !write && !endTraces) work()
  else logRequest({ req, res, write }, work)
})

function answer(req: IncomingMessage, res: ServerResponse, isOfCms: boolean): void {
  const address = req.url ?? ''
  if (isForged(req)) {
    res.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
    res.end('Yêu cầu đến từ trang khác nên bị từ chối.')
  } else if (isSearch(req.url)) toSearch(req, res)
  else if (isOfCms) {
    settleLanguage(req)
    // Whatever is asked of the CMS may be one person's own.
    if (address.startsWith('/api/')) res.setHeader('cache-control', 'no-store')
    // In development Next serves its own tools under its address.
    if (isDevelopment && address.startsWith('/_next/')) void toCms(req, res)
    else pass(req, res, (asked, answer) => void toCms(asked, answer))
  } else if (req.method === 'GET' || req.method === 'HEAD') {
    if (!toSecurityText(req, res)) toSite(req, res)
  } else {
    res.writeHead(req.method === 'OPTIONS' ? 204 : 405, { allow: 'GET, HEAD' })
    res.end()
  }
}

server.listen(port, host, () => {
  // The first request opens the database and starts the worker; nobody should wait for it.
  const ready = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/api/health/ready`
  if (metricsPort) serveMetrics(metricsPort, host, ready)
  void announceOnceReady(ready).catch((error: unknown) => giveUp(String(error)))
})

// In development Next keeps a socket open through which pages reload.
if (isDevelopment) {
  const upgrade = cms.getUpgradeHandler()
  server.on('upgrade', (req, socket, head) => void upgrade(req, socket, head))
}

/** Longest that parts of an installation are waited for at the start, in milliseconds: a busy machine is no fault. */
const patience = 30_000

async function announceOnceReady(address: string): Promise<void> {
  for (const until = performance.now() + patience; ;) {
    const answer = await fetch(address)
    if (answer.ok) return announce()
    const said = await answer.text()
    if (answer.status !== 503 || performance.now() > until) return giveUp(said)
    await setTimeout(500)
  }
}

/** A server that cannot answer for its data is worse than none; the data stay as they are. */
function giveUp(reason: string): void {
  const isSiteAlone = reason.includes('"reasons":["site: ')
  const sentence = isSiteAlone
    ? 'The released site cannot be served. Nothing was changed. `npm start` makes it anew when DATA_DIR/releases is moved away (docs/operations.md, “When something fails”).'
    : 'The database cannot be opened. Nothing was changed. If its file is damaged, put a backup in its place (docs/operations.md, “Restore”).'
  console.error(`\n✖ ${sentence}\n${reason.slice(0, 1000)}`)
  process.exit(1)
}

/** The address and, in demonstration mode, the accounts to try it with. */
function announce(): void {
  console.log(`\n  Site       ${publicUrl}/`)
  console.log(`  Workspace  ${publicUrl}/lam-viec/`)
  console.log(`  Admin      ${publicUrl}/admin`)
  if (!process.env.DEMO_PASSWORD) {
    console.log(
      '\n  Nobody becomes administrator by visiting. The operator makes the first account:',
    )
    console.log('    npm run admin -- --email name@ministry.example --name "Full name"')
  }
  const accounts = path.join(dataDir, 'accounts.txt')
  if (!process.env.DEMO_PASSWORD || !existsSync(accounts)) return
  console.log(`\n  Demonstration accounts, password ${process.env.DEMO_PASSWORD}`)
  console.log(readFileSync(accounts, 'utf8'))
}

async function keepLastVisits(): Promise<void> {
  try {
    await visits.keep?.()
  } catch (error) {
    console.error('The visits of the last minute could not be kept.', error)
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // What was counted in the last minute is kept before the end.
    server.close(
      () => void Promise.all([keepLastVisits(), endTraces?.()]).then(() => process.exit(0)),
    )
    server.closeIdleConnections()
    void setTimeout(3000, undefined, { ref: false }).then(() => process.exit(0))
  })
}
