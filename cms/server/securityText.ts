import type { IncomingMessage, ServerResponse } from 'node:http'

/** Days for which the address to write to is good; the text is made anew with every answer. */
const validDays = 180

const path = '/.well-known/security.txt'

interface Options {
  /** `mailto:…` or `https://…` */
  contact: string
  publicUrl: string
}

/** Where whoever finds a hole writes to (RFC 9116). @returns whether the request was for it, and is answered. */
export function securityText({ contact, publicUrl }: Options) {
  return ({ url = '' }: IncomingMessage, res: ServerResponse): boolean => {
    if (url.split('?', 1)[0] !== path) return false
    const expires = new Date(Date.now() + validDays * 86_400_000).toISOString()
    res.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
    res.end(
      `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: vi, en\nCanonical: ${new URL(path, publicUrl).href}\n`,
    )
    return true
  }
}
