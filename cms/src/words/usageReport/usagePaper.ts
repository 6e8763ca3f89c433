import type { PayloadRequest } from 'payload'
import { numberText } from '../../domain/field/price.ts'
import { adoptionLevels } from '../../domain/adoption/adoption.ts'
import { usageReportMachine } from '../../domain/usageReport/machine.ts'
import {
  lastMonth,
  monthAfter,
  monthText,
  usageSenders,
} from '../../domain/usageReport/usageReport.ts'
import { dayText } from '../../domain/values/day.ts'
import { markedText } from '../../domain/values/tally.ts'
import { readEnvironment } from '../../environment.ts'
import { paperBases } from '../../papers/bases.ts'
import type { Block } from '../../papers/body.ts'
import { issuerOf } from '../../papers/issuer.ts'
import type { Paper } from '../../papers/paper.ts'
import { idOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'

type Report = RowOf<'usageReports'>

interface Given {
  adoption: RowOf<'adoptions'>
  /** What is used, and whose it is. */
  used: { name: string; isMadeUp: boolean; vendor: string | null }
  reports: Report[]
  /** Why the agency disputes a report, by its id. */
  disputes: Map<string, string>
  /** The day of the paper, `YYYY-MM-DD`. */
  today: string
  req: PayloadRequest
}

/** Báo cáo sử dụng: an adoption's counters month by month, who told them, what the agency disputes, what is missing. */
export async function usagePaper(given: Given): Promise<Paper> {
  const { adoption, used, today, req } = given
  const issuer = await issuerOf(idOf(adoption.organisation) ?? '', req)
  const level = adoptionLevels.values.find((one) => one === adoption.state)
  const since = adoption.milestones?.find((one) => one.level === level)?.date
  return {
    issuer,
    kind: 'BÁO CÁO',
    subject: `Tình hình sử dụng ${markedText(used.name, used.isMadeUp, 'vi')}`,
    sign: 'BC',
    year: today.slice(0, 4),
    bases: await paperBases('procurement', today, req),
    body: [
      { kind: 'heading', text: '1. Nền tảng đang sử dụng' },
      {
        kind: 'list',
        items: [
          `Tên: ${markedText(used.name, used.isMadeUp, 'vi')}`,
          ...(used.vendor ? [`Doanh nghiệp cung cấp: ${used.vendor}`] : []),
          ...(level
            ? [
                `Mức triển khai: ${adoptionLevels.labels[level].vi}${since ? `, từ ngày ${dayText(since.slice(0, 10))}` : ''}`,
              ]
            : []),
          ...(adoption.purpose ? [`Mục đích: ${adoption.purpose}`] : []),
        ],
      },
      { kind: 'heading', text: '2. Số liệu từng tháng' },
      ...monthBlocks(given),
    ],
    recipients: ['Cơ quan cấp trên', 'Lưu: VT'],
    signatures: [{ position: issuer.position, onBehalfOf: issuer.onBehalfOf }],
    isIllustrative: Boolean(adoption.illustrative),
    provenance: {
      hash: null,
      address: readEnvironment().publicUrl,
      foot: `Số liệu trên Nền tảng số quốc gia đến ngày ${dayText(today)}; tháng sau có thể được báo thêm hoặc sửa.`,
    },
  }
}

/** Every month from the first that was told to the last that can be told: one without counters says so. */
function monthBlocks({ reports, disputes, today }: Given): Block[] {
  const byMonth = new Map(reports.map((report) => [report.month, report]))
  const told = [...byMonth.keys()].sort()
  const latest = lastMonth(today)
  const months: string[] = []
  for (let month = told[0] ?? latest; month <= latest; month = monthAfter(month, 1)) {
    months.push(month)
  }
  const missing = months.filter((month) => !byMonth.has(month))
  const disputed = reports.filter(({ state }) => state === 'disputed')
  return [
    {
      kind: 'table',
      header: ['Tháng', 'Số người dùng', 'Số lượt', 'Bên báo', 'Ý kiến của đơn vị'],
      shares: [12, 18, 15, 22, 33],
      amounts: [1, 2],
      rows: months.map((month) => {
        const report = byMonth.get(month)
        if (!report) return [monthText(month), 'chưa có', '', '', '']
        const { users, transactions, sentBy } = report
        return [
          monthText(month),
          numberText(users).vi,
          typeof transactions === 'number' ? numberText(transactions).vi : 'không đếm',
          usageSenders.labels[sentBy ?? 'agency'].vi,
          opinionOf(report, disputes),
        ]
      }),
    },
    {
      kind: 'list',
      items: [
        `Số tháng: ${months.length}; có số liệu: ${months.length - missing.length}; chưa có: ${
          missing.length > 0 ? missing.map(monthText).join(', ') : 'không'
        }.`,
        `Tháng đơn vị không đồng ý với số liệu: ${
          disputed.length > 0 ? disputed.map(({ month }) => monthText(month)).join(', ') : 'không'
        }.`,
      ],
    },
  ]
}

function opinionOf({ id, state, sentBy }: Report, disputes: Map<string, string>): string {
  if (state !== 'disputed') return sentBy === 'vendor' ? 'Không có ý kiến' : 'Đơn vị tự báo'
  const reason = disputes.get(id)
  return [usageReportMachine.states.disputed.label.vi, reason].filter(Boolean).join(': ')
}
