import type { CollectionBeforeChangeHook } from 'payload'
import { APIError } from 'payload'

/** The key of a registration is chosen once; a later write may repeat it but not change it. */
export const refuseForeignKeyReuse: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const before: unknown = (originalDoc as { key?: unknown } | undefined)?.key
  if (before && data.key !== undefined && data.key !== before) {
    const message =
      req.i18n.language === 'en'
        ? 'The key of a registration does not change.'
        : 'Khóa đăng ký không thay đổi được.'
    throw new APIError(message, 400, { field: 'key' }, true)
  }
  return data
}
