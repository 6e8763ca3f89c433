import { z } from 'zod'
import { enumeration } from './enumeration.ts'
import { shapeOf } from './field.ts'
import type { FieldDefinition } from './field.ts'
import { LocalizedSchema, OptionalLocalizedSchema } from './language.ts'
import { OptionalDaySchema, ReferenceSchema, SlugSchema } from './reference.ts'

/** What one price is paid for. */
export const priceUnits = enumeration({
  account: { vi: 'tài khoản', en: 'account' },
  commune: { vi: 'xã, phường', en: 'commune' },
  record: { vi: 'hồ sơ', en: 'record' },
  transaction: { vi: 'giao dịch', en: 'transaction' },
  site: { vi: 'đơn vị', en: 'site' },
  package: { vi: 'trọn gói', en: 'whole package' },
})

/** How often it is paid. */
export const priceIntervals = enumeration({
  once: { vi: 'một lần', en: 'once' },
  month: { vi: 'tháng', en: 'month' },
  year: { vi: 'năm', en: 'year' },
})

/** Facet of the search: how an offering is paid for. */
export const priceModels = enumeration({
  free: { vi: 'Miễn phí', en: 'Free' },
  subscription: { vi: 'Thuê bao theo kỳ', en: 'Subscription' },
  usage: { vi: 'Theo lượng dùng', en: 'By use' },
  once: { vi: 'Mua một lần', en: 'Bought once' },
  quotation: { vi: 'Báo giá theo yêu cầu', en: 'On quotation' },
})
export type PriceModel = (typeof priceModels.values)[number]

/** National systems that an offering may be connected to. */
export const integrations = enumeration({
  ndxp: { vi: 'NDXP (chia sẻ dữ liệu quốc gia)', en: 'NDXP (national data exchange)' },
  lgsp: { vi: 'LGSP (chia sẻ dữ liệu bộ, tỉnh)', en: 'LGSP (ministry or province exchange)' },
  vneid: { vi: 'VNeID', en: 'VNeID' },
  paygov: { vi: 'PayGov (thanh toán trực tuyến)', en: 'PayGov (online payment)' },
  'national-portal': { vi: 'Cổng Dịch vụ công quốc gia', en: 'National Public Service Portal' },
  'state-network': { vi: 'Mạng truyền số liệu chuyên dùng', en: 'State data transmission network' },
})

export const dataLocations = enumeration({
  vietnam: { vi: 'Chỉ tại Việt Nam', en: 'In Viet Nam only' },
  mixed: { vi: 'Tại Việt Nam và nước ngoài', en: 'In Viet Nam and abroad' },
  abroad: { vi: 'Ngoài Việt Nam', en: 'Outside Viet Nam' },
})

/** A plan with its price, in whole đồng. `price: null` means: on quotation. */
export const PlanSchema = z.object({
  name: LocalizedSchema,
  /** Price of one unit for one interval, in đồng; null when it is quoted on request. */
  price: z
    .number()
    .int()
    .nonnegative()
    .nullish()
    .transform((price) => price ?? null),
  unit: priceUnits.schema,
  interval: priceIntervals.schema,
  /** Smallest and largest number of units that the price holds for. */
  minimumUnits: z.number().int().positive().nullish(),
  maximumUnits: z.number().int().positive().nullish(),
  includesVat: z.boolean().nullish(),
  /** Days of free trial. */
  trialDays: z.number().int().nonnegative().nullish(),
  note: OptionalLocalizedSchema,
})
export type Plan = z.output<typeof PlanSchema>

const lines = z
  .array(z.object({ text: LocalizedSchema }))
  .nullish()
  .transform((rows) => rows ?? [])
const text = z
  .string()
  .nullish()
  .transform((value) => value || null)
const number = z
  .number()
  .nullish()
  .transform((value) => value ?? null)

