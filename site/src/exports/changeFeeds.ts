import { Feed } from 'feed'
import { changeFeed } from 'cms/domain/publication/change.ts'
import type { ChangeFeed } from 'cms/domain/publication/change.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { allChanges } from '../catalogue/changes.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { textOf } from '../text/text.ts'
import { absolute } from '../catalogue/siteUrl.ts'

/** Most changes of a feed; earlier ones are asked for at `/api/changes`. */
const longestFeed = 200

/** Formats of the feed of changes, by the ending of its file. */
export const changeFormats = {
  atom: { type: 'application/atom+xml', name: 'Atom' },
  json: { type: 'application/feed+json', name: 'JSON Feed' },
} as const
export type ChangeFormat = keyof typeof changeFormats

/** Address of the feed of changes. */
export const changeFeedPath = (language: Language, format: ChangeFormat): string =>
  `/thay-doi/changes.${language}.${format}`

function feedIn(language: Language): ChangeFeed {
  return changeFeed(allChanges().slice(0, longestFeed), {
    language,
    origin: absolute('/'),
    path: changeFeedPath(language, 'json'),
  })
}

/** The newest changes in one language. */
export function writeChanges(language: Language, format: ChangeFormat): string {
  const feed = feedIn(language)
  return format === 'json' ? JSON.stringify(feed) : toAtom(feed)
}

/** The same as Atom (RFC 4287). */
function toAtom({ title, description, home_page_url: home, language, items }: ChangeFeed): string {
  const self = absolute(changeFeedPath(language, 'atom'))
  const instant = (text: string) => new Date(text)
  const atom = new Feed({
    id: self,
    title,
    description,
    link: home,
    language,
    feedLinks: { atom: self },
    updated: instant(items[0]?.date_published ?? catalogue.takenAt),
    author: { name: catalogue.publisher?.name[language] ?? textOf(language).site.name },
    copyright: textOf(language).openData.licenceText,
  })
  for (const item of items) {
    atom.addItem({
      id: item.id,
      link: item.url,
      title: inHtml(item.title),
      description: inHtml(item.content_text),
      date: instant(item.date_published),
      category: item.tags.map((name) => ({ name, term: item._change.kind })),
    })
  }
  return atom.atom1()
}

/** A plain text where the feed's texts are read as HTML. */
const inHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
