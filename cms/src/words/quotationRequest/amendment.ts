import type { TransitionInput } from '../../domain/transitions/machine.ts'
import { priceUnits } from '../../domain/field/plan.ts'
import { AmendmentSchema } from '../../domain/quotationRequest/quotationRequest.ts'
import type { Amendment, Change } from '../../domain/quotationRequest/quotationRequest.ts'
import type { QuantityLine, RequestQuestion } from '../../domain/quotationRequest/quantityLine.ts'
import { momentText } from '../../domain/quotationRequest/requestFaults.ts'
import type { ChangesOf, RowOf } from '../../transitions/door.ts'
import { quotationTerms } from '../legalRule/terms.ts'
import { keyChanges } from './publishing.ts'
import type { Publishing } from './publishing.ts'
import { linesOf, questionsOf, waitingAmendment } from './requestRecord.ts'

type Row = RowOf<'quotationRequests'>

/** An amendment as it waits for the leader. */
export function proposedAmendment({ amendment, reason }: TransitionInput) {
  return amendment ? { ...amendment, reason: reason ?? '' } : null
}

const lineText = ({ name, quantity, unit, months }: QuantityLine) =>
  `${name}: ${quantity} ${priceUnits.labels[unit].vi}${months ? ` × ${months} tháng` : ''}`
const linesText = (lines: QuantityLine[]) => lines.map(lineText).join('; ')
const questionsText = (questions: RequestQuestion[]) => questions.map(({ text }) => text).join('; ')

/**
 * What an approved amendment writes: the new words, a version more, what changed in words, and a deadline that
 * leaves the least number of working days from now.
 */
export async function amendedChanges({
  row,
  input,
  req,
}: Publishing): Promise<ChangesOf<'quotationRequests'>> {
  const proposed = waitingAmendment(row)
  const { leastDeadline, now } = await quotationTerms(req)
  if (!proposed || !leastDeadline) throw new Error('There is no amendment, or no rule.')
  const wanted = proposed.deadline ?? row.deadline ?? leastDeadline
  const deadline = Date.parse(wanted) < Date.parse(leastDeadline) ? leastDeadline : wanted
  const version = (row.version ?? 1) + 1
  const { keepsQuotations, custodians } = proposed
  // What was sealed to the old key, or for other lines, cannot be confirmed: it is sealed anew.
  const changesLines = Boolean(proposed.lines ?? proposed.questions ?? custodians)
  const entry: Amendment = {
    version,
    at: now,
    changes: changesOf(row, { ...proposed, deadline }),
    keepsQuotations,
    reason: proposed.reason,
  }
  return {
    ...(proposed.need ? { need: proposed.need } : {}),
    ...(proposed.place ? { place: proposed.place } : {}),
    ...(proposed.lines ? { lines: proposed.lines } : {}),
    ...(proposed.questions ? { questions: proposed.questions } : {}),
    ...(custodians
      ? { custodians, ...(await keyChanges({ row: { ...row, custodians }, input, req })) }
      : {}),
    deadline,
    version,
    ...(changesLines ? { linesVersion: version } : {}),
    ...(keepsQuotations ? {} : { keptFrom: version }),
    amendments: [...amendmentsOf(row), entry],
    amendment: null,
  }
}

const amendmentsOf = ({ amendments }: Pick<Row, 'amendments'>): Amendment[] =>
  AmendmentSchema.array().parse(amendments ?? [])

/** What the last amendment changed, line by line, for those who are told of it. */
export function amendmentDetails(row: Pick<Row, 'amendments'>): string[] {
  const last = amendmentsOf(row).at(-1)
  if (!last) return []
  return [
    ...last.changes.map(({ label, before, after }) => `${label}: “${before}” nay là “${after}”.`),
    last.keepsQuotations
      ? 'Báo giá đã nộp vẫn có giá trị.'
      : 'Báo giá đã nộp phải được xác nhận hoặc gửi lại trước hạn.',
    `Lý do sửa đổi: ${last.reason}`,
  ]
}

interface Proposed {
  need?: string | undefined
  place?: string | undefined
  deadline: string
  lines?: QuantityLine[] | undefined
  custodians?: string[] | undefined
  questions?: RequestQuestion[] | undefined
}

function changesOf(row: Row, proposed: Proposed): Change[] {
  const pairs: [string, string, string | undefined][] = [
    ['Nhu cầu', row.need ?? '', proposed.need],
    ['Nơi thực hiện', row.place ?? '', proposed.place],
    ['Khối lượng', linesText(linesOf(row)), proposed.lines && linesText(proposed.lines)],
    [
      'Câu hỏi',
      questionsText(questionsOf(row)),
      proposed.questions && questionsText(proposed.questions),
    ],
    [
      'Khóa niêm phong',
      'khóa cũ',
      // Who holds it is not for all who read this.
      proposed.custodians && `khóa mới, chia cho ${proposed.custodians.length} bên giữ`,
    ],
    ['Hạn nộp', row.deadline ? momentText(row.deadline).vi : '', momentText(proposed.deadline).vi],
  ]
  return pairs.flatMap(([label, before, after]) =>
    after === undefined || after === before ? [] : [{ label, before, after }],
  )
}
