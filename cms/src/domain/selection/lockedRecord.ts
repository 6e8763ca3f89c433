import { z } from 'zod'
import { totalCostLabel } from '../comparison/quantitiesAddress.ts'
import { LocalizedSchema } from '../language/language.ts'
import type { Label, Localized } from '../language/language.ts'
import { IssuerSchema, PaperBasisSchema } from '../paper/paper.ts'
import { RentOrBuildResultSchema, RentOrBuildSchema } from './rentOrBuild.ts'
import { candidateKinds, rejectionReasons, selectionOutcomes } from './selection.ts'

/**
 * Names the shape below; another shape gets another number, and old records keep theirs: those of `/1` have
 * neither the head nor the bases of papers, nor vendors beside candidates, nor a sheet of renting and building; those of
 * `/1` and `/2` have the last search alone, and without its words.
 */
export const lockedRecordFormat = 'ho-so-lua-chon/3'
const formats = ['ho-so-lua-chon/1', 'ho-so-lua-chon/2', lockedRecordFormat] as const

/** A search as run: path and query, what it asked in words, how many results, when (ISO 8601 instant). */
const KeptRunSchema = z.object({
  address: z.string(),
  words: LocalizedSchema.nullish().transform((words) => words ?? null),
  total: z.number().nullable(),
  ranAt: z.string().nullable(),
})
export type KeptRun = z.output<typeof KeptRunSchema>

const NamedSchema = z.object({ slug: z.string(), name: LocalizedSchema })

const CandidateSchema = z.object({
  kind: candidateKinds.schema,
  /** Null for what the public could not see when the record was locked. */
  slug: z.string().nullable(),
  name: LocalizedSchema,
  /** Who sells an offering. */
  vendor: LocalizedSchema.nullish().transform((vendor) => vendor ?? null),
  chosen: z.boolean(),
  reasonCode: rejectionReasons.schema.nullable(),
  reasonText: z.string().nullable(),
  note: z.string().nullable(),
  /** All that the public saw of it. */
  record: z.unknown(),
})

const ComparisonSchema = z.object({
  kind: candidateKinds.schema,
  items: z.array(NamedSchema),
  /** A row says one thing of each item, in lines. */
  rows: z.array(z.object({ label: LocalizedSchema, cells: z.array(z.array(LocalizedSchema)) })),
})

/**
 * A selection record whole: all that its paper, its workbook and its screen show, so that nothing of it
 * depends on what other records say later. The hash stands over this and nothing else (docs/record-hash.md).
 */
export const LockedRecordSchema = z.object({
  format: z.enum(formats),
  id: z.string(),
  title: z.string(),
  organisation: NamedSchema,
  illustrative: z.boolean(),
  need: z.string(),
  problems: z.array(NamedSchema),
  /** The search that was run last. */
  search: KeptRunSchema.nullable(),
  /** Those that were run before it, oldest first. */
  earlierSearches: z
    .array(KeptRunSchema)
    .nullish()
    .transform((runs) => runs ?? []),
  outcome: selectionOutcomes.schema.nullable(),
  outcomeReason: z.string(),
  /** The locked record whose place this one takes. */
  supersedes: z
    .object({ id: z.string(), title: z.string(), hash: z.string().nullable() })
    .nullable(),
  candidates: z.array(CandidateSchema),
  comparisons: z.array(ComparisonSchema),
  /** The head of its papers, and the instruments in force on its day that they stand on. */
  issuer: IssuerSchema.nullish().transform((issuer) => issuer ?? null),
  bases: z
    .array(PaperBasisSchema)
    .nullish()
    .transform((bases) => bases ?? []),
  /** Renting beside building: what was assumed, and what it came to; null when there is no sheet. */
  rentOrBuild: z
    .object({ sheet: RentOrBuildSchema, result: RentOrBuildResultSchema.nullable() })
    .nullish()
    .transform((sheet) => sheet ?? null),
  /** The day that prices, results and counts speak of. */
  asOf: z.string(),
  /** Null while it is a draft. */
  lockedAt: z.string().nullable(),
  lockedBy: z.string().nullable(),
})
export type LockedRecord = z.output<typeof LockedRecordSchema>

