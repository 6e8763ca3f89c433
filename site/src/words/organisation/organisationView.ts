import { byName, catalogue, inFairOrder } from '../../catalogue/catalogue.ts'
import { recordOf } from '../../catalogue/records.ts'
import { inOrderOfStanding } from '../evaluation/evaluations.ts'
import { partsOfPartner } from '../implementation/implementations.ts'
import { requirementsOfOrganisation } from '../requirement/requirements.ts'

/** What the page of an organisation and its file show, in either language. */
export function organisationView(slug: string) {
  const organisation = recordOf('organisations', slug)
  const { kind, validTo } = organisation
  const isFormer = validTo !== null && validTo < catalogue.asOf
  const isAdopting = kind === 'province' || kind === 'agency' || kind === 'commune'
  return {
    organisation,
    isFormer,
    /** It registers adoptions, so that none is said to be none. */
    isAdopting,
    /** A province of today counts what its agencies, communes and former units registered. */
    adoptions:
      kind === 'province' && !isFormer
        ? (catalogue.adoptionsOfProvinceToday.get(slug) ?? [])
        : (catalogue.adoptionsOfOrganisation.get(slug) ?? []),
    asked: requirementsOfOrganisation(organisation),
    evaluations: inOrderOfStanding(catalogue.evaluationsOfOrganisation.get(slug)),
    practices: catalogue.practicesOfOrganisation.get(slug) ?? [],
    owned: [...(catalogue.platformsOwned.get(slug) ?? [])].sort(byName),
    raised: catalogue.problemsRaised.get(slug) ?? [],
    /** Platforms that sources tie to a vendor. */
    named:
      kind === 'vendor' ? [...(catalogue.platformsNamingVendor.get(slug) ?? [])].sort(byName) : [],
    /** Adoptions in which a firm took part, as agencies confirmed. */
    parts: kind === 'vendor' ? partsOfPartner(slug) : [],
    offerings: inFairOrder(catalogue.offeringsOfVendor.get(slug) ?? []),
    children: [...(catalogue.childrenOf.get(slug) ?? [])].sort(byName),
    /** The units that it continues. */
    predecessors: organisation.predecessors.flatMap(
      ({ organisation: former }) => catalogue.organisationBySlug.get(former) ?? [],
    ),
  }
}
