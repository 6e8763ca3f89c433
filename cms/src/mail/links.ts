import type { PayloadRequest } from 'payload'
import { pagePath } from '../domain/publication/routes.ts'
import type { PageName } from '../domain/publication/routes.ts'
import { can } from '../domain/account/roles.ts'
import type { Permission, Role } from '../domain/account/roles.ts'
import { idOf } from '../transitions/door.ts'
import type { About } from './messages.ts'

/** The record of a message, and how to read more of it. */
interface Target {
  about: About
  req: PayloadRequest
}

/** Path on the site or in the admin; it may need a look at the record. */
type Link = (target: Target) => string | Promise<string>

const inAdmin: Link = ({ about: { collection, id } }) => `/admin/collections/${collection}/${id}`

const inWorkspace =
  (page: PageName): Link =>
  ({ about }) =>
    `${pagePath(page, 'vi')}?id=${about.id}`

/** A requirement's page; one that was cancelled or taken down has none any more: the list says what remains. */
const requirementPage: Link = async ({ about: { id, event }, req }) =>
  event === 'cancel' || event === 'takeDown'
    ? pagePath('requirements', 'vi')
    : pagePath('requirements', 'vi', await slugOf('requirements', id, req))

/** A result is announced and revoked by a decision, whose page says both. */
const decisionPage: Link = async ({ about: { id, event }, req }) => {
  const { announcement, revokedBy } = await req.payload.findByID({
    collection: 'evaluations',
    id,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const decision = idOf(event === 'revoke' ? revokedBy : announcement)
  return decision
    ? pagePath('announcements', 'vi', await slugOf('announcements', decision, req))
    : pagePath('announcements', 'vi')
}

/** A vendor's screen for a request is that of its own quotation. */
const quotationScreen: Link = ({ about }) =>
  `${pagePath('workspaceQuotation', 'vi')}?request=${about.id}`

const requestOfQuotation: Link = async ({ about: { id }, req }) => {
  const { request } = await req.payload.findByID({
    collection: 'quotations',
    id,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return `${pagePath('workspaceQuotation', 'vi')}?request=${idOf(request)}`
}

/** What stands on the screen of its adoption: its papers, and who took part in it. */
const screenOfAdoption =
  (collection: 'adoptionPapers' | 'implementations'): Link =>
  async ({ about: { id }, req }) => {
    const { adoption } = await req.payload.findByID({
      collection,
      id,
      depth: 0,
      overrideAccess: true,
      req,
    })
    return `${pagePath('workspaceAdoption', 'vi')}?id=${idOf(adoption)}`
  }

/** Who holds a share of a key gives it back on the screen of custodians. */
const requestScreen: Link = ({ about, req }) =>
  about.event === 'giveShare'
    ? pagePath('workspaceCustody', 'vi')
    : inWorkspace('workspaceRequest')({ about, req })

/** A link for those who hold a permission; the first one that a reader holds is taken. */
type Way = [permission: Permission, link: Link]

/** Where a message about a record leads, by what its reader may do: a screen or page that they may open. */
const links: Record<string, Way[]> = {
  adoptions: [
    ['adoption.register', inWorkspace('workspaceAdoption')],
    ['adoption.propose', inWorkspace('workspaceProposal')],
    ['adoption.oversee', inAdmin],
  ],
  adoptionPapers: [
    ['adoption.register', screenOfAdoption('adoptionPapers')],
    ['adoption.oversee', inAdmin],
  ],
  offerings: [
    ['offering.edit', inWorkspace('workspaceOffering')],
    ['offering.review', inAdmin],
  ],
  practices: [
    ['practice.write', inWorkspace('workspacePractice')],
    ['practice.review', inAdmin],
  ],
  experiences: [['experience.write', inWorkspace('workspaceExperience')]],
  implementations: [
    ['adoption.register', screenOfAdoption('implementations')],
    ['adoption.propose', inWorkspace('workspaceImplementation')],
    ['adoption.oversee', inAdmin],
  ],
  unlistedNames: [['catalogue.manage', inAdmin]],
  usageReports: [],
  vulnerabilityNotices: [
    ['vulnerability.draft', inWorkspace('workspaceVulnerability')],
    ['vulnerability.handle', inWorkspace('workspaceVulnerability')],
  ],
  problemProposals: [
    ['problem.propose', inWorkspace('workspaceProblem')],
    ['problem.review', inAdmin],
  ],
  solutionProposals: [
    ['solution.propose', inWorkspace('workspaceSolution')],
    ['solution.pilot', inWorkspace('workspaceSolution')],
    ['problem.propose', inWorkspace('workspaceSolution')],
  ],
  selections: [['selection.keep', inWorkspace('workspaceSelection')]],
  contracts: [['contract.keep', inWorkspace('workspaceContract')]],
  quotationRequests: [
    ['quotationRequest.prepare', requestScreen],
    ['quotation.submit', quotationScreen],
    ['custody.hold', requestScreen],
  ],
  quotations: [['quotation.submit', requestOfQuotation]],
  requirements: [
    ['requirement.issue', inAdmin],
    ['adoption.register', requirementPage],
  ],
  evaluations: [
    ['evaluation.check', inAdmin],
    ['adoption.register', decisionPage],
    ['offering.edit', decisionPage],
    ['announcement.announce', decisionPage],
  ],
  announcements: [['announcement.draft', inAdmin]],
  joinRequests: [
    ['colleague.invite', inWorkspace('workspaceJoinRequest')],
    ['joinRequest.decide', inAdmin],
  ],
  vendorApplications: [['vendorApplication.decide', inAdmin]],
  errorReports: [['errorReport.answer', inAdmin]],
  publications: [['publication.manage', inAdmin]],
}

/**
 * Where a message leads its reader; whoever has another role by now is led to their desk.
 */
export async function linkFor(about: About, role: Role, req: PayloadRequest): Promise<string> {
  const [, link] = links[about.collection]?.find(([permission]) => can(role, permission)) ?? []
  return link ? link({ about, req }) : pagePath('workspace', 'vi')
}

async function slugOf(
  collection: 'requirements' | 'announcements',
  id: string,
  req: PayloadRequest,
): Promise<string> {
  const { slug } = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    overrideAccess: true,
    select: { slug: true },
    req,
  })
  return slug
}
