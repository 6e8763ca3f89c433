import { isUnconfirmed } from 'cms/domain/offering/offering.ts'
import { offeringFields } from 'cms/domain/offering/offeringFields.ts'
import { planFields, promotionOn } from 'cms/domain/field/plan.ts'
import type { Snapshot } from 'cms/domain/publication/snapshot.ts'
import { declaredColumns } from './declaredColumns.ts'
import { table } from './table.ts'
import type { Table } from './table.ts'

/** Offerings with every declared field, and their plans as rows of their own. */
export function offeringTables({ offerings, asOf }: Snapshot): Table[] {
  const plans = offerings.flatMap((offering) =>
    offering.plans.map((plan) => ({ ...plan, offering })),
  )
  return [
    table({
      name: 'san-pham',
      title: { vi: 'Sản phẩm, gói dịch vụ', en: 'Offerings' },
      page: 'offerings',
      word: 'offerings',
      rows: offerings,
      isIllustrative: ({ illustrative }) => illustrative,
      columns: (column) => [
        column.plain('slug', 'Mã trong địa chỉ trang', 'Name in addresses', ({ slug }) => slug),
        column.plain('vendor', 'Doanh nghiệp', 'Vendor', ({ vendor }) => vendor),
        // Plans have a table of their own.
        ...declaredColumns(column, offeringFields, asOf).filter(({ name }) => name !== 'plans'),
        column.plain('plans', 'Số gói', 'Number of plans', (offering) => offering.plans.length),
        column.plain(
          'confirmed_on',
          'Ngày doanh nghiệp xác nhận',
          'Confirmed by the vendor on',
          ({ confirmedOn }) => confirmedOn,
        ),
        column.plain(
          'unconfirmed',
          'Chưa được xác nhận trong hơn một năm',
          'Not confirmed for more than a year',
          (offering) => isUnconfirmed(offering, asOf),
        ),
      ],
    }),
    table({
      name: 'goi-va-gia',
      title: { vi: 'Gói và giá', en: 'Plans and prices' },
      page: 'offerings',
      word: 'offerings',
      rows: plans,
      isIllustrative: ({ offering }) => offering.illustrative,
      columns: (column) => [
        column.plain('offering', 'Sản phẩm', 'Offering', ({ offering }) => offering.slug),
        ...declaredColumns(column, planFields, asOf),
        column.plain(
          'promotion_today',
          'Giá ưu đãi đang áp dụng vào ngày của dữ liệu',
          'Promotional price on the day of the data',
          (plan) => promotionOn(plan, asOf),
        ),
      ],
    }),
  ]
}
