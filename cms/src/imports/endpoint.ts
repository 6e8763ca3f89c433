import { createHash } from 'node:crypto'
import { APIError, ValidationError } from 'payload'
import { z } from 'zod'
import type { PayloadRequest } from 'payload'
import { personOf } from '../access/rules.ts'
import type { Person } from '../access/rules.ts'
import { mayAs } from '../domain/account/roles.ts'
import type { Language } from '../domain/language/language.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import { slugOf } from '../domain/language/vietnamese.ts'
import { dayInVietnam } from '../domain/values/day.ts'
import { download } from '../papers/download.ts'
import { declaredEndpoint, whoHolds } from '../requests/declaredEndpoint.ts'
import { notAllowed, notFound, refusal } from '../requests/refusal.ts'
import { largestSheet, tooLarge } from '../server/routes/inventory.ts'
import { together } from '../transitions/together.ts'
import { adoptionImport } from './adoptions.ts'
import { agreementImport, contractImport } from './contracts.ts'
import { readCsv } from './csvSheet.ts'
import { cellName, UnreadableFile } from './fault.ts'
import type { Remark } from './fault.ts'
import type { ImportWord, PlannedRow } from './importWord.ts'
import { organisationImport } from './organisations.ts'
import { readTable } from './readTable.ts'
import { writeTemplate } from './template.ts'
import { usageImport } from './usageReports.ts'
import { userImport } from './users.ts'
import { readSheet } from './workbook.ts'

const imports = {
  adoptions: adoptionImport,
  contracts: contractImport,
  agreements: agreementImport,
  organisations: organisationImport,
  users: userImport,
  usageReports: usageImport,
} as const satisfies Record<string, ImportWord>

/** Remarks of one kind that are told, and rows of a preview: enough to mend a file by. */
const mostTold = 200

/** Whoever brings in rows of one of the words; of which one, {@link wordAsked} asks. */
const importer = whoHolds(
  Object.values(imports).map(({ permission }) => permission),
  { of: 'by the word', hasOrganisation: true },
)
const ParametersSchema = z.object({ word: z.string() })

function wordAsked(name: string, person: Person, req: PayloadRequest): ImportWord {
  const word = Object.entries(imports).find(([known]) => known === name)?.[1]
  if (!word) throw refusal(req, 404, notFound)
  if (!mayAs(person, word.permission)) throw refusal(req, 403, notAllowed)
  return word
}

const languageFor = (req: PayloadRequest): Language => languageOf(req.i18n.language)

/** `GET /api/import/<word>.xlsx?locale=`: the template, with what the person may choose. */
const templateEndpoint = declaredEndpoint({
  path: '/import/:word',
  method: 'get',
  caller: importer,
  isCostly: true,
  params: ParametersSchema,
  handler: async (req, { person, params: { word: asked } }) => {
    if (!asked.endsWith('.xlsx')) throw refusal(req, 404, notFound)
    const word = wordAsked(asked.slice(0, -'.xlsx'.length), person, req)
    const language = req.locale === 'en' ? 'en' : 'vi'
    req.locale = 'vi'
    const body = await writeTemplate(word, await word.load(req), language)
    const kind = { vi: 'mau', en: 'template' }[language]
    return download(body, 'xlsx', `${kind}-${slugOf(word.title[language])}`)
  },
})

interface Examined {
  sha256: string
  plan: PlannedRow[]
  remarks: Remark[]
}

/**
 * Reads the file of a request and says what each of its rows would do; nothing is written or kept.
 *
 * @throws APIError 413 for a file that is too large, 422 for one of which nothing can be read.
 */
