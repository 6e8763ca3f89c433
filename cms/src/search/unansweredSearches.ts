import { createHash } from 'node:crypto'
import type { CollectionConfig, PayloadRequest } from 'payload'
import { z } from 'zod'
import { networkOfRequest } from '../access/network.ts'
import { allow, and, nobody, or, where } from '../access/rules.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { unansweredText } from '../domain/search/unanswered.ts'
import { dayInVietnam } from '../domain/values/day.ts'
import { adminGroups } from '../fields/commonFields.ts'
import { currentRelease } from '../publication/release.ts'
import { releasedSearch } from '../publication/releasedSearch.ts'
import { anyone, declaredEndpoint } from '../requests/declaredEndpoint.ts'
import { readBody } from '../requests/readBody.ts'

const BodySchema = z.strictObject({ text: z.string().max(200) })

/** How often a text was asked before anybody reads it: one reader alone may have written a name. */
export const shownFrom = 2

/** Who asked what today, as digests in the memory of this process: a network counts once a day for a text. */
const counted = new Set<string>()
let countedOn = ''
/** So that the memory has an end; more on one day are counted no more. */
const mostCounted = 50_000

function isNewToday(text: string, day: string, req: PayloadRequest): boolean {
  if (countedOn !== day) {
    counted.clear()
    countedOn = day
  }
  const digest = createHash('sha256')
    .update(`${networkOfRequest(req)} ${text}`)
    .digest('base64')
  if (counted.has(digest) || counted.size >= mostCounted) return false
  counted.add(digest)
  return true
}

/** More different texts than this are not kept: nobody reads them, and nobody may fill the table. */
const mostTexts = 5000

/**
 * `POST /api/unansweredSearches/tell` `{text}`: a page tells what was asked in vain. Nothing of who asked is kept; what
 * the search does answer, and what could name a person, is passed over. 204 whatever came of it.
 */
const tellEndpoint = declaredEndpoint({
  path: '/tell',
  method: 'post',
  caller: anyone(),
  reads: BodySchema,
  handler: async (req) => {
    const { text: typed } = await readBody(req, BodySchema)
    const text = unansweredText(typed)
    const day = dayInVietnam(new Date())
    const isToCount =
      text && (await currentRelease()) && (await isUnanswered(text)) && isNewToday(text, day, req)
    if (isToCount) await inTransaction(req, async () => count(text, day, req))
    return new Response(null, { status: 204 })
  },
})

async function isUnanswered(text: string): Promise<boolean> {
  const { search } = await releasedSearch()
  const { total, interpretation } = await search({
    text,
    facets: {},
    sort: 'relevance',
    page: 1,
    pageSize: 1,
    language: 'vi',
  })
  return total === 0 || interpretation === 'nearest'
}

async function count(text: string, day: string, req: PayloadRequest): Promise<void> {
  const given = { collection: 'unansweredSearches', overrideAccess: true, depth: 0, req } as const
  const { docs } = await req.payload.find({ ...given, where: { text: { equals: text } }, limit: 1 })
  const [known] = docs
  if (known) {
    const data = { count: known.count + 1, lastOn: day }
    await req.payload.update({ ...given, id: known.id, data })
    return
  }
  const { totalDocs } = await req.payload.count({ ...given, where: {} })
  if (totalDocs >= mostTexts) return
  await req.payload.create({ ...given, data: { text, count: 1, firstOn: day, lastOn: day } })
}

/** What visitors looked for and did not find, and how often; without anything of them. */
export const UnansweredSearches: CollectionConfig = {
  slug: 'unansweredSearches',
  labels: {
    singular: { vi: 'Câu tìm chưa có kết quả', en: 'Unanswered search' },
    plural: { vi: 'Câu tìm chưa có kết quả', en: 'Unanswered searches' },
  },
  admin: {
    group: adminGroups.catalogue,
    useAsTitle: 'text',
    defaultColumns: ['text', 'count', 'firstOn', 'lastOn'],
    description: {
      vi: 'Điều từ hai nơi trở lên đã tìm mà danh mục không có đủ từ; không lưu ai đã tìm. Thêm “Cách nói khi tìm kiếm” để lần sau có kết quả.',
      en: 'What was looked for from two networks or more and the catalogue has not; who looked is not kept. Add a way of saying so that it is found.',
    },
  },
  defaultSort: '-count',
  access: {
    read: and(
      or(allow('catalogue.manage'), allow('everything.read')),
      where({ count: { greater_than_equal: shownFrom } }),
    ),
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  endpoints: [tellEndpoint],
  fields: [
    {
      name: 'text',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: { vi: 'Câu tìm', en: 'Text' },
    },
    {
      name: 'count',
      type: 'number',
      required: true,
      index: true,
      label: { vi: 'Số lần', en: 'Times' },
    },
    {
      name: 'firstOn',
      type: 'text',
      label: { vi: 'Lần đầu ngày', en: 'First on' },
      admin: { components: { Cell: '/fields/DayCell.tsx#DayCell' } },
    },
    {
      name: 'lastOn',
      type: 'text',
      index: true,
      label: { vi: 'Lần cuối ngày', en: 'Last on' },
      admin: { components: { Cell: '/fields/DayCell.tsx#DayCell' } },
    },
  ],
}
