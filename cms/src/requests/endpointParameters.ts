import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { comparisonParameters } from '../domain/comparison/comparisonAddress.ts'
import { quantityParameters } from '../domain/comparison/quantitiesAddress.ts'
import { LanguageSchema } from '../domain/language/language.ts'
import type { Label } from '../domain/language/language.ts'
import { searchParameters } from '../domain/search/searchAddress.ts'
import { refusal } from './refusal.ts'

/** A whole number of a query, up to the most that makes sense. */
export const whole = (most: number) =>
  z
    .union([z.string().regex(/^\d{1,7}$/), z.number()])
    .transform(Number)
    .pipe(z.number().int().min(0).max(most))
export const yesOrNo = z.union([z.boolean(), z.enum(['true', 'false'])])
const NoLocaleSchema = z.enum([...LanguageSchema.options, 'none', 'null', 'false'])

/** What Payload reads of every request, and what it may be. */
export const readEverywhere: Readonly<Record<string, z.ZodType>> = {
  depth: whole(3),
  draft: yesOrNo,
  locale: z.enum([...LanguageSchema.options, 'all', '*']),
  'fallback-locale': NoLocaleSchema,
  fallbackLocale: NoLocaleSchema,
}

/** Beside that, the language in which a plain form was. */
const everywhere = [...Object.keys(readEverywhere), 'language']

const reported = ['ngay', 'lang']
const searched = [...searchParameters, 'lang']
const compared = [
  comparisonParameters.items,
  comparisonParameters.onlyDifferences,
  ...Object.values(quantityParameters),
  'lang',
]

/** What single addresses take beside that; an address that is not here takes nothing more. */
const taken: Readonly<Record<string, readonly string[]>> = {
  'get /nearest': ['text'],
  'get /lists/:list': ['where', 'sort'],
  'post /import/:word': ['sha256', 'send'],
  'get /changes': ['since', 'after', 'kind'],
  'get /calendar.ics': ['lang'],
  'get /search.csv': searched,
  'get /search.xlsx': searched,
  'get /comparison.csv': compared,
  'get /comparison.xlsx': compared,
  'get /statistics.docx': reported,
  'get /statistics.xlsx': reported,
  'get /adoptionPapers/of-offering': ['offering'],
  'get /contracts/price-band': ['platform'],
  'get /contracts/paid-for': ['platforms'],
  'post /offerings/import': ['id'],
  'get /followers/confirm': ['token'],
  'post /followers/confirm': ['token'],
  'get /followers/end': ['token', 'follows'],
  'post /followers/end': ['token', 'follows'],
  'get /users/confirm-email': ['token'],
  'post /users/confirm-email': ['token'],
  'post /users/logout': ['allSessions'],
  'post /users/refresh-token': ['refresh'],
}

export const noSuchParameter = (name: string): Label => ({
  vi: `Không có tham số “${name}”.`,
  en: `There is no parameter “${name}”.`,
})

export const wrongParameter = (name: string): Label => ({
  vi: `Tham số “${name}” không đúng.`,
  en: `The parameter “${name}” is wrong.`,
})

/**
 * An endpoint that refuses (400, by its name) a parameter of the query which it does not take, in place of passing
 * it over: whoever misspells one is told.
 *
 * @param address path of the endpoint below the API's, `/contracts/price-band`.
 */
export const withTakenParameters = (endpoint: Endpoint, address: string): Endpoint => {
  const name = `${endpoint.method} ${address}`
  const known = new Set([...everywhere, ...(Object.hasOwn(taken, name) ? (taken[name] ?? []) : [])])
  return {
    ...endpoint,
    handler: (req: PayloadRequest) => {
      // Conditions come in parts: `where[state][in][0]`.
      const unknown = [...req.searchParams.keys()].find(
        (one) => !known.has(one.split('[', 1)[0] ?? ''),
      )
      if (unknown !== undefined) {
        const shown = unknown.slice(0, 60)
        throw refusal(req, 400, noSuchParameter(shown), { field: shown })
      }
      const wrong = Object.entries(readEverywhere).find(([name, schema]) => {
        const asked = req.searchParams.get(name)
        return asked && !schema.safeParse(asked).success
      })
      if (wrong) throw refusal(req, 400, wrongParameter(wrong[0]), { field: wrong[0] })
      return endpoint.handler(req)
    },
  }
}
