import type { CorrectionInput } from '../adoption/adoption.ts'
import type { SealedInput } from '../quotation/quotation.ts'
import type {
  AmendmentInput,
  AwardInput,
  SealingKeyInput,
} from '../quotationRequest/quotationRequest.ts'
import type { Label } from '../language/language.ts'
import { can, mayAs } from '../account/roles.ts'
import type { Acting, Permission, Role } from '../account/roles.ts'

/** Why an event is refused, in words that the person can act on; `field` is where to mend it. */
export interface Refusal {
  reason: Label
  field?: string
}

/** What a guard may look at. */
export interface GuardContext<Subject> {
  subject: Subject
  user: Acting & { id: string; organisation: string | null }
  input: TransitionInput
  /** The version of the record as it stands: the instant of its last change, which no other change shares. */
  version: string
  /** Today in Việt Nam, `YYYY-MM-DD`. */
  today: string
  /** Who fired the event last whose proposal this one takes up. */
  proposedBy: string | null
}

/** What a person may send along with an event. */
export interface TransitionInput {
  reason?: string | undefined
  /** Day of the fact (contract signed, in use since), `YYYY-MM-DD`. */
  date?: string | undefined
  /** Public words for the evidence: number of the decision or the contract. */
  evidence?: string | undefined
  /** Ids of uploaded files, private to the organisation and the ministry. */
  files?: string[] | undefined
  validUntil?: string | undefined
  /** Why a record is sent back, by the name of the field that is to be mended. */
  fieldReasons?: Record<string, string> | undefined
  /** What the contract costs, whole đồng; `null` takes back what was written. Never public. */
  contractPrice?: number | null | undefined
  /** New prices of plans in đồng, by the row id of the plan; `null` stands for “on quotation”. */
  prices?: Record<string, number | null> | undefined
  /** Id of the problem into which a proposal is merged. */
  problem?: string | undefined
  /** Id of the offering that a name stands for. */
  offering?: string | undefined
  /** Id of the organisation that the event is about: who is excused, whom an application joins. */
  organisation?: string | undefined
  /** What a published record should say instead. */
  correction?: CorrectionInput | undefined
  /** What a published request for quotations should say from now on. */
  amendment?: AmendmentInput | undefined
  /** Which quotation is chosen, and why the others are not. */
  award?: AwardInput | undefined
  /** The key to which quotations of a request are sealed. */
  sealingKey?: SealingKeyInput | undefined
  /** A sealed quotation. */
  sealed?: SealedInput | undefined
  /** Text of the opening file that a vendor kept. */
  openingFile?: string | undefined
  /** The version that the person read; the event is refused when the record changed since. */
  readVersion?: string | undefined
}

interface Guarding<Subject> {
  guard(context: GuardContext<Subject>): Refusal | undefined
}

/**
 * Refuses with a reason, or lets pass. It is compared as a method is, so that machines with subjects of their own
 * go into one list; a guard of another machine's subject is refused all the same.
 */
export type Guard<Subject> = Guarding<Subject>['guard']

/** What follows a transition, by name; `transitions/effects.ts` knows how. */
export type EffectName =
  | 'mailLeaders'
  | 'mailOfficers'
  | 'mailUnit'
  | 'mailRegistrant'
  | 'mailProposer'
  | 'mailVendor'
  | 'mailReviewers'
  | 'mailMinistry'
  | 'mailRequired'
  | 'mailInvited'
  | 'mailQuoting'
  | 'mailHolders'
  | 'mailPilot'
  | 'mailEditors'
  | 'publish'

/** What an event may ask for, and the part of the input that it comes in. */
const askedInputs = {
  /** One out of those that the door offers. */
  organisation: 'organisation',
  organisationOrNew: 'organisation',
  problem: 'problem',
  offering: 'offering',
  /** New prices of plans. */
  prices: 'prices',
  correction: 'correction',
  /** A new last day. */
  newEnd: 'validUntil',
  contractPrice: 'contractPrice',
  amendment: 'amendment',
  award: 'award',
  sealingKey: 'sealingKey',
  sealed: 'sealed',
  openingFile: 'openingFile',
} as const satisfies Record<string, keyof TransitionInput>

/** Takes from an event's definition what its input may hold. */
function takenBy<State extends string, Subject>(
  event: EventDefinition<State, Subject>,
): Set<string> {
  return new Set<keyof TransitionInput>([
    'reason',
    'readVersion',
    ...(event.reason === 'orFields' ? (['fieldReasons'] as const) : []),
    ...(event.takesDay ? (['date'] as const) : []),
    ...(event.milestone ? (['date', 'evidence', 'validUntil', 'files'] as const) : []),
    ...(event.asks ? [askedInputs[event.asks]] : []),
  ])
}

