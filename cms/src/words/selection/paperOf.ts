import { formatTime } from '../../dashboards/time.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import type { KeptRun, LockedRecord } from '../../domain/selection/lockedRecord.ts'
import { rejectionReasons } from '../../domain/selection/selection.ts'
import { dayInVietnam } from '../../domain/values/day.ts'
import { isRecord } from '../../domain/values/isRecord.ts'
import { readEnvironment } from '../../environment.ts'
import type { Block } from '../../papers/body.ts'
import type { Paper } from '../../papers/paper.ts'

/** What all papers of a selection record have alike: who issues them, the year, the mark, where to check them. */
export function paperOf(
  record: LockedRecord,
  hash: string | null,
): Pick<Paper, 'issuer' | 'year' | 'isIllustrative' | 'provenance'> {
  const day = record.lockedAt ? dayInVietnam(new Date(record.lockedAt)) : record.asOf
  const check = new URL(pagePath('recordCheck', 'vi'), readEnvironment().publicUrl)
  return {
    issuer: record.issuer ?? {
      superior: null,
      name: record.organisation.name.vi,
      place: '…',
      position: 'Thủ trưởng đơn vị',
      onBehalfOf: null,
    },
    year: day.slice(0, 4),
    isIllustrative: record.illustrative,
    provenance: { hash, address: `${check.href}${hash ? `#${hash}` : ''}` },
  }
}

/** A search in one line: what was asked, how many results, when; one of an older record by its address. */
export const runText = ({ address, words, total, ranAt }: KeptRun): string =>
  `${words?.vi ?? address} – ${total ?? 0} kết quả${ranAt ? `, lúc ${formatTime(new Date(ranAt))}` : ''}`

/** A candidate's name, marked where what is offered was made up for the demonstration. */
export const candidateName = ({ name, record }: LockedRecord['candidates'][number]): string =>
  isRecord(record) && record.illustrative === true ? `${name.vi} (minh họa)` : name.vi

/** Every candidate with who sells it, the decision, and the reason. */
export function decisionTable(record: LockedRecord): Block {
  return {
    kind: 'table',
    header: ['TT', 'Phương án', 'Doanh nghiệp cung cấp', 'Kết luận', 'Lý do'],
    shares: [6, 24, 24, 14, 32],
    rows: record.candidates.map((candidate, index) => [
      String(index + 1),
      candidateName(candidate),
      candidate.vendor?.vi ?? (candidate.kind === 'platforms' ? 'Chưa có sản phẩm' : ''),
      decisionOf(candidate, record.outcome),
      reasonOf(candidate, record),
    ]),
  }
}

/** What was decided of a candidate. */
export const decisionOf = (
  { chosen }: LockedRecord['candidates'][number],
  outcome: LockedRecord['outcome'],
): string => (chosen ? 'Được chọn' : outcome ? 'Không chọn' : 'Chưa kết luận')

/** Why: of the chosen one the reason of the outcome, of another its code and words. */
export const reasonOf = (
  { chosen, reasonCode, reasonText }: LockedRecord['candidates'][number],
  { outcomeReason }: LockedRecord,
): string =>
  chosen
    ? outcomeReason
    : [reasonCode && rejectionReasons.labels[reasonCode].vi, reasonText].filter(Boolean).join(': ')
