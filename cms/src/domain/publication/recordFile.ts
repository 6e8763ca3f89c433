import { z } from 'zod'
import { ChangeSchema } from './change.ts'
import { pagePath } from './routes.ts'
import { publicSchemas } from './snapshot.ts'
import { DaySchema, SlugSchema } from '../values/reference.ts'

/** The words each of whose records has a JSON file beside its page. */
export const filedWords = [
  'platforms',
  'problems',
  'offerings',
  'organisations',
  'announcements',
  'practices',
  'requirements',
  'legalDocuments',
] as const
export type FiledWord = (typeof filedWords)[number]

/** Where a record's file stands: beside its Vietnamese page, one for both languages. */
export const recordFilePath = (word: FiledWord, slug: string): string =>
  pagePath(word, 'vi', slug).replace(/\/$/, '.json')

/** A text in words, in both languages; the English one is missing where nobody translated it. */
const TextSchema = z.object({ vi: z.string().min(1), en: z.string().min(1).optional() })

/** The page of a record, in both languages. */
const AddressesSchema = z.object({ vi: z.url(), en: z.url() })

/** A row of one of the page's lists: what it names, where that stands, and how it stands today. */
const ListedSchema = z.strictObject({
  /** The row's own key: the slug of a record, or the id of a registered adoption. */
  key: z.string().min(1),
  name: TextSchema,
  /** The page that the row leads to; null where what it names has none. */
  pages: AddressesSchema.nullable(),
  /** How it stands on the day of the file, in one word of its enumeration; null where the page says none. */
  standing: z.string().nullable(),
  /** The day of that standing; null where it has none. */
  since: DaySchema.nullable(),
  illustrative: z.boolean(),
})
export type Listed = z.output<typeof ListedSchema>

/** A number on the page, which is always the length of a list. */
const FigureSchema = z.strictObject({
  value: z.number().int().nonnegative(),
  /** The whole that it is counted out of; null where it is not a part of anything. */
  outOf: z.number().int().nonnegative().nullable(),
  /** How many of the rows behind it are made up for demonstration. */
  illustrative: z.number().int().nonnegative(),
  /** What is counted, and among what: only what was registered here is known. */
  meaning: z.strictObject({ vi: z.string(), en: z.string() }),
  /** The section of the page that lists the rows. */
  section: z.string().min(1),
})
export type Figure = z.output<typeof FigureSchema>

/** What every file says besides its record. */
const common = {
  slug: SlugSchema,
  name: TextSchema,
  pages: AddressesSchema,
  /** This file. */
  json: z.url(),
  /** The day that it speaks of, in Việt Nam. */
  asOf: DaySchema,
  /** In which units provinces are counted on that day: 63 to 30/06/2025, 34 since. */
  unit: z.strictObject({ code: z.string(), vi: z.string(), en: z.string() }),
  /** How sure the record is, in the words of its page. */
  confidence: z.strictObject({
    code: z.string(),
    vi: z.string(),
    en: z.string(),
    sources: z.number().int().nonnegative(),
  }),
  /** The record itself is made up for demonstration: not a fact. */
  illustrative: z.boolean(),
  licence: z.url(),
  /** By name; each counts rows of a section. */
  figures: z.record(z.string(), FigureSchema),
  /** What changed about it, by publication, the newest first. */
  history: z.array(ChangeSchema.omit({ about: true, pages: true })),
  /** The lists of the page, by the id of their section, in the page's order. */
  sections: z.record(z.string(), z.array(ListedSchema)),
}
/** What of a file does not depend on its word. */
export type RecordFacts = z.output<z.ZodObject<typeof common>>

/** The file beside a record's page: the same record, lists and figures as the page, from the same snapshot. */
export const RecordFileSchema = z.discriminatedUnion('word', [
  fileOf('platforms'),
  fileOf('problems'),
  fileOf('offerings'),
  fileOf('organisations'),
  fileOf('announcements'),
  fileOf('practices'),
  fileOf('requirements'),
  fileOf('legalDocuments'),
])

function fileOf<W extends FiledWord>(word: W) {
  return z.strictObject({ word: z.literal(word), ...common, record: publicSchemas[word] })
}
