/** Where the site is served: `SITE_URL`, the public origin. Canonical addresses, feeds and files name it. */
export const siteUrl = new URL(process.env.SITE_URL ?? 'http://localhost:3000')

/** An address of this site in full. */
export const absolute = (path: string): string => new URL(path, siteUrl).href
