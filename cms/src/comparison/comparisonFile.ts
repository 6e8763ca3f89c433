import writeXlsx from 'write-excel-file/node'
import type { Cell } from 'write-excel-file/node'
import { compare, missingText } from '../domain/comparison/comparison.ts'
import type { ComparedItem, Comparison } from '../domain/comparison/comparison.ts'
import type { ComparedRow } from '../domain/comparison/comparisonRows.ts'
import { comparisonParameters, itemsOfAddress } from '../domain/comparison/comparisonAddress.ts'
import { quantityFault } from '../domain/comparison/quantities.ts'
import { quantitiesOfAddress, quantityParameters } from '../domain/comparison/quantitiesAddress.ts'
import { toCsv } from '../domain/values/csv.ts'
import { inLanguage } from '../domain/language/inLanguage.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import type { Label, Language } from '../domain/language/language.ts'
import { markedText } from '../domain/values/tally.ts'
import { dayText } from '../domain/values/day.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { asOfText, comparisonText, comparisonTitle } from './comparisonText.ts'

export const comparisonFormats = ['csv', 'xlsx'] as const
export type ComparisonFormat = (typeof comparisonFormats)[number]

/** A file ready to be sent, or why there is none. */
export type ComparisonFile =
  | { name: string; type: string; body: Buffer }
  | {
      refusal: Label
      /** The parameter of the address that is wrong. */
      field: string
    }

/** The comparison that an address asks for, as a file; the same rows as on the page. */
export async function makeComparisonFile(
  snapshot: Snapshot,
  parameters: URLSearchParams,
  format: ComparisonFormat,
): Promise<ComparisonFile> {
  const language = languageOf(parameters.get('lang'))
  const { quantities, faults } = quantitiesOfAddress(parameters)
  const [fault] = faults
  if (fault) {
    return {
      refusal: quantityFault(fault.name, fault.typed),
      field: quantityParameters[fault.name],
    }
  }
  const items = itemsOfAddress(parameters)
  const outcome = compare({ snapshot, items, language, quantities })
  if ('refusal' in outcome) {
    return { refusal: outcome.refusal, field: comparisonParameters.items }
  }
  const { comparison } = outcome
  const name = fileName(comparison, language, format)
  if (format === 'csv') {
    const body = Buffer.from(writeCsv(comparison, language), 'utf8')
    return { name, type: 'text/csv; charset=utf-8', body }
  }
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name, type, body: await writeSheet(comparison, language) }
}

/** ASCII only, so that every system keeps it: `so-sanh-san-pham-2026-11-22.csv`. */
function fileName({ kind, asOf }: Comparison, language: Language, format: string): string {
  const words = {
    platforms: { vi: 'so-sanh-nen-tang', en: 'platforms-compared' },
    offerings: { vi: 'so-sanh-san-pham', en: 'offerings-compared' },
  }
  return `${words[kind][language]}-${asOf}.${format}`
}

/** The rows as they stand on the page, each as wide as the table. */
function writeCsv(comparison: Comparison, language: Language): string {
  const text = comparisonText(language)
  const { items, sections } = comparison
  const rows: string[][] = [
    [text.criterion, ...items.map((item) => headText(item, language)), text.differsColumn],
    ...notes(comparison, language).map((note) => [note]),
    ...sections.flatMap((section) =>
      section.rows.map((row) => [
        row.label[language],
        ...cellTexts(row, language),
        row.differs ? text.yes : '',
      ]),
    ),
  ]
  const width = items.length + 2
  return toCsv(rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')))
}

async function writeSheet(comparison: Comparison, language: Language): Promise<Buffer> {
  const text = comparisonText(language)
  const { items, sections, kind } = comparison
  const blanks: null[] = items.map(() => null)
  const whole = (value: string, style: object = {}): (Cell | null)[] => [
    { value, ...style },
    ...blanks,
    null,
  ]
  const bold = { fontWeight: 'bold' } as const
  const wrapped = { wrap: true, alignVertical: 'top' } as const
  const data = [
    [text.criterion, ...items.map((item) => headText(item, language)), text.differsColumn].map(
      (value) => ({ value, ...bold, ...wrapped, bottomBorderStyle: 'thin' as const }),
    ),
    ...notes(comparison, language).map((note) => whole(note)),
    ...sections.flatMap((section) => [
      whole(section.label[language], { ...bold, backgroundColor: '#eeebe3' }),
      ...section.rows.map((row) => [
        { value: row.label[language], ...wrapped },
        ...cellTexts(row, language).map((value) => ({ value, ...wrapped })),
        { value: row.differs ? text.yes : '', ...wrapped },
      ]),
    ]),
  ]
  const sheet = comparisonTitle(kind, items.length, language)
  const columns = [{ width: 30 }, ...items.map(() => ({ width: 38 })), { width: 12 }]
  const options = { sheet, columns, stickyRowsCount: 1, stickyColumnsCount: 1 }
  return writeXlsx(data, { ...options, orientation: 'landscape' }).toBuffer()
}

/** What must stand on every copy: the day, what could not be compared, and that it holds illustrative data. */
function notes({ asOf, items, missing }: Comparison, language: Language): string[] {
  const day = asOfText(dayText(asOf, language), language)
  return [
    day,
    ...(missing.length > 0 ? [missingText(missing)[language]] : []),
    ...(items.some(({ illustrative }) => illustrative)
      ? [comparisonText(language).illustration]
      : []),
  ]
}

/** The name of an item; a made-up one says so in every column of every copy. */
function headText({ name, illustrative }: ComparedItem, language: Language): string {
  return markedText(inLanguage(name, language).text, illustrative, language)
}

function cellTexts({ cells }: ComparedRow, language: Language): string[] {
  return cells.map((lines) =>
    lines.length > 0
      ? lines.map(({ text }) => inLanguage(text, language).text).join('\n')
      : comparisonText(language).notStated,
  )
}
