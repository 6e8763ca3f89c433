import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { newRowId } from '../../database/database.ts'
import {
  columnsOf,
  draftOf,
  draftRows,
  draftSchema,
  rowOfDraft,
} from '../../domain/field/fieldDraft.ts'
import type { Draft } from '../../domain/field/fieldDraft.ts'
import { fieldEntries } from '../../domain/field/field.ts'
import type { FieldDefinition } from '../../domain/field/field.ts'
import { languages } from '../../domain/language/language.ts'
import { offeringFields } from '../../domain/offering/offeringFields.ts'
import { RowIdSchema } from '../../domain/values/reference.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { declaredEndpoint, OneRecordSchema, whoHolds } from '../../requests/declaredEndpoint.ts'
import { notFound, refusal } from '../../requests/refusal.ts'

const draftBody = {
  values: draftSchema(offeringFields),
  /** Files for the reviewers, by id. */
  papers: z.array(RowIdSchema).max(10).optional(),
}
const NewDraftSchema = z.strictObject({ ...draftBody, key: z.string().min(8).max(100) })
const NextDraftSchema = z.strictObject({ ...draftBody, readVersion: z.string().max(100) })
const draftForm = { collection: 'offerings', within: 'values' } as const

/** A draft as it was kept. */
export interface KeptDraft {
  id: string
  updatedAt: string
}

/**
 * `POST /api/offerings/draft` with `{ key, values, papers? }`: the first save of an offering that is being
 * written. Sent twice with one key it makes one record.
 */
export const newDraftEndpoint = declaredEndpoint({
  path: '/draft',
  method: 'post',
  caller: whoHolds('offering.edit', { of: 'of the own organisation' }),
  body: NewDraftSchema,
  form: draftForm,
  handler: async (req, { body: { key, values, papers } }) => {
    const doc = await inTransaction(req, async () => {
      const earlier = await draftOfKey(key, req)
      return earlier ?? createDraft({ values, papers, key, req })
    })
    return Response.json({ doc }, { status: 201 })
  },
})

/**
 * `PATCH /api/offerings/:id/draft` with `{ readVersion, values, papers? }`: the next save, in both languages
 * at once (Payload's own update takes one). 409 when somebody changed it since it was read.
 */
export const nextDraftEndpoint = declaredEndpoint({
  path: '/:id/draft',
  method: 'patch',
  caller: whoHolds('offering.edit', { of: 'of the own organisation' }),
  params: OneRecordSchema,
  body: NextDraftSchema,
  form: draftForm,
  handler: async (req, { params: { id }, body: { values, papers, readVersion } }) => {
    const doc = await inTransaction(req, async () => {
      const { updatedAt, draft: before } = await readOwn(id, req)
      if (updatedAt !== readVersion) throw refusal(req, 409, changed)
      return updateDraft({ id, values, before, papers, req })
    })
    return Response.json({ doc })
  },
})

const changed = {
  vi: 'Hồ sơ đã được sửa ở thẻ khác hoặc bởi người khác. Hãy tải lại trang.',
  en: 'It was changed in another tab or by somebody else. Reload the page.',
}

/** The newest version of an offering with the person's own access, in both languages. */
export async function readOwn(
  id: string,
  req: PayloadRequest,
): Promise<{ id: string; updatedAt: string; draft: Draft }> {
  const found = await req.payload.findByID({
    collection: 'offerings',
    id,
    draft: true,
    locale: 'all',
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  })
  if (!found) throw refusal(req, 404, notFound)
  return { id, updatedAt: found.updatedAt, draft: draftOf(offeringFields, found) }
}

async function draftOfKey(key: string, req: PayloadRequest): Promise<KeptDraft | undefined> {
  const { docs } = await req.payload.find({
    collection: 'offerings',
    where: { key: { equals: key } },
    draft: true,
    limit: 1,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const [found] = docs
  return found && { id: found.id, updatedAt: found.updatedAt }
}

interface Written {
  values: Draft
  papers?: string[] | undefined
  req: PayloadRequest
}

/** Keeps a new draft of the person's own organisation. */
export async function createDraft({
  values,
  papers = [],
  key,
  req,
}: Written & { key: string }): Promise<KeptDraft> {
  const { id } = await req.payload.create({
    collection: 'offerings',
    // A draft may lack what the type demands; the guard before the review asks for it.
    data: { ...rowOfDraft(offeringFields, values, 'vi'), papers, key },
    draft: true,
    locale: 'vi',
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return updateDraft({ id, values, before: {}, papers, req })
}

/**
 * Writes a draft over the one that stands; the collection's rules say whether the person may. Payload writes
 * one language at a time; the second one is written when something in it changed.
 */
export async function updateDraft({
  id,
  values,
  before,
  papers,
  req,
}: Written & { id: string; before: Draft }): Promise<KeptDraft> {
  let updatedAt = ''
  for (const language of languages) {
    const row = rowOfDraft(offeringFields, values, language)
    const isSame = isDeepStrictEqual(row, englishOf(before, values))
    if (language === 'en' && isSame) continue
    const saved = await req.payload.update({
      collection: 'offerings',
      id,
      data: { ...row, ...(papers && { papers }) },
      draft: true,
      locale: language,
      fallbackLocale: false,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    updatedAt = saved.updatedAt
  }
  await forgetEarlierDrafts(id, req)
  return { id, updatedAt }
}

/** The English side of what stands, for the fields that are written. */
const englishOf = (before: Draft, values: Draft): Draft =>
  rowOfDraft(
    offeringFields,
    Object.fromEntries(Object.entries(before).filter(([name]) => name in values)),
    'en',
  )

/**
 * Of what was never sent in only the newest text is kept. Otherwise an afternoon of typing, which saves
 * itself, would push the approved version out of the hundred that are kept.
 */
async function forgetEarlierDrafts(id: string, req: PayloadRequest): Promise<void> {
  const ofThis = { parent: { equals: id } }
  const { docs } = await req.payload.db.findVersions({
    collection: 'offerings',
    where: { and: [ofThis, { latest: { equals: true } }] },
    limit: 1,
    req,
  })
  const [newest] = docs
  if (!newest) throw new Error(`Offering ${id} has no newest version.`)
  await req.payload.db.deleteVersions({
    collection: 'offerings',
    where: {
      and: [
        ofThis,
        { 'version.state': { equals: 'draft' } },
        { 'version._status': { equals: 'draft' } },
        { id: { not_equals: newest.id } },
      ],
    },
    req,
  })
}

/** Gives rows that have no id yet that of the row at their place before, or a new one. */
export function withRowIds(
  table: Record<string, FieldDefinition>,
  draft: Draft,
  before: Draft = {},
): Draft {
  return Object.fromEntries(
    fieldEntries(table).flatMap(([name, field]) => {
      const value = draft[name]
      if (value === undefined) return []
      const columns = columnsOf(field)
      if (!columns) return [[name, value]]
      const rowsBefore = draftRows(before[name])
      const rows = draftRows(value).map((row, index) => ({
        ...withRowIds(columns, row, rowsBefore[index]),
        id: row.id || rowsBefore[index]?.id || newRowId(),
      }))
      return [[name, rows]]
    }),
  )
}
