import type { Localized } from '../language/language.ts'
import { announcementStandings } from '../announcement/announcement.ts'
import type { Announcement } from '../announcement/announcement.ts'
import { certificatesOn, sizeFacetOf, sizeFacets } from './declaredFacets.ts'
import { evaluationFacets } from './evaluationFacet.ts'
import { offeringFacetsOf, offeringFieldFacets } from './offeringFacets.ts'
import { priceModels, priceModelsOf } from '../field/plan.ts'
import type { Offering } from '../offering/offering.ts'
import { organisationKinds } from '../organisation/organisation.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { platformGroups, platformStatuses } from '../platform/platform.ts'
import type { Platform } from '../platform/platform.ts'
import { dayText } from '../values/day.ts'
import { lowestPriceText } from '../field/price.ts'
import { problemStates } from '../problem/problem.ts'
import type { Problem } from '../problem/problem.ts'
import {
  indicatorDocument,
  pageDocument,
  legalDocument,
  quotationRequestDocument,
  requirementDocument,
  templateDocument,
  titledDocument,
} from './paperDocuments.ts'
import type { Titled } from './paperDocuments.ts'
import { searchKinds } from './search.ts'
import type { Facet, SearchDocument } from './search.ts'
import {
  identity,
  linksTo,
  lookupsOf,
  phrases,
  platformFacets,
  searchKindLabels,
} from './searchLookups.ts'
import type { Lookups } from './searchLookups.ts'
import { sectors } from '../platform/sector.ts'
import type { PublicRecord, Snapshot } from '../publication/snapshot.ts'
import type { SearchKind } from '../words.ts'
import { practiceBasis } from '../practice/practice.ts'
import type { Practice } from '../practice/practice.ts'

/** Everything that can be found in a snapshot: kind by kind, within a kind in the snapshot's order. */
export function toSearchDocuments(snapshot: Snapshot): SearchDocument[] {
  const lookups = lookupsOf(snapshot)
  const documents: Documents = {
    platforms: snapshot.platforms.map((platform) => platformDocument(platform, lookups)),
    problems: snapshot.problems.map((problem) => problemDocument(problem, lookups)),
    offerings: snapshot.offerings.map((offering) => offeringDocument(offering, lookups)),
    organisations: snapshot.organisations.map((one) => organisationDocument(one, lookups)),
    legalDocuments: snapshot.legalDocuments.map(legalDocument),
    announcements: snapshot.announcements.map((one) => announcementDocument(one, lookups)),
    practices: snapshot.practices.map((practice) => practiceDocument(practice, lookups)),
    requirements: snapshot.requirements.map((one) => requirementDocument(one, lookups)),
    quotationRequests: snapshot.quotationRequests.map((one) =>
      quotationRequestDocument(one, lookups),
    ),
    evaluationTemplates: snapshot.evaluationTemplates.map(templateDocument),
    indicators: snapshot.indicators.map(indicatorDocument),
    pages: snapshot.pages.filter(({ kind }) => kind !== 'help').map(pageDocument),
  }
  return searchKinds.flatMap(
    (kind) =>
      documents[kind] ??
      // The type of the table names every kind whose records have no title and summary.
      (snapshot[kind] as Titled[]).map((record) => titledDocument(kind, record)),
  )
}

/** Kinds whose records have a title and a summary: by these they are found unless they say more. */
type TitledKind = {
  [Kind in SearchKind]: PublicRecord<Kind> extends Titled ? Kind : never
}[SearchKind]
type Documents = Record<Exclude<SearchKind, TitledKind>, SearchDocument[]> &
  Partial<Record<TitledKind, SearchDocument[]>>

/** The names of facet values, as the snapshot and the enumerations give them. */
export function facetLabels(
  snapshot: Pick<Snapshot, 'organisations' | 'problems' | 'offerings' | 'asOf'>,
): Record<Facet, Record<string, Localized>> {
  const organisations = Object.fromEntries(
    snapshot.organisations.map(({ slug, name }) => [slug, name]),
  )
  return {
    kind: searchKindLabels,
    group: platformGroups.labels,
    sector: sectors.labels,
    problem: Object.fromEntries(snapshot.problems.map(({ slug, title }) => [slug, title])),
    owner: organisations,
    vendor: organisations,
    priceModel: priceModels.labels,
    status: { ...platformStatuses.labels, ...problemStates.labels },
    evaluation: evaluationFacets.labels,
    certificate: Object.fromEntries(
      snapshot.offerings
        .flatMap((offering) => certificatesOn(offering, snapshot.asOf))
        .sort((one, other) => one.localeCompare(other, 'vi'))
        .map((name) => [name, { vi: name, en: name }]),
    ),
    sizeClass: sizeFacets.labels,
    ...offeringFieldFacets.labels,
  }
}

function platformDocument(platform: Platform, lookups: Lookups): SearchDocument {
  const { organisations } = lookups
  const owner = organisations.get(platform.ownerNow ?? platform.owner ?? '')
  const vendors = vendorsNamed(platform)
  return {
    ...identity('platforms', platform.slug),
    title: platform.name,
    summary: platform.summary,
    owner: owner?.name ?? null,
    keywords: phrases([
      owner?.name,
      organisations.get(platform.owner ?? '')?.name,
      platform.operator,
      ...vendors.map((slug) => organisations.get(slug)?.name),
      ...platform.products.flatMap(({ name, vendorName }) => [name, vendorName]),
      sectors.labels[platform.sector],
      platformGroups.labels[platform.group],
    ]),
    links: [
      ...linksTo('problems', lookups.problemsOfPlatform.get(platform.slug) ?? []),
      ...linksTo('offerings', lookups.offeringsOfPlatform.get(platform.slug) ?? []),
    ],
    facets: {
      kind: ['platforms'],
      ...platformFacets(platform, lookups),
      vendor: vendors,
      status: [platform.status],
    },
    fact: platformStatuses.labels[platform.status],
    illustrative: false,
  }
}

