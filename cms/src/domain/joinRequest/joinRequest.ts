import { z } from 'zod'
import { PersonNameSchema } from '../account/account.ts'
import type { Label } from '../language/language.ts'
import { enumeration } from '../values/enumeration.ts'
import { PhoneSchema } from '../values/phone.ts'
import { SlugSchema } from '../values/reference.ts'

/** What a person will do for the unit. */
export const joinDuties = enumeration({
  officer: { vi: 'Cán bộ: lập hồ sơ, soạn đăng ký', en: 'Officer: drafts records' },
  leader: {
    vi: 'Lãnh đạo: duyệt, quản lý người của đơn vị',
    en: 'Leader: approves, manages people',
  },
})

/** Kinds of unit that ask to join. */
export const joiningKinds = enumeration({
  agency: { vi: 'Sở, ban, ngành', en: 'Provincial agency' },
  commune: { vi: 'Xã, phường, đặc khu', en: 'Commune' },
  province: { vi: 'Ủy ban nhân dân tỉnh, thành phố', en: 'Province or city' },
  ministry: { vi: 'Bộ, cơ quan trung ương', en: 'Ministry or central body' },
})

/** What a person says who asks to join for a unit; the same rules in the form and on the server. */
export const JoinRequestSchema = z
  .strictObject({
    unit: z.string().trim().min(3).max(200),
    kind: joiningKinds.schema,
    /** Slug of the province; empty for the ministry's own and central bodies. */
    province: z.union([SlugSchema, z.literal('')]),
    name: PersonNameSchema,
    email: z
      .email()
      .max(200)
      .transform((email) => email.toLowerCase()),
    phone: PhoneSchema,
    duty: joinDuties.schema,
    note: z.string().trim().max(2000).default(''),
  })
  .refine(({ kind, province }) => kind === 'ministry' || province !== '', { path: ['province'] })

/** The sentence for each field that is wrong. */
export const joinRequestReasons: Record<string, Label> = {
  unit: { vi: 'Hãy nhập tên đơn vị.', en: 'Enter the name of the unit.' },
  kind: { vi: 'Hãy chọn loại đơn vị.', en: 'Choose the kind of unit.' },
  province: { vi: 'Hãy chọn tỉnh, thành phố.', en: 'Choose the province or city.' },
  name: {
    vi: 'Hãy nhập họ tên, một dòng, chỉ gồm chữ, số và dấu cách.',
    en: 'Enter the name: one line of letters, digits and spaces.',
  },
  email: {
    vi: 'Địa chỉ thư chưa đúng, ví dụ: ten@tinh.gov.vn.',
    en: 'The mail address is not right, example: name@province.gov.vn.',
  },
  phone: {
    vi: 'Số điện thoại chưa đúng, ví dụ: 024 3943 5555.',
    en: 'The telephone number is not right, example: 024 3943 5555.',
  },
  duty: { vi: 'Hãy chọn việc bạn làm.', en: 'Choose what you will do.' },
  note: { vi: 'Lời nhắn dài quá 2.000 ký tự.', en: 'The message is longer than 2,000 characters.' },
}
