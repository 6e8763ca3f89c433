import { inLanguage } from 'cms/domain/language/inLanguage.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { searchesOf } from 'cms/domain/selection/lockedRecord.ts'
import type { CandidateKind } from 'cms/domain/selection/selection.ts'
import type { Selection } from '../agency/agencyRecords.ts'

export interface ShownCandidate {
  kind: CandidateKind
  /** Empty when it has no page. */
  slug: string
  name: string
  chosen: boolean
  /** The public did not see it when the record was locked. */
  isGone: boolean
  reasonCode: Selection['candidates'][number]['reasonCode']
  reasonText: string
  note: string
}

/** A search as it was run, oldest first in a list. */
interface ShownRun {
  address: string
  /** What it asked, in words; empty in records that kept its address alone. */
  words: string
  total: number | null
  ranAt: string
}

/** What the screen of a closed record shows. */
interface ShownRecord {
  title: string
  organisation: string
  need: string
  problems: { slug: string; title: string }[]
  searches: ShownRun[]
  outcome: Selection['outcome']
  outcomeReason: string
  candidates: ShownCandidate[]
}

/** A locked record as it was frozen; a cancelled one, of which nothing was frozen, as it stands. */
export function shownRecord(record: Selection, language: Language): ShownRecord {
  const { locked } = record
  if (!locked) return cancelledRecord(record)
  return {
    title: locked.title,
    organisation: inLanguage(locked.organisation.name, language).text,
    need: locked.need,
    problems: locked.problems.map(({ slug, name }) => ({
      slug,
      title: inLanguage(name, language).text,
    })),
    searches: searchesOf(locked).map(({ address, words, total, ranAt }) => ({
      address,
      words: words ? inLanguage(words, language).text : '',
      total,
      ranAt: ranAt ?? '',
    })),
    outcome: locked.outcome ?? '',
    outcomeReason: locked.outcomeReason,
    candidates: locked.candidates.map((candidate) => ({
      kind: candidate.kind,
      slug: candidate.slug ?? '',
      name: inLanguage(candidate.name, language).text,
      chosen: candidate.chosen,
      isGone: candidate.slug === null,
      reasonCode: candidate.reasonCode ?? '',
      reasonText: candidate.reasonText ?? '',
      note: candidate.note ?? '',
    })),
  }
}

function cancelledRecord(record: Selection): ShownRecord {
  const { earlierSearches, search } = record
  const runs = [...earlierSearches, ...(search.address ? [search] : [])]
  return {
    ...record,
    organisation: record.organisation?.name ?? '',
    searches: runs.map(({ address, total, ranAt }) => ({
      address,
      words: '',
      total: total ?? null,
      ranAt,
    })),
    candidates: record.candidates.map(({ item, chosen, reasonCode, reasonText, note }) => ({
      kind: item.relationTo,
      slug: item.value.slug,
      name: item.value.name,
      chosen,
      isGone: false,
      reasonCode,
      reasonText,
      note,
    })),
  }
}
