import { pagePath } from 'cms/domain/publication/routes.ts'
import { absolute } from '../catalogue/siteUrl.ts'

/** Search engines may read everything but the workspace. */
export function robots(): string {
  const closed = (['vi', 'en'] as const).map((language) => pagePath('workspace', language))
  return [
    'User-agent: *',
    ...[...closed, '/admin', '/api/'].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${absolute('/sitemap.xml')}`,
    '',
  ].join('\n')
}
