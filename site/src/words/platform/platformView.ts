import { fieldEntries } from 'cms/domain/field/field.ts'
import { fieldTexts } from 'cms/domain/field/fieldText.ts'
import type { Platform } from 'cms/domain/platform/platform.ts'
import { platformFields } from 'cms/domain/platform/platformFields.ts'
import { announcementsNaming } from '../announcement/announcements.ts'
import { catalogue, inFairOrder, pick } from '../../catalogue/catalogue.ts'
import { provincesAtLevel } from '../../catalogue/counts.ts'
import { recordOf } from '../../catalogue/records.ts'
import { requirementsOfPlatform } from '../requirement/requirements.ts'

/** Said in the words of the page, not in a row of its own. */
const saidElsewhere: ReadonlySet<string> = new Set(['operator'])

/** The further facts that are stated, in words. */
function statedFacts(platform: Platform) {
  const values: Record<string, unknown> = platform
  return fieldEntries(platformFields)
    .filter(([name]) => !saidElsewhere.has(name))
    .map(([name, field]) => ({
      name,
      label: field.label,
      texts: fieldTexts(field, values[name], catalogue.asOf),
    }))
    .filter(({ texts }) => texts.length > 0)
}

/** What the page of a platform and its file show, in either language. */
export function platformView(slug: string) {
  const platform = recordOf('platforms', slug)
  const answered = catalogue.problemsOfPlatform.get(slug) ?? []
  const adoptions = catalogue.adoptionsOfPlatform.get(slug) ?? []
  const related = (relation: (typeof answered)[number]['relation']) =>
    answered.flatMap((row) => (row.relation === relation ? [row.problem] : []))
  return {
    platform,
    /** Problems that it answers, then those that it could. */
    problems: { answers: related('answers'), couldAnswer: related('couldAnswer') },
    offerings: inFairOrder(catalogue.offeringsOfPlatform.get(slug) ?? []),
    adoptions,
    facts: statedFacts(platform),
    documents: pick(catalogue.legalDocumentBySlug, platform.legalBasis),
    /** Provinces of today in which it is in use. */
    inUse: provincesAtLevel(adoptions, 'inUse'),
    announcements: announcementsNaming(slug),
    requirements: requirementsOfPlatform(platform),
    practices: catalogue.practicesOfPlatform.get(slug) ?? [],
  }
}
