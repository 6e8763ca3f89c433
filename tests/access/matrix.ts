import type { Role } from '../../cms/src/domain/account/roles.ts'
import { draftedWords } from '../../cms/src/domain/words.ts'
import type { DraftedWord, PublicCollection } from '../../cms/src/domain/words.ts'

export type Actor = 'public' | Role

/** The same for each word whose records are drafts until an editor of the catalogue publishes them. */
const ofDrafted = <T>(value: T) =>
  Object.fromEntries(draftedWords().map(({ collection }) => [collection, value])) as Record<
    DraftedWord,
    T
  >

/** The rows that stand in each collection when an operation is tried; `own` belongs to the actor's organisation. */
export const fixtures = {
  ...ofDrafted(['published', 'draft'] as const),
  problemProposals: ['ownDraft', 'belowDraft', 'otherDraft', 'otherProposed', 'otherPublished'],
  solutionProposals: ['ownDraft', 'otherDraft', 'otherPublished'],
  legalDocuments: ['any'],
  legalRules: ['any'],
  calendarDays: ['any'],
  indicators: ['any'],
  synonyms: ['any'],
  pages: ['draft', 'scheduled', 'published'],
  menus: ['any'],
  organisations: ['any'],
  offerings: ['ownDraft', 'ownPublished', 'otherDraft', 'otherPublished'],
  adoptions: [
    'ownDraft',
    'ownAnnounced',
    'belowDraft',
    'otherDraft',
    'otherAwaiting',
    'otherAnnounced',
    'proposedByVendor',
    'proposedToProvince',
  ],
  adoptionPapers: [
    'ownDraft',
    'ownChecked',
    'belowChecked',
    'otherDraft',
    'otherChecked',
    'ofSelectedChecked',
    'ofSelectedSubmitted',
  ],
  unlistedNames: ['ofOwnTaxCode', 'ofOther'],
  usageReports: ['ownPublished', 'otherPublished', 'otherWithdrawn'],
  vulnerabilityNotices: [
    'ofVendorDraft',
    'ofVendorReleased',
    'ofMinistryDraft',
    'otherSubmitted',
    'otherReleased',
  ],
  vulnerabilityHandlings: ['own', 'other'],
  experiences: ['ownDraft', 'belowDraft', 'otherDraft', 'otherPublished'],
  implementations: [
    'ownDraft',
    'belowDraft',
    'otherDraft',
    'otherPublished',
    'byVendorProposed',
    'ofVendorSubmitted',
  ],
  requirements: ['draft', 'issued'],
  quotationRequests: ['ownDraft', 'ownPublished', 'belowDraft', 'otherDraft', 'otherPublished'],
  quotations: ['ofVendorSealed', 'ofVendorOpened', 'toProvinceSealed', 'toProvinceOpened'],
  quotationInquiries: ['ofVendor', 'toProvince'],
  custodianKeys: ['own', 'other'],
  keyShares: ['own', 'other'],
  practices: ['ownDraft', 'belowDraft', 'otherDraft', 'otherSubmitted', 'otherPublished'],
  evaluations: ['draft', 'entered', 'announced'],
  announcements: ['draft', 'announced'],
  evaluationTemplates: ['any'],
  vendorApplications: ['any'],
  errorReports: ['received', 'corrected'],
  publishers: ['any'],
  joinRequests: ['own', 'other'],
  notices: ['any'],
  selections: ['ownDraft', 'ownLocked', 'belowDraft', 'otherDraft'],
  contracts: [
    'ownDraft',
    'ownActive',
    'belowActive',
    'otherDraft',
    'otherActive',
    'withVendorDraft',
    'withVendorActive',
    'otherEntitling',
  ],
  contractPrices: ['any'],
  users: ['self', 'other'],
  messages: ['own', 'other'],
  history: ['ownOrganisation', 'otherOrganisation', 'ofAccount', 'ofInstallation'],
  publications: ['any'],
  locks: ['any'],
  serviceDays: ['any'],
  unansweredSearches: ['any'],
  visits: ['any'],
  followers: ['any'],
  savedSearches: ['own', 'other'],
  webhooks: ['own', 'other'],
  usageKeys: ['own', 'other'],
  webhookDeliveries: ['own', 'other'],
  takedowns: ['any'],
  media: ['ownPrivate', 'otherPrivate', 'otherPublic'],
  'payload-locked-documents': ['ofColleague', 'ofOther'],
  'payload-kv': ['any'],
} as const
export type Collection = keyof typeof fixtures
export type Operation = 'read' | 'update' | 'delete'
type Rows<C extends Collection> = (typeof fixtures)[C][number][] | 'all'
type Rule<C extends Collection> = Partial<Record<Actor | 'anyone', Rows<C>>>

