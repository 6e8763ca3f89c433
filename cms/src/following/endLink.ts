import type { Language } from '../domain/language/language.ts'
import { digestFor } from '../words/account/sealed.ts'
import { keptOf } from '../words/account/tokens.ts'

/** What ends all mails to an address: made of it and the secret of the installation, and kept nowhere. */
const endTokenOf = (address: string): string => digestFor(address, 'following: end')

/** What the database keeps of it: whoever reads it ends nothing. */
export const endKeyOf = (address: string): string => keptOf(endTokenOf(address))

/** Path that ends the mails to an address: all of them, or those about one thing. The address does not stand in it. */
export function endLinkOf(address: string, language: Language, follows?: string): string {
  const asked = new URLSearchParams({ language, token: endTokenOf(address) })
  if (follows) asked.set('follows', follows)
  return `/api/followers/end?${asked.toString()}`
}
