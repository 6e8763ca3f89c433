import { enumeration } from '../values/enumeration.ts'
import type { OrganisationKind } from '../organisation/organisation.ts'

/**
 * Roles of accounts; without an account a visitor is the public and holds no permission. No other file names one:
 * what a role may do stands in {@link permissions}, whom something concerns in {@link groups}.
 */
export const roles = enumeration({
  agencyOfficer: { vi: 'Cán bộ đơn vị', en: 'Agency officer' },
  agencyLeader: { vi: 'Lãnh đạo đơn vị', en: 'Agency leader' },
  vendor: { vi: 'Doanh nghiệp', en: 'Vendor' },
  reviewer: { vi: 'Chuyên viên đánh giá', en: 'Reviewer' },
  catalogueEditor: { vi: 'Biên tập danh mục', en: 'Catalogue editor' },
  announcer: { vi: 'Phụ trách công bố', en: 'Announcer' },
  accountAdministrator: { vi: 'Quản trị tài khoản', en: 'Account administrator' },
  auditor: { vi: 'Giám sát (chỉ xem)', en: 'Auditor (reads only)' },
  ministry: { vi: 'Quản trị của Bộ', en: 'Ministry administrator' },
})
export type Role = (typeof roles.values)[number]

/** Kinds of organisation that a role acts for. Roles of the ministry act for the ministry, or name none. */
export const kindsOfRole: Record<Role, readonly OrganisationKind[]> = {
  agencyOfficer: ['ministry', 'province', 'agency', 'commune'],
  agencyLeader: ['ministry', 'province', 'agency', 'commune'],
  vendor: ['vendor'],
  reviewer: ['ministry'],
  catalogueEditor: ['ministry'],
  announcer: ['ministry'],
  accountAdministrator: ['ministry'],
  auditor: ['ministry'],
  ministry: ['ministry'],
}

/** What each role is for, in one line: for who gives it, and for the person's own screen. */
export const purposeOfRole: Record<Role, { vi: string; en: string }> = {
  agencyOfficer: {
    vi: 'Lập hồ sơ lựa chọn, soạn đăng ký triển khai và kinh nghiệm của đơn vị.',
    en: 'Keeps selection records, drafts adoptions and practices of the organisation.',
  },
  agencyLeader: {
    vi: 'Duyệt đăng ký của đơn vị; mời, tắt và bật tài khoản của người trong đơn vị.',
    en: 'Approves the organisation’s adoptions; invites its people, switches their accounts off and on.',
  },
  vendor: {
    vi: 'Giữ thông tin sản phẩm, gửi duyệt, đề xuất triển khai.',
    en: 'Keeps offerings, sends them in, proposes adoptions.',
  },
  reviewer: {
    vi: 'Đánh giá sản phẩm và kết quả theo tiêu chí, soạn công bố.',
    en: 'Reviews offerings, enters results, drafts announcements.',
  },
  catalogueEditor: {
    vi: 'Sửa nền tảng, bài toán, văn bản, chỉ tiêu và đơn vị trong danh mục; viết tin, trang giới thiệu, trợ giúp.',
    en: 'Edits platforms, problems, legal documents, indicators and organisations; writes news, explaining pages and help.',
  },
  announcer: {
    vi: 'Soạn và công bố quyết định.',
    en: 'Drafts and announces decisions.',
  },
  accountAdministrator: {
    vi: 'Mở, tắt tài khoản, đổi vai trò, xác minh doanh nghiệp, xem nhật ký tài khoản.',
    en: 'Opens and switches off accounts, gives roles, admits vendors, reads what befell accounts.',
  },
  auditor: {
    vi: 'Xem hồ sơ, kết quả, tài khoản và nhật ký; không sửa được gì.',
    en: 'Reads records, results, accounts and history; changes nothing.',
  },
  ministry: {
    vi: 'Mọi quyền của Bộ.',
    en: 'Everything that the ministry may do.',
  },
}