/** Whoever edits in the admin sees who else does; a vendor's people see only colleagues. */
const inEditing: Rule<'payload-locked-documents'> = {
  vendor: ['ofColleague'],
  reviewer: 'all',
  catalogueEditor: 'all',
  announcer: 'all',
  accountAdministrator: 'all',
  ministry: 'all',
}

/** Who may do what with which rows. `anyone` stands for every actor that is not named; unnamed is none. */
export const matrix: { [C in Collection]: Record<Operation, Rule<C>> & { create: Actor[] } } = {
  ...ofDrafted({
    create: ['catalogueEditor', 'ministry'],
    read: { anyone: ['published'], catalogueEditor: 'all', auditor: 'all', ministry: 'all' },
    update: { catalogueEditor: 'all', ministry: 'all' },
    delete: { catalogueEditor: ['draft'], ministry: ['draft'] },
  }),
  problemProposals: {
    create: ['agencyOfficer', 'agencyLeader'],
    read: {
      anyone: ['otherPublished'],
      agencyOfficer: ['ownDraft', 'belowDraft', 'otherPublished'],
      agencyLeader: ['ownDraft', 'belowDraft', 'otherPublished'],
      catalogueEditor: ['otherProposed', 'otherPublished'],
      auditor: ['otherProposed', 'otherPublished'],
      ministry: ['otherProposed', 'otherPublished'],
    },
    update: { agencyOfficer: ['ownDraft'], agencyLeader: ['ownDraft'] },
    delete: { agencyOfficer: ['ownDraft'], agencyLeader: ['ownDraft'] },
  },
  solutionProposals: {
    create: ['vendor'],
    read: { anyone: ['otherPublished'], vendor: ['ownDraft', 'otherPublished'] },
    update: { vendor: ['ownDraft'] },
    delete: { vendor: ['ownDraft'] },
  },
  legalDocuments: {
    create: ['catalogueEditor', 'ministry'],
    read: { anyone: 'all' },
    update: { catalogueEditor: 'all', ministry: 'all' },
    delete: { catalogueEditor: 'all', ministry: 'all' },
  },
  legalRules: {
    create: ['catalogueEditor', 'ministry'],
    read: { anyone: 'all' },
    update: { catalogueEditor: 'all', ministry: 'all' },
    delete: { catalogueEditor: 'all', ministry: 'all' },
  },
  calendarDays: {
    create: ['catalogueEditor', 'ministry'],
    read: { anyone: 'all' },
    update: { catalogueEditor: 'all', ministry: 'all' },
    delete: { catalogueEditor: 'all', ministry: 'all' },
  },
  synonyms: {
    create: ['catalogueEditor', 'ministry'],
    read: { anyone: 'all' },
    update: { catalogueEditor: 'all', ministry: 'all' },
    delete: { catalogueEditor: 'all', ministry: 'all' },
  },
  indicators: {
    create: ['catalogueEditor', 'ministry'],
    read: { anyone: 'all' },
    update: { catalogueEditor: 'all', ministry: 'all' },
    delete: { catalogueEditor: 'all', ministry: 'all' },
  },
  organisations: {
    create: ['catalogueEditor', 'ministry'],
    read: { anyone: 'all' },
    update: { catalogueEditor: 'all', ministry: 'all' },
    delete: { catalogueEditor: 'all', ministry: 'all' },
  },
  offerings: {
    create: ['vendor'],
    read: {
      anyone: ['ownPublished', 'otherPublished'],
      vendor: ['ownDraft', 'ownPublished', 'otherPublished'],
      reviewer: 'all',
      auditor: 'all',
      ministry: 'all',
    },
    update: { vendor: ['ownDraft'] },
    delete: { vendor: ['ownDraft'] },
  },
  adoptions: {
    // A vendor's is a proposal; tests/vendors/proposal.test.ts tries what it may hold.
    create: ['agencyOfficer', 'agencyLeader', 'vendor'],
    read: {
      anyone: ['ownAnnounced', 'otherAnnounced'],
      agencyOfficer: [
        'ownDraft',
        'ownAnnounced',
        'belowDraft',
        'otherAnnounced',
        'proposedToProvince',
      ],
      agencyLeader: [
        'ownDraft',
        'ownAnnounced',
        'belowDraft',
        'otherAnnounced',
        'proposedToProvince',
      ],
      vendor: ['ownAnnounced', 'otherAnnounced', 'proposedByVendor'],
      auditor: ['ownAnnounced', 'otherAwaiting', 'otherAnnounced'],
      ministry: ['ownAnnounced', 'otherAwaiting', 'otherAnnounced'],
    },
    update: { agencyOfficer: ['ownDraft'], agencyLeader: ['ownDraft'] },
    delete: { agencyOfficer: ['ownDraft'], agencyLeader: ['ownDraft'] },
  },
  selections: {
    create: ['agencyOfficer', 'agencyLeader'],
    read: {
      agencyOfficer: ['ownDraft', 'ownLocked', 'belowDraft'],
      agencyLeader: ['ownDraft', 'ownLocked', 'belowDraft'],
    },
    update: { agencyOfficer: ['ownDraft'], agencyLeader: ['ownDraft'] },
    delete: { agencyOfficer: ['ownDraft'], agencyLeader: ['ownDraft'] },
  },
  quotationRequests: {
    create: ['agencyOfficer', 'agencyLeader'],
    read: {
      anyone: ['ownPublished', 'otherPublished'],
      agencyOfficer: ['ownDraft', 'ownPublished', 'belowDraft', 'otherPublished'],
      agencyLeader: ['ownDraft', 'ownPublished', 'belowDraft', 'otherPublished'],
    },
    update: { agencyOfficer: ['ownDraft'], agencyLeader: ['ownDraft'] },
    delete: { agencyOfficer: ['ownDraft'], agencyLeader: ['ownDraft'] },
  },
  // Prices in them are for their own people alone: tests/access/contracts.test.ts.
  contracts: {
    create: ['agencyOfficer', 'agencyLeader'],
    read: {
      agencyOfficer: ['ownDraft', 'ownActive', 'belowActive', 'otherEntitling'],
      agencyLeader: ['ownDraft', 'ownActive', 'belowActive', 'otherEntitling'],
      vendor: ['withVendorActive'],
    },
    update: { agencyOfficer: ['ownDraft'], agencyLeader: ['ownDraft'] },
    delete: { agencyOfficer: ['ownDraft'], agencyLeader: ['ownDraft'] },
  },
  // Until the opening a quotation exists for its vendor alone; the ministry sees none at any time.
  quotations: {
    create: ['vendor'],
    read: {
      vendor: ['ofVendorSealed', 'ofVendorOpened'],
      agencyOfficer: ['toProvinceOpened'],
      agencyLeader: ['toProvinceOpened'],
    },
    update: {},
    delete: {},
  },
  quotationInquiries: {
    create: ['vendor'],
    read: { vendor: ['ofVendor'], agencyOfficer: ['toProvince'], agencyLeader: ['toProvince'] },
    update: {},
    delete: {},
  },
  custodianKeys: {
    create: ['agencyLeader', 'ministry'],
    read: { agencyOfficer: 'all', agencyLeader: 'all', ministry: ['own'] },
    update: {},
    delete: { agencyLeader: ['own'], ministry: ['own'] },
  },
  keyShares: {
    create: [],
    read: { agencyLeader: ['own'], ministry: ['own'] },
    update: {},
    delete: {},
  },
  contractPrices: { create: [], read: {}, update: {}, delete: {} },
  // Checked papers go to agencies that select the product, too: tests/access/heldFiles.test.ts. Never to a vendor.
  adoptionPapers: {
    create: ['agencyOfficer', 'agencyLeader'],
    read: {
      agencyOfficer: ['ownDraft', 'ownChecked', 'belowChecked', 'ofSelectedChecked'],
      agencyLeader: ['ownDraft', 'ownChecked', 'belowChecked', 'ofSelectedChecked'],
      auditor: [
        'ownChecked',
        'belowChecked',
        'otherChecked',
        'ofSelectedChecked',
        'ofSelectedSubmitted',
      ],
      ministry: [
        'ownChecked',
        'belowChecked',
        'otherChecked',
        'ofSelectedChecked',
        'ofSelectedSubmitted',
      ],
    },
    update: { agencyOfficer: ['ownDraft'], agencyLeader: ['ownDraft'] },
    delete: { agencyOfficer: ['ownDraft'], agencyLeader: ['ownDraft'] },
  },
  // Made when an adoption or a contract is sent in; a vendor sees those with its own tax code.
  unlistedNames: {
    create: [],
    read: { vendor: ['ofOwnTaxCode'], catalogueEditor: 'all', auditor: 'all', ministry: 'all' },
    update: {},
    delete: {},
  },
  usageReports: {
    create: ['agencyOfficer', 'agencyLeader', 'vendor'],
    read: { anyone: ['ownPublished', 'otherPublished'] },
    update: {},
    delete: {},
  },
  // The province uses the offering of `ofVendor…`, and no other: tests/vendors/vulnerability.test.ts.
  vulnerabilityNotices: {
    create: ['vendor', 'catalogueEditor', 'ministry'],
    read: {
      agencyOfficer: ['ofVendorReleased'],
      agencyLeader: ['ofVendorReleased'],
      vendor: ['ofVendorDraft', 'ofVendorReleased'],
      catalogueEditor: ['ofVendorReleased', 'ofMinistryDraft', 'otherSubmitted', 'otherReleased'],
      auditor: ['ofVendorReleased', 'ofMinistryDraft', 'otherSubmitted', 'otherReleased'],
      ministry: ['ofVendorReleased', 'ofMinistryDraft', 'otherSubmitted', 'otherReleased'],
    },
    update: {
      vendor: ['ofVendorDraft'],
      catalogueEditor: ['ofMinistryDraft'],
      ministry: ['ofMinistryDraft'],
    },
    delete: {
      vendor: ['ofVendorDraft'],
      catalogueEditor: ['ofMinistryDraft'],
      ministry: ['ofMinistryDraft'],
    },
  },
  vulnerabilityHandlings: {
    create: ['agencyOfficer', 'agencyLeader'],
    read: {
      agencyOfficer: ['own'],
      agencyLeader: ['own'],
      catalogueEditor: 'all',
      auditor: 'all',
      ministry: 'all',
    },
    update: { agencyOfficer: ['own'], agencyLeader: ['own'] },
    delete: { agencyOfficer: ['own'], agencyLeader: ['own'] },
  },
  experiences: {
    create: ['agencyOfficer', 'agencyLeader'],
    read: {
      anyone: ['otherPublished'],
      agencyOfficer: ['ownDraft', 'belowDraft', 'otherPublished'],
      agencyLeader: ['ownDraft', 'belowDraft', 'otherPublished'],
    },
    update: { agencyOfficer: ['ownDraft'], agencyLeader: ['ownDraft'] },
    delete: { agencyOfficer: ['ownDraft'], agencyLeader: ['ownDraft'] },
  },
  // `byVendorProposed` the vendor said of itself; `ofVendorSubmitted` names it, and it is not told before it is confirmed.
  implementations: {
    create: ['agencyOfficer', 'agencyLeader', 'vendor'],
    read: {
      anyone: ['otherPublished'],
      agencyOfficer: ['ownDraft', 'belowDraft', 'otherPublished'],
      agencyLeader: ['ownDraft', 'belowDraft', 'otherPublished'],
      vendor: ['otherPublished', 'byVendorProposed'],
      auditor: ['otherPublished', 'byVendorProposed', 'ofVendorSubmitted'],
      ministry: ['otherPublished', 'byVendorProposed', 'ofVendorSubmitted'],
    },
    update: { agencyOfficer: ['ownDraft'], agencyLeader: ['ownDraft'] },
    delete: { agencyOfficer: ['ownDraft'], agencyLeader: ['ownDraft'] },
  },
  requirements: {
    create: ['ministry'],
    read: { anyone: ['issued'], auditor: 'all', ministry: 'all' },
    update: { ministry: ['draft'] },
    delete: { ministry: ['draft'] },
  },
  practices: {
    create: ['agencyOfficer', 'agencyLeader'],
    read: {
      anyone: ['otherPublished'],
      agencyOfficer: ['ownDraft', 'belowDraft', 'otherPublished'],
      agencyLeader: ['ownDraft', 'belowDraft', 'otherPublished'],
      reviewer: ['otherSubmitted', 'otherPublished'],
      auditor: ['otherSubmitted', 'otherPublished'],
      ministry: ['otherSubmitted', 'otherPublished'],
    },
    update: { agencyOfficer: ['ownDraft'], agencyLeader: ['ownDraft'] },
    delete: { agencyOfficer: ['ownDraft'], agencyLeader: ['ownDraft'] },
  },
  evaluations: {
    create: ['reviewer'],
    read: {
      anyone: ['announced'],
      reviewer: 'all',
      announcer: 'all',
      auditor: 'all',
      ministry: 'all',
    },
    update: { reviewer: ['draft'] },
    delete: { reviewer: ['draft'] },
  },
  announcements: {
    create: ['reviewer', 'announcer', 'ministry'],
    read: {
      anyone: ['announced'],
      reviewer: 'all',
      announcer: 'all',
      auditor: 'all',
      ministry: 'all',
    },
    update: { reviewer: ['draft'], announcer: ['draft'], ministry: ['draft'] },
    delete: { reviewer: ['draft'], announcer: ['draft'], ministry: ['draft'] },
  },
  evaluationTemplates: {
    create: ['catalogueEditor', 'ministry'],
    read: { anyone: 'all' },
    update: { catalogueEditor: 'all', ministry: 'all' },
    delete: { catalogueEditor: 'all', ministry: 'all' },
  },
  // Anyone applies through an endpoint of its own (tests/vendors).
  vendorApplications: {
    create: [],
    read: { accountAdministrator: 'all', auditor: 'all', ministry: 'all' },
    update: {},
    delete: {},
  },
  // Anyone reports through an endpoint of its own (tests/errorReports).
  errorReports: {
    create: [],
    read: { anyone: ['corrected'], catalogueEditor: 'all', ministry: 'all' },
    update: {},
    delete: {},
  },
  pages: {
    create: ['catalogueEditor', 'ministry'],
    read: {
      anyone: ['published'],
      catalogueEditor: 'all',
      auditor: 'all',
      ministry: 'all',
    },
    update: { catalogueEditor: ['draft'], ministry: ['draft'] },
    delete: { catalogueEditor: ['draft'], ministry: ['draft'] },
  },
  menus: {
    create: ['catalogueEditor', 'ministry'],
    read: { anyone: 'all' },
    update: { catalogueEditor: 'all', ministry: 'all' },
    delete: { catalogueEditor: 'all', ministry: 'all' },
  },
  publishers: {
    create: ['catalogueEditor', 'ministry'],
    read: { anyone: 'all' },
    update: { catalogueEditor: 'all', ministry: 'all' },
    delete: { catalogueEditor: 'all', ministry: 'all' },
  },
  joinRequests: {
    create: [],
    read: {
      agencyLeader: ['own'],
      accountAdministrator: 'all',
      auditor: 'all',
      ministry: 'all',
    },
    update: {},
    delete: {},
  },
  notices: { create: [], read: {}, update: {}, delete: {} },
  users: {
    // People are invited, and accounts are switched off (tests/accounts).
    create: [],
    read: {
      anyone: ['self'],
      public: [],
      accountAdministrator: 'all',
      auditor: 'all',
      ministry: 'all',
    },
    update: { anyone: ['self'], public: [], accountAdministrator: 'all', ministry: 'all' },
    delete: {},
  },
  messages: {
    create: [],
    read: { anyone: ['own'], public: [] },
    update: { anyone: ['own'], public: [] },
    delete: {},
  },
  history: {
    create: [],
    read: {
      agencyOfficer: ['ownOrganisation'],
      agencyLeader: ['ownOrganisation'],
      vendor: ['ownOrganisation'],
      accountAdministrator: ['ofAccount', 'ofInstallation'],
      auditor: 'all',
      ministry: 'all',
    },
    update: {},
    delete: {},
  },
  publications: {
    create: [],
    read: { catalogueEditor: 'all', announcer: 'all', auditor: 'all', ministry: 'all' },
    update: {},
    delete: {},
  },
  locks: { create: [], read: {}, update: {}, delete: {} },
  unansweredSearches: {
    create: [],
    read: { auditor: 'all', catalogueEditor: 'all', ministry: 'all' },
    update: {},
    delete: {},
  },
  serviceDays: { create: [], read: {}, update: {}, delete: {} },
  visits: { create: [], read: {}, update: {}, delete: {} },
  // Anyone follows through an endpoint of its own (tests/following).
  followers: { create: [], read: {}, update: {}, delete: {} },
  // Kept through an endpoint of its own (tests/following).
  savedSearches: {
    create: [],
    read: { anyone: ['own'], public: [] },
    update: {},
    delete: { anyone: ['own'], public: [] },
  },
  webhooks: {
    create: ['agencyLeader', 'vendor', 'ministry'],
    read: { agencyLeader: ['own'], vendor: ['own'], auditor: ['own'], ministry: ['own'] },
    update: { agencyLeader: ['own'], vendor: ['own'], ministry: ['own'] },
    delete: { agencyLeader: ['own'], vendor: ['own'], ministry: ['own'] },
  },
  usageKeys: {
    create: ['vendor'],
    read: { vendor: ['own'], auditor: ['own'], ministry: ['own'] },
    update: { vendor: ['own'] },
    delete: { vendor: ['own'] },
  },
  webhookDeliveries: {
    create: [],
    read: { agencyLeader: ['own'], vendor: ['own'], auditor: ['own'], ministry: ['own'] },
    update: {},
    delete: {},
  },
  takedowns: { create: [], read: { auditor: 'all', ministry: 'all' }, update: {}, delete: {} },
  media: {
    // Uploading needs a file, so creation is tried in media.test.ts.
    create: [],
    read: {
      anyone: ['otherPublic'],
      agencyOfficer: ['ownPrivate', 'otherPublic'],
      agencyLeader: ['ownPrivate', 'otherPublic'],
      vendor: ['ownPrivate', 'otherPublic'],
    },
    update: {
      agencyOfficer: ['ownPrivate'],
      agencyLeader: ['ownPrivate'],
      vendor: ['ownPrivate'],
    },
    delete: {
      agencyOfficer: ['ownPrivate'],
      agencyLeader: ['ownPrivate'],
      vendor: ['ownPrivate'],
    },
  },
  // Who edits what in the admin: the admin writes it itself, and gives a record back or takes it over by address.
  'payload-locked-documents': {
    create: [],
    read: inEditing,
    update: inEditing,
    delete: inEditing,
  },
  'payload-kv': { create: [], read: {}, update: {}, delete: {} },
}

