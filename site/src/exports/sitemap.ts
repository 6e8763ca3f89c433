import { languages } from 'cms/domain/language/language.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { listedPaths } from '../catalogue/records.ts'
import { absolute } from '../catalogue/siteUrl.ts'
import { lastDayOf } from './recordDays.ts'

/** Every listed page with its last day, where one is known, and its other language (https://www.sitemaps.org, hreflang by Google's extension). */
export function sitemap(): string {
  const entries = languages.flatMap((language) =>
    listedPaths(language).map(({ path, page, slug }) => {
      const alternates = languages.map(
        (other) =>
          `<xhtml:link rel="alternate" hreflang="${other}" href="${absolute(pagePath(page, other, slug))}"/>`,
      )
      const day = lastDayOf(page, slug)
      const lastmod = day ? `<lastmod>${day}</lastmod>` : ''
      return `<url><loc>${absolute(path)}</loc>${lastmod}${alternates.join('')}</url>`
    }),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`
}
