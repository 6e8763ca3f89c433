import { z } from 'zod'
import { enumeration } from './enumeration.ts'
import { PartialDateSchema } from './reference.ts'
import { OptionalWebAddressSchema } from './webAddress.ts'

/** How sure a fact is; always shown to the public in words, beside the fact. */
export const confidences = enumeration({
  listed: { vi: 'Có trong danh mục chính thức', en: 'Named in an official list' },
  reported: { vi: 'Có nguồn đưa tin', en: 'Reported by a source' },
  reconstructed: { vi: 'Tái dựng, chưa kiểm chứng', en: 'Reconstructed, not verified' },
})
export type Confidence = (typeof confidences.values)[number]

/** Whether a status or a state is stated by a source or was set by us. */
export const bases = enumeration({
  source: { vi: 'theo nguồn dẫn', en: 'stated by a source' },
  assumed: { vi: 'suy đoán, chưa có nguồn nêu rõ', en: 'assumed, no source states it' },
  reconstructed: { vi: 'tái dựng, chưa kiểm chứng', en: 'reconstructed, not verified' },
  'general-knowledge': { vi: 'theo hiểu biết chung', en: 'from general knowledge' },
})
export type Basis = (typeof bases.values)[number]

/** A place where a fact was read. `url` is null when the text was read but its address is unknown. */
export const SourceSchema = z.object({
  /** Title, with the outlet in parentheses. */
  title: z.string().min(1),
  url: OptionalWebAddressSchema,
  date: PartialDateSchema,
})
export type Source = z.output<typeof SourceSchema>
