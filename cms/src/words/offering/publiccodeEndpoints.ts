import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { newRowId } from '../../database/database.ts'
import { fieldEntries } from '../../domain/field/field.ts'
import type { Draft } from '../../domain/field/fieldDraft.ts'
import { offeringFields } from '../../domain/offering/offeringFields.ts'
import { RowIdSchema } from '../../domain/values/reference.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import {
  declaredEndpoint,
  OneRecordSchema,
  whoHolds,
  whoReads,
} from '../../requests/declaredEndpoint.ts'
import { refusal } from '../../requests/refusal.ts'
import { createDraft, readOwn, updateDraft, withRowIds } from './draft.ts'
import { publiccodeOf } from './publiccode.ts'
import { readPubliccode } from './readPubliccode.ts'
import type { FileFault } from './readPubliccode.ts'
import { languageOf } from '../../domain/language/languageOf.ts'

const maximumBytes = 300_000

/**
 * `GET /api/offerings/:id/publiccode`: an offering as a publiccode.yml file, in the newest version that the
 * person may read: a vendor its own draft, everybody else what is public.
 */
export const exportEndpoint = declaredEndpoint({
  path: '/:id/publiccode',
  method: 'get',
  caller: whoReads('who may read the offering'),
  isCostly: true,
  params: OneRecordSchema,
  handler: async (req, { params: { id } }) => {
    const { draft } = await readOwn(id, req)
    const named = await withReferences(draft, (relation) => slugOf(relation, req))
    return new Response(publiccodeOf(offeringFields, named), {
      headers: {
        'content-type': 'application/yaml; charset=utf-8',
        'content-disposition': 'attachment; filename="publiccode.yml"',
      },
    })
  },
})

/**
 * `POST /api/offerings/import` with the text of a publiccode.yml file: a new draft, or with `?id=` the next
 * text of an own draft. 422 lists every fault with field and line; nothing is changed then.
 */
export const importEndpoint = declaredEndpoint({
  path: '/import',
  method: 'post',
  caller: whoHolds('offering.edit', {
    of: 'of the own organisation',
    refused: {
      vi: 'Hãy đăng nhập bằng tài khoản của doanh nghiệp.',
      en: 'Sign in with a vendor’s account.',
    },
  }),
  isCostly: true,
  query: z.object({ id: RowIdSchema.optional() }),
  handler: async (req, { query: { id } }) => {
    const text = (await req.text?.()) ?? ''
    if (Buffer.byteLength(text) > maximumBytes) {
      throw refusal(req, 413, {
        vi: 'Tệp quá lớn: tối đa 300 KB.',
        en: 'The file is too large: 300 KB at most.',
      })
    }
    const { draft, faults } = readPubliccode(offeringFields, text)
    const missing: FileFault[] = []
    const values = await withReferences(draft, async (slug) => {
      const id = await idOfSlug(slug, req)
      if (!id && slug) missing.push(unknownPlatform(slug, text))
      return id
    })
    const all = [...faults, ...missing].sort((one, other) => one.line - other.line)
    if (all.length > 0)
      return Response.json({ errors: all.map((fault) => toError(fault, req)) }, { status: 422 })
    const doc = await inTransaction(req, async () => {
      if (!id) {
        return createDraft({ values: withRowIds(offeringFields, values), key: newRowId(), req })
      }
      const { draft: before } = await readOwn(id, req)
      const withIds = withRowIds(offeringFields, values, before)
      return updateDraft({ id, values: withIds, before, req })
    })
    return Response.json({ doc }, { status: id ? 200 : 201 })
  },
})

/** The faults of a file, each a sentence with its line. */
function toError({ field, line, reason }: FileFault, req: PayloadRequest) {
  const language = languageOf(req.i18n.language)
  const place = { vi: 'Dòng', en: 'Line' }[language]
  return { message: `${place} ${line}: ${reason[language]}`, data: { field, line } }
}

function unknownPlatform(slug: string, text: string): FileFault {
  const lines = text.split('\n')
  return {
    field: 'applicationSuite',
    line:
      Math.max(
        0,
        lines.findIndex((line) => line.startsWith('applicationSuite')),
      ) + 1,
    reason: {
      vi: `Không có nền tảng “${slug}” trong danh mục.`,
      en: `There is no platform “${slug}” in the catalogue.`,
    },
  }
}

/** A draft with its references replaced: ids by address words, or the other way. */
async function withReferences(
  draft: Draft,
  replace: (relation: string) => Promise<string>,
): Promise<Draft> {
  const replaced = await Promise.all(
    fieldEntries(offeringFields)
      .filter(([, { control }]) => control === 'reference')
      .map(async ([name]) => {
        const relation = draft[name]
        return [name, typeof relation === 'string' && relation ? await replace(relation) : '']
      }),
  )
  return { ...draft, ...(Object.fromEntries(replaced) as Draft) }
}

async function slugOf(id: string, req: PayloadRequest): Promise<string> {
  const found = await req.payload.findByID({
    collection: 'platforms',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return found?.slug ?? ''
}

async function idOfSlug(slug: string, req: PayloadRequest): Promise<string> {
  const { docs } = await req.payload.find({
    collection: 'platforms',
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs[0]?.id ?? ''
}