/** The fields that a Vietnamese buyer decides by; order here is order on every page, form and export. */
export const offeringFields = {
  features: {
    schema: lines,
    control: 'lines',
    section: 'what',
    required: true,
    label: { vi: 'Tính năng chính', en: 'Main features' },
    help: {
      vi: 'Mỗi dòng một tính năng, tối đa 10 dòng, viết cho người dùng hiểu. Ví dụ: “Gọi hình nhiều bên”.',
      en: 'One feature a line, ten at most, in users’ words. Example: “Video calls with several parties”.',
    },
  },
  benefits: {
    schema: lines,
    control: 'lines',
    section: 'what',
    label: { vi: 'Lợi ích cho đơn vị', en: 'Benefits for the agency' },
    help: {
      vi: 'Mỗi dòng một lợi ích đo được. Ví dụ: “Giảm một lần đi lại cho mỗi lượt khám”.',
      en: 'One measurable benefit a line. Example: “Saves one journey for each visit”.',
    },
  },
  dataLocation: {
    schema: dataLocations.schema.nullish().transform((value) => value ?? null),
    control: 'choice',
    options: dataLocations.options,
    section: 'data',
    required: true,
    compared: true,
    label: { vi: 'Nơi lưu dữ liệu', en: 'Where data are kept' },
    help: {
      vi: 'Nơi đặt máy chủ lưu và xử lý dữ liệu của đơn vị sử dụng.',
      en: 'Where the servers that keep and process the agency’s data stand.',
    },
  },
  securityLevel: {
    schema: number,
    control: 'number',
    minimum: 1,
    maximum: 5,
    section: 'data',
    compared: true,
    label: { vi: 'Cấp độ an toàn hệ thống thông tin', en: 'Information system security level' },
    help: {
      vi: 'Cấp độ 1–5 đã được phê duyệt theo Nghị định 85/2016/NĐ-CP. Để trống nếu chưa có.',
      en: 'Approved level 1–5 under Decree 85/2016/NĐ-CP. Leave empty if there is none.',
    },
  },
  integrations: {
    schema: z
      .array(integrations.schema)
      .nullish()
      .transform((values) => values ?? []),
    control: 'choices',
    options: integrations.options,
    section: 'connection',
    compared: true,
    facet: true,
    label: { vi: 'Đã kết nối với', en: 'Connected with' },
    help: {
      vi: 'Chỉ chọn kết nối đã chạy thật, không chọn kết nối dự kiến.',
      en: 'Choose only connections that already run, not planned ones.',
    },
  },
  apiDocumentation: {
    schema: text,
    control: 'address',
    section: 'connection',
    label: { vi: 'Tài liệu API', en: 'API documentation' },
    help: { vi: 'Địa chỉ https của tài liệu.', en: 'Address (https) of the documents.' },
  },
  availability: {
    schema: number,
    control: 'number',
    minimum: 90,
    maximum: 100,
    unit: { vi: '%', en: '%' },
    section: 'service',
    compared: true,
    label: { vi: 'Mức sẵn sàng cam kết', en: 'Guaranteed availability' },
    help: {
      vi: 'Phần trăm thời gian trong tháng, ghi trong hợp đồng. Ví dụ: 99,5.',
      en: 'Per cent of the month, as in the contract. Example: 99.5.',
    },
  },
  responseHours: {
    schema: number,
    control: 'number',
    minimum: 0,
    maximum: 240,
    unit: { vi: 'giờ', en: 'hours' },
    section: 'service',
    compared: true,
    label: { vi: 'Thời gian phản hồi hỗ trợ', en: 'Support response time' },
    help: {
      vi: 'Số giờ làm việc lâu nhất từ khi báo sự cố đến khi có người trả lời.',
      en: 'Longest number of working hours from a report to a person’s answer.',
    },
  },
  support: {
    schema: OptionalLocalizedSchema,
    control: 'localizedText',
    section: 'service',
    compared: true,
    label: { vi: 'Kênh hỗ trợ', en: 'Support channels' },
    help: {
      vi: 'Điện thoại, thư điện tử, tại chỗ; giờ làm việc.',
      en: 'Telephone, mail, on site; hours.',
    },
  },
  gettingStarted: {
    schema: OptionalLocalizedSchema,
    control: 'localizedText',
    section: 'service',
    compared: true,
    label: { vi: 'Triển khai và đào tạo', en: 'Getting started and training' },
    help: {
      vi: 'Bao nhiêu ngày từ khi ký đến khi dùng được, đào tạo thế nào.',
      en: 'How many days from signing to use, and what training there is.',
    },
  },
  exportFormats: {
    schema: text,
    control: 'text',
    section: 'exit',
    required: true,
    compared: true,
    maximumLength: 200,
    label: { vi: 'Định dạng trả dữ liệu', en: 'Formats of data given back' },
    help: {
      vi: 'Định dạng mở mà đơn vị nhận lại khi thôi dùng. Ví dụ: CSV, JSON, PDF.',
      en: 'Open formats the agency gets back at the end. Example: CSV, JSON, PDF.',
    },
  },
  exitDays: {
    schema: number,
    control: 'number',
    minimum: 0,
    maximum: 365,
    unit: { vi: 'ngày', en: 'days' },
    section: 'exit',
    required: true,
    compared: true,
    label: { vi: 'Thời hạn trả dữ liệu', en: 'Time to give data back' },
    help: {
      vi: 'Số ngày từ khi kết thúc đến khi trả đủ dữ liệu.',
      en: 'Days from the end until all data are given back.',
    },
  },
  exitCost: {
    schema: number,
    control: 'number',
    minimum: 0,
    unit: { vi: '₫', en: '₫' },
    section: 'exit',
    compared: true,
    label: { vi: 'Chi phí lấy lại dữ liệu', en: 'Cost of getting data back' },
    help: { vi: 'Bằng đồng; 0 nếu không thu.', en: 'In đồng; 0 when free.' },
  },
} satisfies Record<string, FieldDefinition>

/** Headings of the sections that {@link offeringFields} name, in order. */
export const offeringSections = enumeration({
  what: { vi: 'Sản phẩm làm được gì', en: 'What it does' },
  data: { vi: 'Dữ liệu và an toàn', en: 'Data and security' },
  connection: { vi: 'Kết nối', en: 'Connections' },
  service: { vi: 'Dịch vụ đi kèm', en: 'Service' },
  exit: { vi: 'Khi thôi sử dụng', en: 'When you leave' },
})

/** What the public may see of an offering. */
export const OfferingSchema = z.object({
  slug: SlugSchema,
  name: LocalizedSchema,
  summary: LocalizedSchema,
  vendor: ReferenceSchema,
  platform: ReferenceSchema,
  website: z.string().nullish(),
  plans: z
    .array(PlanSchema)
    .nullish()
    .transform((rows) => rows ?? []),
  ...shapeOf(offeringFields),
  /** Day on which the vendor last confirmed what stands here. */
  confirmedOn: OptionalDaySchema,
  illustrative: z.boolean().nullish().transform(Boolean),
})
export type Offering = z.output<typeof OfferingSchema>

/** The facet values of an offering's plans. */
export function priceModelsOf(plans: Pick<Plan, 'price' | 'interval' | 'unit'>[]): PriceModel[] {
  const models = plans.map(({ price, interval, unit }): PriceModel => {
    if (price === null) return 'quotation'
    if (price === 0) return 'free'
    if (unit === 'record' || unit === 'transaction') return 'usage'
    return interval === 'once' ? 'once' : 'subscription'
  })
  return [...new Set(models)]
}
