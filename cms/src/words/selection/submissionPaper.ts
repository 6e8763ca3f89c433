import { searchesOf, totalCostsOf } from '../../domain/selection/lockedRecord.ts'
import type { LockedRecord } from '../../domain/selection/lockedRecord.ts'
import type { Block } from '../../papers/body.ts'
import type { Paper } from '../../papers/paper.ts'
import { rentOrBuildWords } from './rentOrBuildPaper.ts'
import { candidateName, decisionTable, paperOf, runText } from './paperOf.ts'

/** Tờ trình lựa chọn: asks the head of the agency to agree with what the record found. */
export function submissionPaper(record: LockedRecord, hash: string | null): Paper {
  const common = paperOf(record, hash)
  const { name, position, onBehalfOf } = common.issuer
  return {
    ...common,
    kind: 'TỜ TRÌNH',
    subject: `Về việc lựa chọn nền tảng số\n(hồ sơ “${record.title}”)`,
    sign: 'TTr',
    addressees: [`${position} ${name}`],
    bases: record.bases,
    body: [
      {
        kind: 'text',
        text: 'Người lập hồ sơ kính trình xem xét việc lựa chọn nền tảng số phục vụ công việc của đơn vị, cụ thể như sau:',
      },
      { kind: 'heading', text: '1. Sự cần thiết' },
      { kind: 'text', text: record.need },
      ...problemsOf(record),
      { kind: 'heading', text: '2. Việc tìm kiếm' },
      ...searchOf(record),
      { kind: 'heading', text: '3. Các phương án đã xem xét' },
      decisionTable(record),
      ...totalsOf(record),
      { kind: 'heading', text: '4. Đề xuất' },
      ...proposalOf(record),
      ...rentOrBuildWords(record),
      { kind: 'text', text: 'Kính trình xem xét, quyết định./.' },
    ],
    enclosures: [
      'Biểu so sánh các phương án',
      ...(record.rentOrBuild ? ['Phiếu thuê hay tự xây'] : []),
    ],
    recipients: ['Như trên', 'Lưu: VT'],
    signatures: [
      { position: 'Người trình', name: record.lockedBy },
      { position: `Ý kiến của ${position.toLocaleLowerCase('vi')}`, onBehalfOf },
    ],
  }
}

function problemsOf({ problems }: LockedRecord): Block[] {
  if (problems.length === 0) return []
  const names = problems.map(({ name }) => name.vi)
  return [
    { kind: 'text', text: 'Việc này trả lời bài toán chuyển đổi số:' },
    { kind: 'list', items: names },
  ]
}

/** What each plan comes to for the quantities that were expected: what the choice of a price rests on. */
function totalsOf(record: LockedRecord): Block[] {
  const counted = totalCostsOf(record)
  if (!counted) return []
  const items = counted.totals.map(
    ({ name, lines }) =>
      `${name.vi}: ${lines.map(({ vi }) => vi).join('; ') || 'không có gói nào'}`,
  )
  return [
    { kind: 'text', text: `${counted.label.vi}:` },
    { kind: 'list', items },
  ]
}

function searchOf(record: LockedRecord): Block[] {
  const { candidates, supersedes } = record
  const runs = searchesOf(record).map(runText)
  const before = supersedes
    ? `\nHồ sơ này thay thế hồ sơ đã khóa “${supersedes.title}” (SHA-256 ${supersedes.hash ?? 'không có'}).`
    : ''
  return [
    ...(runs.length > 0
      ? [
          { kind: 'text' as const, text: 'Đã tìm trong danh mục nền tảng số quốc gia:' },
          { kind: 'list' as const, items: runs },
        ]
      : []),
    { kind: 'text', text: `Đã xem xét ${candidates.length} phương án.${before}` },
  ]
}

function proposalOf(record: LockedRecord): Block[] {
  const chosen = record.candidates.find((candidate) => candidate.chosen)
  const proposal = chosen
    ? `Chọn ${candidateName(chosen)}${chosen.vendor ? ` do ${chosen.vendor.vi} cung cấp` : ''}.`
    : record.outcome
      ? 'Không chọn phương án nào vì không có phương án phù hợp.'
      : 'Hồ sơ chưa có kết luận.'
  return [
    { kind: 'text', text: proposal },
    ...(record.outcomeReason
      ? [{ kind: 'text' as const, text: `Lý do: ${record.outcomeReason}` }]
      : []),
  ]
}
