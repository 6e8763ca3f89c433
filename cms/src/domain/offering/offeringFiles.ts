import { z } from 'zod'
import { rowsOf, shapeOf } from '../field/field.ts'
import type { FieldDefinition } from '../field/field.ts'
import { LocalizedSchema } from '../language/language.ts'

/** A picture in one size; width and height in pixels. */
const SizeSchema = z.object({
  url: z.string().min(1),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})
/** A smaller copy; a picture that is no larger itself has none. */
const CopySchema = SizeSchema.or(z.unknown().transform(() => null))

const FileSchema = z.object({
  url: z.string().min(1),
  /** The name that the file had when it was sent in. */
  originalName: z
    .string()
    .nullish()
    .transform((name) => name ?? null),
})

/** What may be read of a file, from what the CMS answers of it: nothing where it answers its id alone. */
const fileOf = <S extends z.ZodType>(schema: S) =>
  schema
    .or(z.string().transform(() => null))
    .nullish()
    .transform((file) => file ?? null)

/** A picture: itself, and its copies. */
const PictureFileSchema = fileOf(
  FileSchema.extend({
    ...SizeSchema.shape,
    sizes: z
      .object({ small: CopySchema, large: CopySchema })
      .nullish()
      .transform((sizes) => sizes ?? { small: null, large: null }),
  }),
)
type PictureFile = NonNullable<z.output<typeof PictureFileSchema>>

/** The sizes in which pages show a picture: its copies, or itself where it is no larger. */
export function shownSizes({ url, width, height, sizes }: PictureFile) {
  const own = { url, width, height }
  return { small: sizes.small ?? own, large: sizes.large ?? own }
}

/** A PDF file, with its size in bytes. */
const PdfFileSchema = fileOf(
  FileSchema.extend({
    filesize: z
      .number()
      .int()
      .nonnegative()
      .nullish()
      .transform((bytes) => bytes ?? null),
  }),
)

const pictureFields = {
  file: {
    schema: PictureFileSchema,
    control: 'file',
    fileKind: 'picture',
    section: 'picture',
    required: true,
    label: { vi: 'Tệp hình', en: 'Picture' },
    help: {
      vi: 'PNG, JPEG hoặc WebP, tối đa 20 MB. Nơi chụp và thông tin máy ảnh trong tệp được bỏ khi tải lên.',
      en: 'PNG, JPEG or WebP, 20 MB at most. Place and camera data in the file are removed when it is sent.',
    },
  },
  alt: {
    schema: LocalizedSchema,
    control: 'localizedText',
    section: 'picture',
    required: true,
    maximumLength: 200,
    label: { vi: 'Mô tả hình bằng lời', en: 'Picture in words' },
    help: {
      vi: 'Cho người không nhìn thấy hình. Ví dụ: “Màn hình hội chẩn: bác sĩ bên trái, phim X-quang bên phải”.',
      en: 'For who does not see it. Example: “Consultation screen: doctor on the left, X-ray on the right”.',
    },
  },
} satisfies Record<string, FieldDefinition>

const publicPaperFields = {
  title: {
    schema: LocalizedSchema,
    control: 'localizedText',
    section: 'publicPaper',
    required: true,
    maximumLength: 120,
    label: { vi: 'Tên tài liệu', en: 'Title' },
    help: { vi: 'Ví dụ: “Hướng dẫn sử dụng cho xã”.', en: 'Example: “User guide for communes”.' },
  },
  file: {
    schema: PdfFileSchema,
    control: 'file',
    fileKind: 'pdf',
    section: 'publicPaper',
    required: true,
    label: { vi: 'Tệp PDF', en: 'PDF file' },
    help: { vi: 'PDF, tối đa 20 MB.', en: 'PDF, 20 MB at most.' },
  },
} satisfies Record<string, FieldDefinition>

/** Pictures and papers of a product that everybody may see: part of the version that is reviewed, public with it. */
export const offeringFileFields = {
  pictures: {
    schema: rowsOf(z.object(shapeOf(pictureFields))),
    control: 'rows',
    columns: pictureFields,
    maximumRows: 6,
    rowLabel: { vi: 'Hình', en: 'Picture' },
    section: 'what',
    label: { vi: 'Hình sản phẩm', en: 'Pictures' },
    help: {
      vi: 'Tối đa 6 hình màn hình thật của sản phẩm, không có dữ liệu của người thật. Công khai sau khi được duyệt.',
      en: 'Six real screens of the product at most, without data of real people. Public once approved.',
    },
  },
  publicPapers: {
    schema: rowsOf(z.object(shapeOf(publicPaperFields))),
    control: 'rows',
    columns: publicPaperFields,
    maximumRows: 6,
    rowLabel: { vi: 'Tệp tài liệu', en: 'Paper' },
    section: 'what',
    label: { vi: 'Tài liệu PDF công khai', en: 'Public PDF papers' },
    help: {
      vi: 'Tờ giới thiệu, hướng dẫn sử dụng… tải lên đây để ai cũng đọc được sau khi được duyệt.',
      en: 'Brochure, user guide and the like, kept here for everybody once approved.',
    },
  },
} satisfies Record<string, FieldDefinition>
