import { getRssString } from '@astrojs/rss'
import {
  announcementStandingOn,
  announcementStandings,
} from 'cms/domain/announcement/announcement.ts'
import type { Announcement } from 'cms/domain/announcement/announcement.ts'
import { calledThen, evaluationText } from 'cms/domain/evaluation/evaluationText.ts'
import { inLanguage } from 'cms/domain/language/inLanguage.ts'
import type { Language, Localized } from 'cms/domain/language/language.ts'
import type { ContentPage } from 'cms/domain/page/page.ts'
import { dayText } from 'cms/domain/values/day.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import type { Snapshot } from 'cms/domain/publication/snapshot.ts'
import { markedText } from 'cms/domain/values/tally.ts'
import { siteUrl } from '../catalogue/siteUrl.ts'
import { pageText } from '../text/page.ts'
import { textOf } from '../text/text.ts'

export const feeds = ['announcements', 'practices', 'news'] as const
export type FeedName = (typeof feeds)[number]

export const feedPath = (name: FeedName, language: Language): string =>
  `/rss/${name}.${language}.xml`

interface Item {
  title: string
  link: string
  description: string
  pubDate?: Date
  categories?: string[]
}

/** News of one kind in one language (RSS 2.0). */
export function writeFeed(name: FeedName, language: Language, snapshot: Snapshot): Promise<string> {
  return getRssString({
    ...feedOf(name, language, snapshot),
    site: siteUrl,
    trailingSlash: true,
    customData: `<language>${language}</language>`,
  })
}

/** The news of one kind: the newest first, each with how it stands on the day of the snapshot. */
export function feedOf(name: FeedName, language: Language, snapshot: Snapshot) {
  const t = textOf(language)
  const { items, description } = {
    announcements: () => ({
      items: announced(snapshot, language),
      description: t.announcement.listLead,
    }),
    practices: () => ({
      items: told(snapshot.practices, 'practices', language),
      description: t.practice.listLead,
    }),
    news: () => ({
      items: told(
        snapshot.pages.filter(({ kind }) => kind === 'news'),
        'news',
        language,
      ),
      description: pageText(language).newsLead,
    }),
  }[name]()
  return { title: `${t.nav[name]} · ${t.site.name}`, description, items }
}

/** Noon in Việt Nam, where the hour was not noted: no reader's clock shows another day. */
const noon = (day: string) => new Date(`${day}T12:00:00+07:00`)
const newestFirst = (a: Item, b: Item) => (b.pubDate?.getTime() ?? 0) - (a.pubDate?.getTime() ?? 0)

function marked(illustrative: boolean, language: Language) {
  return illustrative ? { categories: [textOf(language).illustration.word] } : {}
}

function announced(snapshot: Snapshot, language: Language): Item[] {
  const t = textOf(language)
  return snapshot.announcements
    .map((announcement) => {
      const { slug, number, title, illustrative, signedOn, announcedOn } = announcement
      const standing = announcementStandingOn(announcement, snapshot.announcements, snapshot.asOf)
      const word = announcementStandings.labels[standing][language]
      return {
        title: markedText(`${number}: ${inLanguage(title, language).text}`, illustrative, language),
        link: pagePath('announcements', language, slug),
        description: [
          markedText(
            `${word}, ${t.seal.date(dayText(signedOn, language))}.`,
            illustrative,
            language,
          ),
          ...linesOf(announcement, snapshot, language),
        ].join('\n'),
        pubDate: noon(announcedOn ?? signedOn),
        ...marked(illustrative, language),
      }
    })
    .sort(newestFirst)
}

/** What a decision publishes and takes back, each result with its level and how it stands. */
function linesOf(announcement: Announcement, snapshot: Snapshot, language: Language): string[] {
  const t = textOf(language).announcement
  const named = (name: Localized) => inLanguage(name, language).text
  const result = (slug: string): string[] => {
    const evaluation = snapshot.evaluations.find((one) => one.slug === slug)
    if (!evaluation) return []
    const subject =
      calledThen(evaluation) ??
      snapshot.offerings.find((one) => one.slug === evaluation.offering)?.name ??
      snapshot.organisations.find((one) => one.slug === evaluation.organisation)?.name
    const text = evaluationText(evaluation, snapshot)[language]
    const line = `${subject ? named(subject) : slug}: ${text}.`
    return [markedText(line, evaluation.illustrative, language)]
  }
  const platform = (verb: string) => (slug: string) => {
    const found = snapshot.platforms.find((one) => one.slug === slug)
    return found ? [`${named(found.name)}: ${verb}.`] : []
  }
  return [
    ...announcement.evaluations.flatMap(result),
    ...announcement.revokedEvaluations.flatMap(result),
    ...announcement.platforms.flatMap(platform(t.publishedIn)),
    ...announcement.revokedPlatforms.flatMap(platform(t.revokedIn)),
  ]
}

function told(
  records: (Pick<ContentPage, 'slug' | 'title' | 'summary' | 'publishedOn' | 'illustrative'> &
    Partial<Pick<ContentPage, 'publishedAt'>>)[],
  page: 'practices' | 'news',
  language: Language,
): Item[] {
  return records
    .map(({ slug, title, summary, publishedOn, publishedAt, illustrative }) => ({
      title: markedText(inLanguage(title, language).text, illustrative, language),
      link: pagePath(page, language, slug),
      description: markedText(inLanguage(summary, language).text, illustrative, language),
      ...(publishedOn && { pubDate: publishedAt ? new Date(publishedAt) : noon(publishedOn) }),
      ...marked(illustrative, language),
    }))
    .sort(newestFirst)
}
