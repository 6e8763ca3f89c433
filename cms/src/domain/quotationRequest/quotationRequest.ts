import { z } from 'zod'
import { rowsOf } from '../field/field.ts'
import { enumeration } from '../values/enumeration.ts'
import { rejectionReasons } from '../selection/selection.ts'
import {
  InstantSchema,
  OptionalDaySchema,
  ReferenceSchema,
  ReferencesSchema,
  RowIdSchema,
  SlugSchema,
} from '../values/reference.ts'
import { QuantityLinesSchema, RequestQuestionsSchema } from './quantityLine.ts'

/** How quotations are kept from being read before the deadline. */
export const sealingModes = enumeration({
  custodians: {
    vi: 'Niêm phong bằng khóa chia cho nhiều bên giữ',
    en: 'Sealed with a key shared among custodians',
  },
  server: {
    vi: 'Niêm phong bởi máy chủ (yếu hơn)',
    en: 'Sealed by the server (weaker)',
  },
})
export type SealingMode = (typeof sealingModes.values)[number]

/** How many custodians suffice, of how many. */
export const thresholds = { 3: 2, 5: 3 } as const
export type CustodianCount = keyof typeof thresholds
export const isCustodianCount = (count: number): count is CustodianCount => count in thresholds

/** Whom a request is sent to. */
export const invitationScopes = enumeration({
  candidates: {
    vi: 'Doanh nghiệp có phương án không bị loại trong hồ sơ lựa chọn',
    en: 'Vendors whose candidates did not fall in the selection record',
  },
  platform: {
    vi: 'Mọi doanh nghiệp có sản phẩm của nền tảng',
    en: 'Every vendor with an offering of the platform',
  },
})