/** A change that every collection's schema allows, for trying an update; of a table of fields another title. */
export const changes: Record<Exclude<Collection, DraftedWord>, object> &
  Partial<Record<DraftedWord, object>> = {
  platforms: { operator: 'Đơn vị khác' },
  problems: { confidence: 'listed' },
  legalRules: { value: 3 },
  calendarDays: { name: 'Tên khác' },
  quotationRequests: { need: 'Nhu cầu khác' },
  quotations: { fault: 'Lời khác' },
  quotationInquiries: { text: 'Lời khác' },
  custodianKeys: { recipient: 'age1pq1khac' },
  keyShares: { share: 'khac' },
  legalDocuments: { issuer: 'Cơ quan khác' },
  indicators: { value: 2 },
  synonyms: { means: ['nghĩa khác'] },
  pages: { summary: 'Tóm tắt khác' },
  menus: { links: [{ label: 'Chữ khác', address: '/tim-kiem/' }] },
  organisations: { region: 'Tây Nguyên' },
  offerings: { website: 'https://thu.example' },
  adoptions: { note: 'Ghi chú khác' },
  requirements: { text: 'Nội dung khác' },
  problemProposals: { sufferers: 'Người khác' },
  solutionProposals: { text: 'Lời khác' },
  adoptionPapers: { validUntil: '2030-01-01' },
  unlistedNames: { productName: 'Tên khác' },
  usageReports: { users: 2 },
  experiences: { text: 'Lời khác' },
  implementations: { roles: ['trains'] },
  vulnerabilityNotices: { title: 'Tên khác' },
  vulnerabilityHandlings: { words: 'Lời khác' },
  practices: { summary: 'Tóm tắt khác' },
  evaluations: { evaluatedOn: '2026-02-01' },
  announcements: { signer: 'Người khác' },
  evaluationTemplates: { note: 'Ghi chú khác' },
  vendorApplications: { note: 'Lời khác' },
  errorReports: { page: '/khac/' },
  publishers: { phone: '024 0000 0001' },
  joinRequests: { note: 'Lời khác' },
  notices: { key: 'khac' },
  selections: { need: 'Nhu cầu khác' },
  contracts: { title: 'Tên khác' },
  contractPrices: { price: 2 },
  users: { name: 'Tên khác' },
  messages: { readAt: '2026-11-22T00:00:00.000Z' },
  history: { reason: 'Sửa nhật ký' },
  publications: { reason: 'Sửa' },
  locks: { holder: 'Người khác' },
  unansweredSearches: { count: 3 },
  serviceDays: { minutes: '-' },
  visits: { count: 9 },
  followers: { follows: 'everything' },
  savedSearches: { search: 'search?q=khac' },
  webhooks: { name: 'Tên khác' },
  usageKeys: { name: 'Tên khác' },
  webhookDeliveries: { attempts: 2 },
  takedowns: { reason: 'khác' },
  media: { alt: 'Mô tả khác' },
  'payload-locked-documents': { globalSlug: 'khac' },
  'payload-kv': { key: 'khac' },
}

