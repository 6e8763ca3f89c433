/** What the server puts into the built form of a report: the signed time, and the page that it is about. */
export const formMarkers = { token: '__token__', page: '__page__' } as const
