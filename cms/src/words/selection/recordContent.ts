import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { offeringSectionsOf, platformSectionsOf } from '../../domain/comparison/comparisonRows.ts'
import { QuantitiesSchema } from '../../domain/comparison/quantities.ts'
import type { Quantities } from '../../domain/comparison/quantitiesAddress.ts'
import { LocalizedSchema } from '../../domain/language/language.ts'
import type { Label, Localized } from '../../domain/language/language.ts'
import { lockedRecordFormat } from '../../domain/selection/lockedRecord.ts'
import type { LockedRecord } from '../../domain/selection/lockedRecord.ts'
import type { FormerProduct } from '../../domain/offering/formerProduct.ts'
import type { Offering } from '../../domain/offering/offering.ts'
import type { Platform } from '../../domain/platform/platform.ts'
import { rentOrBuildResult, RentOrBuildSchema } from '../../domain/selection/rentOrBuild.ts'
import {
  candidateKinds,
  EarlierSearchesSchema,
  rejectionReasons,
  selectionOutcomes,
} from '../../domain/selection/selection.ts'
import type { Snapshot } from '../../domain/publication/snapshot.ts'
import { paperBases } from '../../papers/bases.ts'
import { issuerOf } from '../../papers/issuer.ts'
import { publicRecords } from '../../publication/publicRecords.ts'
import { formerProducts } from '../offering/formerProduct.ts'
import { publicFacts } from './publicFacts.ts'
import { runsInWords } from './searchRuns.ts'

const optional = z
  .string()
  .nullish()
  .transform((text) => text || null)

/** A record as the database gives it at depth 0. */
const RowSchema = z.object({
  id: z.string(),
  organisation: z.string(),
  title: z.string(),
  need: optional,
  problems: z.array(z.string()).nullish(),
  search: z.object({ address: optional, total: z.number().nullish(), ranAt: optional }).nullish(),
  earlierSearches: EarlierSearchesSchema.nullish(),
  candidates: z
    .array(
      z.object({
        item: z.object({ relationTo: candidateKinds.schema, value: z.string() }),
        chosen: z.boolean().nullish(),
        reasonCode: z.enum(['', ...rejectionReasons.values]).nullish(),
        reasonText: optional,
        note: optional,
      }),
    )
    .nullish(),
  rentOrBuild: RentOrBuildSchema.nullish(),
  quantities: QuantitiesSchema.nullish(),
  outcome: z.enum(['', ...selectionOutcomes.values]).nullish(),
  outcomeReason: optional,
  supersedes: z.string().nullish(),
  illustrative: z.boolean().nullish(),
})

const vendorLabel: Label = { vi: 'Doanh nghiệp cung cấp', en: 'Vendor' }

/** What is said of a candidate that the public no longer sees: by its last public name where that may be said. */
const goneName = (former: FormerProduct | undefined): Label =>
  former
    ? {
        vi: `${former.name} (không còn công khai khi khóa hồ sơ)`,
        en: `${former.name} (no longer public when the record was locked)`,
      }
    : {
        vi: 'Không còn công khai khi khóa hồ sơ',
        en: 'No longer public when the record was locked',
      }

interface Given {
  /** A selection record at depth 0. */
  row: unknown
  /** The day that prices, results and counts speak of, `YYYY-MM-DD`. */
  asOf: string
  /** Null for a draft. */
  locked: { at: string; by: string } | null
  req: PayloadRequest
}

