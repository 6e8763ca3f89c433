import type { Endpoint, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { Label } from '../domain/language/language.ts'
import { notFound, refusal } from './refusal.ts'
import { textFault } from './wrongValues.ts'

/** Characters of a preference of the admin: which columns a person sees, which parts are folded. */
const longest = { key: 200, value: 20_000 }
const tooLarge: Label = {
  vi: 'Tùy chọn này dài quá mức cho phép.',
  en: 'This preference is longer than is kept.',
}

/**
 * Payload keeps what the admin remembers for a person under any key and of any length, and breaks when one is
 * removed that there is not. Here both are bounded, and what is not there is not found.
 */
export function withBoundedPreferences(
  collection: SanitizedCollectionConfig,
): SanitizedCollectionConfig {
  if (collection.slug !== 'payload-preferences' || !collection.endpoints) return collection
  const endpoints = collection.endpoints.map((endpoint): Endpoint => {
    if (endpoint.path !== '/:key') return endpoint
    return {
      ...endpoint,
      handler: async (req) => {
        const key = String(req.routeParams?.key)
        if (textFault(key, longest.key)) throw refusal(req, 400, tooLarge, { field: 'key' })
        const length = Number(req.headers.get('content-length') ?? 0)
        if (length > longest.value) throw refusal(req, 413, tooLarge, { field: 'value' })
        if (endpoint.method === 'delete' && !(await isKept(key, req))) {
          throw refusal(req, 404, notFound)
        }
        return endpoint.handler(req)
      },
    }
  })
  return { ...collection, endpoints }
}

async function isKept(key: string, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'payload-preferences',
    where: { and: [{ key: { equals: key } }, { 'user.value': { equals: req.user?.id } }] },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
