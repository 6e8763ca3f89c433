/**
 * Fields of an offering that search offers as facets, each with its word in the address of a search. What they are
 * called, and their values, comes from `offeringFields`; they are named here because a browser must not load that table.
 */
export const offeringFacetWords = {
  delivery: 'cung-cap',
  dataLocation: 'noi-luu',
  securityLevel: 'cap-do',
  licence: 'giay-phep',
  standards: 'tieu-chuan',
  integrations: 'ket-noi',
} as const
export type OfferingFacetField = keyof typeof offeringFacetWords

/** Whether a field of an offering is a facet. */
export const isOfferingFacet = (field: string): field is OfferingFacetField =>
  Object.hasOwn(offeringFacetWords, field)
