import type { Language } from '../language/language.ts'
import { pagePath } from '../publication/routes.ts'
import { quantitiesQuery } from './quantitiesAddress.ts'
import type { Quantities } from './quantitiesAddress.ts'

export const comparableKinds = ['platforms', 'offerings'] as const
export type ComparableKind = (typeof comparableKinds)[number]

/** More than four columns cannot be read side by side. */
export const maximumItems = 4

/** Parameters of the compare page's address: what is compared, and whether only differences are shown. */
export const comparisonParameters = { items: 'items', onlyDifferences: 'khac-nhau' } as const

/** The items that an address names, in its order: `platforms/slug` or `offerings/slug`. */
export function itemsOfAddress(parameters: URLSearchParams): string[] {
  return parameters.getAll(comparisonParameters.items).flatMap((items) => items.split(','))
}

/** The address of a comparison. */
export function comparisonAddress(
  language: Language,
  items: string[],
  {
    onlyDifferences = false,
    quantities,
  }: { onlyDifferences?: boolean; quantities?: Quantities | undefined } = {},
): string {
  const path = pagePath('compare', language)
  if (items.length === 0) return path
  // Slugs hold nothing that an address must escape, and a plain comma keeps it readable.
  const suffix = onlyDifferences ? `&${comparisonParameters.onlyDifferences}=1` : ''
  const counted = quantities ? quantitiesQuery(quantities) : ''
  return `${path}?${comparisonParameters.items}=${items.join(',')}${counted}${suffix}`
}
