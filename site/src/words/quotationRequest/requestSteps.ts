import type { Language } from 'cms/domain/language/language.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import type { QuotationRequest } from 'cms/domain/quotationRequest/quotationRequest.ts'
import { markedText } from 'cms/domain/values/tally.ts'
import { catalogue, pick } from '../../catalogue/catalogue.ts'
import { langOf } from '../../text/language.ts'
import { processText } from '../../text/process.ts'
import { statusOf } from './requests.ts'

/** The line of the chain through a request, as far as it is public: on its own page, or on that of its process. */
export function requestSteps(request: QuotationRequest, here: 'request' | 'award', to: Language) {
  const { slug, title, platforms, result, illustrative } = request
  const words = processText(to)
  const isOver = Boolean(result?.chosen) || statusOf(request) === 'noneSuitable'
  return [
    ...pick(catalogue.platformBySlug, platforms).map(({ slug: platform, name }) => ({
      step: 'platform' as const,
      text: name[to] ?? name.vi,
      lang: name[to] ? undefined : langOf('vi', to),
      path: pagePath('platforms', to, platform),
    })),
    {
      step: 'request' as const,
      text: markedText(title, illustrative, to),
      lang: langOf('vi', to),
      ...(here === 'request'
        ? { isHere: true }
        : { path: pagePath('quotationRequests', to, slug) }),
    },
    {
      step: 'award' as const,
      text: result?.chosenName
        ? words.awarded(result.chosenName)
        : isOver
          ? words.noAward
          : words.undecided,
      ...(here === 'award'
        ? { isHere: true }
        : result && { path: pagePath('processes', to, slug) }),
    },
  ]
}
