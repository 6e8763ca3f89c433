import type { Label } from '../language/language.ts'
import type { Refusal } from '../transitions/machine.ts'
import { dayText, dayInVietnam } from '../values/day.ts'
import { clockInVietnam } from '../values/workingDays.ts'
import type { QuantityLine, RequestQuestion } from './quantityLine.ts'
import { isCustodianCount, thresholds } from './quotationRequest.ts'
import type { SealingMode } from './quotationRequest.ts'

/** `16:00 ngày 03/12/2026`, Việt Nam's time, of an instant. */
export function momentText(instant: string): Label {
  const [time, day] = [clockInVietnam(instant), dayInVietnam(new Date(instant))]
  return { vi: `${time} ngày ${dayText(day)}`, en: `${time} on ${dayText(day, 'en')}` }
}

/** `16:00:05 ngày 03/12/2026`: where seconds decide. */
export function exactMomentText(instant: string): Label {
  const seconds = new Date(instant).toISOString().slice(17, 23)
  const { vi, en } = momentText(instant)
  return { vi: vi.replace(' ', `:${seconds} `), en: en.replace(' ', `:${seconds} `) }
}

/** A custodian of a request, and whose person it is. */
export interface Custodian {
  id: string
  organisation: string | null
}

/** Why custodians cannot be relied on: another number than 3 or 5, or one organisation that alone suffices. */
export function custodianFault(custodians: Custodian[]): Refusal | undefined {
  const count = custodians.length
  if (!isCustodianCount(count)) {
    return {
      field: 'custodians',
      reason: {
        vi: 'Hãy chọn 3 người giữ khóa (2 người là mở được) hoặc 5 người (3 người là mở được).',
        en: 'Choose 3 custodians (2 suffice) or 5 (3 suffice).',
      },
    }
  }
  const threshold = thresholds[count]
  const byOrganisation = new Map<string | null, number>()
  for (const { organisation } of custodians) {
    byOrganisation.set(organisation, (byOrganisation.get(organisation) ?? 0) + 1)
  }
  return Math.max(...byOrganisation.values()) < threshold
    ? undefined
    : {
        field: 'custodians',
        reason: {
          vi: 'Một đơn vị không được giữ đủ số phần khóa để tự mở. Hãy chọn người của đơn vị khác.',
          en: 'One organisation must not hold enough shares to open alone. Choose people of others.',
        },
      }
}

/** A request as it would be sent in. */
export interface RequestDraft {
  title: string
  need: string
  lines: QuantityLine[]
  questions: RequestQuestion[]
  place: string
  deadline: string | null
  invited: number
  sealing: SealingMode
  custodians: Custodian[]
}

/** The records and rules around a request at an instant. */
export interface RequestSurroundings {
  /** Of the selection that it comes from. */
  selectionState: string | null
  /** Title of the record that supersedes it. */
  supersededBy: string | null
  /** Earliest deadline now; null when no rule tells the minimum of today. */
  leastDeadline: string | null
  minimumDays: number | null
}

const missing = (field: string, vi: string, en: string): Refusal => ({ field, reason: { vi, en } })

/** The first reason why a request cannot be sent in or published; undefined when it can. */
export function requestFault(
  request: RequestDraft,
  around: RequestSurroundings,
): Refusal | undefined {
  if (around.selectionState !== 'locked') {
    return missing(
      'selection',
      'Chỉ lập được yêu cầu báo giá từ một hồ sơ lựa chọn đã khóa.',
      'A request can only be made from a locked selection record.',
    )
  }
  if (around.supersededBy) {
    return missing(
      'selection',
      `Hồ sơ lựa chọn này đã được thay bằng “${around.supersededBy}”. Hãy lập yêu cầu từ hồ sơ mới.`,
      `This selection record was superseded by “${around.supersededBy}”. Make the request from the new one.`,
    )
  }
  if (!request.need.trim()) return missing('need', 'Hãy viết nhu cầu.', 'Write the need.')
  if (request.lines.length === 0) {
    return missing('lines', 'Hãy ghi ít nhất một dòng khối lượng.', 'Write at least one line.')
  }
  const choice = request.questions.findIndex(
    ({ control, options }) => control === 'choice' && options.length < 2,
  )
  if (choice >= 0) {
    return missing(
      `questions.${choice}.options`,
      `Câu hỏi ${choice + 1}: hãy ghi ít nhất hai phương án trả lời.`,
      `Question ${choice + 1}: write at least two options.`,
    )
  }
  if (!request.place.trim()) {
    return missing('place', 'Hãy ghi nơi thực hiện.', 'Write the place.')
  }
  if (request.invited === 0) {
    return missing('invited', 'Hãy mời ít nhất một doanh nghiệp.', 'Invite at least one vendor.')
  }
  return (
    deadlineFault(request.deadline, around) ??
    (request.sealing === 'custodians' ? custodianFault(request.custodians) : undefined)
  )
}

/** Why a deadline cannot stand; undefined when it can. */
export function deadlineFault(
  deadline: string | null,
  { leastDeadline, minimumDays }: Pick<RequestSurroundings, 'leastDeadline' | 'minimumDays'>,
): Refusal | undefined {
  if (!leastDeadline || minimumDays === null) {
    return missing(
      'deadline',
      'Chưa có quy tắc về thời gian nộp tối thiểu của ngày hôm nay. Hãy báo Bộ.',
      'No rule tells the least time of today. Tell the ministry.',
    )
  }
  if (!deadline) return missing('deadline', 'Hãy ghi hạn nộp.', 'Set the deadline.')
  if (Date.parse(deadline) >= Date.parse(leastDeadline)) return undefined
  const least = momentText(leastDeadline)
  return missing(
    'deadline',
    `Hạn nộp phải còn ít nhất ${minimumDays} ngày làm việc: sớm nhất là ${least.vi}.`,
    `The deadline must leave ${minimumDays} working days at least: ${least.en} at the earliest.`,
  )
}
