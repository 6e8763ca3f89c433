import { moneyText, numberText, priceText } from '../../domain/field/price.ts'
import type { LockedRecord } from '../../domain/selection/lockedRecord.ts'
import { buildLabels, missingIn, rentLabels } from '../../domain/selection/rentOrBuild.ts'
import type { RentOrBuild, RentOrBuildResult } from '../../domain/selection/rentOrBuild.ts'
import type { Block } from '../../papers/body.ts'
import type { Paper } from '../../papers/paper.ts'
import { paperOf } from './paperOf.ts'

const money = (dong: number | null) => (dong === null ? 'chưa có số liệu' : moneyText(dong).vi)

/** Phiếu thuê hay tự xây: what was assumed, what both come to, and what would turn it. */
export function rentOrBuildPaper(record: LockedRecord, hash: string | null): Paper {
  const common = paperOf(record, hash)
  const { rentOrBuild } = record
  if (!rentOrBuild) throw new Error('The record has no sheet of renting and building.')
  const { sheet, result } = rentOrBuild
  return {
    ...common,
    kind: 'PHIẾU SO SÁNH THUÊ HAY TỰ XÂY',
    subject: `Hồ sơ lựa chọn “${record.title}”`,
    sign: null,
    bases: record.bases,
    body: [
      { kind: 'text', text: 'Mọi số tiền đã gồm thuế, bằng đồng. Số liệu do đơn vị nhập.' },
      { kind: 'heading', text: '1. Thuê' },
      rentTable(sheet),
      assumptions([
        [
          rentLabels.rise.vi,
          sheet.rent.rise === null ? money(null) : `${numberText(sheet.rent.rise).vi} %`,
        ],
        [rentLabels.integration.vi, money(sheet.rent.integration)],
        [rentLabels.training.vi, money(sheet.rent.training)],
        [rentLabels.exit.vi, money(sheet.rent.exit)],
      ]),
      { kind: 'heading', text: '2. Tự xây' },
      assumptions([
        ...(['analysis', 'development', 'servers', 'securityReview', 'operation'] as const).map(
          (name): [string, string] => [buildLabels[name].vi, money(sheet.build[name])],
        ),
        [buildLabels.people.vi, countText(sheet.build.people)],
        [buildLabels.personMonth.vi, money(sheet.build.personMonth)],
        [buildLabels.months.vi, countText(sheet.build.months)],
      ]),
      { kind: 'heading', text: '3. Kết quả' },
      ...(result ? resultBlocks(result, sheet) : [missing(sheet)]),
    ],
    signatures: [
      { position: 'Người lập phiếu', name: record.lockedBy },
      { position: common.issuer.position, onBehalfOf: common.issuer.onBehalfOf },
    ],
  }
}

/** One sentence of the sheet, for the submission that it goes with; nothing when there is no sheet. */
export function rentOrBuildWords({ rentOrBuild }: LockedRecord): Block[] {
  const result = rentOrBuild?.result
  if (!result) return []
  const compared = result.horizons.map(
    ({ years, rent, build }) => `trong ${years} năm, thuê ${money(rent)}, tự xây ${money(build)}`,
  )
  return [{ kind: 'text', text: `Thuê hay tự xây: ${compared.join('; ')} (phiếu kèm theo).` }]
}

const countText = (value: number | null) => (value === null ? money(null) : numberText(value).vi)

const rentTable = ({ rent }: RentOrBuild): Block => ({
  kind: 'table',
  header: ['Khoản thuê', 'Số lượng', 'Đơn giá'],
  shares: [50, 18, 32],
  amounts: [1, 2],
  rows: rent.lines.map(({ name, quantity, unitPrice, interval }) => [
    name,
    countText(quantity),
    unitPrice === null
      ? money(null)
      : priceText({ price: unitPrice, unit: 'package', interval }).vi.replace(' trọn gói', ''),
  ]),
})

const assumptions = (rows: [string, string][]): Block => ({
  kind: 'table',
  header: ['Giả định', 'Giá trị'],
  shares: [62, 38],
  amounts: [1],
  rows,
})

function resultBlocks(
  { years, horizons, turnsInYear }: RentOrBuildResult,
  sheet: RentOrBuild,
): Block[] {
  return [
    {
      kind: 'table',
      caption: 'Chi theo năm và cộng dồn (chưa tính chi phí khi thôi thuê)',
      header: ['Năm', 'Thuê', 'Tự xây', 'Thuê, cộng dồn', 'Tự xây, cộng dồn'],
      shares: [10, 22, 22, 23, 23],
      amounts: [1, 2, 3, 4],
      rows: years.map(({ year, rent, build, rentSoFar, buildSoFar }) => [
        String(year),
        ...[rent, build, rentSoFar, buildSoFar].map(money),
      ]),
    },
    {
      kind: 'list',
      items: horizons.map(({ years: length, rent, build, factor }) => {
        const cheaper = rent <= build ? 'thuê rẻ hơn' : 'tự xây rẻ hơn'
        const turn =
          factor === null
            ? ''
            : ` Hai cách bằng nhau khi tiền thuê hằng năm nhân với ${numberText(factor).vi}.`
        return `Trong ${length} năm, đã tính chi phí khi thôi thuê: thuê ${money(rent)}, tự xây ${money(build)}; ${cheaper} ${money(Math.abs(build - rent))}.${turn}`
      }),
    },
    {
      kind: 'text',
      text:
        turnsInYear === null
          ? 'Trong mười năm, thuê không lúc nào tốn hơn tự xây.'
          : `Từ năm thứ ${turnsInYear}, thuê tốn hơn tự xây.`,
    },
    {
      kind: 'text',
      text: `Tự xây cần ${countText(sheet.build.months)} tháng mới dùng được; trong thời gian đó đơn vị chưa có hệ thống để dùng.`,
    },
  ]
}

const missing = (sheet: RentOrBuild): Block => ({
  kind: 'text',
  text: `Chưa đủ số liệu để tính. Còn thiếu: ${missingIn(sheet)
    .map(({ label }) => label.vi)
    .join('; ')}.`,
})
