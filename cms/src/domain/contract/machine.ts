import { dayText, isDay } from '../values/day.ts'
import { afterEnd } from '../organisation/afterEnd.ts'
import { enterCatalogue } from '../unlistedName/naming.ts'
import { defineMachine } from '../transitions/machine.ts'
import type { EventDefinition, Guard, Refusal } from '../transitions/machine.ts'
import { moneyText } from '../field/price.ts'
import { callOffFault, frameworkFault } from './framework.ts'
import type { Agreement, CallOffLine } from './framework.ts'
import { isWorth, linesTotal, lineTotal } from './contract.ts'

export type ContractState =
  'draft' | 'submitted' | 'active' | 'extended' | 'terminated' | 'liquidated' | 'withdrawn'

/** States in which a contract was signed and approved: it counts in price bands, and its vendor knows of it. */
export const signedStates = [
  'active',
  'extended',
  'terminated',
  'liquidated',
] as const satisfies ContractState[]
/** States in which it is still paid for. */
export const runningStates = ['active', 'extended'] as const satisfies ContractState[]

/** What the guards look at. */
export interface ContractSubject {
  number: string | null
  /** The day of the decision that chose its vendor; null: it comes from no award. */
  awardedOn: string | null
  /** The last day of the organisation that signs; null while it stands. */
  endedOn: string | null
  signedOn: string | null
  startsOn: string | null
  /** The end as it stands now, after extensions. */
  endsNow: string | null
  /** A vendor of the catalogue, or one named in words. */
  hasVendor: boolean
  /** A platform or an offering of the catalogue, or a product named in words. */
  hasProduct: boolean
  form: string | null
  formWords: string | null
  value: number | null
  lines: CallOffLine[]
  /** The title of another contract of the organisation that has the number. */
  sameNumber: string | null
  /** Number or title of another contract from the same award, and why there is another one all the same. */
  ofSameAward: string | null
  againReason: string | null
  kind: string | null
  /** Who may call off from it, where it is a framework agreement. */
  entitles: string | null
  entitled: string[]
  endsOn: string | null
  /** The framework agreement from which it is called off; null: it stands alone. */
  agreement: Agreement | null
}

const missing = (field: string, vi: string, en: string): Refusal => ({ field, reason: { vi, en } })

/** Everything that a contract must say before a leader reads it; the first that is missing is told. */
const isComplete: Guard<ContractSubject> = ({ subject }) => {
  const wrongLine = subject.lines.findIndex((line) => lineTotal(line) === undefined)
  const checks: [boolean, Refusal][] = [
    [
      Boolean(subject.number?.trim()),
      missing('number', 'Hãy ghi số hợp đồng.', 'Give the number.'),
    ],
    [
      /\d/.test(subject.number ?? ''),
      missing('number', 'Số hợp đồng cần có chữ số.', 'The number of a contract holds a digit.'),
    ],
    [
      !subject.sameNumber,
      missing(
        'number',
        `Đơn vị đã có hợp đồng mang số này: “${subject.sameNumber}”.`,
        `The organisation has a contract with this number: “${subject.sameNumber}”.`,
      ),
    ],
    [
      !subject.ofSameAward || Boolean(subject.againReason?.trim()),
      missing(
        'againReason',
        `Kết quả lựa chọn này đã có hợp đồng “${subject.ofSameAward}”. Hãy ghi vì sao ký thêm, hoặc gia hạn hợp đồng kia.`,
        `This award has a contract already: “${subject.ofSameAward}”. Say why there is another, or extend that one.`,
      ),
    ],
    [
      subject.hasVendor,
      missing(
        'vendor',
        'Hãy chọn doanh nghiệp, hoặc ghi tên nếu chưa có trong danh mục.',
        'Choose the vendor, or name it if it is not in the catalogue.',
      ),
    ],
    [
      subject.hasProduct,
      missing(
        'product',
        'Hãy chọn sản phẩm hoặc nền tảng, hoặc ghi tên nếu chưa có trong danh mục.',
        'Choose the offering or platform, or name it if it is not in the catalogue.',
      ),
    ],
    [isDay(subject.signedOn), missing('signedOn', 'Hãy ghi ngày ký.', 'Give the day of signing.')],
    [
      !subject.awardedOn || (subject.signedOn ?? '') >= subject.awardedOn,
      missing(
        'signedOn',
        `Ngày ký không được trước ngày quyết định chọn nhà cung cấp (${dayText(subject.awardedOn ?? '')}).`,
        `The contract is not signed before its vendor was chosen (${dayText(subject.awardedOn ?? '', 'en')}).`,
      ),
    ],
    [isDay(subject.startsOn), missing('startsOn', 'Hãy ghi ngày bắt đầu.', 'Give the first day.')],
    [
      Boolean(subject.form),
      missing('form', 'Hãy chọn hình thức lựa chọn.', 'Choose the form of selection.'),
    ],
    [
      subject.form !== 'other' || Boolean(subject.formWords?.trim()),
      missing('formWords', 'Hãy ghi rõ hình thức khác.', 'Say which other form.'),
    ],
    [
      subject.value !== null,
      missing('value', 'Hãy ghi giá trị hợp đồng.', 'Give the value of the contract.'),
    ],
    [
      subject.lines.length > 0,
      missing('lines', 'Hãy ghi ít nhất một dòng giá.', 'Give at least one line of prices.'),
    ],
    [
      wrongLine === -1,
      missing(
        `lines.${wrongLine}.unitPrice`,
        `Dòng giá ${wrongLine + 1} còn thiếu số lượng hoặc đơn giá.`,
        `Line ${wrongLine + 1} lacks its quantity or price.`,
      ),
    ],
    [subject.value !== null && isWorth(subject.value, subject.lines), otherThanLines(subject)],
  ]
  return (
    checks.find(([isRight]) => !isRight)?.[1] ??
    afterEnd(subject.endedOn, subject.signedOn, 'signedOn') ??
    frameworkFault(subject) ??
    (subject.agreement ? callOffFault(subject.agreement, subject) : undefined)
  )
}

