import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'
import config from '../../../../payload.config.ts'
import { repeatedOnConflict } from '../../../../database/writeConflict.ts'

export const GET = REST_GET(config)

/** The answer to a GET without its body; Payload itself knows no HEAD. */
export const HEAD: typeof GET = async (request, args) => {
  const { url, headers, signal } = request
  const answer = await GET(new Request(url, { headers, signal }), args)
  await answer.body?.cancel()
  return new Response(null, { status: answer.status, headers: answer.headers })
}
export const POST = repeatedOnConflict(REST_POST(config))
export const DELETE = repeatedOnConflict(REST_DELETE(config))
export const PATCH = repeatedOnConflict(REST_PATCH(config))
export const PUT = repeatedOnConflict(REST_PUT(config))
export const OPTIONS = REST_OPTIONS(config)
