import { requirementStatuses } from 'cms/domain/requirement/requirementStatus.ts'
import { legalBases } from 'cms/domain/legalDocument/legalDocument.ts'
import { provinceTotal } from 'cms/domain/organisation/organisation.ts'
import { indicatorUnits } from 'cms/domain/indicator/indicator.ts'
import { practiceBasis } from 'cms/domain/practice/practice.ts'
import { filedWords, recordFilePath } from 'cms/domain/publication/recordFile.ts'
import type { Figure, FiledWord, Listed, RecordFacts } from 'cms/domain/publication/recordFile.ts'
import type { PublicRecord } from 'cms/domain/publication/snapshot.ts'
import type { Label, Localized } from 'cms/domain/language/language.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { confidences } from 'cms/domain/values/source.ts'
import type { Confidence } from 'cms/domain/values/source.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { historyOf } from '../catalogue/changes.ts'
import { provincesInAll } from '../catalogue/counts.ts'
import { absolute } from '../catalogue/siteUrl.ts'
import { announcementView } from '../words/announcement/announcementView.ts'
import { legalDocumentView } from '../words/legalDocument/legalDocumentView.ts'
import { offeringView } from '../words/offering/offeringView.ts'
import { organisationView } from '../words/organisation/organisationView.ts'
import { platformView } from '../words/platform/platformView.ts'
import { practiceView } from '../words/practice/practiceView.ts'
import { problemView } from '../words/problem/problemView.ts'
import { isAskedMadeUp, requirementViewOf } from '../words/requirement/requirements.ts'
import type { AskedOf } from '../words/requirement/requirements.ts'
import {
  listed,
  listedAdoptions,
  listedAnnouncements,
  listedAsked,
  listedDocuments,
  listedOf,
  listedOrganisations,
  listedProblems,
  listedResults,
  pagesOf,
  titled,
  withNumber,
} from './listed.ts'

/** What a word says of one record besides what every file says. */
interface Told<W extends FiledWord> {
  record: PublicRecord<W>
  name: Localized
  illustrative?: boolean
  confidence: RecordFacts['confidence']
  figures?: Record<string, Figure>
  sections: Record<string, Listed[]>
}

/** Each word's records with the lists that their pages show, from the views that the pages use. */
const tellers: { [W in FiledWord]: (slug: string) => Told<W> } = {
  platforms: (slug) => {
    const view = platformView(slug)
    const { platform, inUse } = view
    return {
      record: platform,
      name: platform.name,
      confidence: sourced(platform),
      figures: {
        provincesInUse: {
          value: inUse.rows.length,
          outOf: provincesInAll,
          illustrative: inUse.madeUp.size,
          meaning: {
            vi: 'Tỉnh, thành phố có lượt triển khai đang sử dụng đã đăng ký ở đây; 0 là chưa nơi nào đăng ký, không phải chưa nơi nào dùng',
            en: 'Provinces with an adoption in use that is registered here; 0 is that none has registered, not that none uses it',
          },
          section: 'adoption',
        },
      },
      sections: {
        announcements: listedAnnouncements(
          view.announcements.map(({ announcement }) => announcement),
        ),
        requirements: titled(
          'requirements',
          view.requirements.map(({ requirement }) => requirement),
        ),
        problems: listedProblems([...view.problems.answers, ...view.problems.couldAnswer]),
        offerings: listed('offerings', view.offerings),
        adoption: listedAdoptions(view.adoptions),
        practices: titled('practices', view.practices),
        documents: listedDocuments(view.documents),
      },
    }
  },
  problems: (slug) => {
    const { problem, platforms, offerings, practices, documents, holders, answers } =
      problemView(slug)
    return {
      record: problem,
      name: problem.title,
      confidence: sourced(problem),
      sections: {
        holders: listedOf(holders),
        answers: listedOf(
          answers.map(({ vendor, state, offeredOn, illustrative }) => ({
            organisation: vendor,
            standing: state,
            since: offeredOn,
            illustrative,
          })),
        ),
        platforms: listed('platforms', platforms),
        offerings: listed('offerings', offerings),
        practices: titled('practices', practices),
        documents: listedDocuments(documents),
      },
    }
  },
  offerings: (slug) => {
    const { offering, evaluations, adoptions, practices, experiences, parts } = offeringView(slug)
    return {
      record: offering,
      name: offering.name,
      illustrative: offering.illustrative,
      confidence: {
        code: 'declared',
        vi: 'Do doanh nghiệp tự khai và chịu trách nhiệm',
        en: 'Declared by the vendor, who answers for it',
        sources: 0,
      },
      sections: {
        evaluation: listedResults(evaluations),
        adoption: listedAdoptions(adoptions),
        experiences: listedOf(
          experiences.map(({ organisation, publishedOn, illustrative }) => ({
            organisation,
            since: publishedOn,
            illustrative,
          })),
        ),
        implementations: listedOf(
          parts.map(({ implementation: { partner, roles, confirmedOn, illustrative } }) => ({
            organisation: partner,
            standing: roles.join(', '),
            since: confirmedOn,
            illustrative,
          })),
        ),
        practices: titled('practices', practices),
      },
    }
  },
  organisations: (slug) => {
    const view = organisationView(slug)
    const { organisation, asked } = view
    return {
      record: organisation,
      name: organisation.fullName ?? organisation.name,
      illustrative: organisation.illustrative,
      confidence: {
        ...fromSources(organisation.sources.length),
        sources: organisation.sources.length,
      },
      figures: { requirementsMet: metFigure(asked, 'requirements') },
      sections: {
        requirements: listedAsked(asked, 'requirement'),
        evaluation: listedResults(view.evaluations),
        adoption: view.isAdopting ? listedAdoptions(view.adoptions) : [],
        practices: titled('practices', view.practices),
        owned: listed('platforms', view.owned),
        offerings: organisation.kind === 'vendor' ? listed('offerings', view.offerings) : [],
        implementations: listedOf(
          view.parts.map(({ adoption, implementation: { roles, confirmedOn, illustrative } }) => ({
            organisation: adoption.organisation,
            standing: roles.join(', '),
            since: confirmedOn,
            illustrative,
          })),
        ),
        named: listed('platforms', view.named),
        raised: listedProblems(view.raised),
        agencies: listedOrganisations(view.children),
        predecessors: listedOrganisations(view.predecessors),
      },
    }
  },
  announcements: (slug) => {
    const { announcement, results, platforms, relations, documents } = announcementView(slug)
    return {
      record: announcement,
      name: withNumber(announcement.number, announcement.title),
      illustrative: announcement.illustrative,
      confidence: {
        code: 'decision',
        vi: `Theo văn bản đã ký số ${announcement.number}`,
        en: `As signed in ${announcement.number}`,
        sources: 0,
      },
      sections: {
        evaluations: listedResults(results.evaluations),
        'revoked-evaluations': listedResults(results['revoked-evaluations']),
        platforms: listed('platforms', platforms.platforms),
        'revoked-platforms': listed('platforms', platforms['revoked-platforms']),
        supersedes: listedAnnouncements(relations.supersedes),
        'superseded-by': listedAnnouncements(relations['superseded-by']),
        'legal-basis': listedDocuments(documents),
      },
    }
  },
  practices: (slug) => {
    const { practice, platforms, problems, offering } = practiceView(slug)
    return {
      record: practice,
      name: practice.title,
      illustrative: practice.illustrative,
      confidence: {
        code: practice.sources.length > 0 ? practice.confidence : 'told',
        ...practiceBasis(practice),
        sources: practice.sources.length,
      },
      sections: {
        platforms: listed('platforms', platforms),
        problems: listedProblems(problems),
        offering: listed('offerings', offering ? [offering] : []),
      },
    }
  },
  requirements: (slug) => {
    const { requirement, rows, byStatus } = requirementViewOf(slug)
    const all = rows.map((row) => ({ requirement, row }))
    return {
      record: requirement,
      name: requirement.title,
      illustrative: requirement.illustrative,
      confidence: {
        code: 'computed',
        vi: 'Tình trạng được tính từ các lượt triển khai đã đăng ký',
        en: 'Standing is computed from registered adoptions',
        sources: 0,
      },
      figures: { met: metFigure(all, 'met') },
      sections: Object.fromEntries(
        requirementStatuses.values.map((status) => [
          status,
          listedAsked(
            byStatus[status].map((row) => ({ requirement, row })),
            'organisation',
          ),
        ]),
      ),
    }
  },
  legalDocuments: (slug) => {
    const { document, platforms, problems, organisations } = legalDocumentView(slug)
    return {
      record: document,
      name: withNumber(document.number, document.title),
      confidence: {
        code: document.basis,
        ...legalBases.labels[document.basis],
        sources: document.url ? 1 : 0,
      },
      sections: {
        platforms: listed('platforms', platforms),
        problems: listedProblems(problems),
        organisations: listedOrganisations(organisations),
      },
    }
  },
}

