import { z } from 'zod'
import { inLanguage } from '../language/inLanguage.ts'
import type { Language } from '../language/language.ts'
import { pagePath } from './routes.ts'
import { enumeration } from '../values/enumeration.ts'
import { markedText } from '../values/tally.ts'
import { DaySchema } from '../values/reference.ts'

/** What the change feed tells. */
export const changeKinds = enumeration({
  announced: { vi: 'Công bố', en: 'Announced' },
  revoked: { vi: 'Thu hồi', en: 'Revoked' },
  price: { vi: 'Đổi giá', en: 'Price' },
  level: { vi: 'Mức triển khai', en: 'Level of adoption' },
  state: { vi: 'Đổi tình trạng', en: 'State' },
  added: { vi: 'Mới có', en: 'Added' },
  removed: { vi: 'Không còn', en: 'Removed' },
  corrected: { vi: 'Đính chính', en: 'Corrected' },
})

const InBothSchema = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })

/** One thing that became different on the public site, with the publication that showed it first. */
export const ChangeSchema = z.strictObject({
  /** The publication (17 digits: its instant, UTC) and the place in it: later ones are greater as text. */
  number: z.string().regex(/^\d{17}-\d{5}$/),
  /** The day that it speaks of: of the decision, the price, the level; else the day of the publication. */
  day: DaySchema,
  kind: changeKinds.schema,
  /** Records that it is about, `word/slug`, the one whose page tells it first. */
  about: z.array(z.string().min(3)).min(1),
  /** The page that tells it, on this site; of a record that is gone the list that it stood in. */
  pages: InBothSchema,
  title: InBothSchema,
  text: InBothSchema,
  /** It speaks of something made up for demonstration. */
  illustrative: z.boolean(),
})
export type Change = z.output<typeof ChangeSchema>

/** As many as are kept, the newest: years of an installation of today. */
export const keptChanges = 5000

/** A change as the snapshots tell it, before a publication has given it a number. */
export type FoundChange = Omit<Change, 'number'>

/** Changes with the numbers of a publication, by day. */
export const numbered = (release: string, found: FoundChange[]): Change[] =>
  [...found]
    .sort((a, b) => a.day.localeCompare(b.day))
    .slice(-keptChanges)
    .map((change, at) => ({ number: `${release}-${String(at).padStart(5, '0')}`, ...change }))

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) of changes, with what stands in no field of it under `_change`. */
export const ChangeFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  description: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  next_url: z.url().optional(),
  language: z.enum(['vi', 'en']),
  items: z.array(
    z.strictObject({
      id: z.string(),
      url: z.url(),
      title: z.string(),
      content_text: z.string(),
      date_published: z.iso.datetime({ offset: true }),
      tags: z.array(z.string()),
      _change: ChangeSchema.pick({
        number: true,
        day: true,
        kind: true,
        about: true,
        illustrative: true,
      }),
    }),
  ),
})
export type ChangeFeed = z.output<typeof ChangeFeedSchema>

interface FeedOptions {
  language: Language
  /** Of this site, without a closing slash. */
  origin: string
  /** The feed's own path with its question. */
  path: string
  nextPath?: string | undefined
}

/** Noon in Việt Nam, so that no reader's clock shows another day. */
const noonOf = (day: string): string => `${day}T12:00:00+07:00`

/** Changes as a feed in one language, in the order given. */
export function changeFeed(
  changes: readonly Change[],
  { language, origin, path, nextPath }: FeedOptions,
): ChangeFeed {
  const words = {
    vi: {
      title: 'Thay đổi · Nền tảng số quốc gia',
      description:
        'Công bố, thu hồi, giá, mức triển khai và tình trạng đã đổi trên trang công khai.',
    },
    en: {
      title: 'Changes · National digital platforms',
      description:
        'Announcements, revocations, prices, levels and states that changed on the public site.',
    },
  }[language]
  const absolute = (address: string) => new URL(address, origin).href
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: words.title,
    description: words.description,
    home_page_url: absolute(pagePath('openData', language)),
    feed_url: absolute(path),
    ...(nextPath && { next_url: absolute(nextPath) }),
    language,
    items: changes.map(({ number, day, kind, about, pages, title, text, illustrative }) => ({
      id: `${absolute('/')}#change-${number}`,
      url: absolute(pages[language]),
      title: markedText(inLanguage(title, language).text, illustrative, language),
      content_text: markedText(inLanguage(text, language).text, illustrative, language),
      date_published: noonOf(day),
      tags: [changeKinds.labels[kind][language]],
      _change: { number, day, kind, about, illustrative },
    })),
  }
}
