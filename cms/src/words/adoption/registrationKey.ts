import type { CollectionBeforeChangeHook } from 'payload'
import { refusal } from '../../requests/refusal.ts'

/** The key of a registration is chosen once; a later write may repeat it but not change it, but for a door. */
export const refuseForeignKeyReuse: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const before: unknown = (originalDoc as { key?: unknown } | undefined)?.key
  if (before && !req.context.isDoor && data.key !== undefined && data.key !== before) {
    const reason = {
      vi: 'Khóa đăng ký không thay đổi được.',
      en: 'The key of a registration does not change.',
    }
    throw refusal(req, 400, reason, { field: 'key' })
  }
  return data
}
