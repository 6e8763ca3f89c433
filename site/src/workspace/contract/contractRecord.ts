import {
  contractKinds,
  contractOrigins,
  entitlements,
  selectionForms,
} from 'cms/domain/contract/contract.ts'
import { contractMachine } from 'cms/domain/contract/machine.ts'
import type { ContractState } from 'cms/domain/contract/machine.ts'
import { priceIntervals, priceUnits } from 'cms/domain/field/plan.ts'
import { FormerProductSchema } from 'cms/domain/offering/formerProduct.ts'
import { z } from 'zod'
import { FileSchema, optionalText } from '../workspaceRecords.ts'
import type { UploadedFile } from '../workspaceRecords.ts'
import type { CatalogueRecord } from '../catalogueRecord.ts'

const amount = z
  .number()
  .nullish()
  .transform((value) => value ?? null)
/** A relation with a name; null where there is none or the person may not see it. */
const named = z
  .object({ id: z.string(), slug: z.string().optional(), name: z.string() })
  .nullish()
  .catch(null)
  .transform((relation) => relation ?? null)
const states = Object.keys(contractMachine.states) as [ContractState, ...ContractState[]]

const LineSchema = z.object({
  id: z.string().optional(),
  name: optionalText,
  unit: priceUnits.schema,
  interval: priceIntervals.schema,
  quantity: amount,
  periods: amount,
  unitPrice: amount,
  vat: amount,
  agreementLine: optionalText,
})

/** A contract as the API gives it: to its own people whole, to others without what is private. */
export const ContractRecordSchema = z.object({
  id: z.string(),
  organisation: named,
  kind: contractKinds.schema.nullish().transform((kind) => kind ?? 'purchase'),
  entitles: z
    .enum(['', ...entitlements.values])
    .nullish()
    .transform((whom) => whom ?? ''),
  entitled: z
    .array(z.object({ id: z.string(), slug: z.string(), name: z.string() }))
    .nullish()
    .catch([])
    .transform((rows) => rows ?? []),
  /** The framework agreement from which it is called off. */
  agreement: z.object({ id: z.string(), title: z.string() }).nullish().catch(null),
  title: optionalText,
  number: optionalText,
  origin: contractOrigins.schema.nullish().catch(null),
  adoption: z.object({ id: z.string() }).nullish().catch(null),
  selection: z.object({ id: z.string(), title: z.string() }).nullish().catch(null),
  request: z.object({ id: z.string(), title: z.string() }).nullish().catch(null),
  againReason: optionalText,
  platform: named,
  offering: named,
  formerProduct: FormerProductSchema.nullish().catch(null),
  productName: optionalText,
  vendor: named,
  vendorName: optionalText,
  vendorTaxCode: optionalText,
  signedOn: optionalText,
  startsOn: optionalText,
  endsOn: optionalText,
  endsNow: optionalText,
  form: z
    .enum(['', ...selectionForms.values])
    .nullish()
    .transform((form) => form ?? ''),
  formWords: optionalText,
  notice: optionalText,
  value: amount,
  lines: z
    .array(LineSchema)
    .nullish()
    .transform((rows) => rows ?? []),
  files: z.array(FileSchema).nullish().catch([]),
  note: optionalText,
  changes: z
    .array(
      z.object({
        event: z.enum(['extend', 'terminate', 'liquidate']),
        date: z.string(),
        reason: z.string(),
        after: z.string().nullable(),
        byName: z.string(),
      }),
    )
    .nullish()
    .transform((rows) => rows ?? []),
  submittedBy: named,
  state: z.enum(states),
  illustrative: z.boolean().nullish().transform(Boolean),
  updatedAt: z.string(),
})
export type ContractRecord = z.output<typeof ContractRecordSchema>

/** A line as the form holds it; a number that is being typed is kept as typed. */
export interface LineDraft {
  /** Of the form alone until the line was saved. */
  key: string
  name: string
  unit: (typeof priceUnits.values)[number]
  interval: (typeof priceIntervals.values)[number]
  quantity: number | string | null
  periods: number | string | null
  unitPrice: number | string | null
  vat: number | string | null
  /** The line of the framework agreement that it is called off from; empty: none. */
  agreementLine: string
}
const lineNumbers = ['quantity', 'periods', 'unitPrice', 'vat'] as const

