import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { personOf } from '../access/rules.ts'
import { requirementsFor } from '../dashboards/requirements.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import type { Label, Language } from '../domain/language/language.ts'
import { requirementStatuses } from '../domain/requirement/requirementStatus.ts'
import { dayInVietnam } from '../domain/values/day.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import { slugOf } from '../domain/language/vietnamese.ts'
import { currentRelease } from '../publication/release.ts'
import { releasedSnapshot } from '../publication/released.ts'
import { readQuery } from '../requests/queries.ts'
import { download } from '../papers/download.ts'
import { declaredEndpoint, whoIsSignedIn } from '../requests/declaredEndpoint.ts'
import { refusal } from '../requests/refusal.ts'
import { filterText } from './filterText.ts'
import { writeList } from './listFile.ts'
import type { ListTable } from './listFile.ts'
import { dutyList, isListed, listFormats, lists } from './lists.ts'
import type { ListedCollection, ListFormat } from './lists.ts'
import { cellOf, columnOf, saidIn, valueAt } from './listValue.ts'
import { shownAs } from './shownAs.ts'

/** Most rows of a file, and how many are read at once. */
const mostRows = 20_000
const rowsAtOnce = 500

const noSuchList: Label = {
  vi: 'Không có danh sách này. Địa chỉ có dạng /api/lists/adoptions.xlsx hoặc .csv.',
  en: 'There is no such list. Its address is like /api/lists/adoptions.xlsx or .csv.',
}

/**
 * `GET /api/lists/<collection>.xlsx|csv`, with `where`, `sort`, `draft` and `locale` as the list of the collection takes
 * them: all rows that the person finds there, with the columns that they may read. `duties` is what is required of the
 * own organisation. 401 for the public, 404 for what is no list.
 */
export const listEndpoint = declaredEndpoint({
  path: '/lists/:list',
  method: 'get',
  caller: whoIsSignedIn('who is signed in: the rows and columns that they may read'),
  isCostly: true,
  params: z.object({ list: z.string() }),
  takes: ['where', 'sort'],
  handler: async (req, { params: { list } }) => {
    const [name = '', format] = list.split('.', 2)
    const asked = listFormats.find((one) => one === format)
    const language = languageOf(req.locale === 'en' ? 'en' : 'vi')
    const table = asked && (await tableOf(name, req, language))
    if (!asked || !table) throw refusal(req, 404, noSuchList)
    return fileOf(table, asked, language)
  },
})

async function tableOf(
  name: string,
  req: PayloadRequest,
  language: Language,
): Promise<ListTable | undefined> {
  if (name === dutyList) return dutyTable(req, language)
  return isListed(name) ? collectionTable(name, req, language) : undefined
}

async function fileOf(table: ListTable, format: ListFormat, language: Language): Promise<Response> {
  const body = await writeList(table, format, language)
  return download(body, format, `${slugOf(table.title)}-${table.day}`)
}

/** The rows of a collection, read as its own list reads them. */
async function collectionTable(
  slug: ListedCollection,
  req: PayloadRequest,
  language: Language,
): Promise<ListTable> {
  const { config } = req.payload.collections[slug]
  await readQuery(req, config)
  const { where: asked, sort, draft } = req.query
  // The admin sends its conditions as JSON; readQuery has read them.
  const where: unknown = typeof asked === 'string' && asked ? JSON.parse(asked) : asked
  const { docs, total } = await allRows(slug, req, {
    ...(isRecord(where) ? { where: where as Where } : {}),
    ...(typeof sort === 'string' && sort ? { sort } : {}),
    draft: draft === 'true',
  })
  const columns = lists[slug]
    .map((path) => columnOf(path, config, req, language))
    // Payload leaves out of each record what its reader may not see.
    .filter(({ path, field }) => {
      const isRuled = 'access' in field && Boolean(field.access?.read)
      return docs.some((doc) => valueAt(doc, path) !== undefined) || (docs.length === 0 && !isRuled)
    })
  const now = new Date().toISOString()
  return {
    title: saidIn(config.labels.plural, req, language) ?? slug,
    columns: columns.map(({ label }) => label),
    rows: docs.map((doc) => ({
      cells: columns.map(
        ({ field, path }) =>
          shownAs(slug, path, doc, now)?.[language] ??
          cellOf(field, valueAt(doc, path), req, language),
      ),
      isIllustrative: doc.illustrative === true,
    })),
    total,
    asked: filterText(where, config, req, language),
    day: dayInVietnam(new Date()),
  }
}

interface Asked {
  where?: Where
  sort?: string
  draft: boolean
}

async function allRows(
  collection: CollectionSlug & ListedCollection,
  req: PayloadRequest,
  asked: Asked,
): Promise<{ docs: Record<string, unknown>[]; total: number }> {
  const docs: Record<string, unknown>[] = []
  for (let page = 1; ; page += 1) {
    const found = await req.payload.find({
      collection,
      ...asked,
      // What is named in a row is read with it; the offering of the adoption that a row is about is one step further.
      depth: collection === 'usageReports' || collection === 'implementations' ? 2 : 1,
      limit: rowsAtOnce,
      page,
      overrideAccess: false,
      user: req.user,
      req,
    })
    docs.push(...found.docs.map((doc): Record<string, unknown> => ({ ...doc })))
    if (!found.hasNextPage || docs.length >= mostRows) return { docs, total: found.totalDocs }
  }
}

/** What is required of the organisation of a person, as their desk lists it. */
async function dutyTable(req: PayloadRequest, language: Language): Promise<ListTable> {
  const id = personOf(req)?.organisation
  const organisation = id
    ? await req.payload.findByID({ collection: 'organisations', id, depth: 0, req })
    : undefined
  const duties =
    organisation && (await currentRelease())
      ? requirementsFor(organisation.slug, await releasedSnapshot())
      : []
  const words = {
    vi: [
      'Nhiệm vụ được giao',
      'Nhiệm vụ',
      'Đơn vị được giao',
      'Tình trạng',
      'Thời hạn',
      'Đạt ngày',
    ],
    en: ['Requirements', 'Requirement', 'Asked of', 'Standing', 'Due on', 'Met on'],
  }[language]
  const [title = '', ...columns] = words
  return {
    title,
    columns,
    rows: duties.map((duty) => ({
      cells: [
        duty.title,
        duty.organisation,
        requirementStatuses.labels[duty.status][language],
        { day: duty.dueOn },
        duty.metOn ? { day: duty.metOn } : null,
      ],
      isIllustrative: duty.illustrative,
    })),
    total: duties.length,
    asked: [],
    day: dayInVietnam(new Date()),
  }
}