/** Data that older versions let into the database, past everything that is asked today; of a table of fields its address. */
export const faults: Record<Exclude<PublicCollection, DraftedWord>, Record<string, unknown>> &
  Partial<Record<DraftedWord, Record<string, unknown>>> = {
  organisations: { website: 'javascript:alert(1)' },
  platforms: { group: 'khong-co' },
  problems: { sector: 'khong-co' },
  offerings: { confirmedOn: '2026-02-31' },
  adoptions: { endedOn: '0001-01-01' },
  usageReports: { month: '10/2026' },
  experiences: { publishedOn: '27/11/2026' },
  implementations: { confirmedOn: '27/11/2026' },
  problemProposals: { since: '27/11/2026' },
  solutionProposals: { pilotFrom: '27/11/2026' },
  legalDocuments: { date: '27/11/2026' },
  indicators: { asOf: '27/11/2026' },
  synonyms: { says: ['—'] },
  evaluationTemplates: { validMonths: 0 },
  evaluations: { evaluatedOn: 'hôm qua' },
  announcements: { signedOn: '2026-13-01' },
  practices: { asOf: '27/11/2026' },
  requirements: { dueOn: '27/11/2026' },
  quotationRequests: { version: 0 },
  publishers: { email: 'không phải thư' },
  pages: { publishedOn: '27/11/2026' },
  menus: { slug: 'khong-co' },
  errorReports: { correctedOn: '27/11/2026' },
}

/** The rows that an actor may reach with an operation, sorted. */
export function expectedRows(collection: Collection, operation: Operation, actor: Actor): string[] {
  const rule: Partial<Record<string, readonly string[] | 'all'>> = matrix[collection][operation]
  const rows = rule[actor] ?? rule.anyone ?? []
  return [...(rows === 'all' ? fixtures[collection] : rows)].sort()
}
