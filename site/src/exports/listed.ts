import type { Adoption } from 'cms/domain/adoption/adoption.ts'
import type { Announcement } from 'cms/domain/announcement/announcement.ts'
import type { LegalDocument } from 'cms/domain/legalDocument/legalDocument.ts'
import type { Localized } from 'cms/domain/language/language.ts'
import type { Organisation } from 'cms/domain/organisation/organisation.ts'
import type { Problem } from 'cms/domain/problem/problem.ts'
import type { Listed } from 'cms/domain/publication/recordFile.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import type { PageName } from 'cms/domain/publication/routes.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { byStanding, standingOf } from '../catalogue/counts.ts'
import { absolute } from '../catalogue/siteUrl.ts'
import { announcementStanding } from '../words/announcement/announcements.ts'
import type { EvaluationView } from '../words/evaluation/evaluations.ts'
import { isAskedMadeUp } from '../words/requirement/requirements.ts'
import type { AskedOf } from '../words/requirement/requirements.ts'

/** The page of a record in both languages; `#part` of it. */
export const pagesOf = (page: PageName, slug: string, part = ''): { vi: string; en: string } => ({
  vi: absolute(pagePath(page, 'vi', slug) + part),
  en: absolute(pagePath(page, 'en', slug) + part),
})

const plain = { standing: null, since: null }

/** Records with a name, as rows that lead to their pages. */
export const listed = (
  page: PageName,
  records: readonly { slug: string; name: Localized; illustrative?: boolean }[],
): Listed[] =>
  records.map(({ slug, name, illustrative = false }) => ({
    key: slug,
    name,
    pages: pagesOf(page, slug),
    ...plain,
    illustrative,
  }))

/** Records with a title, likewise. */
export const titled = (
  page: PageName,
  records: readonly { slug: string; title: Localized; illustrative?: boolean }[],
): Listed[] =>
  listed(
    page,
    records.map((record) => ({ ...record, name: record.title })),
  )

export const listedProblems = (problems: readonly Problem[]): Listed[] =>
  titled('problems', problems).map((row, at) => ({
    ...row,
    standing: problems[at]?.state ?? null,
  }))

export const listedOrganisations = (organisations: readonly Organisation[]): Listed[] =>
  listed('organisations', organisations)

/** What organisations said or have, each as a row that leads to its organisation. */
export const listedOf = (
  rows: readonly {
    organisation: string | null
    standing?: string
    since: string | null
    illustrative: boolean
  }[],
): Listed[] =>
  rows.flatMap(({ organisation, standing = null, since, illustrative }) => {
    const unit = catalogue.organisationBySlug.get(organisation ?? '')
    return unit
      ? listedOrganisations([unit]).map((row) => ({ ...row, standing, since, illustrative }))
      : []
  })

/** A document is known by its number. */
export const listedDocuments = (documents: readonly LegalDocument[]): Listed[] =>
  listed(
    'legalDocuments',
    documents.map(({ slug, number, title }) => ({ slug, name: withNumber(number, title) })),
  )

/** A text behind the number of its paper. */
export const withNumber = (number: string, { vi, en }: Localized): Localized => ({
  vi: `${number}: ${vi}`,
  ...(en && { en: `${number}: ${en}` }),
})

/** Decisions, each with whether it holds today and since when it was to. */
export const listedAnnouncements = (announcements: readonly Announcement[]): Listed[] =>
  announcements.map((announcement) => ({
    key: announcement.slug,
    name: withNumber(announcement.number, announcement.title),
    pages: pagesOf('announcements', announcement.slug),
    standing: announcementStanding(announcement.slug),
    since: announcement.effectiveFrom ?? announcement.signedOn,
    illustrative: announcement.illustrative,
  }))

/** Adoptions in the page's order, at the level of today; `ended` and the day when it is over. */
export const listedAdoptions = (adoptions: readonly Adoption[]): Listed[] =>
  [...adoptions].sort(byStanding).map((adoption) => {
    const standing = standingOf(adoption)
    return {
      key: adoption.id,
      name: adoptionName(adoption),
      pages: pagesOf('organisations', adoption.organisation, `#adoption-${adoption.id}`),
      standing: standing ? (standing.endedOn ? 'ended' : standing.level) : null,
      since: standing ? (standing.endedOn ?? standing.milestone.date) : null,
      illustrative: adoption.illustrative,
    }
  })

function adoptionName({ organisation, platform }: Adoption): Localized {
  const unit = catalogue.organisationBySlug.get(organisation)
  const named = [unit?.fullName ?? unit?.name, catalogue.platformBySlug.get(platform)?.name]
  const text = (language: 'vi' | 'en') =>
    named.flatMap((name) => name?.[language] ?? name?.vi ?? []).join(' · ')
  return { vi: text('vi'), en: text('en') }
}

/** Results of assessments, each with whether it holds today. */
export const listedResults = (views: readonly EvaluationView[]): Listed[] =>
  views.map(({ evaluation, subject, standing }) => ({
    key: evaluation.slug,
    name: subject?.name ?? { vi: evaluation.slug },
    pages: subject ? pagesOf(subject.page, subject.slug, `#evaluation-${evaluation.slug}`) : null,
    standing,
    since: evaluation.evaluatedOn,
    illustrative: evaluation.illustrative,
  }))

/** One side of requirements: the requirements of an organisation, or the organisations of a requirement. */
export const listedAsked = (
  rows: readonly AskedOf[],
  by: 'requirement' | 'organisation',
): Listed[] =>
  rows.map((asked) => {
    const { requirement, row } = asked
    const isOfOrganisation = by === 'requirement'
    return {
      key: isOfOrganisation ? requirement.slug : row.organisation.slug,
      name: isOfOrganisation ? requirement.title : row.organisation.name,
      pages: isOfOrganisation
        ? pagesOf('requirements', requirement.slug)
        : pagesOf('organisations', row.organisation.slug),
      standing: row.status,
      since: row.metOn ?? row.waiver?.date ?? null,
      illustrative: isAskedMadeUp(asked),
    }
  })
