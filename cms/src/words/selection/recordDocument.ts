import { formatTime } from '../../dashboards/time.ts'
import { cellText, searchesOf } from '../../domain/selection/lockedRecord.ts'
import type { LockedRecord } from '../../domain/selection/lockedRecord.ts'
import { selectionOutcomes } from '../../domain/selection/selection.ts'
import { candidateName, decisionOf, reasonOf, runText } from './paperOf.ts'

/** A selection record laid out in rows: what its workbook shows, in this order. */
export interface RecordDocument {
  title: string
  organisation: string
  isIllustrative: boolean
  /** Label and text, one line each. */
  facts: [label: string, text: string][]
  /** Name, vendor, decision, reason: one row for each candidate. */
  decisions: { name: string; vendor: string; decision: string; reason: string }[]
  /** Candidates side by side, as they stood when the record was locked; one table for each kind. */
  comparisons: { header: string[]; rows: string[][] }[]
  hash: string | null
}

/**
 * Lays out a record, from its content alone: of a locked one that is what was frozen under its hash.
 *
 * @param hash null for a draft, which says that it is one.
 */
export function recordDocument(record: LockedRecord, hash: string | null): RecordDocument {
  return {
    title: record.title,
    organisation: record.organisation.name.vi,
    isIllustrative: record.illustrative,
    facts: factsOf(record),
    decisions: record.candidates.map((candidate) => ({
      name: candidateName(candidate),
      vendor: candidate.vendor?.vi ?? '',
      decision: decisionOf(candidate, record.outcome),
      reason: reasonOf(candidate, record),
    })),
    comparisons: record.comparisons.map(({ items, rows }) => ({
      header: ['Tiêu chí', ...items.map(({ name }) => name.vi)],
      rows: rows.map(({ label, cells }) => [label.vi, ...cells.map((cell) => cellText(cell).vi)]),
    })),
    hash,
  }
}

function factsOf(record: LockedRecord): RecordDocument['facts'] {
  const { need, problems, outcome, outcomeReason, lockedAt, lockedBy } = record
  const facts: [string, string | null][] = [
    [
      'Thay thế hồ sơ',
      record.supersedes && `${record.supersedes.title} (SHA-256 ${record.supersedes.hash ?? ''})`,
    ],
    ['Nhu cầu', need],
    ['Bài toán', problems.map(({ name }) => name.vi).join('; ')],
    ...searchesOf(record).map((run): [string, string] => ['Lần tìm kiếm', runText(run)]),
    ['Kết quả', outcome ? selectionOutcomes.labels[outcome].vi : 'Chưa kết luận'],
    ['Lý do của kết quả', outcomeReason],
    [
      'Khóa hồ sơ',
      lockedAt ? `${formatTime(new Date(lockedAt))}, ${lockedBy ?? ''}` : 'Bản đang lập, chưa khóa',
    ],
  ]
  return facts.flatMap(([label, text]) => (text ? [[label, text] as [string, string]] : []))
}
