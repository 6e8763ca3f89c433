import { APIError } from 'payload'
import type { Endpoint } from 'payload'
import { languageOf } from '../domain/language/languageOf.ts'
import { releasedSnapshot } from '../publication/released.ts'
import { comparisonFormats, makeComparisonFile } from './comparisonFile.ts'

/** `GET /api/comparison.csv|xlsx?items=…&lang=`: the rows of the compare page as a file. 422 with the reason. */
export const comparisonEndpoints: Endpoint[] = comparisonFormats.map((format) => ({
  path: `/comparison.${format}`,
  method: 'get',
  handler: async (req) => {
    const file = await makeComparisonFile(await releasedSnapshot(), req.searchParams, format)
    if ('refusal' in file) {
      const language = languageOf(req.searchParams.get('lang'))
      throw new APIError(file.refusal[language], 422, { field: 'items' }, true)
    }
    return new Response(new Uint8Array(file.body), {
      headers: {
        'content-type': file.type,
        'content-disposition': `attachment; filename="${file.name}"`,
      },
    })
  },
}))
