import type { Endpoint } from 'payload'
import { languageOf } from '../domain/language/languageOf.ts'
import { searchAddress, searchOfAddress, searchParameters } from '../domain/search/searchAddress.ts'
import { readEnvironment } from '../environment.ts'
import { notYetPublished } from '../publication/notYetPublished.ts'
import { currentRelease } from '../publication/release.ts'
import { releasedSnapshot } from '../publication/released.ts'
import { releasedSearch } from '../publication/releasedSearch.ts'
import { anyone, declaredEndpoint } from '../requests/declaredEndpoint.ts'
import { refusal } from '../requests/refusal.ts'
import { makeSearchFile, searchFileFormats } from './searchFile.ts'

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * `GET /api/search.csv|xlsx`, with the parameters of the search page's address and `lang`: all that the search finds,
 * as a file. 503 before the first publication.
 */
export const searchFileEndpoints: Endpoint[] = searchFileFormats.map((format) =>
  declaredEndpoint({
    path: `/search.${format}`,
    method: 'get',
    caller: anyone(),
    isCostly: true,
    takes: [...searchParameters, 'lang'],
    handler: async (req) => {
      if (!(await currentRelease())) throw refusal(req, 503, notYetPublished)
      const { publicUrl } = readEnvironment()
      const language = languageOf(req.searchParams.get('lang'))
      const query = searchOfAddress(req.searchParams, language)
      const snapshot = await releasedSnapshot()
      const body = await makeSearchFile(
        {
          search: await releasedSearch(),
          snapshot,
          query,
          address: new URL(searchAddress(language, query), publicUrl).href,
          origin: publicUrl,
        },
        format,
      )
      const name = { vi: 'ket-qua-tim-kiem', en: 'search-results' }[language]
      return new Response(new Uint8Array(body), {
        headers: {
          'content-type': types[format],
          'content-disposition': `attachment; filename="${name}-${snapshot.asOf}.${format}"`,
        },
      })
    },
  }),
)
