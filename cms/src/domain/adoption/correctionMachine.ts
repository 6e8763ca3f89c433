import { operationLabels, securityFault } from './operation.ts'
import type { EventDefinition, Guard } from '../transitions/machine.ts'
import type { AdoptionState, AdoptionSubject } from './machine.ts'

const operationNames = Object.keys(operationLabels) as (keyof typeof operationLabels)[]

/** A correction says what is wrong: the purpose, how it runs, or a level that was reached, with days in their order. */
const namesCorrection: Guard<AdoptionSubject> = ({ subject, input, today }) => {
  const fault = (field: string, vi: string, en: string) => ({ field, reason: { vi, en } })
  const { correction } = input
  const { level, purpose, date, evidence, validUntil, files } = correction ?? {}
  if (subject.correction) {
    return fault(
      'correction',
      'Đã có một đề nghị đính chính chờ lãnh đạo duyệt.',
      'A correction awaits the leader already.',
    )
  }
  const ofLevel = [date, evidence, validUntil, files?.length].some(Boolean)
  const ofOperation = operationNames.some((name) => correction?.[name] !== undefined)
  if (!purpose && !ofLevel && !ofOperation) {
    return fault('correction', 'Hãy ghi nội dung đúng.', 'Say what it should be.')
  }
  const at = subject.milestones.findIndex((milestone) => milestone.level === level)
  if (ofLevel && at === -1) {
    return fault('correction.level', 'Hãy chọn một mức đã đạt.', 'Choose a level that was reached.')
  }
  const day = date ?? subject.milestones[at]?.date.slice(0, 10)
  if (date && date > today) {
    return fault(
      'correction.date',
      'Ngày không được ở tương lai.',
      'The date must not be in the future.',
    )
  }
  const before = subject.milestones[at - 1]?.date.slice(0, 10)
  const after = subject.milestones[at + 1]?.date.slice(0, 10)
  if (date && ((before && date < before) || (after && date > after))) {
    return fault(
      'correction.date',
      'Ngày phải nằm giữa ngày của mức trước và mức sau.',
      'The date must lie between those of the levels before and after.',
    )
  }
  return validUntil && day && validUntil < day
    ? fault(
        'correction.validUntil',
        'Hạn hiệu lực phải sau ngày đạt mức.',
        'The expiry must be after the date of the level.',
      )
    : undefined
}

/** With what the record says already, a corrected security level stands with its decision. */
const approvesLevel: Guard<AdoptionSubject> = ({ subject: { security }, input, today }) => {
  const { securityLevel, securityDecision, securityDecidedOn } = input.correction ?? {}
  if (!securityLevel && !securityDecision && !securityDecidedOn) return undefined
  if (securityDecidedOn && securityDecidedOn > today) {
    return {
      field: 'correction.securityDecidedOn',
      reason: {
        vi: 'Ngày quyết định không được ở tương lai.',
        en: 'The day of the decision must not be in the future.',
      },
    }
  }
  const missing = securityFault({
    securityLevel: securityLevel ?? security.securityLevel,
    securityDecision: securityDecision ?? security.securityDecision,
    securityDecidedOn: securityDecidedOn ?? security.securityDecidedOn,
  })
  return missing && { ...missing, field: `correction.${missing.field}` }
}

const hasCorrection: Guard<AdoptionSubject> = ({ subject, user }) => {
  if (!subject.correction) {
    return { reason: { vi: 'Không có đề nghị đính chính nào.', en: 'No correction is proposed.' } }
  }
  return subject.correction.by === user.id
    ? {
        reason: {
          vi: 'Bạn là người đề nghị đính chính nên không thể tự duyệt.',
          en: 'You proposed this correction, so you cannot approve it yourself.',
        },
      }
    : undefined
}

/** A published mistake is corrected: one proposes with a reason, the leader approves; the old value stays to be seen. */
export function corrections<State extends AdoptionState>(state: State) {
  const decision = { to: state, permission: 'adoption.approve', readsVersion: true } as const
  return {
    correct: {
      to: state,
      label: { vi: 'Đề nghị đính chính', en: 'Propose a correction' },
      permission: 'adoption.register',
      reason: 'required',
      asks: 'correction',
      guards: [namesCorrection, approvesLevel],
      effects: ['mailLeaders'],
    },
    approveCorrection: {
      ...decision,
      label: { vi: 'Duyệt đính chính', en: 'Approve the correction' },
      guards: [hasCorrection],
      effects: ['mailOfficers', 'publish'],
      tone: 'main',
    },
    rejectCorrection: {
      ...decision,
      label: { vi: 'Không đồng ý đính chính', en: 'Reject the correction' },
      reason: 'required',
      guards: [hasCorrection],
      effects: ['mailOfficers'],
      tone: 'careful',
    },
  } satisfies Record<string, EventDefinition<AdoptionState, AdoptionSubject>>
}
