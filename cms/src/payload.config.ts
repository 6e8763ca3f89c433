import path from 'node:path'
import { en } from '@payloadcms/translations/languages/en'
import { vi } from '@payloadcms/translations/languages/vi'
import { buildConfig } from 'payload'
import type { SanitizedConfig } from 'payload'
import sharp from 'sharp'
import { Adoptions } from './words/adoption/collection.ts'
import { AdoptionPapers } from './words/adoptionPaper/collection.ts'
import { Announcements } from './words/announcement/collection.ts'
import { ContractPrices } from './words/contract/pricesCollection.ts'
import { Contracts } from './words/contract/collection.ts'
import { ErrorReports } from './words/errorReport/collection.ts'
import { Evaluations } from './words/evaluation/collection.ts'
import { EvaluationTemplates } from './words/evaluation/templateCollection.ts'
import { History } from './transitions/historyCollection.ts'
import { UnansweredSearches } from './search/unansweredSearches.ts'
import { Synonyms } from './words/synonym/collection.ts'
import { Indicators } from './words/indicator/collection.ts'
import { LegalDocuments } from './words/legalDocument/collection.ts'
import { Locks } from './database/lockCollection.ts'
import { ServiceDays } from './server/serviceDayCollection.ts'
import { Followers } from './following/followersCollection.ts'
import { SavedSearches } from './following/savedSearchesCollection.ts'
import { visitsViewPath } from './visits/viewPath.ts'
import { Visits } from './visits/collection.ts'
import { Webhooks } from './webhooks/collection.ts'
import { WebhookDeliveries } from './webhooks/deliveriesCollection.ts'
import { Media } from './files/collection.ts'
import { Messages } from './mail/collection.ts'
import { Notices } from './mail/noticeCollection.ts'
import { Offerings } from './words/offering/collection.ts'
import { Organisations } from './words/organisation/collection.ts'
import { Platforms } from './words/platform/collection.ts'
import { ProblemProposals } from './words/problemProposal/collection.ts'
import { SolutionProposals } from './words/solutionProposal/collection.ts'
import { UnlistedNames } from './words/unlistedName/collection.ts'
import { UsageReports } from './words/usageReport/collection.ts'
import { UsageKeys } from './words/usageReport/keysCollection.ts'
import { Implementations } from './words/implementation/collection.ts'
import { Experiences } from './words/experience/collection.ts'
import { Menus } from './words/menu/collection.ts'
import { Pages } from './words/page/collection.ts'
import { Practices } from './words/practice/collection.ts'
import { Problems } from './words/problem/collection.ts'
import { Publishers } from './words/publisher/collection.ts'
import { Publications } from './publication/collection.ts'
import { withRelations } from './fields/relations.ts'
import { CustodianKeys, KeyShares } from './words/custody/collection.ts'
import { CalendarDays, LegalRules } from './words/legalRule/collection.ts'
import { Quotations } from './words/quotation/collection.ts'
import { QuotationInquiries } from './words/quotation/inquiryCollection.ts'
import { QuotationRequests } from './words/quotationRequest/collection.ts'
import { Requirements } from './words/requirement/collection.ts'
import { Selections } from './words/selection/collection.ts'
import { Takedowns } from './publication/takedownCollection.ts'
import { Users } from './words/account/collection.ts'
import { declaredCollections } from './words/declaredCollections.ts'
import { JoinRequests } from './words/joinRequest/collection.ts'
import { VendorApplications } from './words/vendorApplication/collection.ts'
import { VulnerabilityNotices } from './words/vulnerabilityNotice/collection.ts'
import { VulnerabilityHandlings } from './words/vulnerabilityNotice/handlingCollection.ts'
import { withoutApiTab } from './fields/withoutApiTab.ts'
import { denyByDefault, withAccessAnswered, withVersionsWhereKept } from './access/denyByDefault.ts'
import { withRecordsInEditing } from './access/recordsInEditing.ts'
import { cmsLogger } from './server/cmsLogger.ts'
import { editEndpoint } from './dashboards/editEndpoint.ts'
import { calendarEndpoint } from './dashboards/calendar/endpoint.ts'
import { workspaceEndpoint } from './dashboards/endpoint.ts'
import { chainEndpoint } from './chain/endpoint.ts'
import { comparisonEndpoints } from './comparison/endpoint.ts'
import { searchFileEndpoints } from './search/searchFileEndpoint.ts'
import { databaseAdapter } from './database/database.ts'
import { refuseUnusable } from './database/databaseCheck.ts'
import { spokenErrors } from './fields/spokenErrors.ts'
import { spokenLabels } from './fields/spokenLabels.ts'
import { healthEndpoints } from './server/health.ts'
import { nearestEndpoint } from './search/nearestEndpoint.ts'
import { importEndpoints } from './imports/endpoint.ts'
import { listEndpoint } from './lists/endpoint.ts'
import { withListLinks } from './lists/withListLinks.ts'
import { mcpEndpoint } from './machines/mcpEndpoint.ts'
import { openApiEndpoint } from './machines/openApiEndpoint.ts'
import { mailAdapter } from './mail/send.ts'
import { readEnvironment } from './environment.ts'
import { asPublic } from './publication/publicCollection.ts'
import { changesEndpoint } from './publication/changesEndpoint.ts'
import { publishEndpoint } from './publication/endpoint.ts'
import { takeDownEndpoint } from './publication/takeDown.ts'
import { tellOfFullDisk } from './requests/fullDisk.ts'
import { tellOfUnreadable, withParsedRequests } from './requests/parsedRequests.ts'
import { withTakenParameters } from './requests/endpointParameters.ts'
import { nameTheFields, sayInTheirLanguage } from './requests/untranslated.ts'
import { withBoundedPreferences } from './requests/preferences.ts'
import { withFoldedLike } from './search/foldedLike.ts'
import { announceRoutes } from './server/routes/inventory.ts'
import { statisticsEndpoints } from './statistics/endpoint.ts'
import { statisticsViewPath } from './statistics/viewPath.ts'
import { startWorker } from './server/worker.ts'
import { tellOfWriteConflict } from './database/writeConflict.ts'

