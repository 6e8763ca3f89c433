import type { PayloadRequest } from 'payload'
import { personOf } from '../access/rules.ts'
import { adoptionLevels, MilestoneSchema } from '../domain/adoption/adoption.ts'
import { securityApprovalOf } from '../domain/adoption/operation.ts'
import { adoptionMachine } from '../domain/adoption/machine.ts'
import type { AdoptionState } from '../domain/adoption/machine.ts'
import { checkTransition } from '../domain/transitions/machine.ts'
import { dayInVietnam } from '../domain/values/day.ts'
import type { Adoption } from '../payload-types.ts'
import { transition } from '../transitions/transition.ts'
import { adoptionDoor } from '../words/adoption/door.ts'
import { textIn } from './columns.ts'
import type { Column, ReadRow } from './columns.ts'
import type { Remark } from './fault.ts'
import { wordChoices } from './importWord.ts'
import type { PlannedRow } from './importWord.ts'

/** What a sheet may record of a registration that was announced, and the event that records it. */
const events = { contracted: 'contract', deployed: 'deploy', inUse: 'startUse' } as const
type RecordedLevel = keyof typeof events

const isRecorded = (level: string | undefined): level is RecordedLevel =>
  level !== undefined && Object.hasOwn(events, level)

/** The columns by which a row records a level of a registration in place of making one. */
export const levelColumns: Column[] = [
  {
    name: 'level',
    label: { vi: 'Mức đã đạt', en: 'Level reached' },
    kind: 'choice',
    choices: wordChoices(adoptionLevels).filter(({ value }) => isRecorded(value)),
    width: 24,
    note: {
      vi: 'Chỉ ghi để ghi nhận mức mới của đăng ký đã công bố: đơn vị và sản phẩm như đăng ký đó. Để trống: lập đăng ký mới.',
      en: 'Only to record a new level of what was announced: organisation and product as there. Empty: a new registration.',
    },
  },
  {
    name: 'levelDate',
    label: { vi: 'Ngày đạt mức', en: 'Reached on' },
    kind: 'day',
    width: 16,
    note: {
      vi: 'Bắt buộc khi có mức. Như 22/11/2026.',
      en: 'Required with a level. Like 22/11/2026.',
    },
  },
  {
    name: 'levelEvidence',
    label: { vi: 'Minh chứng của mức', en: 'Evidence of the level' },
    kind: 'text',
    width: 36,
    note: {
      vi: 'Bắt buộc khi có mức: số hợp đồng, biên bản. Công khai.',
      en: 'Required with a level: number of the contract, the minutes. Public.',
    },
  },
]

/** The registration whose level a row records. */
type Standing = Pick<Adoption, 'id' | 'milestones'> & { state: AdoptionState }

interface LevelRow {
  row: ReadRow
  title: string
  /** Registrations of the row’s organisation and product that were announced. */
  standing: readonly Standing[]
  tell: (name: string, reason: Remark['reason']) => void
  req: PayloadRequest
}

/** What a row with a level would do; nothing for a row without one. */
export function planLevel({ row, title, standing, tell, req }: LevelRow): PlannedRow | undefined {
  const level = textIn(row, 'level')
  if (!isRecorded(level)) return undefined
  const event = events[level]
  const { vi, en } = adoptionLevels.labels[level]
  const input = { date: textIn(row, 'levelDate'), evidence: textIn(row, 'levelEvidence') }
  const [one, ...more] = standing
  const person = personOf(req)
  if (!one || more.length > 0) {
    tell(
      'level',
      one
        ? {
            vi: 'có nhiều đăng ký của sản phẩm này; hãy ghi nhận mức trong từng hồ sơ.',
            en: 'there are several registrations of this product; record the level in the record itself.',
          }
        : {
            vi: 'không có đăng ký đã công bố của đơn vị và sản phẩm này để ghi nhận mức.',
            en: 'there is no announced registration of this organisation and product.',
          },
    )
  } else if (one.state === level || one.milestones?.some((own) => own.level === level)) {
    tell('level', {
      vi: `đăng ký này đã ghi nhận mức “${vi}” rồi. Hãy xóa dòng.`,
      en: `the level “${en}” of this registration is recorded already. Take the row out.`,
    })
  } else if (person) {
    const check = checkTransition(adoptionMachine, one.state, event, {
      subject: {
        platform: true,
        purpose: null,
        milestones: (one.milestones ?? []).map((milestone) => MilestoneSchema.parse(milestone)),
        // The level before was not reached before the award.
        awardedOn: null,
        unitEndedOn: null,
        naming: null,
        security: securityApprovalOf({}),
        correction: null,
        isOfUnit: null,
        registeredAs: null,
      },
      user: person,
      input,
      version: '',
      today: dayInVietnam(new Date()),
      proposedBy: null,
    })
    if (!check.allowed) {
      const { field, reason } = check.refusal
      tell(
        field === 'date' ? 'levelDate' : field === 'evidence' ? 'levelEvidence' : 'level',
        reason,
      )
    }
  }
  return {
    row: row.row,
    title,
    does: { vi: `Ghi nhận mức “${vi}”`, en: `Records the level “${en}”` },
    write: async ({ req: asked }) => {
      await transition({ door: adoptionDoor, id: one?.id ?? '', event, input, req: asked })
    },
  }
}
