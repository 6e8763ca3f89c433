import writeXlsx from 'write-excel-file/node'
import {
  getCellAddress,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility'
import type { Language } from '../domain/language/language.ts'
import { sheetName } from '../lists/listFile.ts'
import type { Choice, Column } from './columns.ts'
import type { ImportWord, Loaded } from './importWord.ts'
import { mostRows } from './workbook.ts'

const texts = {
  vi: {
    guide: 'Hướng dẫn',
    lists: 'Danh sách',
    column: 'Cột',
    required: 'Bắt buộc',
    yes: 'có',
    how: 'Cách ghi',
    lead: `Mỗi dòng một hồ sơ, tối đa ${mostRows.toLocaleString('vi-VN')} dòng. Không gộp ô, không dùng công thức. Ngày ghi dd/mm/yyyy. Tải tệp lên để xem trước; chưa có gì được ghi cho đến khi bạn đồng ý.`,
    wrong: 'Hãy chọn trong danh sách, hoặc ghi mã trong trang “Danh sách”.',
    code: 'mã',
  },
  en: {
    guide: 'Guide',
    lists: 'Lists',
    column: 'Column',
    required: 'Required',
    yes: 'yes',
    how: 'What to write',
    lead: `One record a row, ${mostRows.toLocaleString('en-GB')} rows at most. No merged cells, no formulas. Days as dd/mm/yyyy. Upload the file to see what it would do; nothing is written before you agree.`,
    wrong: 'Choose from the list, or write the code of the sheet “Lists”.',
    code: 'code',
  },
}

const bold = { fontWeight: 'bold' as const, wrap: true, alignVertical: 'top' as const }
const wrapped = { wrap: true, alignVertical: 'top' as const }

/** The template of a word for one person: rows to fill in with lists and notes at the cells, a guide, and the lists. */
export async function writeTemplate(
  { title }: ImportWord,
  { columns, prefilled = [] }: Loaded,
  language: Language,
): Promise<Buffer> {
  const t = texts[language]
  const listed = columns.filter(({ choices }) => choices)
  const validations = columns.map((column, at) =>
    validationOf(column, at, listed.indexOf(column), language),
  )
  const guide = [
    [{ value: t.lead, ...wrapped, columnSpan: 3, height: 60 }, null, null],
    [t.column, t.required, t.how].map((value) => ({ value, ...bold })),
    ...columns.map(({ label, isRequired, note }) =>
      [label[language], isRequired ? t.yes : '', note[language]].map((value) => ({
        value,
        ...wrapped,
      })),
    ),
  ]
  const longest = Math.max(0, ...listed.map(({ choices = [] }) => choices.length))
  const lists = [
    listed.flatMap(({ label }) => [label[language], t.code].map((value) => ({ value, ...bold }))),
    ...Array.from({ length: longest }, (_, row) =>
      listed.flatMap(({ choices = [] }) => {
        const choice = choices[row]
        return choice
          ? [{ value: shownName(choice, language) }, { value: codeOf(choice) }]
          : [null, null]
      }),
    ),
  ]
  return writeXlsx(
    [
      {
        data: [
          columns.map(({ label }) => ({ value: label[language], ...bold })),
          ...prefilled.map((row) => row.map((value) => (value === null ? null : { value }))),
        ],
        sheet: sheetName(title[language]),
        columns: columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
      },
      { data: guide, sheet: t.guide, columns: [{ width: 36 }, { width: 12 }, { width: 80 }] },
      {
        data: lists,
        sheet: t.lists,
        columns: listed.flatMap(() => [{ width: 40 }, { width: 24 }]),
        stickyRowsCount: 1,
      },
    ],
    {
      features: [
        {
          files: {
            transform: {
              'xl/worksheets/sheet{id}.xml': {
                transform: (xml, _options, { sheetIndex }) =>
                  sheetIndex === 0
                    ? withValidations(xml, validations.join(''), columns.length)
                    : xml,
              },
            },
          },
        },
      ],
    },
  ).toBuffer()
}

/** What a choice is called in the lists: in the language of the file where it has words of both. */
const shownName = ({ names }: Choice, language: Language): string =>
  (language === 'en' && names.length === 3 ? names[1] : names[0]) ?? ''

const codeOf = ({ names }: Choice): string => names[3] ?? names.at(-1) ?? ''

/** A list of choices, or a rule for days and numbers; with the note that shows when the cell is chosen. */
function validationOf(
  { label, kind, note, choices = [] }: Column,
  at: number,
  list: number,
  language: Language,
): string {
  const cells = `${getCellAddress(1, at)}:${getCellAddress(mostRows, at)}`
  const said = (text: string) => sanitizeAttributeValue(text.slice(0, 250))
  const prompt = ` showInputMessage="1" promptTitle="${said(label[language].slice(0, 32))}" prompt="${said(note[language])}"`
  if (kind === 'choice' && choices.length > 0) {
    const from = getCellAddress(1, list * 2).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')
    const to = getCellAddress(choices.length, list * 2).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')
    const range = sanitizeTextContent(`'${texts[language].lists}'!${from}:${to}`)
    // A warning lets a code be written that is not in the list.
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" error="${said(texts[language].wrong)}"${prompt} sqref="${cells}"><formula1>${range}</formula1></dataValidation>`
  }
  return `<dataValidation allowBlank="1"${prompt} sqref="${cells}"/>`
}

/** Validations stand behind the cells and before what tells of paper (ECMA-376, 18.3.1.99). */
function withValidations(xml: string, validations: string, count: number): string {
  const element = `<dataValidations count="${count}">${validations}</dataValidations>`
  return xml.replace('</sheetData>', `</sheetData>${element}`)
}
