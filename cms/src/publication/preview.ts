import { mkdtemp, readFile, rm, writeFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { PageName } from '../domain/publication/routes.ts'
import { pagePath } from '../domain/publication/routes.ts'
import { LanguageSchema } from '../domain/language/language.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import type { Language } from '../domain/language/language.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { readEnvironment } from '../environment.ts'
import { notFound, refusal } from '../requests/refusal.ts'
import { renderSite } from './renderSite.ts'

interface Previewed {
  /** The released snapshot with the record as it would be. */
  snapshot: Snapshot
  page: PageName
  slug: string
  language: Language
}

let last: Promise<unknown> = Promise.resolve()

/**
 * A page as the public will see it: the site's own build of that one page, from a snapshot in which the
 * record is public already. Styles and scripts are those of the served release, which the same sources
 * made. One at a time; a few seconds each. Nothing of it is kept.
 */
async function previewPage(previewed: Previewed): Promise<string> {
  const mine = last.then(() => build(previewed))
  last = mine.catch(() => undefined)
  return mine
}

async function build({ snapshot, page, slug, language }: Previewed): Promise<string> {
  const parent = path.join(readEnvironment().dataDir, 'previews')
  await mkdir(parent, { recursive: true })
  const folder = await mkdtemp(path.join(parent, 'preview-'))
  try {
    const file = path.join(folder, 'snapshot.json')
    const site = path.join(folder, 'site')
    await writeFile(file, JSON.stringify(snapshot))
    const address = pagePath(page, language, slug)
    await renderSite({ snapshot: file, site, only: address })
    const html = await readFile(path.join(site, address, 'index.html'), 'utf8')
    return withBanner(html, language)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Says on the page itself that it is not public, so that a printed or forwarded copy cannot mislead. */
function withBanner(html: string, language: Language): string {
  const words = {
    vi: 'Bản xem trước: trang này chưa công khai.',
    en: 'Preview: this page is not public yet.',
  }[language]
  const banner = `<p role="status" style="margin:0;padding:12px 16px;background:#141d2b;color:#fdfcf9;font-weight:600">${words}</p>`
  return html
    .replace(/<head>/, '<head><meta name="robots" content="noindex">')
    .replace(/<body([^>]*)>/, `<body$1>${banner}`)
}

/**
 * The newest version of the record that a request asks to preview, in all languages, read with the person's
 * own access. 404 for whoever may not read it, and for visitors: they read what is public.
 */
export async function recordToPreview(
  collection: 'announcements' | 'offerings' | 'pages',
  req: PayloadRequest,
): Promise<Record<string, unknown>> {
  const { id } = req.routeParams as { id: string }
  const row =
    req.user &&
    (await req.payload.findByID({
      collection,
      id,
      draft: true,
      locale: 'all',
      depth: 1,
      overrideAccess: false,
      disableErrors: true,
      user: req.user,
      req,
    }))
  if (row) return row as unknown as Record<string, unknown>
  throw refusal(req, 404, notFound)
}

/** The language that the address names, else the person's. */
export function previewLanguage({ i18n, query }: PayloadRequest): Language {
  const named = LanguageSchema.safeParse(query.language)
  if (named.success) return named.data
  return languageOf(i18n.language)
}

/** The page as an answer that no cache keeps. */
export async function answerPreview(previewed: Previewed): Promise<Response> {
  return new Response(await previewPage(previewed), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/**
 * A record in its public form, for its preview.
 *
 * @param parsed what its public schema said of it.
 * @param incomplete why there is no preview yet, in the language of the page that was asked for.
 * @throws APIError 422 while the record lacks what no page can do without.
 */
export function completeRecord<Data>(parsed: z.ZodSafeParseResult<Data>, incomplete: string): Data {
  if (parsed.success) return parsed.data
  throw new APIError(incomplete, 422, { detail: z.prettifyError(parsed.error) }, true)
}
