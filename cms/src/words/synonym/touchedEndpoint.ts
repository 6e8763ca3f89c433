import { z } from 'zod'
import { inLanguage } from '../../domain/language/inLanguage.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import type { SearchEngine } from '../../domain/search/search.ts'
import { SynonymSchema } from '../../domain/synonym/synonym.ts'
import { notYetPublished } from '../../publication/notYetPublished.ts'
import { currentRelease } from '../../publication/release.ts'
import { releasedSnapshot } from '../../publication/released.ts'
import { releasedSearch } from '../../publication/releasedSearch.ts'
import { shownFrom } from '../../search/unansweredSearches.ts'
import { declaredEndpoint, whoHolds } from '../../requests/declaredEndpoint.ts'
import { refusal } from '../../requests/refusal.ts'

const BodySchema = z.strictObject({
  /** The record that is being changed; absent for a new one. */
  slug: z.string().max(200).nullish(),
  says: SynonymSchema.shape.says,
  means: SynonymSchema.shape.means,
})

/** The first results that are told before and after. */
const shown = 5
/** How many of the searches that found nothing are tried as well, those asked most often first. */
const triedUnanswered = 50

/**
 * `POST /api/synonyms/touched`: which searches a way of saying would change, before it is saved: each of its own words,
 * those of the record as it stands, and what visitors asked in vain; the first results before and after. For whoever
 * manages the catalogue. 503 before the first publication.
 */
export const touchedEndpoint = declaredEndpoint({
  path: '/touched',
  method: 'post',
  caller: whoHolds('catalogue.manage'),
  isCostly: true,
  body: BodySchema,
  form: { collection: 'synonyms' },
  handler: async (req, { body: { slug, ...next } }) => {
    if (!(await currentRelease())) throw refusal(req, 503, notYetPublished)
    const { synonyms } = await releasedSnapshot()
    const search = await releasedSearch()
    const others = synonyms.filter((one) => one.slug !== slug)
    const before = synonyms.find((one) => one.slug === slug)
    const { docs: unanswered } = await req.payload.find({
      collection: 'unansweredSearches',
      where: { count: { greater_than_equal: shownFrom } },
      sort: '-count',
      limit: triedUnanswered,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const texts = [
      ...new Set([...next.says, ...(before?.says ?? []), ...unanswered.map(({ text }) => text)]),
    ]
    const changed = await changesOf(texts, search, search.withSynonyms([...others, next]))
    const language = languageOf(req.i18n.language)
    const named = (title: Hit[]) => title.map((hit) => inLanguage(hit.title, language).text)
    return Response.json({
      tried: texts.length,
      changed: changed.map(({ text, was, becomes }) => ({
        text,
        before: named(was),
        after: named(becomes),
      })),
    })
  },
})

type Hit = Awaited<ReturnType<typeof firstHits>>[number]

async function changesOf(texts: string[], now: SearchEngine, then: SearchEngine) {
  const tried = await Promise.all(
    texts.map(async (text) => ({
      text,
      was: await firstHits(now, text),
      becomes: await firstHits(then, text),
    })),
  )
  const ids = (hits: Hit[]) => hits.map(({ id }) => id).join(' ')
  return tried.filter(({ was, becomes }) => ids(was) !== ids(becomes))
}

async function firstHits({ search }: SearchEngine, text: string) {
  const { hits } = await search({
    text,
    facets: {},
    sort: 'relevance',
    page: 1,
    pageSize: shown,
    language: 'vi',
  })
  return hits.map(({ document: { id, title } }) => ({ id, title }))
}