const { secret, isServing, logFormat, root } = readEnvironment()
const here = path.join(root, 'cms/src')

export default buildConfig({
  secret,
  db: databaseAdapter(),
  sharp,
  telemetry: false,
  logger: cmsLogger(logFormat),
  // A wrong password is a person's mistake; log.ts does the same for the refusals that have no name here.
  loggingLevels: { AuthenticationError: 'info', LockedAuth: 'info' },
  email: mailAdapter,
  graphQL: { disable: true },
  collections: [
    Platforms,
    Problems,
    ProblemProposals,
    SolutionProposals,
    LegalDocuments,
    LegalRules,
    CalendarDays,
    Indicators,
    Pages,
    Synonyms,
    UnansweredSearches,
    Offerings,
    Adoptions,
    AdoptionPapers,
    UnlistedNames,
    UsageReports,
    UsageKeys,
    Experiences,
    Implementations,
    Selections,
    QuotationRequests,
    Quotations,
    QuotationInquiries,
    CustodianKeys,
    KeyShares,
    Contracts,
    ContractPrices,
    VulnerabilityNotices,
    VulnerabilityHandlings,
    Requirements,
    Practices,
    Evaluations,
    Announcements,
    EvaluationTemplates,
    Organisations,
    VendorApplications,
    JoinRequests,
    Users,
    ErrorReports,
    Publishers,
    Menus,
    Messages,
    History,
    Publications,
    Takedowns,
    Notices,
    Locks,
    ServiceDays,
    Visits,
    Followers,
    SavedSearches,
    Webhooks,
    WebhookDeliveries,
    Media,
    ...declaredCollections,
  ].map((collection) =>
    withoutApiTab(denyByDefault(asPublic(withRelations(withListLinks(collection))))),
  ),
  endpoints: [
    ...healthEndpoints,
    workspaceEndpoint,
    calendarEndpoint,
    editEndpoint,
    publishEndpoint,
    takeDownEndpoint,
    nearestEndpoint,
    chainEndpoint,
    ...comparisonEndpoints,
    ...searchFileEndpoints,
    listEndpoint,
    ...importEndpoints,
    ...statisticsEndpoints,
    changesEndpoint,
    openApiEndpoint,
    mcpEndpoint,
  ].map((endpoint) => withTakenParameters(endpoint, endpoint.path)),
  // The last says what is still in English.
  hooks: {
    afterError: [
      nameTheFields,
      tellOfUnreadable,
      tellOfWriteConflict,
      tellOfFullDisk,
      sayInTheirLanguage,
    ],
  },
  plugins: [spokenLabels],
  localization: {
    locales: [
      { code: 'vi', label: 'Tiếng Việt' },
      { code: 'en', label: 'English' },
    ],
    defaultLocale: 'vi',
    fallback: true,
  },
  i18n: { supportedLanguages: { vi, en }, fallbackLanguage: 'vi', translations: spokenErrors },
  admin: {
    user: 'users',
    importMap: { baseDir: here },
    // The usual picture comes from another site; nothing here asks a third party.
    avatar: 'default',
    dateFormat: 'dd/MM/yyyy HH:mm',
    meta: {
      titleSuffix: ' · Nền tảng số quốc gia',
      description: 'Nơi quản lý danh mục nền tảng số quốc gia.',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/favicon.svg' }],
      openGraph: { siteName: 'Nền tảng số quốc gia', images: [], description: '' },
    },
    components: {
      views: {
        dashboard: { Component: '/dashboards/Dashboard.tsx#Dashboard' },
        statistics: {
          Component: '/statistics/StatisticsView.tsx#StatisticsView',
          path: statisticsViewPath,
          meta: { title: 'Số liệu có bộ lọc' },
        },
        visits: {
          Component: '/visits/VisitsView.tsx#VisitsView',
          path: visitsViewPath,
          meta: { title: 'Lượt xem trang' },
        },
      },
      graphics: { Logo: '/app/Mark.tsx#Logo', Icon: '/app/Mark.tsx#Icon' },
    },
  },
  upload: { limits: { fileSize: 20_000_000 }, abortOnLimit: true },
  typescript: { outputFile: path.join(here, 'payload-types.ts') },
  onInit: async (payload) => {
    await refuseUnusable(payload, isServing)
    if (isServing) startWorker(payload)
  },
})
  .then((config): SanitizedConfig => ({
    ...config,
    // Here are those that Payload adds, too.
    collections: config.collections.map((collection) =>
      withBoundedPreferences(
        withAccessAnswered(
          withParsedRequests(
            withFoldedLike(withVersionsWhereKept(withRecordsInEditing(collection))),
          ),
        ),
      ),
    ),
  }))
  .then((config) => {
    announceRoutes(config)
    return config
  })