/** How sure a record is that states it. */
function sourced({ confidence, sources }: { confidence: Confidence; sources: unknown[] }) {
  return { code: confidence, ...confidences.labels[confidence], sources: sources.length }
}

const fromSources = (count: number): Label & { code: string } =>
  count > 0
    ? { code: 'sources', vi: 'Có nguồn dẫn', en: 'From sources' }
    : { code: 'registered', vi: 'Theo đăng ký tại đây', en: 'As registered here' }

/** How many of those asked have met what is asked. */
function metFigure(rows: AskedOf[], section: string): Figure {
  const met = rows.filter(({ row }) => row.status === 'met')
  return {
    value: met.length,
    outOf: rows.length,
    illustrative: met.filter(isAskedMadeUp).length,
    meaning: {
      vi: 'Đã đạt, theo các lượt triển khai đã đăng ký ở đây',
      en: 'Met, by adoptions that are registered here',
    },
    section,
  }
}

/** The file beside the page of a record. Sections that the page leaves out are left out. */
export function recordFile<W extends FiledWord>(
  word: W,
  slug: string,
): RecordFacts & { word: W; record: PublicRecord<W> } {
  const {
    record,
    name,
    confidence,
    illustrative = false,
    figures = {},
    sections,
  } = tellers[word](slug)
  const { asOf } = catalogue
  const unit = `provinces-${provinceTotal(asOf)}` as const
  return {
    word,
    slug,
    name,
    pages: pagesOf(word, slug),
    json: absolute(recordFilePath(word, slug)),
    asOf,
    unit: { code: unit, ...indicatorUnits.labels[unit] },
    confidence,
    illustrative,
    licence: absolute(`${pagePath('about', 'vi')}#reuse`),
    figures,
    history: historyOf(`${word}/${slug}`).map(
      ({ number, day, kind, title, text, illustrative }) => ({
        number,
        day,
        kind,
        title,
        text,
        illustrative,
      }),
    ),
    sections: Object.fromEntries(Object.entries(sections).filter(([, rows]) => rows.length > 0)),
    record,
  }
}

/** Every record that has a file, by its word. */
export const filedRecords = (): { word: FiledWord; slug: string }[] =>
  filedWords.flatMap((word) => catalogue[word].map(({ slug }) => ({ word, slug })))