/** A record with all that it shows, as the public sees its candidates now: what locking freezes. */
export async function recordContent({ row, asOf, locked, req }: Given): Promise<LockedRecord> {
  const record = RowSchema.parse(row)
  const candidates = record.candidates ?? []
  const idsOf = (kind: 'offerings' | 'platforms') =>
    candidates.flatMap(({ item }) => (item.relationTo === kind ? [item.value] : []))
  const ids = { offerings: idsOf('offerings'), platforms: idsOf('platforms') }
  const facts = await publicFacts(ids, asOf, req)
  const slugs = new Map([
    ...(await slugsOf('offerings', ids.offerings, req)),
    ...(await slugsOf('platforms', ids.platforms, req)),
  ])
  const shown = candidates.map((candidate) => {
    const { relationTo: kind, value } = candidate.item
    const found = facts[kind].find(({ slug }) => slug === slugs.get(value))
    return { candidate, kind, found }
  })
  const former = await formerProducts(req)
  const problems = await publicRecords('problems', { id: { in: record.problems ?? [] } }, req)
  const earlier = record.earlierSearches ?? []
  const runs = await runsInWords([...earlier, ...lastRunOf(record)], req)
  return {
    format: lockedRecordFormat,
    id: record.id,
    title: record.title,
    organisation: await organisationOf(record.organisation, req),
    illustrative: Boolean(record.illustrative),
    need: record.need ?? '',
    problems: problems.map(({ slug, title }) => ({ slug, name: title })),
    search: runs[earlier.length] ?? null,
    earlierSearches: runs.slice(0, earlier.length),
    outcome: record.outcome || null,
    outcomeReason: record.outcomeReason ?? '',
    supersedes: record.supersedes ? await supersededOf(record.supersedes, req) : null,
    candidates: shown.map(({ candidate, kind, found }) => ({
      kind,
      slug: found?.slug ?? null,
      name: found?.name ?? goneName(former.get(candidate.item.value)),
      vendor: found && 'vendor' in found ? organisationName(facts, found.vendor) : null,
      chosen: Boolean(candidate.chosen),
      reasonCode: candidate.reasonCode || null,
      reasonText: candidate.reasonText,
      note: candidate.note,
      record: found ?? null,
    })),
    comparisons: candidateKinds.values.flatMap((kind) =>
      comparisonOf(
        kind,
        shown.flatMap((one) => (one.kind === kind && one.found ? [one.found] : [])),
        { snapshot: facts, quantities: record.quantities ?? undefined },
      ),
    ),
    issuer: await issuerOf(record.organisation, req),
    bases: await paperBases('procurement', asOf, req),
    rentOrBuild: record.rentOrBuild
      ? { sheet: record.rentOrBuild, result: rentOrBuildResult(record.rentOrBuild) ?? null }
      : null,
    asOf,
    lockedAt: locked?.at ?? null,
    lockedBy: locked?.by ?? null,
  }
}

function lastRunOf({ search }: z.output<typeof RowSchema>) {
  if (!search?.address) return []
  return [{ address: search.address, total: search.total ?? null, ranAt: search.ranAt ?? null }]
}

function comparisonOf(
  kind: 'offerings' | 'platforms',
  records: (Offering | Platform)[],
  { snapshot, quantities }: { snapshot: Snapshot; quantities: Quantities | undefined },
): LockedRecord['comparisons'] {
  if (records.length === 0) return []
  const slugs = records.map(({ slug }) => slug)
  const given = { snapshot, slugs, language: 'vi' as const, quantities }
  const vendorsOf = (record: Offering | Platform): Localized[] =>
    'vendor' in record ? [nameOf(record.vendor)] : []
  const nameOf = (slug: string) => organisationName(snapshot, slug)
  const sections = kind === 'offerings' ? offeringSectionsOf(given) : platformSectionsOf(given)
  return [
    {
      kind,
      items: records.map(({ slug, name }) => ({ slug, name })),
      rows: [
        ...(kind === 'offerings' ? [{ label: vendorLabel, cells: records.map(vendorsOf) }] : []),
        ...sections.flatMap((section) =>
          section.rows.map(({ label, cells }) => ({
            label,
            cells: cells.map((lines) => lines.map(({ text }) => text)),
          })),
        ),
      ],
    },
  ]
}

const organisationName = ({ organisations }: Snapshot, slug: string): Localized =>
  organisations.find((one) => one.slug === slug)?.name ?? { vi: slug }

async function supersededOf(
  id: string,
  req: PayloadRequest,
): Promise<NonNullable<LockedRecord['supersedes']>> {
  const { title, hash } = await req.payload.findByID({
    collection: 'selections',
    id,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return { id, title, hash: hash ?? null }
}

async function slugsOf(
  collection: 'offerings' | 'platforms',
  ids: string[],
  req: PayloadRequest,
): Promise<[id: string, slug: string][]> {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    select: { slug: true },
    req,
  })
  return docs.map(({ id, slug }) => [id, slug])
}

async function organisationOf(
  id: string,
  req: PayloadRequest,
): Promise<LockedRecord['organisation']> {
  const found = await req.payload.findByID({
    collection: 'organisations',
    id,
    locale: 'all',
    depth: 0,
    overrideAccess: true,
    req,
  })
  return { slug: found.slug, name: LocalizedSchema.parse(found.name) }
}
