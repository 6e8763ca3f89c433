import { SignedReceiptSchema, QuotationDocumentSchema } from 'cms/domain/quotation/quotation.ts'
import { quotationMachine } from 'cms/domain/quotation/machine.ts'
import type { QuotationState } from 'cms/domain/quotation/machine.ts'
import { quotationRequestMachine } from 'cms/domain/quotationRequest/machine.ts'
import type { QuotationRequestState } from 'cms/domain/quotationRequest/machine.ts'
import {
  QuantityLinesSchema,
  RequestQuestionsSchema,
} from 'cms/domain/quotationRequest/quantityLine.ts'
import type { QuantityLine, RequestQuestion } from 'cms/domain/quotationRequest/quantityLine.ts'
import {
  AmendmentSchema,
  AnsweredSchema,
  AwardInputSchema,
  invitationScopes,
  requestStatuses,
  ResultSchema,
  sealingModes,
  WaitingAmendmentSchema,
} from 'cms/domain/quotationRequest/quotationRequest.ts'
import { LegalRuleSchema } from 'cms/domain/legalRule/legalRule.ts'
import { rejectionReasons } from 'cms/domain/selection/selection.ts'
import { clockInVietnam, instantInVietnam } from 'cms/domain/values/workingDays.ts'
import { dayInVietnam } from 'cms/domain/values/day.ts'
import { z } from 'zod'
import type { Problem } from '../api.ts'
import { isWhole } from '../form/number.ts'
import { optionalText } from '../workspaceRecords.ts'

// What the screens read of the API's answers about requests and quotations, checked before it is used.

const list = <S extends z.ZodType>(row: S) =>
  z
    .array(row)
    .nullish()
    .transform((rows) => rows ?? [])
const states = <State extends string>(machine: { states: Record<State, unknown> }) =>
  z.enum(Object.keys(machine.states) as [State, ...State[]])

const NamedSchema = z.object({ id: z.string(), slug: z.string().optional(), name: z.string() })
type Named = z.output<typeof NamedSchema>

/** A request as the API gives it: to its agency with what is private, to others without. */
export const RequestSchema = z.object({
  id: z.string(),
  slug: optionalText,
  title: optionalText,
  organisation: NamedSchema.nullish().catch(null),
  selection: z
    .union([z.object({ id: z.string() }).transform(({ id }) => id), z.string()])
    .nullish()
    .catch(null),
  platforms: list(z.union([NamedSchema, z.string().transform((id) => ({ id, name: id }))])),
  need: optionalText,
  lines: QuantityLinesSchema.nullish().transform((rows) => rows ?? []),
  questions: RequestQuestionsSchema.nullish().transform((rows) => rows ?? []),
  place: optionalText,
  period: optionalText,
  deadline: optionalText,
  scope: invitationScopes.schema.nullish().catch(null),
  invited: list(NamedSchema).catch([]),
  sealing: sealingModes.schema.catch('server'),
  custodians: list(
    z.union([z.object({ id: z.string() }).transform(({ id }) => id), z.string()]),
  ).catch([]),
  recipient: optionalText,
  publishedAt: optionalText,
  threshold: z.number().nullish(),
  custodianCount: z.number().nullish(),
  version: z
    .number()
    .nullish()
    .transform((value) => value ?? 1),
  keptFrom: z
    .number()
    .nullish()
    .transform((value) => value ?? 1),
  linesVersion: z
    .number()
    .nullish()
    .transform((value) => value ?? 1),
  soleInvited: z.boolean().nullish().transform(Boolean),
  amendments: AmendmentSchema.array().nullish().catch([]),
  amendment: WaitingAmendmentSchema.nullish().catch(null),
  answered: AnsweredSchema.array()
    .nullish()
    .transform((rows) => rows ?? []),
  opening: z
    .object({
      openedAt: z.string(),
      by: z.string(),
      key: z.string().nullish(),
      custodians: z.array(z.string()),
    })
    .nullish()
    .catch(null),
  award: AwardInputSchema.loose().nullish().catch(null),
  result: ResultSchema.nullish().catch(null),
  cancelledReason: optionalText,
  state: states<QuotationRequestState>(quotationRequestMachine),
  illustrative: z.boolean().nullish().transform(Boolean),
  updatedAt: z.string(),
})
export type RequestRecord = z.output<typeof RequestSchema>

