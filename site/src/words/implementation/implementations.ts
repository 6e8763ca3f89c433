import type { Adoption } from 'cms/domain/adoption/adoption.ts'
import type { Implementation } from 'cms/domain/implementation/implementation.ts'
import { catalogue } from '../../catalogue/catalogue.ts'

/** A firm's part in an adoption that stands in this release. */
export interface Part {
  implementation: Implementation
  adoption: Adoption
}

/** What a firm did, the newest confirmation first. */
export const partsOfPartner = (slug: string): Part[] =>
  inOrder(
    (catalogue.implementationsOfPartner.get(slug) ?? []).flatMap((implementation) => {
      const adoption = catalogue.adoptionById.get(implementation.adoption)
      return adoption ? [{ implementation, adoption }] : []
    }),
  )

/** Who took part in adoptions, the newest confirmation first. */
export const partsOfAdoptions = (adoptions: readonly Adoption[]): Part[] =>
  inOrder(
    adoptions.flatMap((adoption) =>
      (catalogue.implementationsOfAdoption.get(adoption.id) ?? []).map((implementation) => ({
        implementation,
        adoption,
      })),
    ),
  )

const inOrder = (parts: Part[]): Part[] =>
  parts.sort(
    (a, b) =>
      (b.implementation.confirmedOn ?? '').localeCompare(a.implementation.confirmedOn ?? '') ||
      a.adoption.id.localeCompare(b.adoption.id) ||
      a.implementation.partner.localeCompare(b.implementation.partner),
  )
