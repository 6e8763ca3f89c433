import type { Language } from '../domain/language/language.ts'
import { escape } from '../mail/htmlText.ts'

interface SmallPage {
  language: Language
  title: string
  /** HTML under the title. */
  content: string
  status?: number
}

/** A page that an endpoint answers a browser without script with: what happened, or one button. */
export const smallPage = ({ language, title, content, status = 200 }: SmallPage): Response =>
  new Response(
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escape(title)}</title><h1>${escape(title)}</h1>${content}</html>`,
    {
      status,
      headers: { 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'no-referrer' },
    },
  )
