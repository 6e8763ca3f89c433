import type { CellValue } from 'cms/domain/values/csv.ts'
import type { Enumeration } from 'cms/domain/values/enumeration.ts'
import type { Label, Localized } from 'cms/domain/language/language.ts'
import type { PageName } from 'cms/domain/publication/routes.ts'
import type { PublicCollection } from 'cms/domain/words.ts'
import { illustrationWord, Tally } from 'cms/domain/values/tally.ts'

/** A column of a dataset: what it is called in files, what it means, and what a row says in it. */
export interface Column<R> {
  name: string
  meaning: Label
  value: (row: R) => CellValue
}

/** A dataset with its cells; every file of it is written from this one table. */
export interface Table {
  /** Name of its files: `nen-tang` in `/du-lieu/nen-tang.csv`. */
  name: string
  title: Label
  /** Page that shows the same rows. */
  page: PageName
  /** The word whose records the rows are. */
  word: PublicCollection
  fields: { name: string; meaning: Label }[]
  rows: CellValue[][]
  /** How many rows there are, and how many of them are demonstration data. */
  tally: Tally
}

interface Given<R> {
  name: string
  title: Label
  page: PageName
  word: PublicCollection
  rows: R[]
  columns: (column: ColumnMaker<R>) => Column<R>[]
  /** Whether a row is demonstration data; always the first column, so that no print leaves it out. */
  isIllustrative?: (row: R) => boolean
}

/** Lays rows out in columns; the first one says whether a row is illustrative. */
export function table<R>({ rows, columns, isIllustrative, ...given }: Given<R>): Table {
  const made = isIllustrative ?? (() => false)
  const all: Column<R>[] = [
    {
      name: 'illustrative',
      meaning: {
        vi: '“minh họa”: dòng lập ra để trình bày cách dùng, không phải số liệu thật; trống: dòng thật',
        en: '“minh họa”: made up to show how things work; empty: real',
      },
      value: (row) => (made(row) ? illustrationWord.vi : null),
    },
    ...columns(columnMaker()),
  ]
  return {
    ...given,
    fields: all.map(({ name, meaning }) => ({ name, meaning })),
    rows: rows.map((row) => all.map(({ value }) => value(row))),
    tally: new Tally(rows.length, rows.filter(made).length),
  }
}

/** Makes the columns of a table of rows. */
export interface ColumnMaker<R> {
  /** A value as it is. */
  plain: (
    name: string,
    vi: string,
    en: string,
    value: (row: R) => CellValue | undefined,
  ) => Column<R>
  /** Several values in one cell. */
  list: (name: string, vi: string, en: string, values: (row: R) => string[]) => Column<R>
  /** Two columns for a text in both languages; the English one is empty without a translation. */
  inBoth: (
    name: string,
    vi: string,
    en: string,
    value: (row: R) => Localized | null | undefined,
  ) => Column<R>[]
  /** Two columns for a choice: its code and its Vietnamese word. */
  choice: <V extends string>(
    name: string,
    label: Label,
    choices: Pick<Enumeration<V>, 'labels'>,
    value: (row: R) => V | null | undefined,
  ) => Column<R>[]
}

function columnMaker<R>(): ColumnMaker<R> {
  const plain: ColumnMaker<R>['plain'] = (name, vi, en, value) => ({
    name,
    meaning: { vi, en },
    value: (row) => value(row) ?? null,
  })
  return {
    plain,
    list: (name, vi, en, values) => plain(name, vi, en, (row) => values(row).join('; ') || null),
    inBoth: (name, vi, en, value) => [
      plain(name, vi, en, (row) => value(row)?.vi),
      plain(`${name}_en`, `${vi} (tiếng Anh)`, `${en} (in English)`, (row) => value(row)?.en),
    ],
    choice: (name, label, { labels }, value) => [
      plain(name, `${label.vi} (mã)`, `${label.en} (code)`, value),
      plain(`${name}_label`, label.vi, label.en, (row) => {
        const code = value(row)
        return code ? labels[code].vi : null
      }),
    ],
  }
}
