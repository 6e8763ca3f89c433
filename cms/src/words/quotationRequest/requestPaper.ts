import { priceUnits } from '../../domain/field/plan.ts'
import { numberText } from '../../domain/field/price.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { questionControls } from '../../domain/quotationRequest/quantityLine.ts'
import { momentText } from '../../domain/quotationRequest/requestFaults.ts'
import { readEnvironment } from '../../environment.ts'
import type { Block } from '../../papers/body.ts'
import type { Paper } from '../../papers/paper.ts'
import { provenanceOf } from './paperContent.ts'
import type { Common, PublishedContent } from './paperContent.ts'

/** How prices are kept until the deadline; the weaker way is named as such. */
const sealingWords = ({
  sealing,
  threshold,
  custodianCount,
}: Pick<PublishedContent, 'sealing' | 'threshold' | 'custodianCount'>): string =>
  sealing === 'custodians'
    ? `Báo giá được niêm phong bằng khóa chia cho ${custodianCount ?? 0} bên giữ; cần ${threshold ?? 0} bên mới mở được. Trước hạn không ai đọc được báo giá.`
    : 'Báo giá được niêm phong bởi máy chủ. Cách này yếu hơn cách chia khóa cho nhiều bên giữ: người vận hành máy chủ có thể mở sớm.'

/** Yêu cầu báo giá: the need, the lines, the questions, by when and how quotations are handed in. */
export function requestPaper(
  content: PublishedContent,
  { slug, hash, common }: { slug: string; hash: string; common: Common },
): Paper {
  const { title, need, place, period, deadline, soleInvited, version, cancelledReason } = content
  const page = new URL(pagePath('quotationRequests', 'vi', slug), readEnvironment().publicUrl)
  const { issuer } = common
  return {
    ...common,
    kind: 'YÊU CẦU BÁO GIÁ',
    subject: title,
    sign: '',
    addressees: ['Các doanh nghiệp được mời báo giá'],
    body: [
      {
        kind: 'text',
        text: `${issuer.name} mời doanh nghiệp báo giá với nội dung sau (phiên bản ${version}). Đây là khảo sát giá, không phải đấu thầu trên mạng đấu thầu quốc gia.`,
      },
      ...(cancelledReason === null
        ? []
        : [{ kind: 'text' as const, text: `Yêu cầu này đã bị hủy. Lý do: ${cancelledReason}` }]),
      { kind: 'heading', text: '1. Nhu cầu' },
      { kind: 'text', text: need },
      {
        kind: 'list',
        items: [
          `Nơi thực hiện: ${place}`,
          ...(period ? [`Thời gian cần: ${period}`] : []),
          ...(soleInvited ? ['Chỉ mời một doanh nghiệp.'] : []),
        ],
      },
      { kind: 'heading', text: '2. Khối lượng' },
      linesTable(content),
      ...questionBlocks(content),
      { kind: 'heading', text: `${content.questions.length > 0 ? 4 : 3}. Nộp báo giá` },
      {
        kind: 'list',
        items: [
          `Hạn nộp: trước ${momentText(deadline).vi}, theo đồng hồ máy chủ. Báo giá đến đúng lúc hết hạn hoặc sau đó không được nhận.`,
          `Cách nộp: đăng nhập Nền tảng số quốc gia, mở ${page.href}, điền đơn giá chưa thuế của từng dòng, niêm phong và nộp. Được thay hoặc rút báo giá đến hạn.`,
          sealingWords(content),
          'Hãy giữ tệp mở báo giá mà trình duyệt lưu khi nộp: khi thiếu người giữ khóa, tệp này mở được báo giá sau hạn.',
          `Đầu mối: ${issuer.name}, ${issuer.place}. Câu hỏi gửi tại cùng địa chỉ; câu trả lời gửi đến mọi doanh nghiệp được mời, không nêu tên bên hỏi.`,
        ],
      },
      ...amendmentBlocks(content),
      ...answeredBlocks(content),
    ],
    recipients: ['Như trên', 'Lưu: VT'],
    signatures: [{ position: issuer.position, onBehalfOf: issuer.onBehalfOf }],
    provenance: {
      ...provenanceOf(hash),
      source: `Văn bản này được lập từ yêu cầu báo giá đã công bố (phiên bản ${version}) trên Nền tảng số quốc gia.`,
    },
  }
}

const linesTable = ({ lines }: PublishedContent): Block => ({
  kind: 'table',
  header: ['TT', 'Nội dung', 'Đơn vị tính', 'Số lượng', 'Số tháng'],
  shares: [8, 44, 20, 14, 14],
  amounts: [3, 4],
  rows: lines.map(({ name, unit, quantity, months }, index) => [
    String(index + 1),
    name,
    priceUnits.labels[unit].vi,
    numberText(quantity).vi,
    months ? String(months) : 'một lần',
  ]),
})

function questionBlocks({ questions }: PublishedContent): Block[] {
  if (questions.length === 0) return []
  return [
    { kind: 'heading', text: '3. Câu hỏi phải trả lời' },
    {
      kind: 'table',
      header: ['TT', 'Câu hỏi', 'Cách trả lời', 'Bắt buộc'],
      shares: [8, 48, 30, 14],
      rows: questions.map(({ text, control, options, isRequired }, index) => [
        String(index + 1),
        text,
        control === 'choice'
          ? `${questionControls.labels.choice.vi}: ${options.join('; ')}`
          : questionControls.labels[control].vi,
        isRequired ? 'Có' : 'Không',
      ]),
    },
  ]
}

function amendmentBlocks({ amendments }: PublishedContent): Block[] {
  if (amendments.length === 0) return []
  return [
    { kind: 'heading', text: 'Các lần sửa đổi' },
    ...amendments.flatMap(({ version, at, changes, keepsQuotations, reason }): Block[] => [
      { kind: 'text', text: `Phiên bản ${version}, ${momentText(at).vi}: ${reason}` },
      {
        kind: 'list',
        items: [
          ...changes.map(
            ({ label, before, after }) => `${label}: trước là “${before}”, nay là “${after}”.`,
          ),
          keepsQuotations
            ? 'Báo giá đã nộp vẫn có giá trị.'
            : 'Báo giá đã nộp phải được xác nhận hoặc gửi lại.',
        ],
      },
    ]),
  ]
}

function answeredBlocks({ answered }: PublishedContent): Block[] {
  if (answered.length === 0) return []
  return [
    { kind: 'heading', text: 'Hỏi và đáp' },
    {
      kind: 'table',
      header: ['Câu hỏi', 'Trả lời', 'Lúc'],
      shares: [40, 42, 18],
      rows: answered.map(({ question, answer, answeredAt }) => [
        question,
        answer,
        momentText(answeredAt).vi,
      ]),
    },
  ]
}
