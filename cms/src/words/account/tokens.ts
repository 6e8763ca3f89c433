import { createHash, randomBytes } from 'node:crypto'

/** A token for the link of a mail: what the mail brings, and what the database keeps of it. */
export function newToken(): { token: string; kept: string } {
  const token = randomBytes(20).toString('hex')
  return { token, kept: keptOf(token) }
}

/** Whoever reads the database opens no link with what it keeps. */
export const keptOf = (token: string): string => createHash('sha256').update(token).digest('hex')
