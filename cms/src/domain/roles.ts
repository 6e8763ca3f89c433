import { enumeration } from './enumeration.ts'

/** Roles of accounts; without an account a visitor is the public and holds no permission. */
export const roles = enumeration({
  agencyOfficer: { vi: 'Cán bộ đơn vị', en: 'Agency officer' },
  agencyLeader: { vi: 'Lãnh đạo đơn vị', en: 'Agency leader' },
  vendor: { vi: 'Doanh nghiệp', en: 'Vendor' },
  reviewer: { vi: 'Chuyên viên đánh giá', en: 'Reviewer' },
  ministry: { vi: 'Quản trị của Bộ', en: 'Ministry administrator' },
})
export type Role = (typeof roles.values)[number]

/**
 * Who may do what. Rows are narrowed further by organisation where the access rule says so; what is not
 * listed here nobody may do.
 */
export const permissions = {
  /** Create and edit platforms, problems, legal documents, indicators and organisations. */
  'catalogue.manage': ['ministry'],
  'user.manage': ['ministry'],
  /** Open Payload's admin. */
  'admin.open': ['vendor', 'reviewer', 'ministry'],
  /** Write drafts of the own organisation's offerings, send them in, take them off. */
  'offering.edit': ['vendor'],
  'offering.review': ['reviewer', 'ministry'],
  'offering.suspend': ['ministry'],
  /** Keep selection records of the own organisation. */
  'selection.keep': ['agencyOfficer', 'agencyLeader'],
  /** Draft, submit and advance adoptions of the own organisation. */
  'adoption.register': ['agencyOfficer', 'agencyLeader'],
  'adoption.approve': ['agencyLeader'],
  /** Read every organisation's adoptions once they have left the draft. */
  'adoption.oversee': ['ministry'],
  'history.oversee': ['ministry'],
  'media.upload': ['agencyOfficer', 'agencyLeader', 'vendor', 'ministry'],
  /** See that a publication failed and ask for a new one. */
  'publication.manage': ['ministry'],
} as const satisfies Record<string, Role[]>
export type Permission = keyof typeof permissions

/** Whether a role holds a permission. */
export function can(role: Role | undefined, permission: Permission): boolean {
  const holders: readonly Role[] = permissions[permission]
  return role !== undefined && holders.includes(role)
}
