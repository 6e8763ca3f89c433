import { enumeration } from '../values/enumeration.ts'
import type { Offering } from '../offering/offering.ts'
import { sizeClasses } from '../organisation/organisation.ts'
import type { Organisation } from '../organisation/organisation.ts'

/** Values of the facet “size of the firm”: what it declares; who has declared nothing is counted apart. */
export const sizeFacets = enumeration({
  ...sizeClasses.labels,
  undeclared: { vi: 'Chưa khai', en: 'Not declared' },
})

/** The size of a vendor as a facet has it; none for whoever is no firm. */
export const sizeFacetOf = (organisation: Organisation | undefined): string[] =>
  organisation?.kind === 'vendor' ? [organisation.sizeClass ?? 'undeclared'] : []

/**
 * Certificates of an offering that have not run out on a day (`YYYY-MM-DD`), each once and under one name:
 * `ISO/IEC 27001:2022` and `ISO 27001` are one. One without a last day holds as it is declared.
 */
export function certificatesOn(
  { certificates }: Pick<Offering, 'certificates'>,
  day: string,
): string[] {
  const held = certificates.filter(({ validUntil }) => !validUntil || validUntil >= day)
  return [...new Set(held.map(({ name }) => certificateName(name)).filter(Boolean))]
}

/** What a certificate is called without its edition. Numbers of ISO and of ISO/IEC are one row of numbers. */
const certificateName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/:\s*\d{4}$/, '')
    .replace(/^iso(\s*\/\s*iec)?[\s-]*(?=\d)/i, 'ISO ')