export interface EventDefinition<State extends string, Subject> {
  to: State
  label: Label
  permission: Permission
  /**
   * A second pair of eyes: the event carries the version that the person read (`readVersion`, the record's
   * `updatedAt`) and is refused when the record, or what it publishes, has changed since.
   */
  readsVersion?: boolean
  /** The event whose proposal this one takes up: whoever fired that one last does not fire this one. */
  takesUp?: string
  /**
   * Returns the record to its writers: what was said and what it held then is kept, so that the reviewer is shown
   * what changed when it comes again.
   */
  sendsBack?: boolean
  /** A reason must be written; `orFields`: for the whole or for single fields. */
  reason?: 'required' | 'orFields'
  /** Fired by another record's event only: an announcement announces its results. */
  isInner?: boolean
  /** What else may come with it, or must by its guards: {@link askedInputs}. Anything else is refused. */
  asks?: keyof typeof askedInputs
  /** The day of the fact may be chosen, up to today; without one it is today. */
  takesDay?: boolean
  /** A date and evidence must be given. */
  milestone?: boolean
  guards?: readonly Guard<Subject>[]
  effects?: readonly EffectName[]
  /** Shown as the main action, or as one that needs care. */
  tone?: 'main' | 'careful'
}

export interface StateDefinition<State extends string, Subject, Event extends string = string> {
  label: Label
  /** The public may see the record while it is in this state. */
  isPublic?: boolean
  on: Partial<Record<Event, EventDefinition<State, Subject>>>
}

/** A state machine as a table: state → event → where to, who, guards, effects. */
export interface Machine<
  State extends string = string,
  Subject = never,
  Event extends string = string,
  Collection extends string = string,
> {
  collection: Collection
  initial: State
  states: Record<State, StateDefinition<State, Subject, Event>>
}

/** The states of a machine, by name. */
export type StateOf<M> = M extends { initial: infer State extends string } ? State : never
/** The events of a machine, by name. */
export type EventOf<M> =
  M extends Machine<StateOf<M>, never, infer Event extends string> ? Event : never
/** What the guards of a machine look at. */
export type SubjectOf<M> = M extends Machine<StateOf<M>, infer Subject> ? Subject : never

/** Keeps the literal names of a table's states and events, and of its collection. */
export function defineMachine<Subject, State extends string>() {
  return <const Collection extends string, const Event extends string>(
    machine: Machine<State, Subject, Event, Collection>,
  ): Machine<State, Subject, Event, Collection> => machine
}

/** The events of one state, in the order of the table. */
export function eventsIn<State extends string, Subject, Event extends string>({
  on,
}: StateDefinition<State, Subject, Event>): [
  name: Event,
  event: EventDefinition<State, Subject>,
][] {
  return (Object.keys(on) as Event[]).flatMap((name) => {
    const event = Object.hasOwn(on, name) ? on[name] : undefined
    return event ? [[name, event]] : []
  })
}

/** The events that a role may fire in a state; guards and rows are looked at when it is fired. */
export function nextEvents<State extends string, Subject, Event extends string>(
  machine: Machine<State, Subject, Event>,
  state: State,
  role: Role | undefined,
): [name: Event, event: EventDefinition<State, Subject>][] {
  return eventsIn(machine.states[state]).filter(
    ([, event]) => !event.isInner && can(role, event.permission),
  )
}

/** The states that the public may see. */
export function publicStates<State extends string, Subject, Event extends string>(
  machine: Machine<State, Subject, Event>,
): State[] {
  return (Object.keys(machine.states) as State[]).filter((state) => machine.states[state].isPublic)
}

export type Check<State extends string, Subject, Event extends string = string> =
  | { allowed: true; name: Event; event: EventDefinition<State, Subject> }
  | { allowed: false; status: 403 | 404 | 409 | 422; refusal: Refusal }

/**
 * Whether an event may be fired: known (404), possible in this state (409), permitted (403), fired by who
 * read this version, with its reason, date and evidence, and let pass by its guards (422). Says nothing about rows: the door has
 * already read the record with the person's own access.
 */
