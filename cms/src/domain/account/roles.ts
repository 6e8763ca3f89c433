import { enumeration } from '../values/enumeration.ts'

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
  /** Anyone may apply for a vendor’s place in the catalogue; these decide. */
  'vendorApplication.decide': ['ministry'],
  /** Make accounts for colleagues of the own organisation, with one's own role or the one below. */
  'colleague.invite': ['vendor', 'agencyLeader'],
  /** Enter results under a template; a second person checks them. */
  'evaluation.enter': ['reviewer'],
  'evaluation.check': ['reviewer', 'ministry'],
  /** Draft a numbered decision; another person announces it. */
  'announcement.draft': ['reviewer', 'ministry'],
  'announcement.announce': ['ministry'],
  /** Write what the own locality did and learned. */
  'practice.write': ['agencyOfficer', 'agencyLeader'],
  'practice.review': ['reviewer', 'ministry'],
  /** Require organisations to use platforms, excuse one of it. */
  'requirement.issue': ['ministry'],
  /** Keep selection records of the own organisation. */
  'selection.keep': ['agencyOfficer', 'agencyLeader'],
  /** Write requests for quotations of the own organisation, answer questions, propose the result. */
  'quotationRequest.prepare': ['agencyOfficer', 'agencyLeader'],
  /** Publish, amend and cancel them, decide on the result. */
  'quotationRequest.approve': ['agencyLeader'],
  /** Open what was handed in, after the deadline. */
  'quotation.open': ['agencyOfficer', 'agencyLeader'],
  /** Hand in quotations of the own organisation, ask questions. */
  'quotation.submit': ['vendor'],
  /** Hold a share of the key of a request. */
  'custody.hold': ['agencyLeader', 'ministry'],
  /** Draft, submit and advance adoptions of the own organisation. */
  'adoption.register': ['agencyOfficer', 'agencyLeader'],
  'adoption.approve': ['agencyLeader'],
  /** Say that an agency uses the own offering; the agency confirms or rejects it. */
  'adoption.propose': ['vendor'],
  /** Read every organisation's adoptions once they have left the draft. */
  'adoption.oversee': ['ministry'],
  /** Enter contracts of the own organisation and send them in. */
  'contract.keep': ['agencyOfficer', 'agencyLeader'],
  /** Approve the version of a contract that was read; extend, terminate, liquidate it. */
  'contract.approve': ['agencyLeader'],
  /** Know that a contract with the own firm is registered; not its prices. */
  'contract.knowOf': ['vendor'],
  /** See what others pay, in bands that name nobody. */
  'priceBand.see': ['agencyOfficer', 'agencyLeader'],
  'history.oversee': ['ministry'],
  /** Answer what readers report as wrong, and publish corrections. */
  'errorReport.answer': ['ministry'],
  'media.upload': ['agencyOfficer', 'agencyLeader', 'vendor', 'reviewer', 'ministry'],
  /** Take any public record off the site with a reason, and bring it back. */
  'publicRecord.takeDown': ['ministry'],
  /** See which mails could not be sent and why, and send them again. */
  'mail.manage': ['ministry'],
  /** See that a publication failed and ask for a new one. */
  'publication.manage': ['ministry'],
} as const satisfies Record<string, Role[]>
export type Permission = keyof typeof permissions

/** Whether a role holds a permission. */
export function can(role: Role | undefined, permission: Permission): boolean {
  const holders: readonly Role[] = permissions[permission]
  return role !== undefined && holders.includes(role)
}
