import { z } from 'zod'
import { LocalizedSchema, OptionalLocalizedSchema } from '../language/language.ts'
import { enumeration } from '../values/enumeration.ts'
import {
  OptionalDaySchema,
  OptionalReferenceSchema,
  PartialDateSchema,
  ReferencesSchema,
  SlugSchema,
} from '../values/reference.ts'
import { OptionalWebAddressSchema } from '../values/webAddress.ts'

/** What papers of agencies are about; a paper takes the instruments of its subject that are in force on its day. */
export const basisSubjects = enumeration({
  procurement: {
    vi: 'Mua sắm, thuê dịch vụ công nghệ thông tin',
    en: 'Buying and hiring information technology',
  },
  dataSharing: { vi: 'Kết nối, chia sẻ dữ liệu', en: 'Connecting and sharing data' },
  personalData: { vi: 'Bảo vệ dữ liệu cá nhân', en: 'Protecting personal data' },
})
export type BasisSubject = (typeof basisSubjects.values)[number]

/** What a row of a legal document rests on, in a reader's words. */
export const legalBases = enumeration({
  source: { vi: 'Có nguồn nêu văn bản', en: 'A source names the document' },
  partly: {
    vi: 'Có nguồn nêu văn bản; một phần theo hiểu biết chung',
    en: 'A source names the document; part of the row is general knowledge',
  },
  reported: {
    vi: 'Báo chí hoặc trang pháp luật đưa tin; chưa đọc toàn văn',
    en: 'Reported by the press or a legal site; the text itself was not read',
  },
  'general-knowledge': {
    vi: 'Theo hiểu biết chung, chưa có nguồn',
    en: 'From general knowledge, without a source',
  },
  unsourced: { vi: 'Chưa tìm thấy nguồn công khai', en: 'No public source was found' },
})

/** How sure an instrument is, in words: what papers remark under their bases. */
export const basisRemark = (number: string, basis: (typeof legalBases.values)[number]): string =>
  `${number}: ${legalBases.labels[basis].vi}.`

/** Records that were locked before remarks were words froze `22/2023/QH15: reported`; said in words it is the same. */
export function remarkInWords(remark: string): string {
  const [, number, word] = /^(.+): ([a-z-]+)$/.exec(remark) ?? []
  const basis = legalBases.values.find((value) => value === word)
  return number && basis ? basisRemark(number, basis) : remark
}

/** Rows written before there were words for it hold a remark. */
function inOneWord(basis: unknown): unknown {
  if (typeof basis !== 'string' || legalBases.schema.safeParse(basis).success) return basis
  return basis.startsWith('source') ? 'partly' : 'reported'
}

/** What the public may see of a legal document. */
export const LegalDocumentSchema = z.object({
  slug: SlugSchema,
  /** `186/QĐ-BTTTT` */
  number: z.string().min(1),
  /** Day of signing, as exact as the source states it. */
  date: PartialDateSchema,
  issuer: z.string().min(1),
  title: LocalizedSchema,
  url: OptionalWebAddressSchema,
  /** First day in force, where a source states it; else it is taken to hold since its signing. */
  inForceFrom: OptionalDaySchema,
  /** The document that took its place; likely, where no source states it. */
  replacedBy: OptionalReferenceSchema,
  isReplacementLikely: z
    .boolean()
    .nullish()
    .transform((isLikely) => isLikely || null),
  /** Documents that changed parts of it. */
  amendedBy: ReferencesSchema,
  basis: z.preprocess(inOneWord, legalBases.schema),
  /** What in this row is less sure, or was not read. */
  basisNote: OptionalLocalizedSchema,
  /** The subjects whose papers cite it. */
  basisOf: z
    .array(basisSubjects.schema)
    .nullish()
    .transform((subjects) => subjects ?? []),
})
export type LegalDocument = z.output<typeof LegalDocumentSchema>
