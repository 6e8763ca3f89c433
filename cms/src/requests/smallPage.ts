import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Language } from '../domain/language/language.ts'
import { replyMarkers } from '../domain/publication/replyMarkers.ts'
import { pagePath } from '../domain/publication/routes.ts'
import { escape } from '../mail/htmlText.ts'
import { currentRelease, releasesDir } from '../publication/release.ts'

interface SmallPage {
  language: Language
  title: string
  /** HTML under the title. */
  content: string
  status?: number
}

/**
 * A page that an endpoint answers a browser without script with: what happened, or one button. It stands in the frame
 * of the released site; before the first release, and in one that was made before there was a frame, it stands alone.
 */
export async function smallPage({
  language,
  title,
  content,
  status = 200,
}: SmallPage): Promise<Response> {
  const frame = await frameIn(language)
  const html = frame ? framed(frame, title, content) : bare(language, title, content)
  return new Response(html, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'no-referrer' },
  })
}

const bare = (language: Language, title: string, content: string): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escape(title)}</title><h1>${escape(title)}</h1>${content}</html>`

function framed(frame: string, title: string, content: string): string {
  const { title: mark, text } = replyMarkers
  const [head = '', , rest = ''] = frame.split(mark)
  const before = rest.slice(0, rest.indexOf(text.start))
  const after = rest.slice(rest.indexOf(text.end))
  const named = head.replace(/<title>[^<]*<\/title>/, () => `<title>${escape(title)}</title>`)
  return `${named}${escape(title)}${before}${content}${after}`
}

const kept = new Map<Language, { release: string; html: string | undefined }>()

/** The built page “reply”, read once for each release; undefined where there is none. */
async function frameIn(language: Language): Promise<string | undefined> {
  const release = await currentRelease()
  if (!release) return undefined
  const known = kept.get(language)
  if (known?.release === release) return known.html
  const file = path.join(releasesDir(), release, 'site', pagePath('reply', language), 'index.html')
  const html = existsSync(file) ? await readFile(file, 'utf8') : undefined
  kept.set(language, { release, html })
  return html
}
