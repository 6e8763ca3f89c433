import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { inTransaction } from '../database/inTransaction.ts'
import {
  followedAt,
  isNews,
  isPlainSearch,
  notPlainSearch,
  searchOfFollowed,
} from '../domain/following/following.ts'
import type { Label } from '../domain/language/language.ts'
import { changeKinds } from '../domain/publication/change.ts'
import { searchAddress } from '../domain/search/searchAddress.ts'
import type { SavedSearch } from '../payload-types.ts'
import { currentRelease } from '../publication/release.ts'
import { releasedSnapshot } from '../publication/released.ts'
import { lastNumber, releasedChanges } from '../publication/releasedChanges.ts'
import { declaredEndpoint, OneRecordSchema, whoIsSignedIn } from '../requests/declaredEndpoint.ts'
import { notFound, refusal } from '../requests/refusal.ts'
import { signedIn } from '../words/account/proof.ts'
import { followedNow } from './followedNow.ts'
import { nameOfFollowed } from './nameOfFollowed.ts'

/** Searches that one person keeps: as many as are looked through at a desk. */
const mostKept = 30

/** New things of one search that are told one by one; the others are counted. */
const mostTold = 5

const noSearch: Label = {
  vi: 'Hãy lưu một lượt tìm kiếm có từ hoặc bộ lọc: mở trang tìm kiếm, rồi bấm “Theo dõi, lưu tìm kiếm này”.',
  en: 'Save a search with words or filters: open the search page and press “Follow or save this search”.',
}
const tooMany: Label = {
  vi: `Bạn đã lưu ${mostKept} lượt tìm kiếm. Hãy bỏ bớt trước.`,
  en: `You keep ${mostKept} searches already. Remove some first.`,
}

const SaveSchema = z.strictObject({ search: z.string().min(1).max(2000) })

/**
 * `POST /api/savedSearches/save` with `{ search }`, the address of a search page: keeps it for the person, once. What
 * changes from now on is new. 400 for a search of everything or of more than words, 409 for one too many, 401 for the public.
 */
const saveEndpoint = declaredEndpoint({
  path: '/save',
  method: 'post',
  caller: whoIsSignedIn(),
  body: SaveSchema,
  handler: async (req, { body: asked }) => {
    const { account } = await signedIn(req)
    const search = followedAt(asked.search)
    if (!search || !searchOfFollowed(search)) {
      throw refusal(req, 400, noSearch, { field: 'search' })
    }
    if (!isPlainSearch(search)) throw refusal(req, 400, notPlainSearch, { field: 'search' })
    const seenUntil = await lastNumber()
    await inTransaction(req, async () => {
      const kept = await keptBy(account.id, req)
      if (kept.some((one) => one.search === search)) return
      if (kept.length >= mostKept) throw refusal(req, 409, tooMany, { field: 'search' })
      await req.payload.create({
        collection: 'savedSearches',
        data: { key: `${account.id} ${search}`, person: account.id, search, seenUntil },
        depth: 0,
        overrideAccess: true,
        req,
      })
    })
    return Response.json({ saved: true }, { status: 201 })
  },
})

/**
 * `GET /api/savedSearches/own`: the person's searches, the newest first, each with how many entries it finds now and what
 * is new about them since the person looked; none before the first publication. 401 for the public.
 */
const ownEndpoint = declaredEndpoint({
  path: '/own',
  method: 'get',
  caller: whoIsSignedIn(),
  handler: async (req) => {
    const { account } = await signedIn(req)
    // Before the first publication there is nothing that a search finds.
    const kept = (await currentRelease()) ? await keptBy(account.id, req) : []
    return Response.json({ docs: await Promise.all(kept.map(told)) })
  },
})

async function told({ id, search, seenUntil }: SavedSearch) {
  const query = searchOfFollowed(search)
  const followed = await followedNow([search])
  const fresh = ((await releasedChanges()) ?? [])
    .filter((change) => isNews(change, { followed, since: seenUntil }))
    .reverse()
  const path = (language: 'vi' | 'en') => searchAddress(language, query ?? {})
  return {
    id,
    name: nameOfFollowed(search, await releasedSnapshot()) ?? { vi: search, en: search },
    paths: { vi: path('vi'), en: path('en') },
    found: followed.length,
    freshCount: fresh.length,
    fresh: fresh.slice(0, mostTold).map(({ number, kind, day, title, pages, illustrative }) => ({
      number,
      kind: changeKinds.labels[kind],
      day,
      title,
      pages,
      illustrative,
    })),
  }
}

/**
 * `POST /api/savedSearches/:id/seen` with nothing in its body: what was new is seen. 404 for a search of somebody else, 400
 * for anything that is sent.
 */
const seenEndpoint = declaredEndpoint({
  path: '/:id/seen',
  method: 'post',
  caller: whoIsSignedIn(),
  params: OneRecordSchema,
  body: z.strictObject({}),
  handler: async (req, { params: { id } }) => {
    const { account } = await signedIn(req)
    const row = (await keptBy(account.id, req)).find((one) => one.id === id)
    if (!row) throw refusal(req, 404, notFound)
    await req.payload.update({
      collection: 'savedSearches',
      id: row.id,
      data: { seenUntil: await lastNumber() },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return Response.json({ seen: true })
  },
})

async function keptBy(person: string, req: PayloadRequest): Promise<SavedSearch[]> {
  const { docs } = await req.payload.find({
    collection: 'savedSearches',
    where: { person: { equals: person } },
    sort: '-createdAt',
    limit: mostKept,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}

export const savedSearchEndpoints = [saveEndpoint, ownEndpoint, seenEndpoint]
