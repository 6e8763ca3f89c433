import type { Endpoint, SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import type { Label } from '../../domain/language/language.ts'
import { searchAnswerPath } from '../../domain/search/searchAddress.ts'
import { declaredOf } from '../../requests/declared.ts'
import type { Declared } from '../../requests/declared.ts'

/** Bytes of the largest body of a request that brings no file. */
export const largestJson = 1_000_000
/** Bytes of the largest body that brings a sealed quotation: its files, encrypted, as text. */
export const largestSealedBody = 11_000_000
/** Bytes of the largest sheet that is brought in. */
export const largestSheet = 5_000_000
/** Bytes of the largest body with files: what Payload takes of one file, and what stands around it. */
export const largestUpload = 25_000_000

/** That a body is larger than its address takes, in whole MB as screens say it. */
export const tooLarge = (limit: number): Label => ({
  vi: `Nội dung gửi lên quá lớn: tối đa ${limit / 1_000_000} MB.`,
  en: `What is sent is too large: ${limit / 1_000_000} MB at most.`,
})

/** An address that the server answers. */
export interface Route {
  method: string
  /** `/api/offerings/:id/preview`: a part that begins with a colon stands for any one part, `*` for any rest. */
  path: string
  /** Slug of the collection whose rules say who may call it. */
  collection?: string
  /** A body may bring files. */
  takesFiles?: true
  /** Of one that is ours: who may call it, and what it takes. */
  declared?: Declared
}

/** What Payload offers of every collection and nobody asks: no routes. */
const unasked = new Set(['get /count', 'get /paste-url/:id?', 'get /init', 'post /verify/:id'])

/** Of these collections the admin, and for followers their forms and mails, ask this, and only this. */
const onlyAsked: Record<string, string[]> = {
  'payload-preferences': ['get /:key', 'post /:key', 'delete /:key'],
  // Who is editing a record.
  'payload-locked-documents': ['get /', 'patch /:id', 'delete /:id'],
  'payload-kv': [],
  'payload-migrations': [],
  locks: [],
  serviceDays: [],
  followers: ['post /follow', 'get /confirm', 'post /confirm', 'get /end', 'post /end'],
}

/**
 * Every route that the server answers, from the running configuration: endpoints of collections and our own,
 * the pages of the admin, and what the framework needs. Anything else under these addresses is answered 404
 * before the CMS sees it (gate.ts). docs/routes.md lists them with who may call each.
 */
export function inventoryOf(config: SanitizedConfig): Route[] {
  const { api, admin } = config.routes
  return [
    ...config.endpoints.map((endpoint) => routeOf(endpoint, api)),
    ...config.collections.flatMap((collection) => ofCollection(collection, api)),
    ...adminPages(config).flatMap((path) =>
      // The admin's forms are sent to the page that they stand on.
      ['get', 'post'].map((method) => ({ method, path: `${admin}${path}` })),
    ),
    { method: 'get', path: searchAnswerPath },
    { method: 'get', path: '/_next/static/*' },
  ]
    .flatMap(withoutOptionalPart)
    .filter((route, index, all) => all.findIndex((one) => isSame(one, route)) === index)
}

/** An endpoint of ours stands before the one of Payload that it replaces. */
const isSame = (one: Route, other: Route) => nameOf(one) === nameOf(other)

/** Whether one request of a route takes the processor long. */
export const isCostly = ({ declared }: Route): boolean => declared?.isCostly ?? false

/** A route as lists and tables name it. */
export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`

function ofCollection(collection: SanitizedCollectionConfig, api: string): Route[] {
  const { endpoints, slug, upload } = collection
  const only = onlyAsked[slug]
  return (endpoints || [])
    .filter(({ method, path }) => {
      const name = `${method} ${path}`
      return only ? only.includes(name) : !unasked.has(name)
    })
    .map((endpoint) => ({
      ...(Boolean(upload) && /^(post|patch)$/.test(endpoint.method) ? { takesFiles: true } : {}),
      ...routeOf(endpoint, `${api}/${slug}`),
      collection: slug,
    }))
}

function routeOf(endpoint: Endpoint, before: string): Route {
  const { method, path } = endpoint
  const declared = declaredOf(endpoint)
  return {
    method,
    path: `${before}${path === '/' ? '' : path}`,
    ...(declared?.takesFiles ? { takesFiles: true } : {}),
    ...(declared ? { declared } : {}),
  }
}

/** Pages of the admin below its own address; there is none for making a first account (accounts/first.ts). */
function adminPages({ admin, collections }: SanitizedConfig): string[] {
  const { account, forgot, inactivity, login, logout, reset, unauthorized } = admin.routes
  const shown = collections.filter(
    ({ admin: { hidden }, slug }) => hidden !== true && !slug.startsWith('payload-'),
  )
  return [
    '',
    ...[account, forgot, inactivity, login, logout, unauthorized],
    `${reset}/:token`,
    ...Object.entries(admin.components.views).flatMap(([name, { path }]) =>
      name === 'dashboard' ? [] : [path],
    ),
    ...shown.flatMap(({ slug, versions }) => {
      const list = `/collections/${slug}`
      const kept = versions ? [`${list}/:id/versions`, `${list}/:id/versions/:version`] : []
      return [list, `${list}/create`, `${list}/:id`, ...kept]
    }),
  ]
}

/** `/access/:id?` is two addresses. */
function withoutOptionalPart(route: Route): Route[] {
  if (!route.path.endsWith('?')) return [route]
  const path = route.path.slice(0, -1)
  return [
    { ...route, path: path.slice(0, path.lastIndexOf('/')) },
    { ...route, path },
  ]
}

// The server and the CMS are bundled apart and run in one process: the one tells the other.
const shared = globalThis as typeof globalThis & { routes?: Route[] }

/** Makes the routes of the running configuration known to the server. */
export function announceRoutes(config: SanitizedConfig): void {
  shared.routes = inventoryOf(config)
}

/** The routes of the running configuration; undefined until the CMS has read it. */
export const announcedRoutes = (): Route[] | undefined => shared.routes
