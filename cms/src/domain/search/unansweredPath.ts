/** Where a page tells what was asked in vain; apart from how it is read, since pages carry it. */
export const unansweredPath = '/api/unansweredSearches/tell'
