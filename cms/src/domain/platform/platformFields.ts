import { z } from 'zod'
import type { FieldDefinition } from '../field/field.ts'

/**
 * Facts of a platform that are said alike wherever it is told: a further one is one entry. The collection, the public
 * schema, the page, the comparison, the open data and the file beside the page follow.
 */
export const platformFields = {
  operator: {
    schema: z.string().nullish(),
    control: 'text',
    section: 'platform',
    label: { vi: 'Đơn vị vận hành', en: 'Operator' },
    help: {
      vi: 'Tên như nguồn viết. Ví dụ: “Cục Chuyển đổi số quốc gia”.',
      en: 'As the source writes it. Example: “National Digital Transformation Agency”.',
    },
  },
} satisfies Record<string, FieldDefinition>
