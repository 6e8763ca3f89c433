import { enumeration } from 'cms/domain/values/enumeration.ts'
import { z } from 'zod'

/**
 * The part of the Open Contracting Data Standard 1.1.5 that is published here, named field by field: what is not
 * named cannot get into a file. Fields, codes and their meaning: https://standard.open-contracting.org/1.1/en/
 */

/** `releaseTag.csv`: what a release tells. */
export const releaseTags = enumeration({
  tender: { vi: 'Mở báo giá', en: 'Quotations opened' },
  award: { vi: 'Kết quả lựa chọn', en: 'Award' },
  tenderUpdate: { vi: 'Cập nhật yêu cầu', en: 'Request updated' },
  tenderCancellation: { vi: 'Hủy yêu cầu', en: 'Request cancelled' },
  compiled: { vi: 'Bản gộp', en: 'Compiled' },
})

/** `tenderStatus.csv`, as far as it happens here. */
export const tenderStatuses = enumeration({
  active: { vi: 'Đã mở báo giá, chưa có kết quả', en: 'Opened, not decided' },
  complete: { vi: 'Đã có kết quả', en: 'Awarded' },
  unsuccessful: { vi: 'Không có báo giá phù hợp', en: 'None was suitable' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
})

/** `method.csv`: how many were asked. */
export const procurementMethods = enumeration({
  limited: { vi: 'Mời nhiều doanh nghiệp do đơn vị chọn', en: 'Several invited vendors' },
  direct: { vi: 'Chỉ mời một doanh nghiệp', en: 'One invited vendor' },
})

/** `awardStatus.csv`, as far as it happens here. */
const awardStatuses = z.enum(['active', 'unsuccessful'])

const InstantSchema = z.iso.datetime({ offset: true })
const ValueSchema = z.strictObject({ amount: z.number(), currency: z.literal('VND') })
const ReferenceSchema = z.strictObject({ id: z.string(), name: z.string() })

const PartySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  identifier: z.strictObject({ id: z.string(), legalName: z.string(), uri: z.url() }).optional(),
  roles: z.array(z.enum(['buyer', 'procuringEntity', 'tenderer', 'supplier'])),
})

const AmendmentSchema = z.strictObject({
  id: z.string(),
  date: InstantSchema,
  rationale: z.string(),
  description: z.string().optional(),
})

const TenderSchema = z.strictObject({
  id: z.string(),
  title: z.string().optional(),
  description: z.string().optional(),
  status: tenderStatuses.schema,
  procuringEntity: ReferenceSchema.optional(),
  items: z
    .array(
      z.strictObject({
        id: z.string(),
        description: z.string(),
        quantity: z.number(),
        unit: z.strictObject({ name: z.string() }),
      }),
    )
    .optional(),
  procurementMethod: procurementMethods.schema.optional(),
  procurementMethodDetails: z.string().optional(),
  submissionMethod: z.array(z.literal('electronicSubmission')).optional(),
  tenderPeriod: z
    .strictObject({ startDate: InstantSchema.optional(), endDate: InstantSchema })
    .optional(),
  hasEnquiries: z.boolean().optional(),
  numberOfTenderers: z.number().int().optional(),
  tenderers: z.array(ReferenceSchema).optional(),
  documents: z
    .array(
      z.strictObject({
        id: z.string(),
        documentType: z.literal('tenderNotice'),
        title: z.string(),
        url: z.url(),
        format: z.literal('text/html'),
        language: z.enum(['vi', 'en']),
      }),
    )
    .optional(),
  amendments: z.array(AmendmentSchema).optional(),
})

const AwardSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  status: awardStatuses,
  date: InstantSchema,
  value: ValueSchema.optional(),
  suppliers: z.array(ReferenceSchema).optional(),
  /** Of the extension for bids. */
  relatedBid: z.string().optional(),
})

/** Of the extension for bids, version 1.1.5. */
const BidsSchema = z.strictObject({
  statistics: z
    .array(
      z.strictObject({ id: z.string(), measure: z.enum(['bids', 'validBids']), value: z.number() }),
    )
    .optional(),
  details: z
    .array(
      z.strictObject({
        id: z.string(),
        status: z.enum(['pending', 'valid']).nullable().optional(),
        tenderers: z.array(ReferenceSchema).optional(),
        value: ValueSchema.optional(),
      }),
    )
    .optional(),
})

export const ReleaseSchema = z.strictObject({
  ocid: z.string(),
  id: z.string(),
  date: InstantSchema,
  tag: z.array(releaseTags.schema).min(1),
  initiationType: z.literal('tender'),
  language: z.literal('vi'),
  parties: z.array(PartySchema).optional(),
  buyer: ReferenceSchema.optional(),
  tender: TenderSchema,
  bids: BidsSchema.optional(),
  awards: z.array(AwardSchema).optional(),
})
export type Release = z.output<typeof ReleaseSchema>

const packageShape = {
  uri: z.url(),
  version: z.literal('1.1'),
  extensions: z.array(z.url()),
  publishedDate: InstantSchema,
  publisher: z.strictObject({ name: z.string() }),
  license: z.url(),
  publicationPolicy: z.url(),
}

/** Every release of one process. */
export const ReleasePackageSchema = z.strictObject({
  ...packageShape,
  releases: z.array(ReleaseSchema).min(1),
})
export type ReleasePackage = z.output<typeof ReleasePackageSchema>

/** One process as it stands, with links to the releases that it is compiled from. */
export const RecordPackageSchema = z.strictObject({
  ...packageShape,
  records: z.tuple([
    z.strictObject({
      ocid: z.string(),
      releases: z
        .array(
          z.strictObject({ url: z.url(), date: InstantSchema, tag: z.array(releaseTags.schema) }),
        )
        .min(1),
      compiledRelease: ReleaseSchema,
    }),
  ]),
})
export type RecordPackage = z.output<typeof RecordPackageSchema>