/** A quotation as its vendor, or after the opening the agency, reads it. */
export const QuotationSchema = z.object({
  id: z.string(),
  vendor: z
    .union([NamedSchema, z.string().transform((id) => ({ id, name: id }))])
    .nullish()
    .catch(null),
  sha256: optionalText,
  receivedAt: optionalText,
  requestVersion: z.number().nullish(),
  contentVersion: z.number().nullish(),
  receipt: SignedReceiptSchema.nullish().catch(null),
  content: QuotationDocumentSchema.nullish().catch(null),
  total: z.number().nullish(),
  fault: optionalText,
  outcome: z.enum(['chosen', 'notChosen']).nullish().catch(null),
  reasonCode: rejectionReasons.schema.nullish().catch(null),
  reasonText: optionalText,
  state: states<QuotationState>(quotationMachine),
  updatedAt: z.string(),
})
export type QuotationRecord = z.output<typeof QuotationSchema>

/** Where a request stands by the server's clock. */
export const StandingSchema = z.object({
  now: z.string(),
  status: requestStatuses.schema.catch('open'),
  workingDaysLeft: z.number().nullable(),
  answersUntil: z.string().nullable(),
  isInvited: z.boolean().optional(),
  quotation: QuotationSchema.nullish(),
  keyFault: z.object({ vi: z.string(), en: z.string() }).nullish(),
  custodians: z
    .array(
      z.object({
        name: z.string(),
        organisation: z.string(),
        releasedAt: z.string().nullable(),
      }),
    )
    .optional(),
})
export type Standing = z.output<typeof StandingSchema>

export const TermsSchema = z.object({
  now: z.string(),
  days: z.array(z.object({ day: z.string(), isWorked: z.boolean() })),
  rule: LegalRuleSchema.nullable(),
  leastDeadline: z.string().nullable(),
})
export type Terms = z.output<typeof TermsSchema>

export const PrefillSchema = z.object({
  title: z.string(),
  need: z.string(),
  lines: QuantityLinesSchema,
  platforms: z.array(NamedSchema),
  invited: z.object({ candidates: z.array(NamedSchema), platform: z.array(NamedSchema) }),
})
export type Prefill = z.output<typeof PrefillSchema>

/** A locked selection record that supersedes another. */
export const SuccessorSchema = z.object({ id: z.string() })

export const InquirySchema = z.object({
  id: z.string(),
  kind: z.enum(['question', 'invitation']),
  text: z.string(),
  vendor: NamedSchema.nullish().catch(null),
  answer: optionalText,
  answeredAt: optionalText,
})
export type Inquiry = z.output<typeof InquirySchema>

export const CustodianKeySchema = z.object({
  id: z.string(),
  holderName: optionalText,
  organisation: NamedSchema.nullish().catch(null),
  recipient: z.string(),
  createdAt: z.string(),
})

/** A line as the form holds it: its numbers as they are typed. */
export type LineDraft = Omit<QuantityLine, 'quantity' | 'months'> & {
  quantity: number | string | null
  months: number | string | null
}

/** What the numbers of a line must be. */
export const wholes = { quantity: { least: 1 }, months: { least: 1, optional: true } } as const

/** The lines with words, as the API takes them; undefined while a number of one of them is none yet. */
export function wholeLines(lines: LineDraft[]): QuantityLine[] | undefined {
  const named = lines.filter(({ name }) => name.trim())
  const whole = named.flatMap(({ quantity, months, ...line }): QuantityLine[] =>
    isWhole(quantity, wholes.quantity) && quantity !== null && isWhole(months, wholes.months)
      ? [{ ...line, quantity, months }]
      : [],
  )
  return whole.length === named.length ? whole : undefined
}

