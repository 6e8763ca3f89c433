import canonicalize from 'canonicalize'

/**
 * A record as canonical JSON (RFC 8785): one text for one content, whoever writes it down.
 *
 * @throws Error for what is no JSON.
 */
export function canonicalJson(record: unknown): string {
  const text = canonicalize(record)
  if (text === undefined) throw new Error('This is no JSON.')
  return text
}

/** SHA-256 of {@link canonicalJson}, hexadecimal: the same in the CMS and in anybody's browser (docs/record-hash.md). */
export async function recordHash(record: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(record))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
