import { createHash } from 'node:crypto'

/** Sources that a page may load from: its own origin, and nothing else. */
const policy = (scripts: string, styles: string) =>
  [
    "default-src 'self'",
    `script-src 'self'${scripts}`,
    `style-src 'self'${styles}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')

/** Of the admin: Next writes its data into the page as scripts, and Payload its positions as styles. */
export const adminPolicy = policy(" 'unsafe-inline'", " 'unsafe-inline'")

/** Of an answer that is no page. */
export const strictPolicy = policy('', '')

const inlineParts = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/gi

/** The policy of a built page: of inline scripts and styles it allows those that it was built with, by their digest. */
export function pagePolicy(html: string): string {
  const digests = { script: new Set<string>(), style: new Set<string>() }
  for (const [, name, attributes = '', content = ''] of html.matchAll(inlineParts)) {
    const isScript = name?.toLowerCase() === 'script'
    // Files come from the own origin; data for search engines are not run.
    if (isScript && /\bsrc=|\btype="application\//.test(attributes)) continue
    const digest = createHash('sha256').update(content).digest('base64')
    digests[isScript ? 'script' : 'style'].add(` 'sha256-${digest}'`)
  }
  return policy([...digests.script].join(''), [...digests.style].join(''))
}
