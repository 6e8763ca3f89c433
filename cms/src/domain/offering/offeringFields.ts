import { z } from 'zod'
import { OptionalWholeNumberSchema } from '../values/wholeNumber.ts'
import { criterionValues } from '../evaluation/criterion.ts'
import { enumeration } from '../values/enumeration.ts'
import { rowsOf, shapeOf } from '../field/field.ts'
import type { FieldDefinition } from '../field/field.ts'
import { LocalizedSchema, OptionalLocalizedSchema } from '../language/language.ts'
import { integrations } from './integrations.ts'
import type { OfferingFacetField } from './offeringFacetWords.ts'
import {
  accessibilityCriteria,
  dataLocations,
  deliveries,
  licences,
  standards,
} from './offeringChoices.ts'
import { offeringFileFields } from './offeringFiles.ts'
import { checkPlan, planFields, PlanSchema } from '../field/plan.ts'
import { isDay } from '../values/day.ts'
import { OptionalDaySchema, ReferenceSchema } from '../values/reference.ts'
import { OptionalSecureAddressSchema, SecureAddressSchema } from '../values/webAddress.ts'

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

const certificateFields = {
  name: {
    schema: z.string().min(1),
    control: 'text',
    section: 'certificate',
    required: true,
    maximumLength: 120,
    label: { vi: 'Tên chứng nhận', en: 'Certificate' },
    help: { vi: 'Ví dụ: “ISO/IEC 27001:2022”.', en: 'Example: “ISO/IEC 27001:2022”.' },
  },
  issuer: {
    schema: text,
    control: 'text',
    section: 'certificate',
    maximumLength: 120,
    label: { vi: 'Tổ chức cấp', en: 'Issuer' },
    help: { vi: 'Tổ chức đã đánh giá và cấp.', en: 'The body that assessed and issued it.' },
  },
  validFrom: {
    schema: OptionalDaySchema,
    control: 'date',
    section: 'certificate',
    label: { vi: 'Cấp ngày', en: 'Issued on' },
    help: { vi: 'Ngày ghi trên giấy.', en: 'The day on the paper.' },
  },
  validUntil: {
    schema: OptionalDaySchema,
    control: 'date',
    expires: true,
    section: 'certificate',
    label: { vi: 'Có giá trị đến', en: 'Valid until' },
    help: {
      vi: 'Hết ngày này trang sẽ ghi “đã hết hạn”.',
      en: 'After this day it shows as expired.',
    },
  },
} satisfies Record<string, FieldDefinition>

const accessibilityFields = {
  criterion: {
    schema: accessibilityCriteria.schema,
    control: 'choice',
    options: accessibilityCriteria.options,
    section: 'accessibility',
    required: true,
    label: { vi: 'Tiêu chí', en: 'Criterion' },
    help: { vi: 'Mỗi tiêu chí một dòng.', en: 'One line for each criterion.' },
  },
  value: {
    schema: criterionValues.schema,
    control: 'choice',
    options: criterionValues.options,
    section: 'accessibility',
    required: true,
    label: { vi: 'Kết quả', en: 'Result' },
    help: {
      vi: '“Không áp dụng” cần ghi lý do ở cột bên.',
      en: '“Not applicable” needs its reason beside it.',
    },
  },
  note: {
    schema: text,
    control: 'text',
    section: 'accessibility',
    maximumLength: 200,
    label: { vi: 'Cách đã kiểm tra, hoặc lý do', en: 'How it was checked, or why' },
    help: { vi: 'Ví dụ: “kiểm tra với NVDA”.', en: 'Example: “checked with NVDA”.' },
  },
} satisfies Record<string, FieldDefinition>

function validAfterIssued({ validFrom, validUntil }: Record<string, unknown>) {
  return isDay(validFrom) && isDay(validUntil) && validUntil < validFrom
    ? {
        column: 'validUntil',
        reason: {
          vi: '“Có giá trị đến” không được trước “Cấp ngày”.',
          en: '“Valid until” must not lie before “Issued on”.',
        },
      }
    : undefined
}

const documentFields = {
  title: {
    schema: z.string().min(1),
    control: 'text',
    section: 'document',
    required: true,
    maximumLength: 120,
    label: { vi: 'Tên tài liệu', en: 'Document' },
    help: { vi: 'Ví dụ: “Hướng dẫn sử dụng cho xã”.', en: 'Example: “Guide for communes”.' },
  },
  url: {
    schema: SecureAddressSchema,
    control: 'address',
    section: 'document',
    required: true,
    label: { vi: 'Địa chỉ', en: 'Address' },
    help: { vi: 'Bắt đầu bằng https://', en: 'Starts with https://' },
  },
} satisfies Record<string, FieldDefinition>

