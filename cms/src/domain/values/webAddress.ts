import type { Label } from '../language/language.ts'
import { emptyOr, textThat } from './textThat.ts'

/** Longest address that is kept, in characters. */
const longestAddress = 2000

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
/** A name with a dot whose last part is letters or punycode: not an IP address, not a machine of the own network. */
const hostPattern = new RegExp(`^(?:${label}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$`)

/**
 * Whether a text is an address that a page may link to: http or https, a host with a dot, no name or password
 * in it, written without spaces, of bounded length. Everything that a reader could be led to by a click passes here.
 */
export function isWebAddress(text: unknown): text is string {
  if (typeof text !== 'string' || text.length > longestAddress) return false
  // What a browser would repair (spaces, tabs, backslashes, missing slashes) is not taken for an address.
  if (!/^https?:\/\/[^\s\\/\p{Cc}\p{Cf}][^\s\\\p{Cc}\p{Cf}]*$/iu.test(text)) return false
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  const isWeb = protocol === 'http:' || protocol === 'https:'
  const authority = text.slice(text.indexOf('//') + 2).split(/[/?#]/)[0] ?? ''
  return isWeb && !username && !password && !authority.includes('@') && hostPattern.test(hostname)
}

/** {@link isWebAddress} over https alone, as a vendor's own pages must be. */
export const isSecureAddress = (text: unknown): text is string =>
  isWebAddress(text) && /^https:/i.test(text)

/** Whether a text is the address of a page of this site: a path from its root, written without spaces. */
export const isSitePath = (text: unknown): text is string =>
  typeof text === 'string' &&
  text.length <= longestAddress &&
  /^\/(?![/\\])[^\s\\\p{Cc}\p{Cf}]*$/u.test(text) &&
  URL.canParse(text, 'https://site.invalid')

/** Whether a page may link to a text: a page of this site, {@link isWebAddress}, or {@link isMailLink}. */
export const isLinkAddress = (text: unknown): text is string =>
  isSitePath(text) || isWebAddress(text) || isMailLink(text)

/** Whether a text opens a letter to one mail address, and says nothing of what is in it. */
const isMailLink = (text: unknown): text is string =>
  typeof text === 'string' &&
  text.length <= 254 + 'mailto:'.length &&
  new RegExp(`^mailto:[a-z0-9_+-]+(?:\\.[a-z0-9_+-]+)*@(?:${label}\\.)+[a-z]{2,63}$`, 'i').test(
    text,
  )

export const wrongLinkAddress: Label = {
  vi: 'Hãy nhập địa chỉ của một trang ở đây, bắt đầu bằng /, ví dụ: /tim-kiem/; hoặc địa chỉ web đầy đủ, bắt đầu bằng https:// hoặc http://; hoặc thư điện tử, ví dụ: mailto:lienhe@mst.gov.vn.',
  en: 'Enter the address of a page of this site, which starts with /, example: /en/search/; or a whole web address that starts with https:// or http://; or a mail address, example: mailto:lienhe@mst.gov.vn.',
}

export const wrongAddress: Label = {
  vi: 'Hãy nhập địa chỉ web đầy đủ, bắt đầu bằng https:// hoặc http://, ví dụ: https://mst.gov.vn/tin.',
  en: 'Enter a whole web address that starts with https:// or http://, example: https://mst.gov.vn/news.',
}

const wrongSecureAddress: Label = {
  vi: 'Hãy nhập địa chỉ web đầy đủ, bắt đầu bằng https://',
  en: 'Enter a whole web address that starts with https://',
}

/** The one schema of a link, or `null` when empty. */
export const OptionalWebAddressSchema = emptyOr(isWebAddress, wrongAddress)

/** {@link isSecureAddress}, and the same where it may be empty. */
export const SecureAddressSchema = textThat(isSecureAddress, wrongSecureAddress)
export const OptionalSecureAddressSchema = emptyOr(isSecureAddress, wrongSecureAddress)