/** Where a request stands for readers: its state and, of one that is published, whether its deadline has passed. */
export const requestStatuses = enumeration({
  open: { vi: 'Đang nhận báo giá', en: 'Takes quotations' },
  closed: { vi: 'Đã hết hạn nộp, chờ mở', en: 'Deadline passed, to be opened' },
  opened: { vi: 'Đã mở báo giá', en: 'Quotations opened' },
  awarded: { vi: 'Đã có kết quả', en: 'Awarded' },
  noneSuitable: { vi: 'Không có báo giá phù hợp', en: 'None was suitable' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
})
export type RequestStatus = (typeof requestStatuses.values)[number]

/** Whether a deadline has come: at its very instant it has. Both are instants (ISO 8601). */
export const isPast = (deadline: string, now: string): boolean =>
  Date.parse(now) >= Date.parse(deadline)

/** The status that readers see of a published request at an instant. */
export function requestStatus(
  { state, deadline }: { state: string; deadline: string },
  now: string,
): RequestStatus {
  switch (state) {
    case 'opened':
    case 'awaitingDecision':
      return 'opened'
    case 'awarded':
    case 'noneSuitable':
    case 'cancelled':
      return state
    default:
      return isPast(deadline, now) ? 'closed' : 'open'
  }
}

/** What an amendment changed, in words, for the invited and the public. */
const ChangeSchema = z.object({
  label: z.string(),
  before: z.string(),
  after: z.string(),
})
export type Change = z.output<typeof ChangeSchema>

/** An amendment that holds. */
export const AmendmentSchema = z.object({
  version: z.number().int().positive(),
  at: z.iso.datetime(),
  changes: z.array(ChangeSchema),
  /** Quotations handed in before stay valid; else their vendors confirm or replace them. */
  keepsQuotations: z.boolean(),
  reason: z.string(),
})
export type Amendment = z.output<typeof AmendmentSchema>

/** A question of a vendor with its answer, without the vendor's name. */
export const AnsweredSchema = z.object({
  question: z.string(),
  answer: z.string(),
  answeredAt: z.iso.datetime(),
})

/** The rule of law under which a deadline was set, as it stood that day. */
const DeadlineRuleSchema = z.object({
  value: z.number().int(),
  instrument: z.string().nullable().default(null),
  article: z.string().nullable().default(null),
  sure: z.string(),
})

/** What the public sees of an opening and of its result: suppliers and totals, reasons counted, no papers. */
export const ResultSchema = z.object({
  openedAt: z.iso.datetime(),
  suppliers: rowsOf(
    z.object({
      vendor: SlugSchema,
      name: z.string(),
      /** Whole đồng with VAT; null for a quotation that could not be opened. */
      total: z.number().nullable().default(null),
    }),
  ),
  chosen: SlugSchema.nullable().default(null),
  chosenName: z.string().nullable().default(null),
  decision: z.string().nullable().default(null),
  decidedOn: OptionalDaySchema,
  /** Instant at which the decision, or the cancellation after the opening, was written down. */
  endedAt: z.iso
    .datetime()
    .nullish()
    .transform((value) => value ?? null),
  reasons: rowsOf(z.object({ code: rejectionReasons.schema, count: z.number().int() })),
})
export type RequestResult = z.output<typeof ResultSchema>

const optionalText = z
  .string()
  .nullish()
  .transform((value) => value || null)

/** A request for quotations as the public sees it. */
export const QuotationRequestSchema = z.object({
  slug: SlugSchema,
  title: z.string().min(1),
  organisation: ReferenceSchema,
  platforms: ReferencesSchema,
  need: z.string().min(1),
  lines: QuantityLinesSchema,
  questions: rowsOf(RequestQuestionsSchema.element),
  place: z.string(),
  /** Month or day from which it is needed, in words of the agency. */
  period: optionalText,
  /** Instant (ISO 8601). */
  deadline: InstantSchema,
  /** Null, as the rule is, until its publication has written it. */
  publishedAt: z.iso
    .datetime()
    .nullish()
    .transform((value) => value ?? null),
  sealing: sealingModes.schema,
  /** Custodians that suffice, and how many there are; null in the other mode. */
  threshold: z.number().nullish(),
  custodianCount: z.number().nullish(),
  deadlineRule: DeadlineRuleSchema.nullish().transform((value) => value ?? null),
  /** One firm alone was invited. */
  soleInvited: z.boolean().nullish().transform(Boolean),
  version: z
    .number()
    .int()
    .positive()
    .nullish()
    .transform((value) => value ?? 1),
  amendments: rowsOf(AmendmentSchema),
  answered: rowsOf(AnsweredSchema),
  state: z.string(),
  result: ResultSchema.nullish(),
  cancelledReason: optionalText,
  illustrative: z.boolean().nullish().transform(Boolean),
})
export type QuotationRequest = z.output<typeof QuotationRequestSchema>

/** What an officer changes of a published request; what is not named stays. */
export const AmendmentInputSchema = z.strictObject({
  need: z.string().trim().min(1).max(5000).optional(),
  place: z.string().trim().min(1).max(300).optional(),
  deadline: InstantSchema.optional(),
  lines: QuantityLinesSchema.min(1).optional(),
  questions: RequestQuestionsSchema.optional(),
  /** Ids of the keys of those who hold a new key, in place of one of which too little is left. */
  custodians: z.array(RowIdSchema).max(5).optional(),
  keepsQuotations: z.boolean(),
})
export type AmendmentInput = z.output<typeof AmendmentInputSchema>

/** An amendment that waits for the leader, with why. */
export const WaitingAmendmentSchema = AmendmentInputSchema.extend({ reason: z.string() })

/** What an officer proposes after the opening: one chosen or none, and why each of the others falls. */
export const AwardInputSchema = z.strictObject({
  /** Id of the chosen quotation; null: none is suitable. */
  chosen: RowIdSchema.nullable(),
  words: z.string().trim().min(1).max(5000),
  reasons: z
    .array(
      z.strictObject({
        quotation: RowIdSchema,
        code: rejectionReasons.schema,
        text: z.string().trim().min(1).max(2000),
      }),
    )
    .max(200),
})
export type AwardInput = z.output<typeof AwardInputSchema>

/** The request's key, made in the browser of who publishes it: its public part, and a share for each custodian. */
export const SealingKeyInputSchema = z.strictObject({
  recipient: z.string().regex(/^age1pq1[a-z0-9]{20,4000}$/),
  keyTest: z.base64().max(20_000),
  shares: z
    .array(
      z.strictObject({
        custodian: RowIdSchema,
        share: z.base64().max(20_000),
        shareHash: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(5),
})
export type SealingKeyInput = z.output<typeof SealingKeyInputSchema>
