import { APIError } from 'payload'
import type { Endpoint } from 'payload'
import { comparisonParameters } from '../domain/comparison/comparisonAddress.ts'
import { quantityParameters } from '../domain/comparison/quantitiesAddress.ts'
import type { Label } from '../domain/language/language.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import { currentRelease } from '../publication/release.ts'
import { releasedSnapshot } from '../publication/released.ts'
import { anyone, declaredEndpoint } from '../requests/declaredEndpoint.ts'
import { refusal } from '../requests/refusal.ts'
import { comparisonFormats, makeComparisonFile } from './comparisonFile.ts'

const notYetPublished: Label = {
  vi: 'Danh mục chưa được xuất bản lần nào nên chưa có gì để so sánh. Hãy thử lại sau ít phút.',
  en: 'The catalogue was not published yet, so there is nothing to compare. Try again in some minutes.',
}

/** `GET /api/comparison.csv|xlsx?items=…&lang=`: the rows of the compare page as a file. 422 with the reason; 503 before the first publication. */
export const comparisonEndpoints: Endpoint[] = comparisonFormats.map((format) =>
  declaredEndpoint({
    path: `/comparison.${format}`,
    method: 'get',
    caller: anyone(),
    isCostly: true,
    takes: [
      comparisonParameters.items,
      comparisonParameters.onlyDifferences,
      ...Object.values(quantityParameters),
      'lang',
    ],
    handler: async (req) => {
      if (!(await currentRelease())) throw refusal(req, 503, notYetPublished)
      const file = await makeComparisonFile(await releasedSnapshot(), req.searchParams, format)
      if ('refusal' in file) {
        const language = languageOf(req.searchParams.get('lang'))
        throw new APIError(file.refusal[language], 422, { field: file.field }, true)
      }
      return new Response(new Uint8Array(file.body), {
        headers: {
          'content-type': file.type,
          'content-disposition': `attachment; filename="${file.name}"`,
        },
      })
    },
  }),
)
