import rss from '@astrojs/rss'
import type { APIRoute } from 'astro'
import { languages } from 'cms/domain/language/language.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { catalogue } from '../../catalogue/catalogue.ts'
import { feedOf, feeds } from '../../exports/feeds.ts'
import type { FeedName } from '../../exports/feeds.ts'

export function getStaticPaths() {
  return feeds.flatMap((name) =>
    languages.map((language) => ({
      params: { feed: `${name}.${language}` },
      props: { name, language },
    })),
  )
}

/** News of one kind in one language (RSS 2.0). */
export const GET: APIRoute<{ name: FeedName; language: Language }> = ({ props, site }) => {
  if (!site) throw new Error('A feed needs the public address (SITE_URL).')
  const { title, description, items } = feedOf(props.name, props.language, catalogue)
  return rss({
    title,
    description,
    site,
    trailingSlash: true,
    items,
    customData: `<language>${props.language}</language>`,
  })
}