/** That the value is not what the lines come to, with both sums; a discount is in the prices of the lines. */
function otherThanLines({ value, lines }: ContractSubject): Refusal {
  const stated = moneyText(value ?? 0)
  const total = moneyText(linesTotal(lines) ?? 0)
  return missing(
    'value',
    `Giá trị hợp đồng ghi ${stated.vi}, còn các dòng giá cộng lại, đã gồm thuế, là ${total.vi}. Hãy sửa cho khớp.`,
    `The value of the contract is given as ${stated.en}, but its lines of prices come to ${total.en} with VAT. Make them agree.`,
  )
}

const endsLater: Guard<ContractSubject> = ({ subject, input }) => {
  if (!input.validUntil) {
    return missing('validUntil', 'Hãy ghi ngày kết thúc mới.', 'Give the new last day.')
  }
  const before = subject.endsNow ?? subject.startsOn
  return before && input.validUntil <= before
    ? missing(
        'validUntil',
        `Ngày kết thúc mới phải sau ngày ${dayText(before)}.`,
        `The new last day must be after ${dayText(before, 'en')}.`,
      )
    : undefined
}

const isNotBeforeSigning: Guard<ContractSubject> = ({ subject, input }) =>
  subject.signedOn && input.date && input.date < subject.signedOn
    ? missing(
        'date',
        `Ngày không được trước ngày ký (${dayText(subject.signedOn)}).`,
        `The day must not lie before the signing (${dayText(subject.signedOn, 'en')}).`,
      )
    : undefined

/** What ends or prolongs a contract is the leader's, for the version that they read. */
const byLeader = {
  permission: 'contract.approve',
  readsVersion: true,
  reason: 'required',
  takesDay: true,
  effects: ['mailOfficers'],
} as const

const extend = {
  ...byLeader,
  to: 'extended',
  label: { vi: 'Gia hạn', en: 'Extend' },
  asks: 'newEnd',
  guards: [isNotBeforeSigning, endsLater],
  effects: [...byLeader.effects],
  tone: 'main',
} satisfies EventDefinition<ContractState, ContractSubject>

const terminate = {
  ...byLeader,
  to: 'terminated',
  label: { vi: 'Chấm dứt trước hạn', en: 'Terminate' },
  guards: [isNotBeforeSigning],
  effects: [...byLeader.effects],
  tone: 'careful',
} satisfies EventDefinition<ContractState, ContractSubject>

const liquidate = {
  ...byLeader,
  to: 'liquidated',
  label: { vi: 'Thanh lý', en: 'Liquidate' },
  guards: [isNotBeforeSigning],
  effects: [...byLeader.effects],
  tone: 'careful',
} satisfies EventDefinition<ContractState, ContractSubject>

const withdraw = {
  to: 'withdrawn',
  label: { vi: 'Rút lại', en: 'Withdraw' },
  permission: 'contract.keep',
  reason: 'required',
  effects: [],
  tone: 'careful',
} as const

const entered = (to: ContractState) => enterCatalogue(to, ['mailOfficers'])

/** Contract: an officer enters it, the leader approves the version that they read. Never public. */
export const contractMachine = defineMachine<ContractSubject, ContractState>()({
  collection: 'contracts',
  initial: 'draft',
  states: {
    draft: {
      label: { vi: 'Đang nhập', en: 'Draft' },
      on: {
        submit: {
          to: 'submitted',
          label: { vi: 'Trình lãnh đạo', en: 'Send to the leader' },
          permission: 'contract.keep',
          guards: [isComplete],
          effects: ['mailLeaders'],
          tone: 'main',
        },
        withdraw: { ...withdraw, effects: [] },
      },
    },
    submitted: {
      label: { vi: 'Chờ lãnh đạo duyệt', en: 'Awaiting approval' },
      on: {
        approve: {
          to: 'active',
          label: { vi: 'Duyệt hợp đồng', en: 'Approve the contract' },
          permission: 'contract.approve',
          readsVersion: true,
          takesUp: 'submit',
          guards: [isComplete],
          effects: ['mailRegistrant'],
          tone: 'main',
        },
        sendBack: {
          to: 'draft',
          label: { vi: 'Trả lại', en: 'Send back' },
          permission: 'contract.approve',
          readsVersion: true,
          sendsBack: true,
          reason: 'orFields',
          effects: ['mailRegistrant'],
          tone: 'careful',
        },
        withdraw: { ...withdraw, effects: ['mailLeaders'] },
        ...entered('submitted'),
      },
    },
    active: {
      label: { vi: 'Đang thực hiện', en: 'Running' },
      on: { ...entered('active'), extend, terminate, liquidate },
    },
    extended: {
      label: { vi: 'Đã gia hạn', en: 'Extended' },
      on: { ...entered('extended'), extend, terminate, liquidate },
    },
    terminated: {
      label: { vi: 'Đã chấm dứt', en: 'Terminated' },
      on: { ...entered('terminated'), liquidate },
    },
    liquidated: {
      label: { vi: 'Đã thanh lý', en: 'Liquidated' },
      on: entered('liquidated'),
    },
    withdrawn: { label: { vi: 'Đã rút', en: 'Withdrawn' }, on: {} },
  },
})