/** The role of the operator's first account: it holds all that the ministry may do, and one stays always. */
export const chiefRole: Role = 'ministry'

/** The role of the people of a vendor. */
export const vendorRole: Role = 'vendor'

/** The role of whoever approves for an organisation. */
export const leaderRole: Role = 'agencyLeader'

/** The role of whom a leader invites, and of whoever asks to join an organisation. */
export const officerRole: Role = 'agencyOfficer'

/**
 * Who may do what. Rows are narrowed further by organisation where the access rule says so; what is not
 * listed here nobody may do.
 */
export const permissions = {
  /** Create and edit platforms, problems, legal documents, indicators and organisations. */
  'catalogue.manage': ['catalogueEditor', 'ministry'],
  'user.manage': ['accountAdministrator', 'ministry'],
  /** Write pages of text: explanations, news, help; publish, schedule and withdraw them. */
  'page.edit': ['catalogueEditor', 'ministry'],
  /** Open Payload's admin. */
  'admin.open': [
    'vendor',
    'reviewer',
    'catalogueEditor',
    'announcer',
    'accountAdministrator',
    'auditor',
    'ministry',
  ],
  /** Read what the ministry reads: drafts, results, applications, accounts, publications. Never what is sealed. */
  'everything.read': ['auditor', 'ministry'],
  /** Write drafts of the own organisation's offerings, send them in, take them off. */
  'offering.edit': ['vendor'],
  'offering.review': ['reviewer', 'ministry'],
  'offering.suspend': ['ministry'],
  /** Anyone may apply for a vendor’s place in the catalogue; these decide. */
  'vendorApplication.decide': ['accountAdministrator', 'ministry'],
  /** Anyone may ask to join for a unit; the province's leaders and these decide. */
  'joinRequest.decide': ['agencyLeader', 'accountAdministrator', 'ministry'],
  /** Make accounts for colleagues of the own organisation, with one's own role or the one below. */
  'colleague.invite': ['vendor', 'agencyLeader'],
  /** Let an officer of the own organisation stand in for some days. */
  'deputy.name': ['agencyLeader'],
  /** Enter results under a template; a second person checks them. */
  'evaluation.enter': ['reviewer'],
  'evaluation.check': ['reviewer', 'ministry'],
  /** Draft a numbered decision; another person announces it. */
  'announcement.draft': ['reviewer', 'announcer', 'ministry'],
  'announcement.announce': ['announcer', 'ministry'],
  /** Write what the own locality did and learned. */
  'practice.write': ['agencyOfficer', 'agencyLeader'],
  'practice.review': ['reviewer', 'ministry'],
  /** Say which problem the own organisation has. */
  'problem.propose': ['agencyOfficer', 'agencyLeader'],
  /** Approve it, join one that is there. */
  'problem.approve': ['agencyLeader'],
  /** Publish proposed problems, merge them, send them back. */
  'problem.review': ['catalogueEditor', 'ministry'],
  /** Answer problems with the own offering or a pilot. */
  'solution.propose': ['vendor'],
  /** Take an answer for a trial in the own organisation, say what came of it. */
  'solution.pilot': ['agencyLeader'],
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
  /** Tell a month's counters of the own adoptions, or of those of the own offerings. */
  'usage.report': ['agencyOfficer', 'agencyLeader', 'vendor'],
  /** Dispute what a vendor tells of the own use. */
  'usage.dispute': ['agencyOfficer', 'agencyLeader'],
  /** Write what the own organisation experiences with what it uses. */
  'experience.write': ['agencyOfficer', 'agencyLeader'],
  'experience.approve': ['agencyLeader'],
  /** Answer, once, what is said of the own offering. */
  'experience.answer': ['vendor'],
  /** Write notices of vulnerabilities: of the own offerings, or for the ministry. */
  'vulnerability.draft': ['vendor', 'catalogueEditor', 'ministry'],
  /** Release what somebody else sent in to the agencies that use the offering; see who has not dealt with it. */
  'vulnerability.release': ['catalogueEditor', 'ministry'],
  /** Be told of holes in what the own organisation uses, and say that they were dealt with. */
  'vulnerability.handle': ['agencyOfficer', 'agencyLeader'],
  /** Find the own organisation's unfinished records on the desk. */
  'draft.pursue': ['agencyOfficer'],
  /** Say that an agency uses the own offering, or that the own firm took part in an adoption; the agency confirms or rejects it. */
  'adoption.propose': ['vendor'],
  /** Read every organisation's adoptions once they have left the draft. */
  'adoption.oversee': ['auditor', 'ministry'],
  /** Enter contracts of the own organisation and send them in. */
  'contract.keep': ['agencyOfficer', 'agencyLeader'],
  /** Approve the version of a contract that was read; extend, terminate, liquidate it. */
  'contract.approve': ['agencyLeader'],
  /** Know that a contract with the own firm is registered; not its prices. */
  'contract.knowOf': ['vendor'],
  /** See what others pay, in bands that name nobody. */
  'priceBand.see': ['agencyOfficer', 'agencyLeader'],
  'history.oversee': ['auditor', 'ministry'],
  /** Answer what readers report as wrong, and publish corrections. */
  'errorReport.answer': ['catalogueEditor', 'ministry'],
  'media.upload': [
    'agencyOfficer',
    'agencyLeader',
    'vendor',
    'reviewer',
    'catalogueEditor',
    'announcer',
    'ministry',
  ],
  /** Take any public record off the site with a reason, and bring it back. */
  'publicRecord.takeDown': ['ministry'],
  /** See which mails could not be sent and why, and send them again. */
  'mail.manage': ['accountAdministrator', 'ministry'],
  /** Have own systems told of changes of the public site. */
  /** Keep the keys by which the firm's systems tell counters of use. */
  'usageKey.keep': ['vendor'],
  'webhook.keep': ['agencyLeader', 'vendor', 'ministry'],
  /** See how often each page of the site is opened. */
  'visits.oversee': ['catalogueEditor', 'announcer', 'auditor', 'ministry'],
  /** See how often the pages of the own records are opened. */
  'visits.own': ['agencyOfficer', 'agencyLeader', 'vendor'],
  /** See that a publication failed and ask for a new one. */
  'publication.manage': ['catalogueEditor', 'announcer', 'ministry'],
} as const satisfies Record<string, Role[]>
export type Permission = keyof typeof permissions

