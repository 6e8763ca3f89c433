/** Where the server puts what became of a page into the built page for addresses without one: in each language. */
export const formerMarkers = {
  vi: { start: '<!--former-vi-->', end: '<!--/former-vi-->' },
  en: { start: '<!--former-en-->', end: '<!--/former-en-->' },
} as const
