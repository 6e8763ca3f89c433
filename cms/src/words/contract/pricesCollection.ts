import type { CollectionConfig } from 'payload'
import { nobody } from '../../access/rules.ts'
import { priceIntervals, priceUnits } from '../../domain/field/plan.ts'
import {
  adminGroups,
  choiceField,
  dayField,
  illustrativeField,
  referenceField,
} from '../../fields/commonFields.ts'

/**
 * What one unit of something costs with VAT, one row for each line of a signed contract: the index behind price
 * bands. Written when the leader approves the contract, removed by the daily round once its contract was signed more than
 * 36 months ago, so that no question has to look at days; nobody reads it but the band (priceBand.ts), which names nobody.
 */
export const ContractPrices: CollectionConfig = {
  slug: 'contractPrices',
  labels: {
    singular: { vi: 'Giá hợp đồng', en: 'Contract price' },
    plural: { vi: 'Giá hợp đồng', en: 'Contract prices' },
  },
  admin: { group: adminGroups.market, hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  // In the order in which a band asks: what it is about, then what it puts in order; Payload breaks ties by the instant
  // of creation, so that stands there too and no row itself is read for its place.
  indexes: [
    { fields: ['platform', 'unit', 'interval', 'illustrative', 'price', 'createdAt'] },
    { fields: ['platform', 'unit', 'interval', 'illustrative', 'signedOn', 'createdAt'] },
  ],
  fields: [
    referenceField('contract', 'contracts', { vi: 'Hợp đồng', en: 'Contract' }, { required: true }),
    referenceField(
      'organisation',
      'organisations',
      { vi: 'Đơn vị', en: 'Organisation' },
      { required: true },
    ),
    referenceField(
      'platform',
      'platforms',
      { vi: 'Nền tảng số', en: 'Platform' },
      { required: true },
    ),
    choiceField('unit', { vi: 'Tính cho mỗi', en: 'For each' }, priceUnits, { required: true }),
    choiceField('interval', { vi: 'Kỳ trả', en: 'Every' }, priceIntervals, { required: true }),
    { name: 'price', type: 'number', required: true, label: { vi: 'Giá', en: 'Price' } },
    dayField('signedOn', { vi: 'Ngày ký', en: 'Signed on' }, { required: true }),
    illustrativeField,
  ],
}
