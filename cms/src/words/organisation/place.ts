import { ValidationError } from 'payload'
import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest, Where } from 'payload'
import type { Organisation } from '../../payload-types.ts'
import { kindsOfRole } from '../../domain/account/roles.ts'
import type { Label } from '../../domain/language/language.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import { mayContinue } from '../../domain/organisation/succession.ts'
import { isTaxCode, wrongTaxCode } from '../../domain/organisation/taxCode.ts'
import { words } from '../../domain/words.ts'
import { idOf } from '../../transitions/door.ts'

/** The country has four levels; a chain that is longer is a circle. */
const longestChain = 10

/**
 * Refuses a place among organisations that cannot be: one above itself, or below what continues it, a kind that those who act for it or what
 * belongs to it do not have, a tax code that is none, a size of what is no firm, a succession in a circle (400, with the field).
 */
export const refuseWrongPlace: CollectionBeforeChangeHook<Organisation> = async ({
  context,
  data,
  originalDoc,
  req,
}) => {
  if (context.isSeed) return data
  const after = { ...originalDoc, ...data }
  if (after.taxCode && !isTaxCode(after.taxCode)) {
    throw fault('taxCode', wrongTaxCode, req)
  }
  for (const field of ['sizeClass', 'sizeDeclaredOn'] as const) {
    if (after[field] && after.kind !== 'vendor') throw fault(field, firmsAlone, req)
  }
  const parent = idOf(after.parent)
  if (originalDoc && parent && parent !== idOf(originalDoc.parent)) {
    if (await standsAbove(originalDoc.id, parent, req)) throw fault('parent', circle, req)
    if ((await lineOf(parent, req)).includes(originalDoc.id)) {
      throw fault('parent', continuedBy, req)
    }
  }
  if (parent && after.kind && (!originalDoc || parent !== idOf(originalDoc.parent))) {
    const above = await kindOf(parent, req)
    // Rights go down the branch: a firm stands above no body of the State, and none above a firm.
    if (above && !mayContinue(after.kind, above)) throw fault('parent', otherBranch, req)
  }
  await refuseWrongPredecessors(after, req)
  if (originalDoc && after.kind && after.kind !== originalDoc.kind) {
    const held = await whatHangsOn(originalDoc.id, after.kind, req)
    if (held > 0) throw fault('kind', inUse(held), req)
  }
  return data
}

const firmsAlone: Label = {
  vi: 'Chỉ doanh nghiệp mới khai quy mô.',
  en: 'A firm alone declares its size.',
}
const otherBranch: Label = {
  vi: 'Cấp trên của doanh nghiệp là doanh nghiệp; cấp trên của cơ quan nhà nước là cơ quan nhà nước.',
  en: 'Above a firm stands a firm; above a body of the State a body of the State.',
}
const circle: Label = {
  vi: 'Đơn vị này đang là cấp trên của đơn vị được chọn.',
  en: 'This organisation stands above the chosen one.',
}
const continuedBy: Label = {
  vi: 'Đơn vị được chọn kế thừa chính đơn vị này, nên không là cấp trên của nó.',
  en: 'The chosen organisation continues this one, so it does not stand above it.',
}
const inUse = (count: number): Label => ({
  vi: `Không đổi được loại: có ${count} tài khoản hoặc hồ sơ của loại cũ.`,
  en: `The kind cannot change: ${count} accounts or records are of the former kind.`,
})

/**
 * Rights follow succession, so each predecessor that is recorded has the day from which it counts, is of a kind that
 * can be continued, and is continued by none of its own line.
 */
async function refuseWrongPredecessors(
  { id, kind, predecessors }: Partial<Organisation>,
  req: PayloadRequest,
): Promise<void> {
  // A form that holds none sends an empty text.
  const rows = Array.isArray(predecessors) ? predecessors : []
  for (const [index, { organisation, date }] of rows.entries()) {
    const former = idOf(organisation)
    if (!former) continue
    if (!date) throw fault(`predecessors.${index}.date`, needsDay, req)
    const before = await kindOf(former, req)
    if (before && kind && !mayContinue(kind, before)) {
      throw fault(`predecessors.${index}.organisation`, otherKind, req)
    }
    if (id && (await lineOf(former, req)).includes(id)) {
      throw fault(`predecessors.${index}.organisation`, continuesEachOther, req)
    }
  }
}

/** The kind of an organisation; undefined when there is none. */
async function kindOf(id: string, req: PayloadRequest): Promise<Organisation['kind'] | undefined> {
  const row = await req.payload.findByID({
    collection: 'organisations',
    id,
    depth: 0,
    select: { kind: true },
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return row?.kind
}

/** An organisation and all that it continues, whatever the day. */
async function lineOf(id: string, req: PayloadRequest): Promise<string[]> {
  const line = [id]
  for (const at of line) {
    const { predecessors } = await req.payload.findByID({
      collection: 'organisations',
      id: at,
      depth: 0,
      select: { predecessors: true },
      overrideAccess: true,
      req,
    })
    const next = (predecessors ?? []).flatMap(({ organisation }) => idOf(organisation) ?? [])
    line.push(...next.filter((one) => !line.includes(one)))
  }
  return line
}

const needsDay: Label = {
  vi: 'Hãy ghi ngày kế thừa: từ ngày đó đơn vị này giữ hồ sơ của đơn vị tiền thân.',
  en: 'Enter the day of the succession: from then on this organisation keeps the predecessor’s records.',
}
const otherKind: Label = {
  vi: 'Doanh nghiệp chỉ kế thừa doanh nghiệp; cơ quan nhà nước chỉ kế thừa cơ quan nhà nước.',
  en: 'A firm continues firms only; a body of the State continues bodies of the State only.',
}
const continuesEachOther: Label = {
  vi: 'Đơn vị này đã được ghi là tiền thân của đơn vị được chọn.',
  en: 'This organisation is recorded as a predecessor of the chosen one.',
}

const fault = (path: string, reason: Label, req: PayloadRequest) =>
  new ValidationError(
    {
      collection: 'organisations',
      errors: [{ path, message: reason[languageOf(req.i18n.language)] }],
      req,
    },
    req.t,
  )

/** Whether an organisation is among those above another one. */
async function standsAbove(id: string, below: string, req: PayloadRequest): Promise<boolean> {
  let at: string | null = below
  for (let step = 0; at && step < longestChain; step += 1) {
    if (at === id) return true
    const above: { parent?: unknown } = await req.payload.findByID({
      collection: 'organisations',
      id: at,
      depth: 0,
      select: { parent: true },
      overrideAccess: true,
      req,
    })
    at = idOf(above.parent)
  }
  return at !== null
}

/** How many accounts and records an organisation has that one of another kind could not have. */
async function whatHangsOn(
  id: string,
  kind: Organisation['kind'],
  req: PayloadRequest,
): Promise<number> {
  const roles = Object.entries(kindsOfRole).flatMap(([role, kinds]) =>
    kinds.some((one) => one === kind) ? [] : [role],
  )
  const count = async (collection: CollectionSlug, where: Where) => {
    const { totalDocs } = await req.payload.count({ collection, where, overrideAccess: true, req })
    return totalDocs
  }
  const counts = await Promise.all([
    count('users', { organisation: { equals: id }, role: { in: roles } }),
    ...words.flatMap(({ collection, belongsTo }) =>
      belongsTo
        .filter((owner) => owner.collection === 'organisations')
        .filter(({ field }) => (field === 'vendor') !== (kind === 'vendor'))
        .map(({ field }) => count(collection, { [field]: { equals: id } })),
    ),
  ])
  return counts.reduce((sum, one) => sum + one, 0)
}