/** The numbers of lines that are none yet, each at its field. */
export const lineFaults = (lines: LineDraft[], message: (least: number) => string): Problem[] =>
  lines.flatMap((line, index) =>
    (['quantity', 'months'] as const).flatMap((name) =>
      !line.name.trim() || isWhole(line[name], wholes[name])
        ? []
        : [{ field: `lines.${index}.${name}`, message: message(wholes[name].least) }],
    ),
  )

/** A request as the form holds it. */
export interface RequestDraft {
  title: string
  need: string
  lines: LineDraft[]
  questions: RequestQuestion[]
  place: string
  period: string
  /** `YYYY-MM-DD`, or what was typed. */
  day: string
  /** `16:00`, or what was typed. */
  time: string
  scope: 'candidates' | 'platform'
  invited: Named[]
  sealing: RequestRecord['sealing']
  custodians: string[]
}

/** The deadline of a draft as an instant; undefined while day or hour are still being typed. */
export function deadlineOf({ day, time }: Pick<RequestDraft, 'day' | 'time'>): string | undefined {
  const isTime = /^([01]?\d|2[0-3]):[0-5]\d$/.test(time)
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && isTime
    ? instantInVietnam(day, time.padStart(5, '0'))
    : undefined
}

const momentOf = (instant: string | null | undefined) => ({
  day: instant ? dayInVietnam(new Date(instant)) : '',
  time: instant ? clockInVietnam(instant) : '16:00',
})

export function draftOfRecord(record: RequestRecord): RequestDraft {
  const { title, need, lines, questions, place, period, invited, sealing, custodians } = record
  return {
    title,
    need,
    lines,
    questions,
    place,
    period,
    ...momentOf(record.deadline || null),
    scope: record.scope ?? 'candidates',
    invited,
    sealing,
    custodians,
  }
}

export function draftFrom(prefill: Prefill, { leastDeadline }: Terms): RequestDraft {
  return {
    title: prefill.title,
    need: prefill.need,
    lines: prefill.lines,
    questions: [],
    place: '',
    period: '',
    ...momentOf(leastDeadline),
    scope: 'candidates',
    invited: prefill.invited.candidates,
    sealing: 'server',
    custodians: [],
  }
}

/**
 * The draft of a new request that asks for the same as another of the own organisation: what is needed, how much,
 * where, by whom, and how it is sealed. Number, state, days, custodians, keys, quotations and their outcome stay with
 * the old one; the deadline is the earliest of today.
 */
export function draftAfter(record: RequestRecord, { leastDeadline }: Terms): RequestDraft {
  return { ...draftOfRecord(record), ...momentOf(leastDeadline), custodians: [] }
}

/** The request as the API takes it; undefined before it has a title. */
export const bodyOfRequest =
  (fixed: { selection?: string; platforms?: string[] }) =>
  (draft: RequestDraft): object | undefined => {
    if (!draft.title.trim()) return undefined
    const deadline = deadlineOf(draft)
    const lines = wholeLines(draft.lines)
    return {
      ...fixed,
      title: draft.title,
      need: draft.need,
      // A line or a question without words is still being written; what is no number yet leaves the lines as they were.
      ...(lines && { lines }),
      questions: draft.questions
        .filter((question) => question.text.trim())
        .map((question) => ({
          ...question,
          options:
            question.control === 'choice' ? question.options.filter((option) => option.trim()) : [],
        })),
      place: draft.place,
      period: draft.period,
      ...(deadline ? { deadline } : {}),
      scope: draft.scope,
      invited: draft.invited.map(({ id }) => id),
      sealing: draft.sealing,
      custodians: draft.custodians,
    }
  }

/** A key that no line or question of a list has. */
export function freshKey(prefix: string, taken: { key: string }[]): string {
  let number = taken.length + 1
  while (taken.some(({ key }) => key === `${prefix}-${number}`)) number += 1
  return `${prefix}-${number}`
}