/** Vendors that sources tie to a platform: as developer, or by a product they name. */
function vendorsNamed({ developers, products }: Platform): string[] {
  return [...new Set([...developers, ...products.flatMap(({ vendor }) => vendor ?? [])])]
}

function problemDocument(problem: Problem, lookups: Lookups): SearchDocument {
  const platforms = [...problem.solvedBy, ...problem.candidatePlatforms].filter((slug) =>
    lookups.platforms.has(slug),
  )
  return {
    ...identity('problems', problem.slug),
    title: problem.title,
    summary: problem.statement,
    owner: { vi: problem.raisedBy.name },
    keywords: phrases([sectors.labels[problem.sector]]),
    links: linksTo('platforms', platforms),
    facets: { kind: ['problems'], sector: [problem.sector], status: [problem.state] },
    fact: problemStates.labels[problem.state],
    illustrative: false,
  }
}

function offeringDocument(offering: Offering, lookups: Lookups): SearchDocument {
  const vendor = lookups.organisations.get(offering.vendor)
  const platform = lookups.platforms.get(offering.platform)
  return {
    ...identity('offerings', offering.slug),
    title: offering.name,
    summary: offering.summary,
    owner: vendor?.name ?? null,
    keywords: phrases([
      vendor?.fullName,
      platform?.name,
      ...offering.features.map(({ text }) => text),
      platform && sectors.labels[platform.sector],
    ]),
    links: linksTo('platforms', platform ? [platform.slug] : []),
    facets: {
      kind: ['offerings'],
      ...platformFacets(platform, lookups),
      vendor: [offering.vendor],
      priceModel: priceModelsOf(offering.plans),
      evaluation: lookups.evaluationsOf(offering.slug),
      certificate: certificatesOn(offering, lookups.asOf),
      sizeClass: sizeFacetOf(vendor),
      ...offeringFacetsOf(offering),
    },
    fact: lowestPriceText(offering.plans),
    illustrative: offering.illustrative,
  }
}

function organisationDocument(organisation: Organisation, lookups: Lookups): SearchDocument {
  const kind = organisationKinds.labels[organisation.kind]
  const successor = organisation.validTo ? lookups.successorOf.get(organisation.slug) : undefined
  const formers = organisation.predecessors.flatMap(
    ({ organisation: former }) => lookups.organisations.get(former)?.name ?? [],
  )
  return {
    ...identity('organisations', organisation.slug),
    title: organisation.name,
    summary: organisation.note ?? organisation.fullName ?? kind,
    owner: lookups.organisations.get(organisation.parent ?? '')?.name ?? null,
    keywords: phrases([
      organisation.fullName,
      kind,
      ...organisation.products.map(({ name }) => name),
    ]),
    names: phrases(formers),
    ...(organisation.validTo ? { isPast: true } : {}),
    facets: {
      kind: ['organisations'],
      evaluation: lookups.evaluationsOf(organisation.slug),
      sizeClass: sizeFacetOf(organisation),
    },
    fact: successor ? continuedBy(successor) : kind,
    illustrative: organisation.illustrative,
  }
}

function announcementDocument(announcement: Announcement, lookups: Lookups): SearchDocument {
  const { number, title, text, signedOn, illustrative } = announcement
  const results = [...announcement.evaluations, ...announcement.revokedEvaluations]
  const subjects = results.flatMap((slug) => {
    const evaluation = lookups.evaluations.get(slug)
    return [
      lookups.offerings.get(evaluation?.offering ?? '')?.name,
      lookups.organisations.get(evaluation?.organisation ?? '')?.name,
    ]
  })
  const platforms = [...announcement.platforms, ...announcement.revokedPlatforms]
  const standing = announcementStandings.labels[lookups.standingOf(announcement)]
  return {
    ...identity('announcements', announcement.slug),
    title,
    summary: text ?? { vi: `Quyết định số ${number}`, en: `Decision ${number}` },
    owner: lookups.organisations.get(announcement.body ?? '')?.name ?? null,
    keywords: phrases([
      number,
      ...subjects,
      ...platforms.map((slug) => lookups.platforms.get(slug)?.name),
    ]),
    facets: {
      kind: ['announcements'],
      ...(announcement.body ? { owner: [announcement.body] } : {}),
    },
    fact: {
      vi: `Số ${number}, ${dayText(signedOn)}. ${standing.vi}`,
      en: `${number}, ${dayText(signedOn, 'en')}. ${standing.en}`,
    },
    illustrative,
  }
}

function practiceDocument(practice: Practice, lookups: Lookups): SearchDocument {
  const organisation = lookups.organisations.get(practice.organisation)
  const platforms = practice.platforms.flatMap((slug) => lookups.platforms.get(slug) ?? [])
  return {
    ...titledDocument('practices', practice),
    owner: organisation?.fullName ?? organisation?.name ?? null,
    keywords: phrases(platforms.map(({ name }) => name)),
    links: linksTo('platforms', practice.platforms),
    facets: {
      kind: ['practices'],
      group: [...new Set(platforms.map(({ group }) => group))],
      sector: [...new Set(platforms.map(({ sector }) => sector))],
      problem: practice.problems,
    },
    fact: practiceBasis(practice),
  }
}

function continuedBy({ name }: Organisation): Localized {
  return { vi: `Nay thuộc ${name.vi}`, en: `Now part of ${name.en ?? name.vi}` }
}
