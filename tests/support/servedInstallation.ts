import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startMeilisearch, variablesOf } from './meilisearch.ts'
import startMongodb, { dropMongodb, freshMongodbUrl } from './mongodb.ts'
import { endProcess, environmentFor, freePort, prepareData, startServer } from './servedProduct.ts'

/**
 * Playwright's global setup of the journeys through an installation as docker-compose.yml has it, its
 * processes started by hand: MongoDB's protocol, Meilisearch, two processes of the CMS on one data folder,
 * both ready to publish, and a web server in front that asks them in turn.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const stopMongodb = await startMongodb()
  const meilisearch = await startMeilisearch()
  if (!meilisearch) throw new Error('There is no Meilisearch to make an installation with.')
  const databaseUrl = freshMongodbUrl()
  const dataDir = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-installation-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const variables = {
    ...variablesOf(meilisearch),
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: origin,
    HOST: '127.0.0.1',
    TRUSTED_PROXIES: '1',
  }
  prepareData(dataDir, variables)
  const ports = [await freePort(), await freePort()]
  const processes = await Promise.all(
    ports.map((own) =>
      startServer({ ...environmentFor(dataDir), ...variables, PORT: String(own) }),
    ),
  )
  const front = createServer(inTurn(ports))
  await new Promise<void>((resolve) => front.listen(port, '127.0.0.1', resolve))
  process.env.PRODUCT_ORIGIN = origin
  process.env.PRODUCT_DATA_DIR = dataDir
  return async () => {
    front.closeAllConnections()
    front.close()
    for (const child of processes) await endProcess(child, 'SIGTERM')
    await dropMongodb(databaseUrl)
    await meilisearch.stop()
    await stopMongodb?.()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The web server's part in it: passes each request on, to one process after the other. */
function inTurn(ports: number[]) {
  let turn = 0
  return (req: IncomingMessage, res: ServerResponse): void => {
    turn += 1
    const forward = request(
      {
        host: '127.0.0.1',
        port: ports[turn % ports.length],
        method: req.method,
        path: req.url,
        headers: { ...req.headers, 'x-forwarded-for': req.socket.remoteAddress },
      },
      (answer) => {
        res.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(res)
      },
    )
    forward.on('error', (error) => {
      if (res.headersSent) res.destroy(error)
      else res.writeHead(502, { 'content-type': 'text/plain' }).end(String(error))
    })
    req.pipe(forward)
  }
}
