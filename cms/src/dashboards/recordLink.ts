import type { PayloadRequest } from 'payload'
import { can } from '../domain/account/roles.ts'
import type { Permission, Role } from '../domain/account/roles.ts'
import { pagePath } from '../domain/publication/routes.ts'
import type { PageName } from '../domain/publication/routes.ts'

/** Screens of records for those who hold a permission; the first one that a reader holds is taken. */
const screens: Partial<Record<string, [needs: Permission, page: PageName][]>> = {
  adoptions: [
    ['adoption.propose', 'workspaceProposal'],
    ['adoption.register', 'workspaceAdoption'],
  ],
  offerings: [['offering.edit', 'workspaceOffering']],
  practices: [['practice.write', 'workspacePractice']],
  implementations: [['adoption.propose', 'workspaceImplementation']],
  problemProposals: [['problem.propose', 'workspaceProblem']],
  joinRequests: [['colleague.invite', 'workspaceJoinRequest']],
}

/** Screens of what the admin does not show: they open for everybody who may read the record. */
const onlyScreens: Partial<Record<string, PageName>> = {
  experiences: 'workspaceExperience',
  vulnerabilityNotices: 'workspaceVulnerability',
  solutionProposals: 'workspaceSolution',
  quotationRequests: 'workspaceRequest',
  contracts: 'workspaceContract',
  selections: 'workspaceSelection',
}

/**
 * Where a record opens for a reader of a role: on its screen of the site, else in the admin. `undefined`: the admin
 * hides its collection and there is no screen of it, so that it is named without a link.
 */
export function recordLink(
  { collection, id }: { collection: string; id: string },
  role: Role,
  { payload }: Pick<PayloadRequest, 'payload'>,
): string | undefined {
  const [, ofRole] = screens[collection]?.find(([needs]) => can(role, needs)) ?? []
  const page = ofRole ?? onlyScreens[collection]
  if (page) return `${pagePath(page, 'vi')}?id=${id}`
  const shown = payload.config.collections.find(({ slug }) => slug === collection)
  return shown && !shown.admin.hidden ? `/admin/collections/${collection}/${id}` : undefined
}
