import type { Snapshot } from 'cms/domain/publication/snapshot.ts'
import { solutionProposalMachine } from 'cms/domain/solutionProposal/machine.ts'
import { solutionKinds } from 'cms/domain/solutionProposal/solutionProposal.ts'
import { table } from './table.ts'
import type { Table } from './table.ts'

const problem = ['problem', 'Bài toán', 'Problem'] as const

/** Who has which problem, what vendors answer, and what came of trials. */
export function problemTables({ problemProposals, solutionProposals }: Snapshot): Table[] {
  return [
    table({
      name: 'bai-toan-don-vi',
      title: { vi: 'Đơn vị gặp bài toán', en: 'Organisations that have problems' },
      page: 'problems',
      word: 'problemProposals',
      rows: problemProposals,
      isIllustrative: ({ illustrative }) => illustrative,
      columns: (column) => [
        column.plain(...problem, (row) => row.problem),
        column.plain('organisation', 'Đơn vị', 'Organisation', ({ organisation }) => organisation),
        column.plain(
          'proposed',
          'Đơn vị là nơi đề xuất bài toán',
          'Whether it proposed the problem',
          ({ state }) => state === 'published',
        ),
        column.plain('sufferers', 'Ai gặp', 'Who suffers', ({ sufferers }) => sufferers),
        column.plain('count', 'Bao nhiêu', 'How many', (row) => row.sufferersCount),
        column.plain('since', 'Có tên từ ngày', 'Stands there since', ({ since }) => since),
      ],
    }),
    table({
      name: 'loi-giai',
      title: { vi: 'Lời giải doanh nghiệp đề xuất', en: 'Answers of vendors to problems' },
      page: 'problems',
      word: 'solutionProposals',
      rows: solutionProposals,
      isIllustrative: ({ illustrative }) => illustrative,
      columns: (column) => [
        column.plain(...problem, (row) => row.problem),
        column.plain('vendor', 'Doanh nghiệp', 'Vendor', ({ vendor }) => vendor),
        ...column.choice('kind', { vi: 'Loại', en: 'Kind' }, solutionKinds, ({ kind }) => kind),
        column.plain('offering', 'Sản phẩm', 'Offering', ({ offering }) => offering),
        column.plain('text', 'Lời giải', 'Answer', ({ text }) => text),
        column.plain('scope', 'Thử gì, ở đâu', 'What would be tried where', ({ scope }) => scope),
        column.plain('months', 'Số tháng', 'Months', ({ months }) => months),
        column.plain('cost', 'Chi phí của đơn vị (đồng)', 'Cost in đồng', ({ cost }) => cost),
        column.plain('needs', 'Cần gì từ đơn vị', 'What it needs', ({ needs }) => needs),
        column.plain('offered_on', 'Gửi ngày', 'Sent on', ({ offeredOn }) => offeredOn),
        column.plain('state', 'Trạng thái (mã)', 'State (code)', ({ state }) => state),
        column.plain(
          'state_vi',
          'Trạng thái',
          'State in Vietnamese',
          ({ state }) => solutionProposalMachine.states[state].label.vi,
        ),
        column.plain('pilot', 'Đơn vị thử', 'Tried by', ({ organisation }) => organisation),
        column.plain('pilot_from', 'Thử từ ngày', 'Tried since', ({ pilotFrom }) => pilotFrom),
        column.plain('pilot_until', 'Thử đến ngày', 'Tried until', ({ pilotUntil }) => pilotUntil),
        column.plain('pilot_result', 'Kết quả thử', 'Result', ({ pilotResult }) => pilotResult),
      ],
    }),
  ]
}
