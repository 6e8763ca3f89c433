import { moneyText, numberText } from '../../domain/field/price.ts'
import { exactMomentText, momentText } from '../../domain/quotationRequest/requestFaults.ts'
import { sealingModes } from '../../domain/quotationRequest/quotationRequest.ts'
import type { Paper } from '../../papers/paper.ts'
import { provenanceOf } from './paperContent.ts'
import type { Common, OpenedContent } from './paperContent.ts'

interface Given {
  hash: string
  common: Common
  /** Names of people; null on the paper that vendors read. */
  people: { by: string; custodians: string[] } | null
}

/** Biên bản mở báo giá: who, when, which receipts, what was opened and what was not. */
export function openingPaper(content: OpenedContent, { hash, common, people }: Given): Paper {
  const { request, openedAt, sealing, byFiles, entries } = content
  const unopened = entries.filter(({ fault }) => fault !== null)
  const { issuer, named } = common
  return {
    ...common,
    kind: 'BIÊN BẢN',
    subject: `Mở báo giá “${request.title}”`,
    sign: 'BB',
    body: [
      {
        kind: 'list',
        items: [
          `Hạn nộp báo giá: ${momentText(request.deadline).vi}.`,
          `Mở lúc: ${exactMomentText(openedAt).vi}, theo đồng hồ máy chủ; tất cả được mở cùng một lúc.`,
          ...(people ? [`Người mở: ${people.by}.`] : [`Bên mở: ${issuer.name}.`]),
          `Cách niêm phong: ${sealingModes.labels[sealing].vi}. ${
            byFiles ? 'Mở bằng tệp mở mà từng doanh nghiệp giữ.' : 'Mở bằng khóa của yêu cầu.'
          }`,
          ...(people && people.custodians.length > 0
            ? [`Người giữ khóa đã trả lại phần khóa: ${people.custodians.join('; ')}.`]
            : []),
          `Số báo giá đã nhận: ${entries.length}; mở được: ${entries.length - unopened.length}; không mở được: ${unopened.length}.`,
        ],
      },
      ...(entries.length > 0
        ? [
            {
              kind: 'table' as const,
              caption: 'Giờ Việt Nam. Tổng giá trị đã gồm thuế giá trị gia tăng.',
              header: [
                'TT',
                'Doanh nghiệp',
                'Nhận lúc',
                'Số byte',
                'SHA-256 của tệp niêm phong',
                'Tổng giá trị',
              ],
              shares: [5, 22, 15, 10, 30, 18],
              amounts: [3, 5],
              rows: entries.map((entry, index) => [
                String(index + 1),
                named(entry.vendorName, entry.vendor),
                entry.receivedAt ? exactMomentText(entry.receivedAt).vi : '',
                numberText(entry.length).vi,
                entry.sha256,
                entry.total === null ? 'Không mở được' : moneyText(entry.total).vi,
              ]),
            },
          ]
        : [{ kind: 'text' as const, text: 'Không có doanh nghiệp nào nộp báo giá.' }]),
      ...(unopened.length > 0
        ? [
            { kind: 'heading' as const, text: 'Báo giá không mở được' },
            {
              kind: 'list' as const,
              items: unopened.map(
                ({ vendorName, vendor, fault }) => `${named(vendorName, vendor)}: ${fault ?? ''}`,
              ),
            },
          ]
        : []),
      {
        kind: 'text',
        text: 'Mỗi bên đã nộp báo giá có thể tự mở lại từ các tệp niêm phong và khóa nêu trong biên bản trên Nền tảng số quốc gia. Biên bản được lập tự động khi mở và không sửa được.',
      },
    ],
    recipients: ['Các doanh nghiệp đã nộp báo giá', 'Lưu: VT'],
    signatures: [
      { position: 'Người ghi biên bản' },
      { position: 'Người mở báo giá', name: people?.by ?? null },
    ],
    isLandscape: true,
    provenance: {
      ...provenanceOf(hash),
      source: 'Văn bản này được lập từ biên bản mở báo giá trên Nền tảng số quốc gia.',
    },
  }
}
