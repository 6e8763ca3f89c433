import { languageOf } from '../../domain/language/languageOf.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { writeCalendar } from '../../domain/values/icalendar.ts'
import { markedText } from '../../domain/values/tally.ts'
import { readEnvironment } from '../../environment.ts'
import { download } from '../../papers/download.ts'
import { declaredEndpoint, whoIsSignedIn } from '../../requests/declaredEndpoint.ts'
import { dueDatesOf } from './dueDates.ts'

const names = {
  vi: 'Thời hạn trên Nền tảng số quốc gia',
  en: 'Due dates, national digital platforms',
}

/**
 * `GET /api/calendar.ics?lang=vi|en`: every date by which the person has something to do (dueDates.ts), as a file for
 * the calendar of a telephone or an office program. Taken again, it changes the entries that are there. 401 for the
 * public.
 */
export const calendarEndpoint = declaredEndpoint({
  path: '/calendar.ics',
  method: 'get',
  caller: whoIsSignedIn(),
  takes: ['lang'],
  handler: async (req) => {
    const language = languageOf(req.searchParams.get('lang'))
    const { publicUrl } = readEnvironment()
    const { hostname } = new URL(publicUrl)
    const entries = (await dueDatesOf(req)).map(
      ({ key, title, text, at, page, slug, query, isIllustrative }) => ({
        uid: `${key}@${hostname}`,
        title: markedText(title[language], isIllustrative, language),
        text: text[language],
        at,
        link: new URL(`${pagePath(page, language, slug)}${query ? `?${query}` : ''}`, publicUrl)
          .href,
      }),
    )
    const body = writeCalendar(entries, { name: names[language], now: new Date().toISOString() })
    return download(body, 'ics', 'thoi-han')
  },
})
