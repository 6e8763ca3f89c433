import path from 'node:path'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import type { Endpoint } from 'payload'
import type { Label } from '../domain/language/language.ts'
import { readEnvironment } from '../environment.ts'
import { notYetPublished } from '../publication/notYetPublished.ts'
import { currentRelease, releasesDir } from '../publication/release.ts'
import { releasedSnapshot } from '../publication/released.ts'
import { releasedSearch } from '../publication/releasedSearch.ts'
import { refusal } from '../requests/refusal.ts'
import { mcpServer } from './mcp.ts'

const oneAtATime: Label = {
  vi: 'Mỗi yêu cầu chỉ mang một thông điệp.',
  en: 'A request brings one message.',
}

/**
 * `POST /api/mcp`: the Model Context Protocol over streamable HTTP, without sessions, over the served release. Who
 * calls it is not asked: everybody reads what the public reads. 400 for several messages at once; 503 before the
 * first publication.
 */
export const mcpEndpoint: Endpoint = {
  path: '/mcp',
  method: 'post',
  handler: async (req) => {
    const release = await currentRelease()
    if (!release) throw refusal(req, 503, notYetPublished)
    const body = (await req.text?.()) ?? ''
    // The protocol knows no batches any more; one would be many requests to what counts them.
    if (body.trimStart().startsWith('[')) throw refusal(req, 400, oneAtATime)
    const { publicUrl } = readEnvironment()
    const server = mcpServer({
      snapshot: await releasedSnapshot(),
      search: releasedSearch,
      site: path.join(releasesDir(), release, 'site'),
      origin: publicUrl,
    })
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    await server.connect(transport)
    const asked = new Request(`${publicUrl}/api/mcp`, {
      method: 'POST',
      headers: req.headers,
      body,
    })
    const answer = await transport.handleRequest(asked)
    const text = await answer.text()
    await server.close()
    return new Response(text || null, { status: answer.status, headers: answer.headers })
  },
}
