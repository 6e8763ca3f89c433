import { offeringSectionsOf, platformSectionsOf } from '../domain/comparison/comparisonRows.ts'
import type { Localized } from '../domain/language.ts'
import { OfferingSchema } from '../domain/offering/offering.ts'
import { PlatformSchema } from '../domain/platform.ts'
import { rejectionReasons, selectionOutcomes } from '../domain/selection.ts'
import type { CandidateKind } from '../domain/selection.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { formatTime } from '../dashboards/time.ts'
import type { Selection } from '../payload-types.ts'

/** A selection record laid out for paper: what every file format shows, in this order. */
export interface RecordDocument {
  title: string
  organisation: string
  isIllustrative: boolean
  /** Label and text, one line each. */
  facts: [label: string, text: string][]
  /** Name, decision, reason: one row for each candidate. */
  decisions: { name: string; decision: string; reason: string }[]
  /** Candidates side by side, as they stood when the record was locked; one table for each kind. */
  comparisons: { header: string[]; rows: string[][] }[]
  hash: string | null
}

type Frozen = { kind: CandidateKind; name: Localized; record: unknown }

/**
 * Lays out a record. Locked records show what was frozen; a draft shows what the public sees today and
 * says that it is a draft.
 *
 * @param selection populated to depth 1.
 */
export function recordDocument(selection: Selection, snapshot: Snapshot): RecordDocument {
  const { organisation, candidates } = selection
  const rows = (candidates ?? []).map((candidate) => ({
    ...candidate,
    shown: shownRecord(candidate, snapshot),
  }))
  return {
    title: selection.title,
    organisation: typeof organisation === 'object' ? organisation.name : '',
    isIllustrative: Boolean(selection.illustrative),
    facts: factsOf(selection),
    decisions: rows.map(({ shown, chosen, reasonCode, reasonText }) => ({
      name: shown?.name.vi ?? 'Không còn công khai khi khóa hồ sơ',
      decision: chosen ? 'Được chọn' : selection.outcome ? 'Không chọn' : 'Chưa kết luận',
      reason: chosen
        ? (selection.outcomeReason ?? '')
        : [reasonCode && rejectionReasons.labels[reasonCode].vi, reasonText]
            .filter(Boolean)
            .join(': '),
    })),
    comparisons: comparisonsOf(
      rows.flatMap(({ shown }) => shown ?? []),
      snapshot,
    ),
    hash: selection.hash ?? null,
  }
}

function shownRecord(
  { item, frozen }: NonNullable<Selection['candidates']>[number],
  snapshot: Snapshot,
): Frozen | undefined {
  const kind = item.relationTo
  const slug = typeof item.value === 'object' ? item.value.slug : undefined
  const record = frozen ?? snapshot[kind].find((one) => one.slug === slug)
  if (!record) return undefined
  const parsed = kind === 'offerings' ? OfferingSchema.parse(record) : PlatformSchema.parse(record)
  return { kind, name: parsed.name, record: parsed }
}

function factsOf(selection: Selection): RecordDocument['facts'] {
  const { need, problems, search, outcome, outcomeReason, lockedAt, lockedBy } = selection
  const titles = (problems ?? []).map((problem) =>
    typeof problem === 'object' ? problem.title : '',
  )
  const facts: [string, string | null | undefined][] = [
    ['Nhu cầu', need],
    ['Bài toán', titles.join('; ')],
    [
      'Lần tìm kiếm',
      search?.address &&
        `${search.address} (${search.total ?? 0} kết quả${search.ranAt ? `, lúc ${formatTime(new Date(search.ranAt))}` : ''})`,
    ],
    ['Kết quả', outcome ? selectionOutcomes.labels[outcome].vi : 'Chưa kết luận'],
    ['Lý do của kết quả', outcomeReason],
    [
      'Khóa hồ sơ',
      lockedAt ? `${formatTime(new Date(lockedAt))}, ${lockedBy ?? ''}` : 'Bản đang lập, chưa khóa',
    ],
  ]
  return facts.flatMap(([label, text]) => (text ? [[label, text] as [string, string]] : []))
}

function comparisonsOf(shown: Frozen[], snapshot: Snapshot): RecordDocument['comparisons'] {
  return (['offerings', 'platforms'] as const).flatMap((kind) => {
    const ofKind = shown.filter((one) => one.kind === kind)
    if (ofKind.length === 0) return []
    const records = ofKind.map(({ record }) => record)
    const given = {
      // The other records name owners and platforms; the candidates are as they were frozen.
      snapshot: { ...snapshot, [kind]: records },
      slugs: (records as { slug: string }[]).map(({ slug }) => slug),
      language: 'vi' as const,
    }
    const sections = kind === 'offerings' ? offeringSectionsOf(given) : platformSectionsOf(given)
    return [
      {
        header: ['Tiêu chí', ...ofKind.map(({ name }) => name.vi)],
        rows: sections.flatMap((section) =>
          section.rows.map(({ label, cells }) => [
            label.vi,
            ...cells.map((cell) => cell.map(({ text }) => text.vi).join('; ') || 'Không nêu'),
          ]),
        ),
      },
    ]
  })
}