async function examineFile(word: ImportWord, req: PayloadRequest): Promise<Examined> {
  const bytes = Buffer.from((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
  if (bytes.length > largestSheet) throw refusal(req, 413, tooLarge(largestSheet))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  req.locale = 'vi'
  try {
    const isCsv = (req.headers.get('content-type') ?? '').startsWith('text/csv')
    const sheet = isCsv ? readCsv(bytes) : readSheet(bytes)
    const { columns, examine } = await word.load(req)
    const table = readTable(sheet, columns)
    const { plan, remarks } = await examine(table)
    // Of a cell that cannot be read nothing more is said: the rest follows from it.
    const unread = new Set(
      table.remarks.flatMap(({ kind, place }) => (kind === 'fault' ? [cellName(place)] : [])),
    )
    const others = remarks.filter(({ place }) => !unread.has(cellName(place)))
    return { sha256, plan, remarks: inOrder([...table.remarks, ...others]) }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    throw refusal(req, 422, error.reason, { field: 'file' })
  }
}

/** From the top of the sheet to its end, each thing said once. */
function inOrder(remarks: Remark[]): Remark[] {
  const said = new Map(
    remarks.map((remark) => [
      `${cellName(remark.place)} ${remark.kind} ${remark.reason.vi}`,
      remark,
    ]),
  )
  return [...said.values()].sort(
    ({ place: one }, { place: other }) => one.row - other.row || one.column - other.column,
  )
}

/** `Ô D7: …` */
const sentence = ({ place, reason }: Remark, language: Language): string =>
  `${{ vi: 'Ô', en: 'Cell' }[language]} ${cellName(place)}: ${reason[language]}`

/**
 * `POST /api/import/<word>/preview` with the bytes of an XLSX, or of a CSV as `text/csv`: what is wrong at which cell,
 * and what each row would do. Nothing is kept; the answer names the file by its SHA-256.
 */
const previewEndpoint = declaredEndpoint({
  path: '/import/:word/preview',
  method: 'post',
  caller: importer,
  isCostly: true,
  params: ParametersSchema,
  handler: async (req, { person, params }) => {
    const word = wordAsked(params.word, person, req)
    const { sha256, plan, remarks } = await examineFile(word, req)
    const language = languageFor(req)
    const told = (kind: Remark['kind']) => {
      const own = remarks.filter((remark) => remark.kind === kind)
      return {
        total: own.length,
        told: own
          .slice(0, mostTold)
          .map((remark) => ({ cell: cellName(remark.place), message: sentence(remark, language) })),
      }
    }
    return Response.json({
      sha256,
      total: plan.length,
      rows: plan
        .slice(0, mostTold)
        .map(({ row, title, does }) => ({ row: row + 1, title, does: does[language] })),
      faults: told('fault'),
      warnings: told('warning'),
      notes: told('note'),
    })
  },
})

/**
 * `POST /api/import/<word>?sha256=&send=` with the same bytes: all rows are written through the doors of their forms, in
 * one transaction, or none; the answer counts those that it changed. 409 when the file is another than the one that was previewed, or was brought in already; 422
 * names the wrong cells.
 */
const writeEndpoint = declaredEndpoint({
  path: '/import/:word',
  method: 'post',
  caller: importer,
  isCostly: true,
  params: ParametersSchema,
  takes: ['sha256', 'send'],
  handler: async (req, { person, params }) => {
    const word = wordAsked(params.word, person, req)
    const previewed = req.searchParams.get('sha256')
    const send = word.isSent && req.searchParams.get('send') === 'true'
    const { sha256, plan, remarks } = await examineFile(word, req)
    if (previewed !== sha256) {
      throw refusal(
        req,
        409,
        {
          vi: 'Tệp này khác với tệp bạn vừa xem trước. Hãy xem trước lại rồi mới ghi.',
          en: 'This is another file than the one that you previewed. Preview it first.',
        },
        { field: 'sha256' },
      )
    }
    const keyOf = keysOf(sha256, req)
    if (plan[0]) await refuseSecondTime(word, keyOf(plan[0]), req)
    const faults = remarks.filter(({ kind }) => kind === 'fault')
    if (faults.length > 0) {
      const language = languageFor(req)
      const errors = faults
        .slice(0, mostTold)
        .map((fault) => ({ path: cellName(fault.place), message: sentence(fault, language) }))
      throw new ValidationError({ collection: word.collection, errors, req }, req.t)
    }
    const work = () => together(req, () => writeRows(plan, { keyOf, send }, req))
    const written = word.around ? await word.around(plan.length, req, work) : await work()
    return Response.json({ written }, { status: 201 })
  },
})

type KeyOf = (planned: PlannedRow) => string

/** Each record of a file has a key of its own: sent again on the same day, the file makes no second ones. */
function keysOf(sha256: string, req: PayloadRequest): KeyOf {
  const base = `${sha256.slice(0, 32)} ${personOf(req)?.organisation ?? ''} ${dayInVietnam(new Date())}`
  return ({ row }) => `${base} ${row}`
}

async function writeRows(
  plan: readonly PlannedRow[],
  { keyOf, send }: { keyOf: KeyOf; send: boolean },
  req: PayloadRequest,
): Promise<number> {
  for (const planned of plan) {
    try {
      await planned.write({ key: keyOf(planned), send, req })
    } catch (error) {
      throw atRow(error, planned.row, languageFor(req))
    }
  }
  return plan.filter(({ isUnchanged }) => !isUnchanged).length
}

/** A file that is sent a second time on the same day, after its answer was lost, is not written twice. */
async function refuseSecondTime(
  { collection }: ImportWord,
  key: string,
  req: PayloadRequest,
): Promise<void> {
  // What has no key is known again by what it says.
  if (
    !req.payload.collections[collection].config.flattenedFields.some(({ name }) => name === 'key')
  )
    return
  const { totalDocs } = await req.payload.count({
    collection,
    where: { key: { equals: key } },
    overrideAccess: true,
    req,
  })
  if (totalDocs === 0) return
  throw refusal(
    req,
    409,
    {
      vi: 'Tệp này đã được nhập hôm nay. Hãy xem lại danh sách.',
      en: 'This file was brought in today already. Look at the list.',
    },
    { field: 'file' },
  )
}

/** A refusal of a single write, at the row that it is about. */
function atRow(error: unknown, row: number, language: Language): unknown {
  if (!(error instanceof APIError) || error.status >= 500) return error
  const { errors } = (error.data ?? {}) as { errors?: { message: string }[] }
  const said = errors?.map(({ message }) => message).join(' ') ?? error.message
  const place = { vi: 'Dòng', en: 'Row' }[language]
  return new APIError(
    `${place} ${row + 1}: ${said}`,
    error.status,
    { field: `row.${row + 1}` },
    true,
  )
}

export const importEndpoints = [templateEndpoint, previewEndpoint, writeEndpoint]
