import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { changeFeed, changeKinds } from '../domain/publication/change.ts'
import type { Label } from '../domain/language/language.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import { DaySchema } from '../domain/values/reference.ts'
import { readEnvironment } from '../environment.ts'
import { anyone, declaredEndpoint } from '../requests/declaredEndpoint.ts'
import { refusal } from '../requests/refusal.ts'
import { notYetPublished } from './notYetPublished.ts'
import { releasedChanges } from './releasedChanges.ts'

/** Changes of one answer; the rest is behind `next_url`. */
const pageSize = 200

/** What `GET /api/changes` takes beside the language. */
const ChangesQuerySchema = z.strictObject({
  /** From this day on (`YYYY-MM-DD`). */
  since: DaySchema.optional(),
  /** Only what came after this number: that of the last change that was read. */
  after: z
    .string()
    .regex(/^\d{17}(-\d{5})?$/)
    .optional(),
  kind: changeKinds.schema.optional(),
})
const changesParameters = ['since', 'after', 'kind'] as const

const reasons: Record<string, Label> = {
  since: {
    vi: 'since: hãy ghi một ngày, ví dụ 2026-11-01.',
    en: 'since: give a day, for example 2026-11-01.',
  },
  after: {
    vi: 'after: hãy ghi số của một thay đổi, gồm 17 chữ số, gạch nối và 5 chữ số.',
    en: 'after: give the number of a change, 17 digits, a hyphen and 5 digits.',
  },
  kind: {
    vi: `kind: hãy ghi một trong ${changeKinds.values.join(', ')}.`,
    en: `kind: give one of ${changeKinds.values.join(', ')}.`,
  },
}
const wrongQuery: Label = { vi: 'Tham số chưa đúng.', en: 'A parameter is wrong.' }

/**
 * `GET /api/changes?since=&after=&kind=`: what changed on the public site as JSON Feed 1.1, in the order of the numbers,
 * 200 at a time. 400 with the parameter that is wrong; 503 before the first publication.
 */
export const changesEndpoint = declaredEndpoint({
  path: '/changes',
  method: 'get',
  caller: anyone(),
  takes: ['since', 'after', 'kind'],
  handler: async (req) => {
    const { since, after, kind } = readQuery(req)
    const changes = await releasedChanges()
    if (!changes) throw refusal(req, 503, notYetPublished)
    const found = changes.filter(
      (change) =>
        (since === undefined || change.day >= since) &&
        (after === undefined || change.number > after) &&
        (kind === undefined || change.kind === kind),
    )
    const shown = found.slice(0, pageSize)
    const last = found.length > shown.length ? shown.at(-1)?.number : undefined
    const pathOf = (beginning: string | undefined) => {
      const given = { since, after: beginning, kind }
      const query = new URLSearchParams(
        Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])),
      ).toString()
      return `/api/changes${query && `?${query}`}`
    }
    const feed = changeFeed(shown, {
      language: languageOf(req.i18n.language),
      origin: readEnvironment().publicUrl,
      path: pathOf(after),
      nextPath: last && pathOf(last),
    })
    return Response.json(feed, { headers: { 'content-type': 'application/feed+json' } })
  },
})

function readQuery(req: PayloadRequest): z.output<typeof ChangesQuerySchema> {
  const given = changesParameters.flatMap((name) => {
    const value = req.searchParams.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  const parsed = ChangesQuerySchema.safeParse(Object.fromEntries(given))
  if (parsed.success) return parsed.data
  const field = String(parsed.error.issues[0]?.path[0] ?? '')
  throw refusal(req, 400, reasons[field] ?? wrongQuery, { field })
}
