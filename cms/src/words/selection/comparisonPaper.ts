import type { Localized } from '../../domain/language/language.ts'
import { cellText } from '../../domain/selection/lockedRecord.ts'
import type { LockedRecord } from '../../domain/selection/lockedRecord.ts'
import type { Block } from '../../papers/body.ts'
import type { Paper } from '../../papers/paper.ts'
import { candidateName, decisionTable, paperOf } from './paperOf.ts'

/** Candidates that a lying A4 page holds beside the criterion. */
const columnsOnPage = 4

/** Biểu so sánh: every candidate with its reason, then all of them side by side as they stood. */
export function comparisonPaper(record: LockedRecord, hash: string | null): Paper {
  const common = paperOf(record, hash)
  return {
    ...common,
    kind: 'BIỂU SO SÁNH',
    subject: `Các phương án của hồ sơ lựa chọn “${record.title}”`,
    sign: null,
    body: [
      { kind: 'heading', text: '1. Kết luận đối với từng phương án' },
      decisionTable(record),
      { kind: 'heading', text: '2. So sánh chi tiết' },
      { kind: 'text', text: 'Giá, kết quả đánh giá và số lượt triển khai theo ngày khóa hồ sơ.' },
      ...record.comparisons.flatMap((comparison) => parts(comparison, record)),
    ],
    signatures: [
      { position: 'Người lập biểu', name: record.lockedBy },
      { position: common.issuer.position, onBehalfOf: common.issuer.onBehalfOf },
    ],
    isLandscape: true,
  }
}

/** A wide comparison is cut into tables that each repeat the criterion. */
function parts({ kind, items, rows }: LockedRecord['comparisons'][number], record: LockedRecord) {
  const count = Math.ceil(items.length / columnsOnPage)
  const marked = new Map(
    record.candidates.flatMap((one) =>
      one.kind === kind && one.slug ? [[one.slug, candidateName(one)]] : [],
    ),
  )
  return Array.from({ length: count }, (_, part): Block => {
    const from = part * columnsOnPage
    const shown = items.slice(from, from + columnsOnPage)
    return {
      kind: 'table',
      ...(count > 1
        ? { caption: `Phương án ${from + 1} đến ${from + shown.length} của ${items.length}` }
        : {}),
      header: ['Tiêu chí', ...shown.map(({ slug, name }) => marked.get(slug) ?? name.vi)],
      shares: [20, ...shown.map(() => 80 / columnsOnPage)],
      rows: rows.map(({ label, cells }) => [
        label.vi,
        ...shown.map((_item, column) => linesOf(cells[from + column])),
      ]),
    }
  })
}

/** Each line of a cell stands on a line of its own. */
const linesOf = (cell: Localized[] | undefined): string =>
  cell && cell.length > 0 ? cell.map(({ vi }) => vi).join('\n') : cellText(cell).vi
