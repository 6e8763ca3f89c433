import type { CollectionConfig, Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { allow, nobody, or } from '../access/rules.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { unansweredText } from '../domain/search/unanswered.ts'
import { dayInVietnam } from '../domain/values/day.ts'
import { adminGroups } from '../fields/commonFields.ts'
import { currentRelease } from '../publication/release.ts'
import { releasedSearch } from '../publication/releasedSearch.ts'
import { readBody } from '../requests/readBody.ts'

const BodySchema = z.strictObject({ text: z.string().max(200) })

/** More different texts than this are not kept: nobody reads them, and nobody may fill the table. */
const mostTexts = 5000

/**
 * `POST /api/unansweredSearches/tell` `{text}`: a page tells what was asked in vain. Nothing of who asked is kept; what
 * the search does answer, and what could name a person, is passed over. 204 whatever came of it.
 */
const tellEndpoint: Endpoint = {
  path: '/tell',
  method: 'post',
  handler: async (req) => {
    const { text: typed } = await readBody(req, BodySchema)
    const text = unansweredText(typed)
    if (text && (await currentRelease()) && (await isUnanswered(text))) {
      await inTransaction(req, async () => count(text, req))
    }
    return new Response(null, { status: 204 })
  },
}

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

async function count(text: string, req: PayloadRequest): Promise<void> {
  const day = dayInVietnam(new Date())
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
      vi: 'Điều người xem tìm mà danh mục không có đủ từ; không lưu ai đã tìm. Thêm “Cách nói khi tìm kiếm” để lần sau có kết quả.',
      en: 'What visitors looked for and the catalogue has not; who looked is not kept. Add a way of saying so that it is found.',
    },
  },
  defaultSort: '-count',
  access: {
    read: or(allow('catalogue.manage'), allow('everything.read')),
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
    { name: 'firstOn', type: 'text', label: { vi: 'Lần đầu ngày', en: 'First on' } },
    { name: 'lastOn', type: 'text', index: true, label: { vi: 'Lần cuối ngày', en: 'Last on' } },
  ],
}
