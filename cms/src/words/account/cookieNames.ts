/** Cookies that sign in, by the name under which the CMS knows them: of a session, and of a sign-in with steps left. */
export const sessionCookie = 'payload-token'
export const ticketCookieName = 'sign-in-step'

/** Cookies that a browser names for this host alone where people reach the site by https. */
export const hostCookies: readonly string[] = [sessionCookie, ticketCookieName]

/**
 * The name that a browser keeps a cookie under: with https `__Host-`, which no page of another host, no subdomain and no
 * plain connection can set (RFC 6265bis, 4.1.3.2).
 *
 * @param publicUrl address under which people reach the site.
 */
export const nameInBrowser = (cookie: string, publicUrl: string): string =>
  publicUrl.startsWith('https:') && hostCookies.includes(cookie) ? `__Host-${cookie}` : cookie
