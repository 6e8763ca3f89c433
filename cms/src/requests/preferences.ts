import type { Endpoint, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { Label } from '../domain/language/language.ts'
import { z } from 'zod'
import { readBody } from './readBody.ts'
import { notFound, refusal } from './refusal.ts'
import { textFault } from './wrongValues.ts'

/** Characters of a preference of the admin: which columns a person sees, which parts are folded. */
const longest = { key: 200, value: 20_000 }
/** Preferences of one person: a few for each list and form of the admin. */
const mostKept = 500
const tooLarge: Label = {
  vi: 'Tùy chọn này dài quá mức cho phép.',
  en: 'This preference is longer than is kept.',
}

const tooMany: Label = {
  vi: 'Tài khoản đã giữ quá nhiều tùy chọn.',
  en: 'The account keeps too many preferences.',
}

/**
 * Payload keeps what the admin remembers for a person under any key, of any length and depth, without end, and breaks
 * when one is removed that there is not. Here all of that is bounded, and what is not there is not found.
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
        if (endpoint.method === 'post') await boundValue(key, req)
        if (endpoint.method === 'delete' && (await countKept(req, key)) === 0) {
          throw refusal(req, 404, notFound)
        }
        return endpoint.handler(req)
      },
    }
  })
  return { ...collection, endpoints }
}

/** Reads what is to be kept, and gives it on to Payload, which would read it. @throws 400, 413, or 409 for one too many. */
async function boundValue(key: string, req: PayloadRequest): Promise<void> {
  const sent = await readBody(req, z.looseObject({}))
  if (JSON.stringify(sent).length > longest.value)
    throw refusal(req, 413, tooLarge, { field: 'value' })
  const isNew = req.user && (await countKept(req, key)) === 0
  if (isNew && (await countKept(req)) >= mostKept) throw refusal(req, 409, tooMany)
  req.json = () => Promise.resolve(sent)
}

/** Preferences that a person keeps, all of them or those of a key. */
async function countKept(req: PayloadRequest, key?: string): Promise<number> {
  const { totalDocs } = await req.payload.count({
    collection: 'payload-preferences',
    where: {
      and: [
        { 'user.value': { equals: req.user?.id } },
        ...(key === undefined ? [] : [{ key: { equals: key } }]),
      ],
    },
    overrideAccess: true,
    req,
  })
  return totalDocs
}
