import { catalogue } from '../../catalogue/catalogue.ts'
import { recordOf } from '../../catalogue/records.ts'
import { partsOfAdoptions } from '../implementation/implementations.ts'
import { inOrderOfStanding } from '../evaluation/evaluations.ts'

/** What the page of an offering and its file show, in either language. */
export function offeringView(slug: string) {
  const adoptions = catalogue.adoptionsOfOffering.get(slug) ?? []
  return {
    offering: recordOf('offerings', slug),
    adoptions,
    /** Who deployed, trained or integrated it, as agencies confirmed. */
    parts: partsOfAdoptions(adoptions),
    evaluations: inOrderOfStanding(catalogue.evaluationsOfOffering.get(slug)),
    /** Those of its users who said something under their name. */
    experiences: (catalogue.experiencesOfOffering.get(slug) ?? []).filter(
      ({ text }) => text !== null,
    ),
    practices: catalogue.practicesOfOffering.get(slug) ?? [],
  }
}