export function checkTransition<State extends string, Subject, Event extends string>(
  machine: Machine<State, Subject, Event>,
  state: State,
  name: string,
  context: GuardContext<Subject>,
): Check<State, Subject, Event> {
  const refuse = (status: 403 | 404 | 409 | 422, refusal: Refusal) =>
    ({ allowed: false, status, refusal }) as const
  if (!hasEvent(machine, name)) {
    return refuse(404, { reason: { vi: 'Không có thao tác này.', en: 'There is no such action.' } })
  }
  const { on } = machine.states[state]
  const event = Object.hasOwn(on, name) ? on[name] : undefined
  if (!event) {
    const { label } = machine.states[state]
    return refuse(409, {
      reason: {
        vi: `Không thực hiện được: hồ sơ đang ở trạng thái “${label.vi}”. Hãy tải lại trang.`,
        en: `Not possible: the record is now “${label.en}”. Reload the page.`,
      },
    })
  }
  if (!mayAs(context.user, event.permission)) {
    return refuse(403, {
      reason: { vi: 'Bạn không có quyền thực hiện.', en: 'You may not do this.' },
    })
  }
  const missing =
    unasked(event, context) ?? unreadVersion(event, context) ?? missingInput(event, context)
  if (missing) return refuse(422, missing)
  if (event.takesUp && context.proposedBy === context.user.id) return refuse(422, ownProposal)
  for (const guard of event.guards ?? []) {
    const refusal = guard(context)
    if (refusal) return refuse(422, refusal)
  }
  return { allowed: true, name, event }
}

/** An approval is a second pair of eyes: whoever sent it in does not approve it. */
export const ownProposal: Refusal = {
  reason: {
    vi: 'Bạn là người trình hồ sơ này nên không thể tự duyệt; người khác phải duyệt.',
    en: 'You sent this in, so you cannot approve it yourself; another person has to.',
  },
}

/** Whether a machine has an event, in whatever state. */
function hasEvent<State extends string, Subject, Event extends string>(
  { states }: Machine<State, Subject, Event>,
  name: string,
): name is Event {
  const tables: StateDefinition<State, Subject, Event>[] = Object.values(states)
  return tables.some(({ on }) => Object.hasOwn(on, name))
}

/** What is sent along is used or refused, never ignored. */
function unasked<State extends string, Subject>(
  event: EventDefinition<State, Subject>,
  { input }: GuardContext<Subject>,
): Refusal | undefined {
  const taken = takenBy(event)
  const sent = Object.entries(input).find(
    ([name, value]) => value !== undefined && !taken.has(name),
  )
  return (
    sent && {
      field: sent[0],
      reason: {
        vi: `Thao tác “${event.label.vi}” không nhận mục này.`,
        en: `The action “${event.label.en}” does not take this.`,
      },
    }
  )
}

function unreadVersion<State extends string, Subject>(
  { readsVersion }: EventDefinition<State, Subject>,
  { input, version }: GuardContext<Subject>,
): Refusal | undefined {
  if (!readsVersion || input.readVersion === version) return undefined
  return input.readVersion
    ? {
        field: 'readVersion',
        reason: {
          vi: 'Hồ sơ đã được sửa sau khi bạn mở phiên bản này. Hãy tải lại và đọc lại trước khi quyết định.',
          en: 'It was changed after you opened this version. Reload and read it again before you decide.',
        },
      }
    : {
        field: 'readVersion',
        reason: {
          vi: 'Hãy gửi kèm phiên bản mà bạn đã đọc.',
          en: 'Send the version that you read.',
        },
      }
}

const inFuture: Refusal = {
  field: 'date',
  reason: { vi: 'Ngày không được ở tương lai.', en: 'The date must not be in the future.' },
}

function missingInput<State extends string, Subject>(
  event: EventDefinition<State, Subject>,
  { input, today }: GuardContext<Subject>,
): Refusal | undefined {
  const hasFieldReason = Object.values(input.fieldReasons ?? {}).some((reason) => reason.trim())
  const isExplained = event.reason === 'orFields' && hasFieldReason
  if (event.reason && !isExplained && !input.reason?.trim()) {
    return { field: 'reason', reason: { vi: 'Hãy viết lý do.', en: 'Write a reason.' } }
  }
  if (event.takesDay && input.date && input.date > today) return inFuture
  if (!event.milestone) return undefined
  if (!input.date) return { field: 'date', reason: { vi: 'Hãy nhập ngày.', en: 'Enter a date.' } }
  if (input.date > today) return inFuture
  if (input.validUntil && input.validUntil < input.date) {
    return {
      field: 'validUntil',
      reason: {
        vi: 'Hạn hiệu lực phải sau ngày đạt mức.',
        en: 'The expiry must be after the date of the level.',
      },
    }
  }
  if (!input.evidence?.trim()) {
    return {
      field: 'evidence',
      reason: {
        vi: 'Hãy ghi minh chứng, ví dụ số quyết định hoặc số hợp đồng.',
        en: 'Name the evidence, for example the number of the decision or contract.',
      },
    }
  }
  return undefined
}
