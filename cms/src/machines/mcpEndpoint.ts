import path from 'node:path'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import type { PayloadRequest } from 'payload'
import type { Label } from '../domain/language/language.ts'
import { readEnvironment } from '../environment.ts'
import { notYetPublished } from '../publication/notYetPublished.ts'
import { currentRelease, releasesDir } from '../publication/release.ts'
import { releasedSnapshot } from '../publication/released.ts'
import { releasedSearch } from '../publication/releasedSearch.ts'
import { anyone, declaredEndpoint } from '../requests/declaredEndpoint.ts'
import { notAnObject } from '../requests/readBody.ts'
import { refusal } from '../requests/refusal.ts'
import { mcpServer } from './mcp.ts'

const oneAtATime: Label = {
  vi: 'Mỗi yêu cầu chỉ mang một thông điệp.',
  en: 'A request brings one message.',
}

const wantsBoth: Label = {
  vi: 'Máy hỏi phải nhận cả application/json và text/event-stream (đầu mục Accept).',
  en: 'The client must accept both application/json and text/event-stream.',
}
const wantsJson: Label = {
  vi: 'Nội dung phải là application/json (đầu mục Content-Type).',
  en: 'Content-Type must be application/json.',
}

/**
 * What the protocol's library would refuse in English alone, whoever asks.
 *
 * @throws APIError 406, 415 or 400.
 */
function refuseUnreadable(req: PayloadRequest, body: string): void {
  const accepted = req.headers.get('accept') ?? ''
  if (!['application/json', 'text/event-stream'].every((type) => accepted.includes(type))) {
    throw refusal(req, 406, wantsBoth)
  }
  if (!(req.headers.get('content-type') ?? '').includes('application/json')) {
    throw refusal(req, 415, wantsJson)
  }
  // The protocol knows no batches any more; one would be many requests to what counts them.
  if (body.trimStart().startsWith('[')) throw refusal(req, 400, oneAtATime)
  try {
    JSON.parse(body)
  } catch {
    throw refusal(req, 400, notAnObject)
  }
}

/**
 * `POST /api/mcp`: the Model Context Protocol over streamable HTTP, without sessions, over the served release. Who
 * calls it is not asked: everybody reads what the public reads. 406 and 415 for what the protocol does not speak, 400 for
 * what is no message or several at once; 503 before the
 * first publication.
 */
export const mcpEndpoint = declaredEndpoint({
  path: '/mcp',
  method: 'post',
  caller: anyone('reads the release'),
  handler: async (req) => {
    const release = await currentRelease()
    if (!release) throw refusal(req, 503, notYetPublished)
    const body = (await req.text?.()) ?? ''
    refuseUnreadable(req, body)
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
})
