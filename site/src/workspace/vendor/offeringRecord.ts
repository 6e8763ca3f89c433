import { draftOf, draftRows, keepableDraft } from 'cms/domain/field/fieldDraft.ts'
import type { Draft } from 'cms/domain/field/fieldDraft.ts'
import { fieldEntries } from 'cms/domain/field/field.ts'
import { offeringReviewMachine } from 'cms/domain/offering/machine.ts'
import type { OfferingState } from 'cms/domain/offering/machine.ts'
import { offeringFields } from 'cms/domain/offering/offeringFields.ts'
import { PriceChangeSchema } from 'cms/domain/field/plan.ts'
import { z } from 'zod'
import { ofActed } from '../account/actsFor.ts'
import { ApiError, request } from '../api.ts'
import { DocumentSchema, FileSchema } from '../workspaceRecords.ts'
import type { Person, UploadedFile } from '../workspaceRecords.ts'
import { holds } from '../form/holds.ts'
import type { Writer } from '../form/useSavedRecord.ts'

const rows = <S extends z.ZodType>(row: S) =>
  z
    .array(row)
    .nullish()
    .transform((list) => list ?? [])

const states = Object.keys(offeringReviewMachine.states) as [OfferingState, ...OfferingState[]]
const LocalizedSchema = z.object({ vi: z.string(), en: z.string().nullish() })
const NamedSchema = z
  .object({ id: z.string(), name: z.union([z.string(), LocalizedSchema]) })
  .nullish()
  .catch(null)

/** An offering as the vendor's screens read it (`locale=all`, `depth=1`): the newest version. */
export const OfferingRecordSchema = z
  .looseObject({
    id: z.string(),
    slug: z.string().nullish(),
    vendor: NamedSchema,
    platform: NamedSchema,
    state: z.enum(states),
    confirmedOn: z.string().nullish(),
    reviewNotes: rows(z.object({ field: z.string(), reason: z.string() })),
    priceHistory: rows(PriceChangeSchema),
    papers: rows(FileSchema).catch([]),
    illustrative: z.boolean().nullish().transform(Boolean),
    updatedAt: z.string(),
  })
  .transform((record) => ({ ...record, draft: draftOf(offeringFields, record) }))
export type OfferingRecord = z.output<typeof OfferingRecordSchema>

export const offeringQuery = 'draft=true&locale=all'

/** The row itself (`locale=all`), which is what the public sees once it is published. */
export const PublicRowSchema = z
  .looseObject({ id: z.string(), slug: z.string(), _status: z.string().nullish() })
  .transform((row) => ({ ...row, plans: draftRows(draftOf(offeringFields, row).plans) }))

/** What the form holds: every defined field, and the papers for the reviewers. */
export interface OfferingForm {
  values: Draft
  papers: UploadedFile[]
}

/** The form as the API takes it; undefined before the fields of a first draft are there. */
export function bodyOfForm({ values, papers }: OfferingForm): object | undefined {
  const isStarted = fieldEntries(offeringFields)
    .filter(([, { firstDraft }]) => firstDraft)
    .every(([name]) => hasText(values[name]))
  if (!isStarted) return undefined
  return {
    values: keepableDraft(offeringFields, values),
    papers: papers.map(({ id }) => id),
  }
}

function hasText(value: Draft[string] | undefined): boolean {
  if (typeof value === 'string') return value !== ''
  return typeof value === 'object' && value !== null && 'vi' in value && value.vi.trim() !== ''
}

/** An offering as it stands, in the form in which it is written. */
const StandingOfferingSchema = z
  .looseObject({ updatedAt: z.string(), papers: rows(z.string()) })
  .transform((record) => ({
    updatedAt: record.updatedAt,
    papers: record.papers,
    values: draftOf(offeringFields, record),
  }))

/** Writes both languages at once by the endpoints that are made for it. */
export const writeOffering: Writer = async ({ id, updatedAt }, body, key, lost) => {
  try {
    const { doc } = await request({
      path: id ? `/offerings/${id}/draft` : '/offerings/draft',
      method: id ? 'PATCH' : 'POST',
      body: { ...body, ...(id ? { readVersion: updatedAt } : { key }) },
      schema: DocumentSchema,
    })
    return doc
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 409) throw error
    if (!id || lost.length === 0) return 'conflict'
    const standing = await request({
      path: `/offerings/${id}?depth=0&${offeringQuery}`,
      schema: StandingOfferingSchema,
    })
    const isOurs = lost.some((sent) => holds(standing, sent))
    return isOurs ? writeOffering({ id, updatedAt: standing.updatedAt }, body, key, []) : 'conflict'
  }
}

/** The person's own offerings, the newest first, as a list to choose from. */
export const OfferingRowSchema = z.object({
  id: z.string(),
  slug: z.string().nullish(),
  name: z
    .string()
    .nullish()
    .transform((name) => name ?? '—'),
  state: z.enum(states),
  _status: z.string().nullish(),
  confirmedOn: z.string().nullish(),
  reviewNotes: rows(z.object({ field: z.string() })),
  platform: z.object({ name: z.string().nullish() }).nullish().catch(null),
  illustrative: z.boolean().nullish().transform(Boolean),
  updatedAt: z.string(),
})

/** Address of the own offerings; `isPublic`: as the public sees them. */
export function ownOfferingsPath(person: Person, language: string, isPublic = false): string {
  const which = isPublic ? 'where[_status][equals]=published' : 'draft=true'
  return `/offerings?depth=1&limit=100&sort=-updatedAt&locale=${language}&${ofActed(person, 'vendor')}&${which}`
}
