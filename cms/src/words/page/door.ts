import type { PayloadRequest } from 'payload'
import { pageMachine } from '../../domain/page/machine.ts'
import { LocalizedRichTextSchema } from '../../domain/page/richText.ts'
import { linksOf } from '../../domain/page/richTextHtml.ts'
import { isSitePath } from '../../domain/values/webAddress.ts'
import { readerBeside } from '../../publication/askPublic.ts'
import { siteHas } from '../../publication/siteHas.ts'
import type { ChangesOf, Door, RowOf } from '../../transitions/door.ts'
import { restorePublicVersion } from '../../transitions/restorePublicVersion.ts'

export const pageDoor: Door<'pages', typeof pageMachine> = {
  machine: pageMachine,
  collection: 'pages',
  organisationOf: () => null,
  subjectOf: async (row, req) => ({
    kind: row.kind,
    screen: row.screen ?? null,
    otherHelp: await otherHelp(row, req),
    isPublic: await isPublic(row.id, req),
    isAhead: row.publishAt ? Date.parse(row.publishAt) > Date.now() : null,
    leadNowhere: await leadNowhere(row.id, req),
  }),
  changesFor: async ({ row, event, today, req }): Promise<ChangesOf<'pages'>> => {
    switch (event) {
      case 'publish':
      case 'publishWhenDue': {
        // What came with the software has no first day here.
        const isFirst = !row.publishedOn && !(await isPublic(row.id, req))
        return {
          _status: 'published',
          publishAt: null,
          ...(isFirst && { publishedOn: today, publishedAt: new Date().toISOString() }),
          changedOn: today,
        }
      }
      case 'withdraw':
        return { _status: 'draft' }
      case 'discard':
        await restorePublicVersion('pages', row.id, req)
        return { _status: 'published' }
      default:
        return {}
    }
  },
  titleOf: (row) => Promise.resolve(row.title),
}

/** Whether visitors see a text of the page now; the row is its newest one, which may be a draft. */
async function isPublic(id: string, req: PayloadRequest): Promise<boolean> {
  const main = await req.payload.db.findOne<RowOf<'pages'>>({
    collection: 'pages',
    where: { id: { equals: id } },
    req,
  })
  return main?._status === 'published'
}

/** The title of another page that is public as the help of the same screen. */
async function otherHelp(
  { id, screen }: Pick<RowOf<'pages'>, 'id' | 'screen'>,
  req: PayloadRequest,
): Promise<string | null> {
  if (!screen) return null
  const { docs } = await req.payload.find({
    collection: 'pages',
    where: {
      and: [
        { screen: { equals: screen } },
        { _status: { equals: 'published' } },
        { id: { not_equals: id } },
      ],
    },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0]?.title ?? null
}

/** Addresses of this site to which the newest text links, in either language, and behind which there is nothing. */
async function leadNowhere(id: string, req: PayloadRequest): Promise<string[]> {
  const { body } = await req.payload.findByID({
    collection: 'pages',
    id,
    draft: true,
    locale: 'all',
    depth: 0,
    overrideAccess: true,
    req: await readerBeside(req),
  })
  const parsed = LocalizedRichTextSchema.safeParse(body)
  // What the public site cannot show at all is refused by what it asks of every record.
  if (!parsed.success) return []
  const { vi, en } = parsed.data
  const links = [vi, ...(en ? [en] : [])].flatMap(({ root }) => linksOf(root))
  const paths = [...new Set(links.filter(isSitePath))]
  const there = await Promise.all(paths.map(siteHas))
  return paths.filter((_, at) => !there[at])
}
