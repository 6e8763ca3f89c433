import { z } from 'zod'
import { PersonNameSchema } from '../account/account.ts'
import type { Label } from '../language/language.ts'
import { sizeClasses } from '../organisation/organisation.ts'
import { isTaxCode, plainTaxCode } from '../organisation/taxCode.ts'
import { PhoneSchema } from '../values/phone.ts'
import { textThat } from '../values/textThat.ts'
import { isWebAddress, wrongAddress } from '../values/webAddress.ts'

const optional = z
  .string()
  .trim()
  .max(2000)
  .optional()
  .transform((text) => text || null)

/** A text of one line: it stands in the subjects of mails. */
const oneLine = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u)

/** What a vendor says of itself when it applies; the same rules in the form and on the server. */
export const ApplicationSchema = z.strictObject({
  name: oneLine.min(3).max(200),
  taxCode: z.string().trim().refine(isTaxCode).transform(plainTaxCode),
  address: oneLine.min(5).max(300),
  website: textThat((text) => text.trim() === '' || isWebAddress(text.trim()), wrongAddress)
    .optional()
    .transform((url) => url?.trim() || null),
  sizeClass: sizeClasses.schema
    .or(z.literal(''))
    .optional()
    .transform((size) => size || null),
  contactName: PersonNameSchema,
  contactEmail: z
    .email()
    .max(200)
    .transform((email) => email.toLowerCase()),
  contactPhone: PhoneSchema,
  note: optional,
})
type Application = z.output<typeof ApplicationSchema>

/** The sentence for each field that is wrong. */
export const applicationReasons: Record<keyof Application, Label> = {
  name: { vi: 'Hãy nhập tên doanh nghiệp.', en: 'Enter the name of the firm.' },
  taxCode: {
    vi: 'Mã số thuế không đúng: cần 10 chữ số (chi nhánh thêm 3 số) và chữ số kiểm tra phải khớp.',
    en: 'The tax code is not right: 10 digits (3 more for a branch), and the check digit must fit.',
  },
  address: { vi: 'Hãy nhập địa chỉ trụ sở.', en: 'Enter the address.' },
  website: wrongAddress,
  sizeClass: {
    vi: 'Hãy chọn một trong các quy mô, hoặc để trống.',
    en: 'Choose one of the sizes, or none.',
  },
  contactName: { vi: 'Hãy nhập họ tên đầu mối.', en: 'Enter the contact’s name.' },
  contactEmail: {
    vi: 'Địa chỉ thư điện tử chưa đúng, ví dụ: ten@congty.vn.',
    en: 'The mail address is not right, example: name@firm.vn.',
  },
  contactPhone: {
    vi: 'Số điện thoại chưa đúng, ví dụ: 024 3943 5555.',
    en: 'The telephone number is not right, example: 024 3943 5555.',
  },
  note: { vi: 'Lời nhắn dài quá 2.000 ký tự.', en: 'The message is longer than 2,000 characters.' },
}
