import { existsSync, readFileSync, readlinkSync, watch } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import next from 'next'
import sirv from 'sirv'
import { readEnvironment } from './src/environment.ts'

type Handler = (req: IncomingMessage, res: ServerResponse, miss: () => void) => void

const { dataDir, host, nodeEnv, port, publicUrl } = readEnvironment()
if (!process.env.PAYLOAD_SECRET) {
  console.error(
    'PAYLOAD_SECRET is not set. Start with `npm start`, or set it to 32 random characters or more.',
  )
  process.exit(1)
}
const releases = path.join(dataDir, 'releases')
const isDevelopment = nodeEnv === 'development'

const cms = next({ dev: isDevelopment, dir: import.meta.dirname, hostname: host, port })
await cms.prepare()
const toCms = cms.getRequestHandler()

/** One indexed static handler for each release; swapping the variable is the switch. */
const open = (release: string): Handler =>
  sirv(path.join(releases, release, 'site'), {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (res, address) => {
      res.setHeader(
        'cache-control',
        address.startsWith('/_astro/')
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=0, must-revalidate',
      )
    },
  })

let served: { name: string; site: Handler; notFound: string } | undefined
/** The release before stays at hand for pages that are still open and ask for its scripts. */
let previous: Handler | undefined

function serveCurrent(): void {
  const name = readlinkSync(path.join(releases, 'current'))
  if (name === served?.name) return
  previous = served?.site
  const notFound = readFileSync(path.join(releases, name, 'site/404.html'), 'utf8')
  served = { name, site: open(name), notFound }
}

if (!isDevelopment) {
  serveCurrent()
  watch(releases, () => {
    try {
      serveCurrent()
    } catch (error) {
      console.error('The new release cannot be served; the site stays as it was.', error)
    }
  })
}

const belongsToCms = /^\/(admin|api|_next)(?=[/?]|$)/
const fromElsewhere = new Set(['cross-site', 'same-site'])

/** Sessions are cookies: a write that a page of another origin started is refused before it is read. */
function isForged(req: IncomingMessage): boolean {
  if (req.method === 'GET' || req.method === 'HEAD' || req.method === 'OPTIONS') return false
  return fromElsewhere.has(String(req.headers['sec-fetch-site'] ?? ''))
}

function secure(res: ServerResponse, isCms: boolean): void {
  res.setHeader('x-content-type-options', 'nosniff')
  res.setHeader('referrer-policy', 'strict-origin-when-cross-origin')
  res.setHeader('x-frame-options', 'SAMEORIGIN')
  if (isCms) return
  res.setHeader(
    'content-security-policy',
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'",
  )
}

const server = createServer((req, res) => {
  const isCms = belongsToCms.test(req.url ?? '')
  secure(res, isCms)
  if (isForged(req)) {
    res
      .writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
      .end('Yêu cầu đến từ trang khác nên bị từ chối.')
    return
  }
  if (isCms) {
    void toCms(req, res)
    return
  }
  if (!served) {
    res
      .writeHead(503, { 'content-type': 'text/plain; charset=utf-8' })
      .end('Chưa có bản phát hành nào.')
    return
  }
  const { notFound } = served
  const miss = () => {
    res.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound)
  }
  served.site(req, res, () => (previous ? previous(req, res, miss) : miss()))
})

server.listen(port, host, () => {
  // The first request opens the database and starts the worker; nobody should wait for it.
  void fetch(`http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/api/health/ready`).then(
    async (answer) => {
      if (answer.ok) announce()
      else console.error('Not ready:', await answer.text())
    },
    (error: unknown) => console.error('The CMS does not answer.', error),
  )
})

// In development Next keeps a socket open through which pages reload.
if (isDevelopment) {
  const upgrade = cms.getUpgradeHandler()
  server.on('upgrade', (req, socket, head) => void upgrade(req, socket, head))
}

/** The address and, in demonstration mode, the accounts to try it with. */
function announce(): void {
  console.log(
    `\n  Site       ${publicUrl}/\n  Workspace  ${publicUrl}/lam-viec/\n  Admin      ${publicUrl}/admin`,
  )
  const accounts = path.join(dataDir, 'accounts.txt')
  if (!process.env.DEMO_PASSWORD || !existsSync(accounts)) return
  console.log(`\n  Demonstration accounts, password ${process.env.DEMO_PASSWORD}`)
  console.log(readFileSync(accounts, 'utf8'))
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), 3000).unref()
  })
}
