import type { CollectionSlug, Payload } from 'payload'
import { languages } from '../../cms/src/domain/language/language.ts'
import { pagePath } from '../../cms/src/domain/publication/routes.ts'
import type { PageName } from '../../cms/src/domain/publication/routes.ts'
import { can } from '../../cms/src/domain/account/roles.ts'
import type { User } from '../../cms/src/payload-types.ts'
import { idOf } from '../../cms/src/transitions/door.ts'
import { requestAs } from './as.ts'

/** Screens of one record: the page, the parameter of its address that names the record, and where it is read. */
const screens: [page: PageName, parameter: string, collection: CollectionSlug][] = [
  ['workspaceAdoption', 'id', 'adoptions'],
  ['workspaceProposal', 'id', 'adoptions'],
  ['workspaceOffering', 'id', 'offerings'],
  ['workspacePractice', 'id', 'practices'],
  ['workspaceProblem', 'id', 'problemProposals'],
  ['workspaceSolution', 'id', 'solutionProposals'],
  ['workspaceSelection', 'id', 'selections'],
  ['workspaceVulnerability', 'id', 'vulnerabilityNotices'],
  ['workspaceContract', 'id', 'contracts'],
  ['workspaceExperience', 'id', 'experiences'],
  ['workspaceImplementation', 'id', 'implementations'],
  ['workspaceRequest', 'id', 'quotationRequests'],
  ['workspaceQuotation', 'request', 'quotationRequests'],
  ['workspaceJoinRequest', 'id', 'joinRequests'],
]

/** Screens of a person, which open for everybody who signs in. */
const ownScreens: PageName[] = ['workspace', 'workspaceAccount', 'resetPassword']

/** The mails that do not lead their receiver to something that opens for them, as sentences; `seen` are passed over. */
export async function closedLinks(payload: Payload, seen = new Set<string>()): Promise<string[]> {
  const { docs } = await payload.find({ collection: 'messages', pagination: false, depth: 0 })
  const closed: string[] = []
  for (const { id, recipient, link, subject } of docs) {
    if (seen.has(id)) continue
    seen.add(id)
    const reader = idOf(recipient)
    if (!reader) continue
    const person = await payload.findByID({ collection: 'users', id: reader, depth: 0 })
    if (!link || !(await opensAsOneOf(payload, link, person))) {
      closed.push(`“${subject}”, to ${person.role}: ${link ?? 'no link'}`)
    }
  }
  return closed
}

/** Whoever acts for several organisations opens a link for one of them: the switch stands on every screen. */
async function opensAsOneOf(payload: Payload, link: string, person: User): Promise<boolean> {
  const positions = [person, ...(person.memberships ?? [])]
  for (const { role, organisation } of positions) {
    const acting = { ...person, role, organisation: organisation ?? null, memberships: [] }
    if (await opens(payload, link, acting)) return true
  }
  return false
}

/** Whether a person reads what the screen or page behind a link reads. */
async function opens(payload: Payload, link: string, person: User): Promise<boolean> {
  const reads = async (
    collection: CollectionSlug,
    field: string,
    value: string,
    by: User | null,
  ) => {
    const req = await requestAs(payload, by)
    const { totalDocs } = await payload.find({
      collection,
      where: { [field]: { equals: value } },
      draft: by !== null,
      depth: 0,
      overrideAccess: false,
      disableErrors: true,
      req,
    })
    return totalDocs === 1
  }
  const { pathname, searchParams } = new URL(link, 'http://site')
  const [, collection, id] = /^\/admin\/collections\/(\w+)(?:\/(\w+))?$/.exec(pathname) ?? []
  if (collection) {
    const isIn = can(person.role, 'admin.open')
    return isIn && (!id || reads(collection as CollectionSlug, 'id', id, person))
  }
  const isAt = (page: PageName) => languages.some((one) => pagePath(page, one) === pathname)
  if (ownScreens.some(isAt)) return true
  if (isAt('workspaceCustody')) return can(person.role, 'custody.hold')
  const screen = screens.find(([page]) => isAt(page))
  if (screen) return reads(screen[2], 'id', searchParams.get(screen[1]) ?? '', person)
  // Pages of the public site are there for what a visitor can read.
  for (const listed of ['requirements', 'announcements'] as const) {
    const [, slug] = pathname.split(pagePath(listed, 'vi'))
    if (slug !== undefined)
      return slug === '' || reads(listed, 'slug', slug.replace(/\/$/, ''), null)
  }
  return false
}
