import type { Label, Localized } from '../language.ts'
import { announcementStandingOn, announcementStandings } from '../announcement.ts'
import type { Announcement } from '../announcement.ts'
import { evaluationFacets, evaluationValue } from './evaluationFacet.ts'
import { offeringFacetsOf, offeringFieldFacets } from './offeringFacets.ts'
import { priceModels, priceModelsOf } from '../field/plan.ts'
import type { Offering } from '../offering/offering.ts'
import { organisationKinds } from '../organisation.ts'
import type { Organisation } from '../organisation.ts'
import { platformGroups, platformStatuses } from '../platform.ts'
import type { Platform } from '../platform.ts'
import { dayText } from '../day.ts'
import { lowestPriceText } from '../field/price.ts'
import type { Practice } from '../practice.ts'
import { problemStates } from '../problem.ts'
import type { Problem } from '../problem.ts'
import type { Facet, SearchDocument, SearchKind } from './search.ts'
import { sectors } from '../sector.ts'
import type { Snapshot } from '../snapshot.ts'
import { confidences } from '../source.ts'

/** Everything that can be found in a snapshot: kind by kind, within a kind in the snapshot's order. */
export function toSearchDocuments(snapshot: Snapshot): SearchDocument[] {
  const lookups = lookupsOf(snapshot)
  return [
    ...snapshot.platforms.map((platform) => platformDocument(platform, lookups)),
    ...snapshot.problems.map(problemDocument),
    ...snapshot.offerings.map((offering) => offeringDocument(offering, lookups)),
    ...snapshot.organisations.map((organisation) => organisationDocument(organisation, lookups)),
    ...snapshot.legalDocuments.map(({ slug, number, title, issuer, date }): SearchDocument => ({
      ...identity('legalDocuments', slug),
      title: { vi: number },
      summary: title,
      owner: { vi: issuer },
      keywords: [],
      facets: { kind: ['legalDocuments'] },
      fact: date
        ? { vi: `Ban hành ${dayText(date)}`, en: `Issued ${dayText(date)}` }
        : { vi: 'Chưa rõ ngày ban hành', en: 'Date of issue not stated' },
      illustrative: false,
    })),
    ...snapshot.announcements.map((one) => announcementDocument(one, lookups)),
    ...snapshot.practices.map((practice) => practiceDocument(practice, lookups)),
  ]
}

/** The names of facet values, as the snapshot and the enumerations give them. */
export function facetLabels(
  snapshot: Pick<Snapshot, 'organisations' | 'problems'>,
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
    ...offeringFieldFacets.labels,
  }
}

/** What each kind is called when several are listed. */
export const searchKindLabels: Record<SearchKind, Label> = {
  platforms: { vi: 'Nền tảng số', en: 'Platforms' },
  problems: { vi: 'Bài toán chuyển đổi số', en: 'Problems' },
  offerings: { vi: 'Sản phẩm, gói dịch vụ', en: 'Offerings' },
  organisations: { vi: 'Đơn vị', en: 'Organisations' },
  legalDocuments: { vi: 'Văn bản pháp lý', en: 'Legal documents' },
  announcements: { vi: 'Công bố', en: 'Announcements' },
  practices: { vi: 'Kinh nghiệm hay', en: 'Practices' },
}

type Lookups = ReturnType<typeof lookupsOf>

function lookupsOf(snapshot: Snapshot) {
  const { organisations, platforms, problems } = snapshot
  const problemsOfPlatform = new Map<string, string[]>()
  for (const { slug, solvedBy, candidatePlatforms } of problems) {
    for (const platform of new Set([...solvedBy, ...candidatePlatforms])) {
      problemsOfPlatform.set(platform, [...(problemsOfPlatform.get(platform) ?? []), slug])
    }
  }
  const successorOf = new Map(
    organisations.flatMap((organisation) =>
      organisation.predecessors.map(({ organisation: former }) => [former, organisation] as const),
    ),
  )
  return {
    organisations: new Map(organisations.map((organisation) => [organisation.slug, organisation])),
    platforms: new Map(platforms.map((platform) => [platform.slug, platform])),
    offerings: new Map(snapshot.offerings.map((offering) => [offering.slug, offering])),
    problemsOfPlatform,
    successorOf,
    /** Facet values of the results of an offering or organisation. */
    evaluationsOf: evaluationValue(snapshot),
    standingOf: (one: Announcement) =>
      announcementStandingOn(one, snapshot.announcements, snapshot.asOf),
    evaluations: new Map(snapshot.evaluations.map((evaluation) => [evaluation.slug, evaluation])),
  }
}

