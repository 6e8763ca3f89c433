import { noQuantities } from 'cms/domain/comparison/quantitiesAddress.ts'
import type { Quantities } from 'cms/domain/comparison/quantitiesAddress.ts'
import { mostEarlierSearches } from 'cms/domain/selection/selection.ts'
import type { CandidateKind, SearchRun } from 'cms/domain/selection/selection.ts'
import type { RentOrBuild } from 'cms/domain/selection/rentOrBuild.ts'
import type { CatalogueRecord } from '../catalogueRecord.ts'
import type { Candidate, Selection } from './agencyRecords.ts'

/** A candidate as the form holds it. */
export interface FormCandidate extends Pick<
  Candidate,
  'chosen' | 'reasonCode' | 'reasonText' | 'note'
> {
  /** Id of the row once it was saved. */
  row?: string
  kind: CandidateKind
  item: CatalogueRecord
}

export interface SelectionForm {
  title: string
  /** The locked record whose place it takes. */
  supersedes: { id: string; title: string } | null
  need: string
  problems: { id: string; slug: string; title: string }[]
  search: { address: string; total: number | null; ranAt: string }
  /** Runs before it, oldest first. */
  earlierSearches: SearchRun[]
  candidates: FormCandidate[]
  rentOrBuild: RentOrBuild | null
  quantities: Quantities
  outcome: Selection['outcome']
  outcomeReason: string
}

/** The form of a record, or of a new one with a title and what was counted before. */
export function formOf(
  record: Selection | undefined,
  title: string,
  counted: Quantities = noQuantities,
): SelectionForm {
  return {
    title: record?.title ?? title,
    supersedes: record?.supersedes ?? null,
    need: record?.need ?? '',
    problems: record?.problems ?? [],
    search: {
      address: record?.search.address ?? '',
      total: record?.search.total ?? null,
      ranAt: record?.search.ranAt ?? '',
    },
    earlierSearches: record?.earlierSearches ?? [],
    candidates: (record?.candidates ?? []).map(
      ({ id, item, chosen, reasonCode, reasonText, note }) => ({
        ...(id && { row: id }),
        kind: item.relationTo,
        item: item.value,
        chosen,
        reasonCode,
        reasonText,
        note,
      }),
    ),
    rentOrBuild: record?.rentOrBuild ?? null,
    quantities: record?.quantities ?? counted,
    outcome: record?.outcome ?? '',
    outcomeReason: record?.outcomeReason ?? '',
  }
}

/** The form as the API takes it; undefined while it has no title. */
export function bodyOf(form: SelectionForm): object | undefined {
  if (!form.title.trim()) return undefined
  return {
    title: form.title,
    supersedes: form.supersedes?.id ?? null,
    need: form.need,
    problems: form.problems.map(({ id }) => id),
    ...(form.search.address && { search: form.search }),
    earlierSearches: form.earlierSearches,
    candidates: form.candidates.map(
      ({ row, kind, item, chosen, reasonCode, reasonText, note }) => ({
        ...(row && { id: row }),
        item: { relationTo: kind, value: item.id },
        chosen,
        reasonCode: reasonCode || null,
        reasonText,
        note,
      }),
    ),
    rentOrBuild: form.rentOrBuild,
    quantities: form.quantities,
    outcome: form.outcome || null,
    outcomeReason: form.outcomeReason,
  }
}

/** The form of a record that takes the place of a locked one: all of it, to be changed and locked anew. */
export function successorOf(locked: Selection): Partial<SelectionForm> {
  const { candidates, ...form } = formOf(locked, locked.title)
  return {
    ...form,
    supersedes: { id: locked.id, title: locked.title },
    // Rows of their own: those of the old record stay with it.
    candidates: candidates.map(omitRow),
  }
}

const omitRow = ({ kind, item, chosen, reasonCode, reasonText, note }: FormCandidate) => ({
  kind,
  item,
  chosen,
  reasonCode,
  reasonText,
  note,
})

/** The searches of a form with more that were run: the last one stands, those before it are kept. */
export function withSearches(
  { search, earlierSearches }: Pick<SelectionForm, 'search' | 'earlierSearches'>,
  runs: SearchRun[],
): Pick<SelectionForm, 'search' | 'earlierSearches'> {
  const last = runs.at(-1)
  if (!last) return { search, earlierSearches }
  const { address, total, ranAt } = search
  const standing = address ? [{ address, total: total ?? 0, ranAt }] : []
  const before = [...earlierSearches, ...standing, ...runs.slice(0, -1)]
  return { search: last, earlierSearches: before.slice(-mostEarlierSearches) }
}

/** A candidate as it is when it is added: neither chosen nor rejected yet. */
export function newCandidate(kind: CandidateKind, item: CatalogueRecord): FormCandidate {
  return { kind, item, chosen: false, reasonCode: '', reasonText: '', note: '' }
}

/** The items to lay side by side: of the kind that is more frequent, four at most. */
export function comparedItems(candidates: FormCandidate[]): string[] {
  const offerings = candidates.filter(({ kind }) => kind === 'offerings')
  const platforms = candidates.filter(({ kind }) => kind === 'platforms')
  const more = offerings.length >= platforms.length ? offerings : platforms
  return more.slice(0, 4).map(({ kind, item }) => `${kind}/${item.slug}`)
}