/** The fields that a Vietnamese buyer decides by; order here is order on every page, form and export. */
export const offeringFields = {
  name: {
    schema: LocalizedSchema,
    control: 'localizedText',
    section: 'basic',
    firstDraft: true,
    required: true,
    maximumLength: 120,
    publiccode: 'name',
    label: { vi: 'Tên sản phẩm', en: 'Name' },
    help: {
      vi: 'Tên như trên hợp đồng. Ví dụ: “Khám từ xa cho trạm y tế”.',
      en: 'As in the contract. Example: “Telehealth for commune stations”.',
    },
  },
  platform: {
    schema: ReferenceSchema,
    control: 'reference',
    relationTo: 'platforms',
    section: 'basic',
    firstDraft: true,
    required: true,
    publiccode: 'applicationSuite',
    label: { vi: 'Cho nền tảng số', en: 'For the platform' },
    help: {
      vi: 'Một trong các nền tảng Bộ đã công bố mà sản phẩm này đáp ứng.',
      en: 'The announced platform that this offering answers.',
    },
  },
  summary: {
    schema: LocalizedSchema,
    control: 'localizedParagraphs',
    section: 'basic',
    firstDraft: true,
    required: true,
    maximumLength: 300,
    publiccode: 'description.shortDescription',
    label: { vi: 'Giới thiệu ngắn', en: 'Summary' },
    help: {
      vi: 'Một hai câu: ai dùng, để làm gì. Không cần lời quảng cáo.',
      en: 'A sentence or two: who uses it, and for what. No advertising.',
    },
  },
  website: {
    schema: OptionalSecureAddressSchema,
    control: 'address',
    section: 'basic',
    publiccode: 'url',
    label: { vi: 'Trang giới thiệu', en: 'Website' },
    help: { vi: 'Địa chỉ bắt đầu bằng https://', en: 'An address that starts with https://' },
  },
  plans: {
    schema: rowsOf(PlanSchema),
    control: 'rows',
    columns: planFields,
    maximumRows: 12,
    rowLabel: { vi: 'Gói', en: 'Plan' },
    rowCheck: checkPlan,
    distinct: 'name',
    section: 'price',
    required: true,
    label: { vi: 'Gói và giá', en: 'Plans and prices' },
    help: {
      vi: 'Ít nhất một gói. Sau khi đã công khai, đổi giá không phải chờ duyệt lại.',
      en: 'At least one. Once public, a price changes without another review.',
    },
  },
  supportEligible: {
    schema: z
      .boolean()
      .nullish()
      .transform((value) => value ?? null),
    control: 'yesNo',
    section: 'price',
    compared: true,
    label: {
      vi: 'Thuộc diện hỗ trợ theo Nghị định 80/2021/NĐ-CP',
      en: 'Eligible for support under Decree 80/2021/NĐ-CP',
    },
    help: {
      vi: 'Doanh nghiệp nhỏ và vừa thuê sản phẩm này được hỗ trợ một phần chi phí.',
      en: 'Small and medium enterprises that rent it get part of the cost back.',
    },
  },
  features: {
    schema: lines,
    control: 'lines',
    section: 'what',
    compared: true,
    required: true,
    maximumRows: 10,
    publiccode: 'description.features',
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
    compared: true,
    maximumRows: 10,
    label: { vi: 'Lợi ích cho đơn vị', en: 'Benefits for the agency' },
    help: {
      vi: 'Mỗi dòng một lợi ích đo được. Ví dụ: “Giảm một lần đi lại cho mỗi lượt khám”.',
      en: 'One measurable benefit a line. Example: “Saves one journey for each visit”.',
    },
  },
  delivery: {
    schema: deliveries.schema.nullish().transform((value) => value ?? null),
    control: 'choice',
    options: deliveries.options,
    section: 'what',
    compared: true,
    label: { vi: 'Cách cung cấp', en: 'Delivery' },
    help: {
      vi: 'Dùng qua mạng, hay cài trên máy chủ của đơn vị.',
      en: 'Used over the network, or installed on the agency’s servers.',
    },
  },
  licence: {
    schema: licences.schema.nullish().transform((value) => value ?? null),
    control: 'choice',
    options: licences.options,
    section: 'what',
    compared: true,
    label: { vi: 'Giấy phép phần mềm', en: 'Software licence' },
    help: {
      vi: 'Giấy phép của chính sản phẩm, theo mã SPDX. Để trống nếu chưa rõ.',
      en: 'The licence of the product itself, by its SPDX identifier. Leave empty when it is not clear.',
    },
  },
  documents: {
    schema: rowsOf(z.object(shapeOf(documentFields))),
    control: 'rows',
    columns: documentFields,
    maximumRows: 10,
    rowLabel: { vi: 'Tài liệu', en: 'Document' },
    section: 'what',
    label: { vi: 'Tài liệu', en: 'Documents' },
    help: {
      vi: 'Hướng dẫn, hợp đồng mẫu, tài liệu kỹ thuật mà ai cũng đọc được.',
      en: 'Guides, model contracts and technical papers that anyone may read.',
    },
  },
  ...offeringFileFields,
  accessibility: {
    schema: rowsOf(z.object(shapeOf(accessibilityFields))),
    control: 'rows',
    columns: accessibilityFields,
    distinct: 'criterion',
    maximumRows: 6,
    rowLabel: { vi: 'Tiêu chí', en: 'Criterion' },
    section: 'what',
    compared: true,
    label: { vi: 'Người khuyết tật dùng được', en: 'Accessibility' },
    help: {
      vi: 'Bốn mức cho mỗi tiêu chí; chưa đánh giá thì chọn “Chưa đánh giá”.',
      en: 'Four values for each criterion; choose “Not assessed” when nobody has checked.',
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
    schema: OptionalWholeNumberSchema,
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
  standards: {
    schema: z
      .array(standards.schema)
      .nullish()
      .transform((values) => values ?? []),
    control: 'choices',
    options: standards.options,
    section: 'data',
    compared: true,
    label: { vi: 'Tiêu chuẩn đáp ứng', en: 'Standards' },
    help: {
      vi: 'Chỉ chọn tiêu chuẩn chứng minh được bằng giấy tờ.',
      en: 'Choose only standards that a paper can show.',
    },
  },
  certificates: {
    schema: rowsOf(z.object(shapeOf(certificateFields))),
    control: 'rows',
    columns: certificateFields,
    rowCheck: validAfterIssued,
    maximumRows: 10,
    rowLabel: { vi: 'Chứng nhận', en: 'Certificate' },
    section: 'data',
    compared: true,
    label: { vi: 'Chứng nhận', en: 'Certificates' },
    help: {
      vi: 'Mỗi giấy một dòng, kèm ngày hết hạn.',
      en: 'One line for each, with the day on which it expires.',
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
    label: { vi: 'Đã kết nối với', en: 'Connected with' },
    help: {
      vi: 'Chỉ chọn kết nối đã chạy thật, không chọn kết nối dự kiến.',
      en: 'Choose only connections that already run, not planned ones.',
    },
  },
  apiDocumentation: {
    schema: OptionalSecureAddressSchema,
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
    schema: OptionalWholeNumberSchema,
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
  salesContact: {
    schema: OptionalLocalizedSchema,
    control: 'localizedText',
    section: 'service',
    maximumLength: 200,
    label: { vi: 'Liên hệ mua, tư vấn', en: 'Sales contact' },
    help: {
      vi: 'Điện thoại, thư điện tử của bộ phận bán hàng; công khai, đừng ghi số riêng của một người.',
      en: 'Telephone and mail of the sales department; public, so no private number of a person.',
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
    schema: OptionalWholeNumberSchema,
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
    schema: OptionalWholeNumberSchema,
    control: 'number',
    minimum: 0,
    unit: { vi: '₫', en: '₫' },
    section: 'exit',
    compared: true,
    label: { vi: 'Chi phí lấy lại dữ liệu', en: 'Cost of getting data back' },
    help: { vi: 'Bằng đồng; 0 nếu không thu.', en: 'In đồng; 0 when free.' },
  },
} satisfies Record<string, FieldDefinition> & Record<OfferingFacetField, FieldDefinition>

/** Headings of the sections that {@link offeringFields} name, in order. */
export const offeringSections = enumeration({
  basic: { vi: 'Thông tin chính', en: 'Main facts' },
  price: { vi: 'Gói và giá', en: 'Plans and prices' },
  what: { vi: 'Sản phẩm làm được gì', en: 'What it does' },
  data: { vi: 'Dữ liệu và an toàn', en: 'Data and security' },
  connection: { vi: 'Kết nối', en: 'Connections' },
  service: { vi: 'Dịch vụ đi kèm', en: 'Service' },
  exit: { vi: 'Khi thôi sử dụng', en: 'When you leave' },
})
