import { z } from 'zod'
import type { Label } from '../language/language.ts'
import { integrations } from '../offering/integrations.ts'
import type { Refusal } from '../transitions/machine.ts'
import { enumeration } from '../values/enumeration.ts'
import { DaySchema, OptionalDaySchema } from '../values/reference.ts'
import { OptionalWholeNumberSchema } from '../values/wholeNumber.ts'

/** Where the system of an adoption runs. An offering says in which country data are kept; an adoption, in whose rooms. */
export const hostingPlaces = enumeration({
  ownRoom: { vi: 'Phòng máy chủ của đơn vị', en: 'Server room of the organisation' },
  provinceCentre: {
    vi: 'Trung tâm dữ liệu của tỉnh, bộ, ngành',
    en: 'Data centre of the province or ministry',
  },
  nationalCentre: { vi: 'Trung tâm dữ liệu quốc gia', en: 'National data centre' },
  vendorCloud: {
    vi: 'Đám mây của doanh nghiệp, đặt tại Việt Nam',
    en: 'Cloud of the vendor in Viet Nam',
  },
  other: { vi: 'Nơi khác', en: 'Another place' },
})

/**
 * What an adoption says of the system as it runs. The place, the connections and the level with its decision are public: such
 * decisions are administrative papers, and a level tells no one how to get in. The version is for agencies alone, because
 * whoever knows it can look up its known holes.
 */
export const operationLabels = {
  runsAt: { vi: 'Nơi vận hành', en: 'Where it runs' },
  connections: { vi: 'Kết nối đang chạy', en: 'Connections that run' },
  securityLevel: {
    vi: 'Cấp độ an toàn hệ thống thông tin',
    en: 'Information system security level',
  },
  securityDecision: {
    vi: 'Số quyết định phê duyệt cấp độ',
    en: 'Number of the decision that approved the level',
  },
  securityDecidedOn: {
    vi: 'Ngày quyết định phê duyệt cấp độ',
    en: 'Day of the decision that approved the level',
  },
  version: { vi: 'Phiên bản đang chạy', en: 'Version that runs' },
} as const satisfies Record<string, Label>

/** Levels of information systems: 1 to 5, Decree 85/2016/NĐ-CP. */
export const securityLevels = [1, 2, 3, 4, 5] as const

const text = z
  .string()
  .nullish()
  .transform((value) => value || null)

/** What the public sees of it. */
export const operationShape = {
  runsAt: hostingPlaces.schema.nullish().transform((place) => place ?? null),
  connections: z
    .array(integrations.schema)
    .nullish()
    .transform((values) => values ?? []),
  /** 1 to 5, approved; null where none was told. */
  securityLevel: OptionalWholeNumberSchema,
  securityDecision: text,
  securityDecidedOn: OptionalDaySchema,
}

/** What a correction may say of it. */
export const operationInputShape = {
  runsAt: hostingPlaces.schema.optional(),
  connections: z.array(integrations.schema).max(integrations.values.length).optional(),
  securityLevel: z.number().int().min(1).max(5).optional(),
  securityDecision: z.string().trim().min(1).max(100).optional(),
  securityDecidedOn: DaySchema.optional(),
  version: z.string().trim().min(1).max(100).optional(),
}

/** An approved level, and the decision that approved it. */
export interface SecurityApproval {
  securityLevel: number | null
  securityDecision: string | null
  securityDecidedOn: string | null
}

/** The approval that a record tells, whole or not. */
export const securityApprovalOf = (row: {
  [Name in keyof SecurityApproval]?: SecurityApproval[Name] | undefined
}): SecurityApproval => ({
  securityLevel: row.securityLevel ?? null,
  securityDecision: row.securityDecision?.trim() || null,
  securityDecidedOn: row.securityDecidedOn || null,
})

/**
 * What is missing of an approved level: level, number and day of the decision are told together or not at all (Decree
 * 85/2016/NĐ-CP: a level holds by the decision that approves it).
 */
export function securityFault(approval: SecurityApproval): Refusal | undefined {
  const names = ['securityLevel', 'securityDecision', 'securityDecidedOn'] as const
  const missing = names.filter((name) => approval[name] === null)
  const [field] = missing
  if (!field || missing.length === names.length) return undefined
  const list = (language: 'vi' | 'en') =>
    missing.map((name) => `“${operationLabels[name][language]}”`).join(', ')
  return {
    field,
    reason: {
      vi: `Cấp độ an toàn phải đi cùng số và ngày của quyết định phê duyệt. Còn thiếu: ${list('vi')}.`,
      en: `A security level stands with the number and day of the decision that approved it. Missing: ${list('en')}.`,
    },
  }
}
