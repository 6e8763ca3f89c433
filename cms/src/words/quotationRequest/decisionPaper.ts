import { moneyText, numberText } from '../../domain/field/price.ts'
import { rejectionReasons } from '../../domain/selection/selection.ts'
import { amountInWords } from '../../domain/values/amountInWords.ts'
import { dayInVietnam, dayText } from '../../domain/values/day.ts'
import type { Block } from '../../papers/body.ts'
import type { Paper } from '../../papers/paper.ts'
import { provenanceOf } from './paperContent.ts'
import type { Common, DecidedContent } from './paperContent.ts'

const subjects = {
  awarded: 'Phê duyệt kết quả lựa chọn',
  noneSuitable: 'Phê duyệt kết quả: không có báo giá phù hợp',
  cancelled: 'Hủy yêu cầu báo giá',
} as const

interface Article {
  text: string
  blocks?: Block[]
}

/**
 * Quyết định phê duyệt kết quả lựa chọn: who was chosen at what price, why each of the others was not; or that none was
 * suitable, or that the request is cancelled.
 */
export function decisionPaper(
  content: DecidedContent,
  { hash, common }: { hash: string; common: Common },
): Paper {
  const { request, outcome, decision, decidedOn } = content
  const { position, name } = common.issuer
  const articles: Article[] = [
    ...articlesOf(content, common),
    {
      text: `Quyết định này có hiệu lực kể từ ngày ký. Các bộ phận có liên quan của ${name} và ${
        outcome === 'awarded' ? 'doanh nghiệp được chọn' : 'các doanh nghiệp được mời báo giá'
      } chịu trách nhiệm thi hành Quyết định này./.`,
    },
  ]
  return {
    ...common,
    kind: 'QUYẾT ĐỊNH',
    subject: `${subjects[outcome]}\n“${request.title}”`,
    sign: 'QĐ',
    ...(decision && decidedOn
      ? { signed: { number: decision, day: decidedOn }, year: decidedOn.slice(0, 4) }
      : {}),
    // “Giám đốc Sở Y tế”; of a body whose head has another name, “Thủ trưởng …”.
    authority: `${position.replace(/ đơn vị$/, '')} ${name}`,
    body: [
      { kind: 'centred', text: 'QUYẾT ĐỊNH:' },
      ...articles.flatMap(({ text, blocks = [] }, index): Block[] => [
        { kind: 'article', number: `Điều ${index + 1}.`, text },
        ...blocks,
      ]),
    ],
    recipients: [`Như Điều ${articles.length}`, 'Các doanh nghiệp đã nộp báo giá', 'Lưu: VT'],
    // The head decides in the own name, not in that of the body.
    signatures: [{ position }],
    provenance: {
      ...provenanceOf(hash),
      source: 'Văn bản này được lập từ kết quả đã ghi trên Nền tảng số quốc gia.',
    },
  }
}

function articlesOf(content: DecidedContent, { named }: Common): Article[] {
  const { request, outcome, words, cancelledReason, quotations } = content
  const published = request.publishedAt
    ? `, công bố ngày ${dayText(dayInVietnam(new Date(request.publishedAt)))}`
    : ''
  const about = `yêu cầu báo giá “${request.title}”${published}`
  const reason = (text: string | null): Block[] =>
    text ? [{ kind: 'text', text: `Lý do: ${text}` }] : []
  const rest = quotations.filter(({ isChosen }) => !isChosen)
  const fallen: Article[] =
    rest.length > 0
      ? [
          {
            text:
              outcome === 'awarded'
                ? 'Các báo giá không được chọn và lý do:'
                : 'Các báo giá đã nộp và lý do không chọn:',
            blocks: [fallenTable(rest, named)],
          },
        ]
      : []
  if (outcome === 'cancelled') {
    return [{ text: `Hủy ${about}.`, blocks: reason(cancelledReason) }]
  }
  if (outcome === 'noneSuitable') {
    return [
      { text: `Không có báo giá nào phù hợp với ${about}.`, blocks: reason(words) },
      ...fallen,
    ]
  }
  const chosen = quotations.find(({ isChosen }) => isChosen)
  return [
    {
      text: `Phê duyệt kết quả lựa chọn theo ${about}, như sau:`,
      blocks: [
        {
          kind: 'list',
          items: [
            `Doanh nghiệp được chọn: ${chosen ? named(chosen.name, chosen.vendor) : ''}.`,
            ...(typeof chosen?.total === 'number'
              ? [
                  `Giá được chọn, đã gồm thuế giá trị gia tăng: ${numberText(chosen.total).vi} đồng (bằng chữ: ${amountInWords(chosen.total)}).`,
                ]
              : []),
          ],
        },
        ...reason(words),
      ],
    },
    ...fallen,
  ]
}

const fallenTable = (quotations: DecidedContent['quotations'], named: Common['named']): Block => ({
  kind: 'table',
  header: ['TT', 'Doanh nghiệp', 'Tổng giá trị', 'Lý do'],
  shares: [7, 30, 22, 41],
  amounts: [2],
  rows: quotations.map(({ name, vendor, total, fault, code, reason }, index) => [
    String(index + 1),
    named(name, vendor),
    total === null ? 'Không mở được' : moneyText(total).vi,
    [code && rejectionReasons.labels[code].vi, reason].filter(Boolean).join(': ') || (fault ?? ''),
  ]),
})
