import { buildVersionCollectionFields } from 'payload'
import type { Endpoint, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { z } from 'zod'
import { hasMachine } from '../access/systemFields.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import { LanguageSchema } from '../domain/language/language.ts'
import type { Label } from '../domain/language/language.ts'
import { refusal } from './refusal.ts'
import {
  noSuchParameter,
  readEverywhere,
  whole,
  withTakenParameters,
  wrongParameter,
  yesOrNo,
} from './endpointParameters.ts'
import { unreadableWhere, whereFault } from './conditions.ts'
import { targetOf } from './paths.ts'
import { textFault } from './wrongValues.ts'

/**
 * Each parameter that Payload's own addresses take, and what it may be: those that the admin and our own screens send.
 * What Payload knows beside them (`autosave`, `trash`, `overrideLock`, `pagination`, `populate`, …) belongs to
 * parts of it that are off here, or passes over what holds without it.
 */
const parameters: Record<string, z.ZodType> = {
  limit: whole(1000),
  page: whole(1_000_000),
  ...readEverywhere,
  sort: z.unknown(),
  select: z.unknown(),
  where: z.unknown(),
}
/** What decides what becomes public; where a state machine decides that, nobody sends it. */
const publishing: Record<string, z.ZodType> = {
  publishAllLocales: yesOrNo,
  unpublishAllLocales: yesOrNo,
  publishSpecificLocale: LanguageSchema,
}

const cannotSort = (path: string): Label => ({
  vi: `Không sắp xếp được theo “${path}”: không có mục này, hoặc bạn không được xem.`,
  en: `“${path}” cannot be sorted by: there is no such field, or it is not yours to see.`,
})
const cannotSelect = (path: string): Label => ({
  vi: `Không có mục “${path}” (select).`,
  en: `There is no field “${path}” (select).`,
})

/**
 * Reads what an address of Payload's asks, before Payload does: 400 with a sentence for a parameter that there
 * is not, a number that no list has, a condition or an order by what is not the asker's to see.
 */
export async function readQuery(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
): Promise<void> {
  const known = hasMachine(collection) ? parameters : { ...parameters, ...publishing }
  for (const [name, value] of Object.entries(req.query)) {
    const schema = Object.hasOwn(known, name) ? known[name] : undefined
    const shown = name.slice(0, 60)
    if (!schema) throw refusal(req, 400, noSuchParameter(shown), { field: shown })
    if (value !== undefined && value !== '' && !schema.safeParse(value).success) {
      throw refusal(req, 400, wrongParameter(name), { field: name })
    }
  }
  // Without a limit a list would come whole; many records that are deleted together have none.
  if (req.method === 'GET' && Number(req.query.limit || 1) === 0) {
    throw refusal(req, 400, wrongParameter('limit'), { field: 'limit' })
  }
  // The parser of queries leaves these out without a word.
  const passedOver = [...req.searchParams.keys()].find((name) =>
    name.split(/[[\]]+/).some((part) => part in Object.prototype),
  )
  if (passedOver) {
    throw refusal(req, 400, noSuchParameter(passedOver.slice(0, 60)), { field: 'where' })
  }
  const { where, sort, select } = req.query
  if (where !== undefined && where !== '') {
    const fault = await whereFault(conditionsOf(where, req), collection, req)
    if (fault) throw refusal(req, 400, fault, { field: 'where' })
  }
  for (const path of sortPaths(sort, req)) {
    if (!(await targetOf(path, collection, req))) {
      throw refusal(req, 400, cannotSort(path.slice(0, 60)), { field: 'sort' })
    }
  }
  if (select === undefined) return
  const unknown = isRecord(select)
    ? Object.keys(select).find((name) => !isField(name, collection))
    : 'select'
  if (unknown) throw refusal(req, 400, cannotSelect(unknown.slice(0, 60)), { field: 'select' })
}

function conditionsOf(where: unknown, req: PayloadRequest): unknown {
  if (typeof where !== 'string') return where
  try {
    return JSON.parse(where)
  } catch (error) {
    if (error instanceof SyntaxError) throw refusal(req, 400, unreadableWhere, { field: 'where' })
    throw error
  }
}

const SortSchema = z.union([z.string(), z.array(z.string()).max(5)])

function sortPaths(sort: unknown, req: PayloadRequest): string[] {
  if (sort === undefined || sort === '') return []
  const { success, data } = SortSchema.safeParse(sort)
  if (!success || textFault(String(data), 500)) {
    throw refusal(req, 400, wrongParameter('sort'), { field: 'sort' })
  }
  return [data]
    .flat()
    .flatMap((one) => one.split(','))
    .map((path) => path.trim().replace(/^-/, ''))
}

const isField = (name: string, { flattenedFields }: SanitizedCollectionConfig): boolean =>
  name === 'id' ||
  flattenedFields.some((field) => field.name === name && !('hidden' in field && field.hidden))

/** Addresses of Payload's that every collection has. */
const ofRecords = new Set([
  'get /',
  'get /count',
  'get /:id',
  'post /',
  'patch /',
  'patch /:id',
  'delete /',
  'delete /:id',
])
const ofVersions = new Set(['get /versions', 'get /versions/:id', 'post /versions/:id'])
const fileAddress = '/file/:filename'
/** Puts an older version in the place of the newest, past the state machine. */
const restores = 'post /versions/:id'

/**
 * A collection with {@link readQuery} before each of Payload's own addresses, and no parameter passed over at the
 * others; its machine is the only way to publish.
 */
export function withReadQueries(collection: SanitizedCollectionConfig): SanitizedCollectionConfig {
  if (!collection.endpoints) return collection
  const endpoints = collection.endpoints
    .map((endpoint) => (endpoint.path === fileAddress ? ofOneFile(endpoint) : endpoint))
    .filter(({ method, path }) => !(hasMachine(collection) && `${method} ${path}` === restores))
    .map((endpoint): Endpoint => {
      const { path } = endpoint
      const address = `${endpoint.method} ${path}`
      const isOfVersions = ofVersions.has(address)
      if (path === fileAddress) return endpoint
      if (!isOfVersions && !ofRecords.has(address)) {
        return withTakenParameters(endpoint, `/${collection.slug}${path}`)
      }
      return {
        ...endpoint,
        handler: async (req) => {
          await readQuery(req, isOfVersions ? versionsOf(collection, req) : collection)
          return endpoint.handler(req)
        },
      }
    })
  return { ...collection, endpoints }
}

/** The admin adds to a file's address when it was changed, so that no older picture is shown; nothing else is asked. */
const ofOneFile = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: (req) => {
    const asked = [...req.searchParams.keys()].find((name) => !/^\d{4}-\d{2}-\d{2}T/.test(name))
    if (asked === undefined) return endpoint.handler(req)
    throw refusal(req, 400, noSuchParameter(asked.slice(0, 60)), { field: asked.slice(0, 60) })
  },
})

/** A collection as its versions are: fields of their own, and the record's under `version`. */
const versionsOf = (
  collection: SanitizedCollectionConfig,
  { payload }: PayloadRequest,
): SanitizedCollectionConfig => ({
  ...collection,
  flattenedFields: buildVersionCollectionFields(payload.config, collection, true),
})
