import { z } from 'zod'
import { priceUnits } from '../field/plan.ts'
import { fieldFaults } from '../field/fieldFaults.ts'
import type { FieldDefinition } from '../field/field.ts'
import type { Label } from '../language/language.ts'
import { enumeration } from '../values/enumeration.ts'

/** A key of a line or a question: it stays as it is while the words around it are mended. */
const KeySchema = z.string().regex(/^[a-z0-9-]{1,40}$/)

export const maximumLines = 50
export const maximumQuestions = 20

/** What is asked for: so many units, for so many months; without months it is paid once. */
const QuantityLineSchema = z.object({
  key: KeySchema,
  name: z.string().trim().min(1).max(200),
  unit: priceUnits.schema,
  quantity: z.number().int().min(1).max(10_000_000),
  months: z.number().int().min(1).max(120).nullable().default(null),
})
export type QuantityLine = z.output<typeof QuantityLineSchema>

/** How a question to vendors is answered; the same controls as the fields of an offering have. */
export const questionControls = enumeration({
  yesNo: { vi: 'Có hoặc không', en: 'Yes or no' },
  text: { vi: 'Bằng lời', en: 'In words' },
  number: { vi: 'Một số', en: 'A number' },
  choice: { vi: 'Chọn một', en: 'One of several' },
})

/** A question that each quotation answers. */
const RequestQuestionSchema = z.object({
  key: KeySchema,
  text: z.string().trim().min(1).max(300),
  control: questionControls.schema,
  /** Of a choice: what may be chosen. */
  options: z.array(z.string().trim().min(1).max(100)).max(20).default([]),
  isRequired: z.boolean().default(false),
})
export type RequestQuestion = z.output<typeof RequestQuestionSchema>

const twice: Label = {
  vi: 'hai mục có cùng mã.',
  en: 'two of them have the same key.',
}
/** Prices and answers go by key, so no two of a list have the same. */
const eachOnce = [
  (rows: { key: string }[]) => new Set(rows.map(({ key }) => key)).size === rows.length,
  { error: twice.en, params: { reason: twice } },
] as const

export const QuantityLinesSchema = z
  .array(QuantityLineSchema)
  .max(maximumLines)
  .refine(...eachOnce)
export const RequestQuestionsSchema = z
  .array(RequestQuestionSchema)
  .max(maximumQuestions)
  .refine(...eachOnce)

/** An answer to a question: what the control gives. */
export const AnswerSchema = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()])
export type Answer = z.output<typeof AnswerSchema>

/** A question as a field definition, so that forms and refusals are those of every other field. */
function fieldOfQuestion(question: RequestQuestion): FieldDefinition {
  const { text, control, options, isRequired } = question
  const label = { vi: text, en: text }
  return {
    schema: AnswerSchema,
    control,
    label,
    help: { vi: '', en: '' },
    section: 'questions',
    required: isRequired,
    maximumLength: 2000,
    ...(control === 'choice'
      ? { options: options.map((value) => ({ value, label: { vi: value, en: value } })) }
      : {}),
  }
}

/** What is missing or wrong among the answers of a quotation, each at `answers.<key>`. */
export function answerFaults(questions: RequestQuestion[], answers: Record<string, Answer>) {
  const table = Object.fromEntries(questions.map((one) => [one.key, fieldOfQuestion(one)]))
  return fieldFaults(table, answers, 'required').map((fault) => ({
    ...fault,
    field: `answers.${fault.field}`,
  }))
}
