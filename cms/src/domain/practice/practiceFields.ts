import type { FieldDefinition } from '../field/field.ts'
import { LocalizedSchema, OptionalLocalizedSchema } from '../language/language.ts'
import { OptionalDaySchema } from '../values/reference.ts'
import { OptionalWholeNumberSchema } from '../values/wholeNumber.ts'

/** What a locality tells of a practice: the collection, the form with its faults and the schema are made from it. */
export const practiceFields = {
  title: {
    schema: LocalizedSchema,
    control: 'localizedText',
    section: 'practice',
    required: true,
    firstDraft: true,
    maximumLength: 150,
    label: { vi: 'Tên kinh nghiệm', en: 'Title' },
    help: {
      vi: 'Một câu nói việc đã làm. Ví dụ: “Trạm y tế xã khám từ xa với bệnh viện tỉnh”.',
      en: 'One sentence. Example: “Commune stations see patients with the provincial hospital”.',
    },
  },
  summary: {
    schema: LocalizedSchema,
    control: 'localizedParagraphs',
    section: 'practice',
    required: true,
    maximumLength: 400,
    lines: 2,
    label: { vi: 'Tóm tắt', en: 'Summary' },
    help: {
      vi: 'Một hai câu, tối đa 400 ký tự.',
      en: 'A sentence or two, 400 characters at most.',
    },
  },
  /** What was done, in paragraphs. */
  story: {
    schema: LocalizedSchema,
    control: 'localizedParagraphs',
    section: 'practice',
    required: true,
    maximumLength: 6000,
    lines: 8,
    label: { vi: 'Đã làm gì', en: 'What was done' },
    help: {
      vi: 'Theo thứ tự thời gian: bắt đầu thế nào, ai làm, vướng gì, gỡ thế nào.',
      en: 'In order: how it began, who did it, what was in the way, how it was solved.',
    },
  },
  /** What came of it; null where the source does not say. Localities must tell it before they submit. */
  result: {
    schema: OptionalLocalizedSchema,
    control: 'localizedParagraphs',
    section: 'practice',
    required: true,
    maximumLength: 2000,
    lines: 3,
    label: { vi: 'Kết quả', en: 'Result' },
    help: {
      vi: 'Số liệu trước và sau, nếu có. Ví dụ: “giảm 1.200 lượt chuyển viện một năm”.',
      en: 'Figures before and after, if there are any. Example: “1,200 fewer referrals a year”.',
    },
  },
  /** What it cost in đồng, and how many months it took; null where nobody said. */
  cost: {
    schema: OptionalWholeNumberSchema,
    control: 'number',
    section: 'practice',
    minimum: 0,
    label: { vi: 'Chi phí, đồng', en: 'Cost, đồng' },
    help: {
      vi: 'Tổng chi phí đến nay. Ví dụ: 350.000.000.',
      en: 'All of it until now. Example: 350.000.000.',
    },
  },
  months: {
    schema: OptionalWholeNumberSchema,
    control: 'number',
    section: 'practice',
    minimum: 0,
    maximum: 240,
    label: { vi: 'Thời gian làm, tháng', en: 'Time, months' },
    help: {
      vi: 'Từ khi bắt đầu đến khi dùng được.',
      en: 'From the beginning until it was in use.',
    },
  },
  /** Day that the account speaks of. */
  asOf: {
    schema: OptionalDaySchema,
    control: 'date',
    section: 'practice',
    notAhead: true,
    label: { vi: 'Số liệu tính đến ngày', en: 'Figures as of' },
    help: {
      vi: 'Viết ngày/tháng/năm, ví dụ 31/12/2027.',
      en: 'As day/month/year: 31/12/2027.',
    },
  },
  /** What others should know before they do the same. */
  advice: {
    schema: OptionalLocalizedSchema,
    control: 'localizedParagraphs',
    section: 'practice',
    maximumLength: 2000,
    lines: 3,
    label: { vi: 'Lời khuyên cho nơi khác', en: 'Advice to others' },
    help: {
      vi: 'Nếu làm lại thì làm khác điều gì.',
      en: 'What you would do differently.',
    },
  },
} satisfies Record<string, FieldDefinition>
