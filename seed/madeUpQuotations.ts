import type { QuotationDocument } from 'cms/domain/quotation/quotation.ts'
import type { AwardInput } from 'cms/domain/quotationRequest/quotationRequest.ts'

/** A quotation of a made-up firm, before it is sealed. Vendor and offering by slug. */
export interface MadeUpQuotation extends Pick<
  QuotationDocument,
  'plan' | 'lines' | 'vatPercent' | 'validityDays' | 'answers' | 'note'
> {
  vendor: string
  offering: string
  /** Hours before the deadline at which it was handed in. */
  hoursBefore: number
}

/** What lies behind a request of the demonstration that has been published. */
interface MadeUpProcess {
  quotations: MadeUpQuotation[]
  /** What the decision said, and why those fell that were not chosen, by vendor. */
  award?: {
    words: string
    reasons: Record<string, Pick<AwardInput['reasons'][number], 'code' | 'text'>>
  }
}

/** Comes to 410.400.000 đồng. */
const ofA: MadeUpQuotation = {
  vendor: 'dn-minh-hoa-a',
  offering: 'kham-tu-xa-tram-y-te-a',
  plan: 'Gói trạm y tế',
  lines: [
    { key: 'dong-1', unitPrice: 750_000 },
    { key: 'dong-2', unitPrice: 20_000_000 },
  ],
  vatPercent: 8,
  validityDays: 90,
  answers: { 'cau-1': true },
  note: 'Giá cho xã miền núi, gồm hỗ trợ tại chỗ trong ngày làm việc (minh họa).',
  hoursBefore: 26,
}

/** Comes to 452.600.000 đồng: what it sells is not subject to VAT. */
const ofB: MadeUpQuotation = {
  vendor: 'dn-minh-hoa-b',
  offering: 'hoi-chan-lien-vien-b',
  plan: 'Gói xã, phường',
  lines: [
    { key: 'dong-1', unitPrice: 890_000 },
    { key: 'dong-2', unitPrice: 25_400_000 },
  ],
  vatPercent: null,
  validityDays: 60,
  answers: { 'cau-1': false },
  note: 'Đào tạo hai ngày, tại bệnh viện tỉnh (minh họa).',
  hoursBefore: 3,
}

/**
 * By slug of the request. Kept apart from its YAML file: what is in a sealed quotation is in no row before the opening,
 * and so in no export either.
 */
export const madeUpProcesses: ReadonlyMap<string, MadeUpProcess> = new Map<string, MadeUpProcess>([
  ['minh-hoa-mot-doanh-nghiep', { quotations: [ofA] }],
  ['minh-hoa-cho-mo', { quotations: [ofA, ofB] }],
  ['minh-hoa-da-mo', { quotations: [ofA, ofB] }],
  [
    'minh-hoa-da-chon',
    {
      quotations: [ofA, ofB],
      award: {
        words: 'Giá thấp nhất, chạy được trên đường truyền 512 kbit/s (minh họa).',
        reasons: { 'dn-minh-hoa-b': { code: 'price', text: 'Cao hơn dự toán (minh họa).' } },
      },
    },
  ],
  [
    'minh-hoa-khong-phu-hop',
    {
      quotations: [ofA, ofB],
      award: {
        words: 'Không báo giá nào có sổ tay điện tử cho trạm y tế (minh họa).',
        reasons: {
          'dn-minh-hoa-a': { code: 'function', text: 'Không có sổ tay điện tử (minh họa).' },
          'dn-minh-hoa-b': { code: 'function', text: 'Chỉ có hội chẩn (minh họa).' },
        },
      },
    },
  ],
])
