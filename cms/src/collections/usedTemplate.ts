import type { CollectionBeforeChangeHook } from 'payload'
import { refusal } from '../refusal.ts'

const fixed = ['groups', 'criteria', 'levels', 'subject'] as const

/** A result must keep meaning what it meant: criteria of a template that has results do not change. */
export const refuseUsedTemplate: CollectionBeforeChangeHook = async ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || context.isSeed) return data
  const { totalDocs } = await req.payload.count({
    collection: 'evaluations',
    where: { template: { equals: (originalDoc as { id: string }).id } },
    overrideAccess: true,
    req,
  })
  const before = originalDoc as Record<string, unknown>
  const changed = fixed.find(
    (field) =>
      data[field] !== undefined && JSON.stringify(data[field]) !== JSON.stringify(before[field]),
  )
  if (totalDocs === 0 || !changed) return data
  const reason = {
    vi: 'Đã có kết quả theo mẫu này. Hãy lập phiên bản mới thay vì sửa tiêu chí.',
    en: 'Results stand under this template. Make a new version instead of changing its criteria.',
  }
  throw refusal(req, 409, reason, { field: changed })
}
