import type { Field, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { EarlierSearchesSchema, SearchRunSchema } from '../../domain/selection/selection.ts'
import { languageOf } from '../../domain/language/languageOf.ts'

const noSearch = {
  vi: 'Đây không phải là lần tìm kiếm trên trang này.',
  en: 'This is no search that was run here.',
}

/** What the form fills in from searches that were run: a value that no search has is refused. */
const asIn =
  (schema: z.ZodType) =>
  (value: unknown, { req }: { req: PayloadRequest }): string | true => {
    if (value === null || value === undefined || value === '') return true
    return schema.safeParse(value).success || noSearch[languageOf(req.i18n.language)]
  }

const { address, total, ranAt } = SearchRunSchema.shape

/** The searches that led to a record: the one that was run last, and all before it. */
export const searchFields: Field[] = [
  {
    name: 'search',
    type: 'group',
    label: { vi: 'Lần tìm kiếm đã thực hiện', en: 'The search as run' },
    fields: [
      {
        name: 'address',
        type: 'text',
        maxLength: 2000,
        label: { vi: 'Địa chỉ', en: 'Address' },
        validate: asIn(address),
      },
      {
        name: 'total',
        type: 'number',
        label: { vi: 'Số kết quả', en: 'Results' },
        validate: asIn(total),
      },
      {
        name: 'ranAt',
        type: 'text',
        label: { vi: 'Lúc', en: 'At' },
        validate: asIn(ranAt),
      },
    ],
  },
  {
    name: 'earlierSearches',
    type: 'json',
    label: { vi: 'Các lần tìm kiếm trước đó', en: 'The searches before it' },
    validate: asIn(EarlierSearchesSchema),
  },
]
