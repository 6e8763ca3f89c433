import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { FileChild } from 'docx'
import type { Language } from '../domain/language/language.ts'
import type { Picture } from '../domain/statistics/picture.ts'
import { quarterText } from '../domain/statistics/quarter.ts'
import { dayText } from '../domain/values/day.ts'
import { paragraphStyles, tableOf } from '../papers/body.ts'
import { centre, font, halfPoints, pageOf, points, textWidth } from '../papers/measures.ts'
import { line } from '../papers/text.ts'
import { reportTable } from './reportTables.ts'
import { reportText } from './reportText.ts'

/** What a report says: the pictures of a day, and the day of the data that they were made from. */
export interface Report {
  pictures: Picture[]
  day: string
  asOf: string
  language: Language
}

const spaced = { spacing: { before: 120, after: 60 } }
const quiet = { size: points.remark, italics: true }

/**
 * The report of a quarter: each picture's sentence and its table, on lying pages, in the letters and margins of the
 * papers. It is no paper of an agency: it has no number and nobody signs it.
 *
 * @returns the bytes of a DOCX file.
 */
export async function writeReportDocument(report: Report): Promise<Buffer> {
  const { language } = report
  const text = reportText(language)
  const document = new Document({
    title: `${text.title}, ${dayText(report.day, language)}`,
    creator: text.made,
    styles: {
      paragraphStyles,
      default: {
        document: {
          run: {
            font,
            size: halfPoints(points.text),
            language: { value: { vi: 'vi-VN', en: 'en-GB' }[language] },
          },
        },
        heading1: {
          run: { font, size: halfPoints(16), bold: true, color: '000000' },
          paragraph: { spacing: { before: 320, after: 80 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: { page: pageOf(true) },
        footers: { default: footerOf(report) },
        children: [...headOf(report), ...report.pictures.flatMap((one) => partOf(one, report))],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function headOf({ pictures, day, asOf, language }: Report): FileChild[] {
  const text = reportText(language)
  const units = pictures.find((one) => one.units !== undefined)?.units
  return [
    line(text.title, { bold: true, size: 20 }, { alignment: centre, spacing: { before: 240 } }),
    line(
      `${quarterText(day)[language]} · ${text.asOf(dayText(day, language))}`,
      {},
      { alignment: centre },
    ),
    ...(pictures.some(({ hasMadeUp }) => hasMadeUp)
      ? [
          line(
            text.illustration,
            { bold: true, size: points.table },
            { alignment: centre, ...spaced },
          ),
        ]
      : []),
    line(
      [text.taken(dayText(asOf, language)), units === undefined ? '' : text.units(units)]
        .join(' ')
        .trim(),
      quiet,
      { alignment: centre, ...spaced },
    ),
  ]
}

/** One picture: its name, what is to be seen, and its figures. */
function partOf(picture: Picture, { day, language }: Report): FileChild[] {
  const text = reportText(language)
  const { header, rows, silent } = reportTable(picture, language)
  const isMatrix = picture.name === 'matrix'
  const share = isMatrix ? 18 : Math.min(14, 60 / Math.max(1, header.length - 1))
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: picture.title[language] }),
    line(picture.sentence[language], {}, spaced),
    line(text.unit(picture.unit[language]), quiet, { keepNext: true }),
    ...(picture.day === day ? [] : [line(text.today(dayText(picture.day, language)), quiet)]),
    ...(rows.length === 0
      ? [line(text.nothing, quiet)]
      : tableOf(
          {
            kind: 'table',
            header,
            rows,
            shares: header.map((_, at) => (at === 0 ? (isMatrix ? 28 : 40) : share)),
            amounts: isMatrix ? [] : header.map((_, at) => at).slice(1),
          },
          textWidth(true),
        )),
    ...(silent > 0 && rows.length > 0 ? [line(text.others(silent), quiet, spaced)] : []),
    ...(picture.note ? [line(picture.note[language], quiet, spaced)] : []),
  ]
}

function footerOf({ day, language }: Report): Footer {
  const text = reportText(language)
  const size = halfPoints(points.small)
  return new Footer({
    children: [
      new Paragraph({
        alignment: centre,
        children: [
          new TextRun({ text: `${text.title}, ${dayText(day, language)} · ${text.page} `, size }),
          new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], size }),
        ],
      }),
    ],
  })
}
