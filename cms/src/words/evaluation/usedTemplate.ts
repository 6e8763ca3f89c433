import { ValidationError } from 'payload'
import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload'
import { templateFaults } from '../../domain/evaluation/templateFaults.ts'
import { isRecord } from '../../domain/values/isRecord.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import { refusal } from '../../requests/refusal.ts'

/** What a result rests on: everything but remarks and where the template comes from. */
const fixed = [
  'groups',
  'criteria',
  'levels',
  'subject',
  'validMonths',
  'name',
  'version',
  'slug',
] as const

/** A template is checked whole at every write; all faults are answered at once, each with its field (400). */
export const askTemplate: CollectionBeforeValidateHook = ({
  collection,
  context,
  data,
  originalDoc,
  req,
}) => {
  // The seed's files are checked by their schema.
  if (!data || context.isSeed) return data
  const faults = templateFaults({ ...(originalDoc as object | undefined), ...data })
  if (faults.length === 0) return data
  const language = languageOf(req.i18n.language)
  const errors = faults.map(({ path, reason }) => ({ path, message: reason[language] }))
  throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
}

/** A result must keep meaning what it meant: what results of a template rest on does not change. */
export const refuseUsedTemplate: CollectionBeforeChangeHook = async ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || context.isSeed) return data
  const before = originalDoc as Record<string, unknown> & { id: string }
  const changed = fixed.find(
    (field) => data[field] !== undefined && meaning(data[field]) !== meaning(before[field]),
  )
  if (!changed) return data
  const { totalDocs } = await req.payload.count({
    collection: 'evaluations',
    where: { template: { equals: before.id } },
    overrideAccess: true,
    req,
  })
  if (totalDocs === 0) return data
  const reason = {
    vi: 'Đã có kết quả theo mẫu này. Hãy lập phiên bản mới thay vì sửa mẫu.',
    en: 'Results stand under this template. Make a new version instead of changing it.',
  }
  throw refusal(req, 409, reason, { field: changed })
}

/** A value without what means nothing: ids of rows, and fields that are empty. */
function meaning(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'id' || inner === null || inner === '' || inner === false) return undefined
    return isRecord(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  })
}