/** A contract as the form holds it. */
export interface ContractDraft {
  kind: ContractRecord['kind']
  entitles: ContractRecord['entitles']
  entitled: CatalogueRecord[]
  agreement: { id: string; title: string } | null
  title: string
  number: string
  adoption: string | null
  selection: { id: string; title: string } | null
  /** The request whose award it comes from. */
  request: { id: string; title: string } | null
  /** Why there is another contract from the same award. */
  againReason: string
  platform: CatalogueRecord | null
  offering: CatalogueRecord | null
  productName: string
  vendor: CatalogueRecord | null
  vendorName: string
  vendorTaxCode: string
  signedOn: string
  startsOn: string
  endsOn: string
  form: ContractRecord['form']
  formWords: string
  notice: string
  value: number | string | null
  lines: LineDraft[]
  files: UploadedFile[]
  note: string
}

let counter = 0
/** A name for a line of the form; it is sent nowhere. */
export const lineKey = () => `line-${(counter += 1)}`

export const emptyLine = (): LineDraft => ({
  key: lineKey(),
  name: '',
  unit: 'site',
  interval: 'year',
  quantity: null,
  periods: null,
  unitPrice: null,
  vat: 10,
  agreementLine: '',
})

const asPicked = (relation: ContractRecord['platform']): CatalogueRecord | null =>
  relation && { id: relation.id, slug: relation.slug ?? '', name: relation.name }

export function contractDraftOf(record: ContractRecord | undefined): ContractDraft {
  return {
    kind: record?.kind ?? 'purchase',
    entitles: record?.entitles ?? '',
    entitled: record?.entitled ?? [],
    agreement: record?.agreement ?? null,
    title: record?.title ?? '',
    number: record?.number ?? '',
    adoption: record?.adoption?.id ?? null,
    selection: record?.selection ?? null,
    request: record?.request ?? null,
    againReason: record?.againReason ?? '',
    platform: asPicked(record?.platform ?? null),
    offering: asPicked(record?.offering ?? null),
    productName: record?.productName ?? '',
    vendor: asPicked(record?.vendor ?? null),
    vendorName: record?.vendorName ?? '',
    vendorTaxCode: record?.vendorTaxCode ?? '',
    signedOn: record?.signedOn ?? '',
    startsOn: record?.startsOn ?? '',
    endsOn: record?.endsOn ?? '',
    form: record?.form ?? '',
    formWords: record?.formWords ?? '',
    notice: record?.notice ?? '',
    value: record?.value ?? null,
    lines: (record?.lines ?? []).map(({ id, ...line }) => ({ ...line, key: id ?? lineKey() })),
    files: record?.files ?? [],
    note: record?.note ?? '',
  }
}

const days = ['signedOn', 'startsOn', 'endsOn'] as const
/** A day that is still being typed is none yet. */
const isWholeDay = (day: string) => day === '' || /^\d{4}-/.test(day)

/** The contract as the API takes it; undefined before it has a title: then it is no record yet. */
export function bodyOfContract(draft: ContractDraft): object | undefined {
  if (!draft.title.trim()) return undefined
  const { selection, request, platform, offering, vendor, value, lines, files, ...rest } = draft
  const { entitles, entitled, agreement, signedOn, startsOn, endsOn, ...texts } = rest
  const isTyped = (number: number | string | null) => typeof number === 'string'
  const named = lines.filter(({ name }) => name.trim())
  return {
    ...texts,
    // What is half typed leaves what was saved.
    ...Object.fromEntries(
      Object.entries({ signedOn, startsOn, endsOn }).filter(([, day]) => isWholeDay(day)),
    ),
    form: draft.form || null,
    entitles: entitles || null,
    entitled: entitled.map(({ id }) => id),
    agreement: agreement?.id ?? null,
    selection: selection?.id ?? null,
    request: request?.id ?? null,
    platform: platform?.id ?? null,
    offering: offering?.id ?? null,
    vendor: vendor?.id ?? null,
    ...(!isTyped(value) && { value }),
    // The lines are one list: a number that is none yet leaves what was saved of all of them.
    ...(!named.some((line) => lineNumbers.some((name) => isTyped(line[name]))) && {
      lines: named.map((line) => ({
        name: line.name,
        unit: line.unit,
        interval: line.interval,
        agreementLine: line.agreementLine || null,
        ...Object.fromEntries(lineNumbers.map((name) => [name, line[name]])),
      })),
    }),
    files: files.map(({ id }) => id),
  }
}

/** The fields in which something was typed that is no number or day yet. */
export function halfTyped(draft: ContractDraft): string[] {
  return [
    ...days.filter((day) => !isWholeDay(draft[day])),
    ...(typeof draft.value === 'string' ? ['value'] : []),
    ...draft.lines.flatMap((line, index) =>
      lineNumbers
        .filter((name) => typeof line[name] === 'string')
        .map((name) => `lines.${index}.${name}`),
    ),
  ]
}
