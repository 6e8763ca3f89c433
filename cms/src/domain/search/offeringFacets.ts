import { fieldEntries } from '../field/field.ts'
import type { FieldDefinition } from '../field/field.ts'
import type { Label } from '../language/language.ts'
import type { Offering } from '../offering/offering.ts'
import { offeringFields } from '../offering/offeringFields.ts'
import { isOfferingFacet } from '../offering/offeringFacetWords.ts'
import type { OfferingFacetField } from '../offering/offeringFacetWords.ts'

const marked = fieldEntries(offeringFields).filter(
  (entry): entry is [OfferingFacetField, FieldDefinition] => isOfferingFacet(entry[0]),
)
const byField = <T>(make: (field: FieldDefinition) => T) =>
  Object.fromEntries(marked.map(([name, field]) => [name, make(field)])) as Record<
    OfferingFacetField,
    T
  >

/** What the facets that are fields of an offering are called, and the names of their values. */
export const offeringFieldFacets: {
  titles: Record<OfferingFacetField, Label>
  labels: Record<OfferingFacetField, Record<string, Label>>
} = {
  titles: byField(({ label }) => label),
  labels: byField(({ options, minimum, maximum }) =>
    Object.fromEntries(
      options?.map(({ value, label }) => [value, label]) ?? levels(minimum, maximum),
    ),
  ),
}

/** An offering's values of those facets. */
export function offeringFacetsOf(offering: Offering): Record<OfferingFacetField, string[]> {
  return Object.fromEntries(
    marked.map(([name]) => {
      const value: unknown = offering[name]
      return [name, (Array.isArray(value) ? value : [value]).flatMap(valueOf)]
    }),
  ) as Record<OfferingFacetField, string[]>
}

/** A choice, or a level, as an address has it. */
const valueOf = (value: unknown): string[] =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? [String(value)] : []

/** The levels of a field that counts from a smallest to a largest: they are called as they are written. */
function levels(minimum = 0, maximum = -1): [string, Label][] {
  const count = Math.max(0, maximum - minimum + 1)
  return Array.from({ length: count }, (_, step) => {
    const level = String(minimum + step)
    return [level, { vi: level, en: level }]
  })
}
