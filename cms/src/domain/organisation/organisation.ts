import { z } from 'zod'
import { enumeration } from '../values/enumeration.ts'
import { LocalizedSchema, OptionalLocalizedSchema } from '../language/language.ts'
import {
  OptionalDaySchema,
  OptionalReferenceSchema,
  ReferenceSchema,
  SlugSchema,
} from '../values/reference.ts'
import { SourceSchema } from '../values/source.ts'
import { OptionalWebAddressSchema } from '../values/webAddress.ts'

export const organisationKinds = enumeration({
  ministry: { vi: 'Bộ, cơ quan trung ương', en: 'Ministry or central body' },
  province: { vi: 'Tỉnh, thành phố', en: 'Province or city' },
  agency: { vi: 'Sở, ban, ngành', en: 'Provincial agency' },
  commune: { vi: 'Xã, phường, đặc khu', en: 'Commune' },
  vendor: { vi: 'Doanh nghiệp', en: 'Vendor' },
})
export type OrganisationKind = (typeof organisationKinds.values)[number]

/** Kinds that run a portal of public services: bodies of the State. A firm's product is an offering. */
export const portalKinds = [
  'ministry',
  'province',
  'agency',
  'commune',
] as const satisfies OrganisationKind[]

/** Kinds that use platforms and may register adoptions and selections. */
export const adoptingKinds = ['province', 'agency', 'commune'] as const satisfies OrganisationKind[]

export const ministryRanks = enumeration({
  ministry: { vi: 'Bộ', en: 'Ministry' },
  'ministerial-level': { vi: 'Cơ quan ngang bộ', en: 'Ministerial-level agency' },
  'government-agency': { vi: 'Cơ quan thuộc Chính phủ', en: 'Agency under the Government' },
})

export const vendorOwnerships = enumeration({
  state: { vi: 'Vốn nhà nước', en: 'State-owned' },
  private: { vi: 'Tư nhân', en: 'Private' },
  mixed: { vi: 'Vốn hỗn hợp', en: 'Mixed' },
})

/**
 * Size classes of enterprises, as a firm declares its own: micro, small and medium by article 5 of decree
 * 80/2021/NĐ-CP; large is what exceeds them.
 */
export const sizeClasses = enumeration({
  micro: { vi: 'Siêu nhỏ', en: 'Micro' },
  small: { vi: 'Nhỏ', en: 'Small' },
  medium: { vi: 'Vừa', en: 'Medium' },
  large: { vi: 'Lớn', en: 'Large' },
})

/** The socio-economic regions of the country, those before and those since the merger of 2025. */
export const regions: readonly string[] = [
  'Trung du và miền núi phía Bắc',
  'Đồng bằng sông Hồng',
  'Bắc Trung Bộ',
  'Bắc Trung Bộ và Duyên hải miền Trung',
  'Duyên hải Nam Trung Bộ và Tây Nguyên',
  'Tây Nguyên',
  'Đông Nam Bộ',
  'Đồng bằng sông Cửu Long',
]

export const successionRelations = enumeration({
  merged: { vi: 'hợp nhất, sáp nhập', en: 'merged' },
  renamed: { vi: 'đổi tên, nâng loại', en: 'renamed or raised' },
  split: { vi: 'chia tách', en: 'split' },
})

/** What the public may see of an organisation. Contacts are not in it. */
export const OrganisationSchema = z.object({
  slug: SlugSchema,
  /** Short name, for rows: `Lào Cai`, `Bộ Y tế`. */
  name: LocalizedSchema,
  /** Full name, for titles: `Tỉnh Lào Cai`. */
  fullName: OptionalLocalizedSchema,
  kind: organisationKinds.schema,
  /** Ministries only. */
  rank: ministryRanks.schema.nullish(),
  /** Provinces only: the statistical code of its own time. Codes changed meaning in 2025: never join on it. */
  code: z.string().nullish(),
  /** Provinces only: `tỉnh` or `thành phố trực thuộc trung ương`. */
  unitType: z.string().nullish(),
  /** Provinces only: the socio-economic region of its own time. */
  region: z.string().nullish(),
  /** Provinces only: people, as a source reports it; good enough for bands and for nothing finer. */
  population: z.number().int().positive().nullish(),
  /** First and last day of existence; null: before the catalogue, or still in existence. */
  validFrom: OptionalDaySchema,
  validTo: OptionalDaySchema,
  /** The organisation above: the province of an agency or commune, the group of a vendor. */
  parent: OptionalReferenceSchema,
  /** Units that this one continues; what they did is shown under their name and counted here today. */
  predecessors: z
    .array(
      z.object({
        organisation: ReferenceSchema,
        relation: successionRelations.schema,
        date: OptionalDaySchema,
        legalDocument: OptionalReferenceSchema,
      }),
    )
    .nullish()
    .transform((rows) => rows ?? []),
  website: OptionalWebAddressSchema,
  /** Vendors only: tax code of the enterprise, as the national register of enterprises prints it. */
  taxCode: z.string().nullish(),
  ownership: vendorOwnerships.schema.nullish(),
  /** Vendors only: what the firm itself declares, and when; null: it has declared nothing. Never estimated. */
  sizeClass: sizeClasses.schema.nullish().transform((size) => size ?? null),
  sizeDeclaredOn: OptionalDaySchema,
  /** Names of products that sources mention (vendors). */
  products: z
    .array(z.object({ name: z.string() }))
    .nullish()
    .transform((rows) => rows ?? []),
  /** Prizes that a source names, with the product that won. */
  awards: z
    .array(
      z.object({
        name: z.string(),
        year: z.number().int().nullish(),
        category: z.string().nullish(),
        result: z.string(),
        product: z.string(),
        source: z.string().nullish(),
      }),
    )
    .nullish()
    .transform((rows) => rows ?? []),
  note: OptionalLocalizedSchema,
  sources: z
    .array(SourceSchema)
    .nullish()
    .transform((rows) => rows ?? []),
  illustrative: z.boolean().nullish().transform(Boolean),
})
export type Organisation = z.output<typeof OrganisationSchema>

/** The units of the country by date: 63 provinces to 30/06/2025, 34 since 01/07/2025. */
export const provinceUnits = {
  mergerDay: '2025-07-01',
  before: 63,
  since: 34,
} as const

type Dated = Pick<Organisation, 'validFrom' | 'validTo'>

/** Whether an organisation existed on a day (`YYYY-MM-DD`), both ends included. */
export function existedOn(organisation: Dated, day: string): boolean {
  return (
    (organisation.validFrom ?? '') <= day && (!organisation.validTo || day <= organisation.validTo)
  )
}

/** How many provinces the country had on a day: every count of provinces is out of this. */
export function provinceTotal(day: string): 63 | 34 {
  return day < provinceUnits.mergerDay ? provinceUnits.before : provinceUnits.since
}
