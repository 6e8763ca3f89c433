import type { APIRoute } from 'astro'
import { pagePath } from 'cms/domain/publication/routes.ts'

/** Search engines may read everything but the workspace. */
export const GET: APIRoute = ({ site }) => {
  const closed = (['vi', 'en'] as const).map((language) => pagePath('workspace', language))
  const lines = [
    'User-agent: *',
    ...[...closed, '/admin', '/api/'].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${new URL('/sitemap.xml', site).href}`,
    '',
  ]
  return new Response(lines.join('\n'))
}
