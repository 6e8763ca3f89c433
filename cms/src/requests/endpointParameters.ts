import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { LanguageSchema } from '../domain/language/language.ts'
import type { Label } from '../domain/language/language.ts'
import { declaredOf } from './declared.ts'
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

/** What Payload's own addresses take beside that; one of ours declares it, and any other takes nothing more. */
const taken: Readonly<Record<string, readonly string[]>> = {
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
  const own = declaredOf(endpoint)?.takes ?? (Object.hasOwn(taken, name) ? taken[name] : undefined)
  const known = new Set([...everywhere, ...(own ?? [])])
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
