import path from 'node:path'
import type { HttpServer } from './http.ts'
import { serveApi } from './http.ts'
import { startPayload } from './payload.ts'

/** Serves the current release of a data folder and the API at one address, as the product does. */
export async function servePublishedSite(dataDir: string): Promise<HttpServer> {
  const { payload, stop } = await startPayload(dataDir)
  // Screens ask who is signed in; that nobody is would be written down each time.
  payload.logger.level = 'silent'
  const { serveSite } = await import('../../cms/server/serveSite.ts')
  const server = await serveApi(payload, serveSite(path.join(dataDir, 'releases')))
  return {
    origin: server.origin,
    stop: async () => {
      await server.stop()
      await stop()
    },
  }
}