/** Something that is otherwise today than when the record was locked. */
export interface Difference {
  /** The candidate it is said of; null for the record itself. */
  name: Localized | null
  label: Localized
  then: Localized
  now: Localized
}

const nothing: Label = { vi: 'Không nêu', en: 'Not stated' }
const notPublic: Label = { vi: 'không còn công khai', en: 'no longer public' }

/** Where the public facts of a locked record differ today: the same record laid out anew, compared line by line. */
export function differencesSince(locked: LockedRecord, today: LockedRecord): Difference[] {
  const names: [Localized, Localized, Localized | undefined][] = [
    [{ vi: 'Tên đơn vị', en: 'Organisation' }, locked.organisation.name, today.organisation.name],
    ...locked.problems.map(({ slug, name }): [Localized, Localized, Localized | undefined] => [
      { vi: 'Bài toán', en: 'Problem' },
      name,
      today.problems.find((one) => one.slug === slug)?.name,
    ]),
  ]
  return [
    ...names.flatMap(([label, then, now = notPublic]) =>
      then.vi === now.vi ? [] : [{ name: null, label, then, now }],
    ),
    ...locked.comparisons.flatMap((comparison) =>
      comparison.items.flatMap((item, column) => candidateDifferences(comparison, column, today)),
    ),
  ]
}

function candidateDifferences(
  { kind, items, rows }: LockedRecord['comparisons'][number],
  column: number,
  today: LockedRecord,
): Difference[] {
  const item = items[column]
  if (!item) return []
  const other = today.comparisons.find((one) => one.kind === kind)
  const otherColumn = other?.items.findIndex(({ slug }) => slug === item.slug) ?? -1
  const found = other?.items[otherColumn]
  if (!other || !found) {
    return [
      {
        name: item.name,
        label: { vi: 'Công khai', en: 'Public' },
        then: item.name,
        now: notPublic,
      },
    ]
  }
  const renamed =
    found.name.vi === item.name.vi
      ? []
      : [{ name: item.name, label: { vi: 'Tên', en: 'Name' }, then: item.name, now: found.name }]
  return [
    ...renamed,
    ...rows.flatMap(({ label, cells }) => {
      const then = cellText(cells[column])
      const row = other.rows.find((one) => saysTheSame(one.label, label))
      const now = cellText(row?.cells[otherColumn])
      return then.vi === now.vi ? [] : [{ name: item.name, label, then, now }]
    }),
  ]
}

const isTotal = ({ vi }: Localized) => vi.startsWith(`${totalCostLabel.vi} (`)

/** Whether two rows are about the same thing; that of total costs names the day from which it counts. */
const saysTheSame = (one: Localized, other: Localized) =>
  one.vi === other.vi || (isTotal(one) && isTotal(other))

/** What the candidates come to for the quantities that were expected, as frozen; undefined where nothing was counted. */
export function totalCostsOf({
  comparisons,
}: Pick<LockedRecord, 'comparisons'>):
  { label: Localized; totals: { name: Localized; lines: Localized[] }[] } | undefined {
  for (const { items, rows } of comparisons) {
    const row = rows.find(({ label }) => isTotal(label))
    if (row) {
      const totals = items.map(({ name }, column) => ({ name, lines: row.cells[column] ?? [] }))
      return { label: row.label, totals }
    }
  }
  return undefined
}

/** What a cell says, on one line. */
export function cellText(lines: Localized[] | undefined): Label {
  if (!lines || lines.length === 0) return nothing
  return {
    vi: lines.map(({ vi }) => vi).join('; '),
    en: lines.map(({ vi, en }) => en ?? vi).join('; '),
  }
}

/** Every search of a record, in the order in which they were run. */
export const searchesOf = ({ earlierSearches, search }: LockedRecord): KeptRun[] => [
  ...earlierSearches,
  ...(search ? [search] : []),
]