function identity(kind: SearchKind, slug: string) {
  return { id: `${kind}/${slug}`, kind, slug }
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

/** Facets that an offering shares with its platform, so that one filter shows both. */
function platformFacets(platform: Platform | undefined, lookups: Lookups) {
  if (!platform) return {}
  const owner = platform.ownerNow ?? platform.owner
  return {
    group: [platform.group],
    sector: [platform.sector],
    problem: lookups.problemsOfPlatform.get(platform.slug) ?? [],
    owner: owner ? [owner] : [],
  }
}

/** Vendors that sources tie to a platform: as developer, or by a product they name. */
function vendorsNamed({ developers, products }: Platform): string[] {
  return [...new Set([...developers, ...products.flatMap(({ vendor }) => vendor ?? [])])]
}

function problemDocument(problem: Problem): SearchDocument {
  return {
    ...identity('problems', problem.slug),
    title: problem.title,
    summary: problem.statement,
    owner: { vi: problem.raisedBy.name },
    keywords: phrases([sectors.labels[problem.sector]]),
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
    facets: {
      kind: ['offerings'],
      ...platformFacets(platform, lookups),
      vendor: [offering.vendor],
      priceModel: priceModelsOf(offering.plans),
      evaluation: lookups.evaluationsOf(offering.slug),
      ...offeringFacetsOf(offering),
    },
    fact: lowestPriceText(offering.plans),
    illustrative: offering.illustrative,
  }
}

function organisationDocument(organisation: Organisation, lookups: Lookups): SearchDocument {
  const kind = organisationKinds.labels[organisation.kind]
  const successor = organisation.validTo ? lookups.successorOf.get(organisation.slug) : undefined
  const formers = organisation.predecessors.map(
    ({ organisation: former }) => lookups.organisations.get(former)?.name,
  )
  return {
    ...identity('organisations', organisation.slug),
    title: organisation.name,
    summary: organisation.note ?? organisation.fullName ?? kind,
    owner: lookups.organisations.get(organisation.parent ?? '')?.name ?? null,
    keywords: phrases([
      organisation.fullName,
      kind,
      ...formers,
      ...organisation.products.map(({ name }) => name),
    ]),
    facets: { kind: ['organisations'], evaluation: lookups.evaluationsOf(organisation.slug) },
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
      en: `${number}, ${dayText(signedOn)}. ${standing.en}`,
    },
    illustrative,
  }
}

function practiceDocument(practice: Practice, lookups: Lookups): SearchDocument {
  const organisation = lookups.organisations.get(practice.organisation)
  const platforms = practice.platforms.flatMap((slug) => lookups.platforms.get(slug) ?? [])
  return {
    ...identity('practices', practice.slug),
    title: practice.title,
    summary: practice.summary,
    owner: organisation?.fullName ?? organisation?.name ?? null,
    keywords: phrases(platforms.map(({ name }) => name)),
    facets: {
      kind: ['practices'],
      group: [...new Set(platforms.map(({ group }) => group))],
      sector: [...new Set(platforms.map(({ sector }) => sector))],
      problem: practice.problems,
    },
    fact: confidences.labels[practice.confidence],
    illustrative: practice.illustrative,
  }
}

function continuedBy({ name }: Organisation): Localized {
  return { vi: `Nay thuộc ${name.vi}`, en: `Now part of ${name.en ?? name.vi}` }
}

/** Each phrase once, both languages of it. */
function phrases(texts: (Localized | Label | string | null | undefined)[]): string[] {
  const all = texts.flatMap((text) => {
    if (!text) return []
    return typeof text === 'string' ? [text] : [text.vi, text.en ?? text.vi]
  })
  return [...new Set(all)]
}
