import { z } from 'zod'
import type { Label } from '../language/language.ts'
import { DaySchema } from '../values/reference.ts'

/** A correction as the public sees it: where, what was put right, when. Who reported it stays with the ministry. */
export const ErrorReportSchema = z.object({
  id: z.string(),
  /** Address of the page that it is about. */
  page: z.string().min(1),
  /** What was put right, in the ministry's words. */
  correction: z.string().min(1),
  correctedOn: DaySchema,
  illustrative: z.boolean().nullish().transform(Boolean),
})

const ownAddress = /^\/[\p{L}\p{N}/_.~%-]{0,200}$/u

/** What a reader sends: no account, and a mail address only if an answer is wanted. */
export const ErrorReportFormSchema = z.strictObject({
  page: z
    .string()
    .trim()
    .transform((text) => (URL.canParse(text) ? new URL(text).pathname : text))
    .pipe(z.string().regex(ownAddress)),
  message: z.string().trim().min(10).max(3000),
  name: z
    .string()
    .trim()
    .max(100)
    .optional()
    .transform((text) => text || null),
  email: z
    .union([z.literal(''), z.email().max(200)])
    .optional()
    .transform((address) => address?.toLowerCase() || null),
})

/** The sentence for each field that is wrong. */
export const errorReportReasons: Record<string, Label> = {
  page: {
    vi: 'Hãy ghi địa chỉ của trang trên trang này, ví dụ: /nen-tang/ban-do-so/.',
    en: 'Give the address of the page on this site, for example: /en/platforms/ban-do-so/.',
  },
  message: {
    vi: 'Hãy viết điều sai và điều đúng, từ 10 đến 3.000 ký tự.',
    en: 'Write what is wrong and what is right, in 10 to 3,000 characters.',
  },
  name: { vi: 'Tên dài quá 100 ký tự.', en: 'The name is longer than 100 characters.' },
  email: {
    vi: 'Địa chỉ thư điện tử chưa đúng, ví dụ: ten@coquan.gov.vn.',
    en: 'The mail address is not right, example: name@office.vn.',
  },
}