/** Whether a role holds a permission. */
export function can(role: Role | undefined, permission: Permission): boolean {
  const holders: readonly Role[] = permissions[permission]
  return role !== undefined && holders.includes(role)
}

/** What a leader does in person alone, for it lasts: who stands in for one does not hold these. */
const inPersonAlone: readonly Permission[] = [
  'colleague.invite',
  'deputy.name',
  'joinRequest.decide',
  'webhook.keep',
  'custody.hold',
]

/** What somebody acts as: a role, for some days where they stand in for a leader. */
export interface Acting {
  role: Role
  isDeputy?: boolean
}

/** Whether somebody holds a permission as what they act as: a deputy not those of the leader in person. */
export const mayAs = (acting: Acting | undefined, permission: Permission): boolean =>
  can(acting?.role, permission) && !(acting?.isDeputy && inPersonAlone.includes(permission))

/** Whom something concerns, as those who hold a permission: for mails, and for what waits. */
export const groups = {
  leaders: permissions['adoption.approve'],
  agencyPeople: permissions['adoption.register'],
  vendors: permissions['offering.edit'],
  /** People of organisations, who answer for records of their own. */
  owners: [...permissions['adoption.register'], ...permissions['offering.edit']],
  reviewers: permissions['evaluation.enter'],
  announcers: permissions['announcement.announce'],
  accountAdministrators: permissions['user.manage'],
  admitters: permissions['vendorApplication.decide'],
  publishers: permissions['publication.manage'],
  correctors: permissions['errorReport.answer'],
  editors: permissions['problem.review'],
} as const satisfies Record<string, readonly Role[]>
