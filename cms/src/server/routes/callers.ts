import type { Access, PayloadRequest, SanitizedConfig, TypedUser } from 'payload'
import { roles } from '../../domain/account/roles.ts'
import type { Role } from '../../domain/account/roles.ts'
import { nameOf } from './inventory.ts'
import type { Route } from './inventory.ts'

const everyone = 'anyone'
const self = 'who is signed in, for themselves'

/** Who may call what is not ours and no rule of a collection tells. */
const stated: Record<string, string> = {
  'get /api/search': everyone,
  'get /api/access': `${everyone}: what the caller may do`,
  'post /api/users/logout': self,
  'get /api/users/me': `${everyone}: who the caller is`,
  'post /api/users/refresh-token': self,
  'get /api/payload-preferences/:key': self,
  'post /api/payload-preferences/:key': self,
  'delete /api/payload-preferences/:key': self,
  'get /api/payload-locked-documents':
    '`offering.review`, and `offering.edit` for colleagues’ records',
  'patch /api/payload-locked-documents/:id':
    '`offering.review`, and `offering.edit` for colleagues’ records',
  'delete /api/payload-locked-documents/:id':
    '`offering.review`, and `offering.edit` for colleagues’ records',
  'get /_next/static/*': `${everyone}: scripts and styles of the admin`,
}

/** The rule of its collection that a route of Payload asks. */
const operations: Record<
  string,
  'create' | 'read' | 'update' | 'delete' | 'unlock' | 'readVersions'
> = {
  'get ': 'read',
  'post ': 'create',
  'patch ': 'update',
  'delete ': 'delete',
  'get /:id': 'read',
  'patch /:id': 'update',
  'delete /:id': 'delete',
  'post /:id/duplicate': 'create',
  'get /versions': 'readVersions',
  'get /versions/:id': 'readVersions',
  'post /versions/:id': 'update',
  'get /file/:filename': 'read',
  'post /unlock': 'unlock',
}

/**
 * Who may call a route, in words: as an endpoint of ours declares it, as the rule of its collection answers each role, or
 * as stated above.
 *
 * @throws Error for a route of which none of them tells it: declare it (requests/declaredEndpoint.ts).
 */
export async function callersOf(route: Route, config: SanitizedConfig): Promise<string> {
  const name = nameOf(route)
  const told = route.declared?.who ?? stated[name]
  if (told) return told
  if (route.path.startsWith(config.routes.admin)) return pageCallers(route.path, config)
  const rest = route.path.slice(`${config.routes.api}/${route.collection ?? ''}`.length)
  if (rest === '/access' || rest === '/access/:id') return `${everyone}: what the caller may do`
  const operation = operations[`${route.method} ${rest}`]
  const collection = config.collections.find(({ slug }) => slug === route.collection)
  const rule: Access | undefined = operation && collection?.access[operation]
  if (!rule)
    throw new Error(`Nobody declares who may call ${name}: see requests/declaredEndpoint.ts.`)
  return allowedBy(rule)
}

const publicPages = [
  'login',
  'logout',
  'logout-inactivity',
  'forgot',
  'unauthorized',
  'reset/:token',
]

function pageCallers(path: string, { routes }: SanitizedConfig): string {
  return publicPages.includes(path.slice(routes.admin.length + 1)) ? everyone : '`admin.open`'
}

async function allowedBy(rule: Access): Promise<string> {
  const answers = await Promise.all(
    [undefined, ...roles.values].map(async (role) => {
      const answer = await rule({ req: requestOf(role) })
      const name = role ?? everyone
      return answer === true ? name : answer === false ? '' : `${name} (some)`
    }),
  )
  const [open = '', ...named] = answers
  if (open === everyone) return everyone
  return [open, ...named].filter(Boolean).join(', ') || 'nobody'
}

/** As much of a request as the rules of access ask for. */
function requestOf(role: Role | undefined): PayloadRequest {
  const id = '000000000000000000000000'
  const user = { id, name: '', role, organisation: id, collection: 'users' } as TypedUser
  return (role ? { user } : { user: null }) as PayloadRequest
}
