import type { Access, PayloadRequest, SanitizedConfig, TypedUser } from 'payload'
import { roles } from '../../domain/account/roles.ts'
import type { Role } from '../../domain/account/roles.ts'
import { nameOf } from './inventory.ts'
import type { Route } from './inventory.ts'

const everyone = 'anyone'
const self = 'who is signed in, for themselves'
const byReading = 'who may read the record in full'
const byEvent = 'by the event’s permission: states.md'

/** Who may call what no rule of a collection tells. */
const stated: Record<string, string> = {
  'get /api/health/live': everyone,
  'get /api/health/ready': everyone,
  'get /api/search': everyone,
  'get /api/changes': everyone,
  'get /api/openapi.json': everyone,
  'post /api/mcp': `${everyone}: reads the release`,
  'get /api/search.csv': everyone,
  'get /api/search.xlsx': everyone,
  'get /api/comparison.csv': everyone,
  'get /api/comparison.xlsx': everyone,
  'get /api/statistics.docx': everyone,
  'get /api/statistics.xlsx': everyone,
  'get /api/workspace': self,
  'get /api/calendar.ics': self,
  'get /api/edit/:word/:slug': 'who edits records of the word; others are led to sign in',
  'get /api/lists/:list': 'who is signed in: the rows and columns that they may read',
  'get /api/import/:word': '`adoption.register`, `contract.keep`, `usage.report`, by the word',
  'post /api/import/:word/preview':
    '`adoption.register`, `contract.keep`, `usage.report`, by the word',
  'post /api/import/:word': '`adoption.register`, `contract.keep`, `usage.report`, by the word',
  'get /api/access': `${everyone}: what the caller may do`,
  'get /api/chain/:step/:id': 'who may read the record; of the others what they may read',
  'get /api/nearest': '`catalogue.manage`; of problems alone `problem.propose`',
  'get /api/messages/undelivered': '`mail.manage`',
  'post /api/messages/:id/sendAgain': '`mail.manage`',
  'post /api/publish': '`publication.manage`',
  'post /api/public-records/:collection/:id/:event': '`publicRecord.takeDown`',
  'post /api/offerings/draft': '`offering.edit`, of the own organisation',
  'patch /api/offerings/:id/draft': '`offering.edit`, of the own organisation',
  'post /api/offerings/import': '`offering.edit`, of the own organisation',
  'get /api/offerings/:id/publiccode': 'who may read the offering',
  'get /api/offerings/:id/preview': 'who may read the offering’s draft',
  'get /api/pages/:id/preview': 'who may read the page’s draft',
  'get /api/announcements/:id/preview': '`announcement.draft`, `announcement.announce`',
  'post /api/adoptions/for-units': '`adoption.register`, for units below the own organisation',
  'post /api/adoptions/approve-together': '`adoption.approve`, as each by itself',
  'get /api/contracts/price-band': '`priceBand.see`',
  'get /api/adoptionPapers/of-offering': 'agencies that select or use it, ministry, auditor',
  'get /api/contracts/paid-for': '`contract.keep`, of the own organisation and its branch',
  'get /api/selections/:id/files/:format': 'who may read the selection record',
  'get /api/selections/:id/differences': 'who may read the selection record',
  'get /api/quotationRequests/terms': '`quotationRequest.prepare`',
  'get /api/quotationRequests/prefill/:selection': 'who may read the selection record',
  'get /api/quotationRequests/:id/standing': 'who may read the request and is signed in',
  'get /api/quotationRequests/:id/opening':
    'the agency of the request, and vendors that handed in, after the opening',
  'get /api/quotationRequests/:id/award': 'the agency of the request',
  'get /api/quotationRequests/:id/files/:format':
    'of a published request anyone; after the opening the agency, those above it and vendors that handed in: fileEndpoint.ts',
  'get /api/adoptions/:id/files/:format': 'who may read the adoption',
  'post /api/quotationInquiries/:id/answer': '`quotationRequest.prepare`, of the own organisation',
  'get /api/vulnerabilityNotices/:id/standing':
    'the vendor of the offering, and who reads every notice; agencies do not',
  'get /api/visits/own': '`visits.own`, for pages of the own organisation',
  'post /api/keyShares/:id/release': '`custody.hold`, for the own share',
  'post /api/vendorApplications/apply': everyone,
  'post /api/errorReports/report': everyone,
  'post /api/joinRequests/apply': everyone,
  'post /api/synonyms/touched': '`catalogue.manage`',
  'post /api/unansweredSearches/tell': everyone,
  'post /api/followers/follow': everyone,
  'get /api/followers/confirm': 'who holds the link of a mail',
  'post /api/followers/confirm': 'who holds the link of a mail',
  'get /api/followers/end': 'who holds the link of a mail',
  'post /api/followers/end': 'who holds the link of a mail',
  'get /api/savedSearches/own': self,
  'post /api/savedSearches/save': self,
  'post /api/savedSearches/:id/seen': self,
  'post /api/usageKeys/:id/secret': '`usageKey.keep`, of the own organisation',
  'post /api/usageReports/report': 'who holds a key of a vendor',
  'post /api/webhooks/:id/secret': '`webhook.keep`, of the own organisation',
  'post /api/webhookDeliveries/:id/sendAgain': '`webhook.keep`, of the own organisation',
  'post /api/users/invite': '`user.manage`, and `colleague.invite` into the own organisation',
  'get /api/users/confirm-email': 'who holds the link of a mail',
  'post /api/users/confirm-email': 'who holds the link of a mail',
  'post /api/users/login': everyone,
  'post /api/users/sign-in/code': 'who has shown the password within ten minutes',
  'post /api/users/sign-in/terms': 'who has shown password and code within ten minutes',
  'post /api/users/second-factor/begin': `${self}; or at that step of a sign-in`,
  'post /api/users/second-factor/confirm': `${self}; or at that step of a sign-in`,
  'post /api/users/passkeys/begin': `${self}; or at that step of a sign-in`,
  'post /api/users/passkeys/add': `${self}; or at that step of a sign-in`,
  'post /api/users/passkeys/remove': self,
  'post /api/users/sign-in/passkey/begin': 'who has shown the password within ten minutes',
  'post /api/users/sign-in/passkey': 'who has shown the password within ten minutes',
  'post /api/users/second-factor/recovery-codes': self,
  'post /api/users/second-factor/end': self,
  'post /api/users/:id/second-factor/reset': '`user.manage`',
  'post /api/users/:id/standing': '`colleague.invite`, of the own organisation',
  'post /api/users/:id/memberships/end':
    '`colleague.invite`, what somebody is for the own organisation',
  'post /api/users/:id/deputy': '`deputy.name`, an officer of the own organisation',
  'post /api/users/:id/deputy/end': '`deputy.name`, an officer of the own organisation',
  'get /api/users/deputies': '`deputy.name`, of the own organisation',
  'post /api/users/acting': self,
  'post /api/users/memberships/answer': self,
  'post /api/users/memberships/end': self,
  'post /api/users/export': self,
  'post /api/users/erasure': self,
  'post /api/users/:id/erase': '`user.manage`',
  'post /api/users/prove': self,
  'get /api/users/account': self,
  'post /api/users/sessions/end': self,
  'post /api/users/logout': self,
  'get /api/users/me': `${everyone}: who the caller is`,
  'post /api/users/refresh-token': self,
  'post /api/users/forgot-password': everyone,
  'post /api/users/reset-password': 'who holds the link of a mail',
  'post /api/users/first-register': 'nobody: 403 always',
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
 * Who may call a route, in words: asked of the rule of its collection for each role, or stated above.
 *
 * @throws Error for a route of which neither tells it: state it.
 */
export async function callersOf(route: Route, config: SanitizedConfig): Promise<string> {
  const name = nameOf(route)
  const told = stated[name]
  if (told) return told
  if (route.path.startsWith(config.routes.admin)) return pageCallers(route.path, config)
  const rest = route.path.slice(`${config.routes.api}/${route.collection ?? ''}`.length)
  if (rest === '/access' || rest === '/access/:id') return `${everyone}: what the caller may do`
  if (`${route.method} ${rest}` === 'post /:id/:event') return byEvent
  if (`${route.method} ${rest}` === 'get /:id/changes') return byReading
  const operation = operations[`${route.method} ${rest}`]
  const collection = config.collections.find(({ slug }) => slug === route.collection)
  const rule: Access | undefined = operation && collection?.access[operation]
  if (!rule) throw new Error(`cms/src/server/routes/callers.ts does not say who may call ${name}.`)
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
