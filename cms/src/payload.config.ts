import path from 'node:path'
import { en } from '@payloadcms/translations/languages/en'
import { vi } from '@payloadcms/translations/languages/vi'
import { buildConfig } from 'payload'
import type { SanitizedConfig } from 'payload'
import sharp from 'sharp'
import { Adoptions } from './collections/Adoptions.ts'
import { Announcements } from './collections/Announcements.ts'
import { Evaluations } from './collections/Evaluations.ts'
import { EvaluationTemplates } from './collections/EvaluationTemplates.ts'
import { History } from './collections/History.ts'
import { Indicators } from './collections/Indicators.ts'
import { LegalDocuments } from './collections/LegalDocuments.ts'
import { Locks } from './collections/Locks.ts'
import { Media } from './collections/Media.ts'
import { Messages } from './collections/Messages.ts'
import { Notices } from './collections/Notices.ts'
import { Offerings } from './collections/Offerings.ts'
import { Organisations } from './collections/Organisations.ts'
import { Platforms } from './collections/Platforms.ts'
import { Practices } from './collections/Practices.ts'
import { Problems } from './collections/Problems.ts'
import { Publications } from './collections/Publications.ts'
import { withRelations } from './collections/relations.ts'
import { Requirements } from './collections/Requirements.ts'
import { Selections } from './collections/Selections.ts'
import { Takedowns } from './collections/Takedowns.ts'
import { Users } from './collections/Users.ts'
import { VendorApplications } from './collections/VendorApplications.ts'
import { withoutApiTab } from './collections/withoutApiTab.ts'
import { denyByDefault, withVersionsWhereKept } from './access/denyByDefault.ts'
import { withRecordsInEditing } from './access/recordsInEditing.ts'
import { cmsLogger } from './cmsLogger.ts'
import { workspaceEndpoint } from './dashboards/endpoint.ts'
import { comparisonEndpoints } from './comparison/endpoint.ts'
import { databaseAdapter } from './database.ts'
import { refuseUnusable } from './databaseCheck.ts'
import { spokenErrors } from './fields/spokenErrors.ts'
import { spokenLabels } from './fields/spokenLabels.ts'
import { healthEndpoints } from './health.ts'
import { nearestEndpoint } from './nearest/endpoint.ts'
import { mailAdapter } from './mail/send.ts'
import { readEnvironment } from './environment.ts'
import { asPublic } from './publication/publicCollection.ts'
import { publishEndpoint } from './publication/endpoint.ts'
import { takeDownEndpoint } from './publication/takeDown.ts'
import { tellOfUnreadable, withParsedRequests } from './requests/parsedRequests.ts'
import { withBoundedPreferences } from './requests/preferences.ts'
import { withFoldedLike } from './search/foldedLike.ts'
import { announceRoutes } from './routes/inventory.ts'
import { startWorker } from './worker.ts'
import { tellOfWriteConflict } from './writeConflict.ts'

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
    LegalDocuments,
    Indicators,
    Offerings,
    Adoptions,
    Selections,
    Requirements,
    Practices,
    Evaluations,
    Announcements,
    EvaluationTemplates,
    Organisations,
    VendorApplications,
    Users,
    Messages,
    History,
    Publications,
    Takedowns,
    Notices,
    Locks,
    Media,
  ].map((collection) => withoutApiTab(denyByDefault(asPublic(withRelations(collection))))),
  endpoints: [
    ...healthEndpoints,
    workspaceEndpoint,
    publishEndpoint,
    takeDownEndpoint,
    nearestEndpoint,
    ...comparisonEndpoints,
  ],
  hooks: { afterError: [tellOfUnreadable, tellOfWriteConflict] },
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
      views: { dashboard: { Component: '/dashboards/Dashboard.tsx#Dashboard' } },
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
        withParsedRequests(withFoldedLike(withVersionsWhereKept(withRecordsInEditing(collection)))),
      ),
    ),
  }))
  .then((config) => {
    announceRoutes(config)
    return config
  })
