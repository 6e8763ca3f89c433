import { readEnvironment } from '../environment.ts'
import { currentRelease } from '../publication/release.ts'
import { releasedSnapshot } from '../publication/released.ts'
import { notYetPublished } from '../publication/notYetPublished.ts'
import { anyone, declaredEndpoint } from '../requests/declaredEndpoint.ts'
import { refusal } from '../requests/refusal.ts'
import { openApiDocument } from './openApi.ts'

let kept: { release: string; document: Promise<Record<string, unknown>> } | undefined

/** `GET /api/openapi.json`: everything that is answered here, made once for each release. 503 before the first. */
export const openApiEndpoint = declaredEndpoint({
  path: '/openapi.json',
  method: 'get',
  caller: anyone(),
  handler: async (req) => {
    const release = await currentRelease()
    if (!release) throw refusal(req, 503, notYetPublished)
    if (kept?.release !== release) {
      const snapshot = await releasedSnapshot()
      const { publicUrl } = readEnvironment()
      kept = { release, document: openApiDocument(req.payload.config, snapshot, publicUrl) }
    }
    return Response.json(await kept.document)
  },
})
