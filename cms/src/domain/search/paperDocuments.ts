import { dayText } from '../values/day.ts'
import { evaluatedKinds } from '../evaluation/evaluation.ts'
import type { EvaluationTemplate } from '../evaluation/evaluation.ts'
import { indicatorUnits } from '../indicator/indicator.ts'
import type { Indicator } from '../indicator/indicator.ts'
import type { LegalDocument } from '../legalDocument/legalDocument.ts'
import { pageKinds } from '../page/page.ts'
import type { ContentPage } from '../page/page.ts'
import { headingsOf } from '../page/richTextHtml.ts'
import { organisationKinds } from '../organisation/organisation.ts'
import { platformGroups } from '../platform/platform.ts'
import { requestStatus } from '../quotationRequest/quotationRequest.ts'
import { momentText } from '../quotationRequest/requestFaults.ts'
import type { QuotationRequest } from '../quotationRequest/quotationRequest.ts'
import type { Requirement } from '../requirement/requirement.ts'
import type { Localized } from '../language/language.ts'
import type { SearchKind } from '../words.ts'
import type { SearchDocument } from './search.ts'
import { identity, linksTo, phrases, platformFacets, searchKindLabels } from './searchLookups.ts'
import type { Lookups } from './searchLookups.ts'

/** Kinds of documents by the letters in their numbers. */
const papers: Record<string, string> = {
  QĐ: 'Quyết định',
  NĐ: 'Nghị định',
  NQ: 'Nghị quyết',
  CT: 'Chỉ thị',
  TT: 'Thông tư',
}

/** A number as people say it: `186/QĐ-BTTTT` → “Quyết định 186/QĐ-BTTTT”. */
function namesOf(number: string): string[] {
  const kind = Object.entries(papers).find(([letters]) =>
    new RegExp(`[/-]${letters}(?![a-zđ])`, 'iu').test(number),
  )
  return kind ? [`${kind[1]} ${number}`] : []
}

/** What a record has that is found by its title and summary. */
export interface Titled {
  slug: string
  title: Localized
  summary: Localized
  illustrative?: boolean
}

/** A record by its title and summary. */
export function titledDocument(kind: SearchKind, record: Titled): SearchDocument {
  const { slug, title, summary, illustrative = false } = record
  return {
    ...identity(kind, slug),
    title,
    summary,
    owner: null,
    keywords: [],
    facets: { kind: [kind] },
    fact: searchKindLabels[kind],
    illustrative,
  }
}

/** A legal document, by number and title. */
export function legalDocument({
  slug,
  number,
  title,
  issuer,
  date,
}: LegalDocument): SearchDocument {
  return {
    ...identity('legalDocuments', slug),
    title: { vi: number },
    summary: title,
    owner: { vi: issuer },
    keywords: [],
    names: namesOf(number),
    facets: { kind: ['legalDocuments'] },
    fact: date
      ? { vi: `Ban hành ${dayText(date)}`, en: `Issued ${dayText(date, 'en')}` }
      : { vi: 'Chưa rõ ngày ban hành', en: 'Date of issue not stated' },
    illustrative: false,
  }
}

/** What is required of whom by when. */
export function requirementDocument(requirement: Requirement, lookups: Lookups): SearchDocument {
  const { slug, title, text, group, dueOn, illustrative } = requirement
  const platform = lookups.platforms.get(requirement.platform ?? '')
  const asked = requirement.organisations.map((one) => lookups.organisations.get(one)?.name)
  return {
    ...identity('requirements', slug),
    title,
    summary: text ?? platform?.name ?? searchKindLabels.requirements,
    owner: null,
    keywords: phrases([
      platform?.name,
      group && platformGroups.labels[group],
      ...requirement.kinds.map((kind) => organisationKinds.labels[kind]),
      ...requirement.regions,
      ...asked,
      searchKindLabels.requirements,
    ]),
    links: linksTo('platforms', platform ? [platform.slug] : []),
    facets: { kind: ['requirements'], ...platformFacets(platform, lookups) },
    fact: { vi: `Hạn ${dayText(dueOn)}`, en: `Due ${dayText(dueOn, 'en')}` },
    illustrative,
  }
}

/** A request for quotations: what is asked, by whom, until when. */
export function quotationRequestDocument(
  request: QuotationRequest,
  lookups: Lookups,
): SearchDocument {
  const { slug, title, need, place, lines, deadline, illustrative } = request
  const organisation = lookups.organisations.get(request.organisation)
  const platforms = request.platforms.flatMap((one) => lookups.platforms.get(one) ?? [])
  const moment = momentText(deadline)
  // On the day of its deadline it is still open: what is published that morning is read in the afternoon.
  const isOpen = requestStatus(request, `${lookups.asOf}T00:00:00+07:00`) === 'open'
  return {
    ...identity('quotationRequests', slug),
    title: { vi: title },
    summary: { vi: need },
    owner: organisation?.name ?? null,
    keywords: phrases([
      ...platforms.map(({ name }) => name),
      { vi: place },
      ...lines.map(({ name }) => ({ vi: name })),
      searchKindLabels.quotationRequests,
    ]),
    links: linksTo('platforms', request.platforms),
    facets: { kind: ['quotationRequests'], ...platformFacets(platforms[0], lookups) },
    ...(isOpen ? {} : { isPast: true }),
    fact: { vi: `Hạn nộp ${moment.vi}`, en: `Deadline ${moment.en}` },
    illustrative,
  }
}

/** A set of criteria. */
export function templateDocument(template: EvaluationTemplate): SearchDocument {
  const { slug, name, groups, criteria, subject } = template
  return {
    ...identity('evaluationTemplates', slug),
    title: name,
    summary: { vi: `Bộ tiêu chí đánh giá: ${name.vi}`, en: `Criteria: ${name.en ?? name.vi}` },
    owner: null,
    keywords: phrases([
      evaluatedKinds.labels[subject],
      ...groups.map((group) => group.name),
      searchKindLabels.evaluationTemplates,
    ]),
    facets: { kind: ['evaluationTemplates'] },
    fact: { vi: `${criteria.length} tiêu chí`, en: `${criteria.length} criteria` },
    illustrative: false,
  }
}

/** A figure that a source states. */
export function indicatorDocument({
  slug,
  name,
  note,
  value,
  outOf,
  unit,
  asOf,
}: Indicator): SearchDocument {
  const { vi, en } = indicatorUnits.labels[unit]
  const figure = outOf ? `${value}/${outOf}` : String(value)
  return {
    ...identity('indicators', slug),
    title: name,
    summary: note ?? searchKindLabels.indicators,
    owner: null,
    keywords: phrases([searchKindLabels.indicators]),
    facets: { kind: ['indicators'] },
    fact: {
      vi: `${figure} ${vi}, ${dayText(asOf)}`,
      en: `${figure} ${en}, ${dayText(asOf, 'en')}`,
    },
    illustrative: false,
  }
}

/** News or an explaining page, by its title, summary and the headings of its text. */
export function pageDocument(page: ContentPage): SearchDocument {
  const { kind, body, publishedOn } = page
  const { vi, en } = pageKinds.labels[kind]
  return {
    ...titledDocument('pages', page),
    keywords: phrases(
      [body.vi, body.en].flatMap((text) => (text ? headingsOf(text) : [])).map((one) => one.title),
    ),
    ...(kind === 'news' ? { isNews: true } : {}),
    fact: publishedOn
      ? { vi: `${vi}, ${dayText(publishedOn)}`, en: `${en}, ${dayText(publishedOn, 'en')}` }
      : { vi, en },
  }
}
