import type { PayloadRequest } from 'payload'
import { personOf } from '../access/rules.ts'
import { selectionForms } from '../domain/contract/contract.ts'
import { contractMachine } from '../domain/contract/machine.ts'
import { priceIntervals, priceUnits } from '../domain/field/plan.ts'
import { checkTransition } from '../domain/transitions/machine.ts'
import { dayInVietnam } from '../domain/values/day.ts'
import { documentNumber } from '../domain/values/documentNumber.ts'
import { transition } from '../transitions/transition.ts'
import { contractDoor } from '../words/contract/door.ts'
import { onAnotherPlatform, soldByAnother } from '../words/contract/origin.ts'
import { readCatalogue } from './catalogueChoices.ts'
import type { Catalogue } from './catalogueChoices.ts'
import { numberIn, textIn } from './columns.ts'
import type { Column, ReadRow } from './columns.ts'
import { contractColumns } from './contractColumns.ts'
import type { Remark } from './fault.ts'
import { asSaid, fieldFaults, recordChoices } from './importWord.ts'
import type { ImportWord, PlannedRow } from './importWord.ts'
import { nameKey } from './readCell.ts'
import { placeIn } from './readTable.ts'
import type { ReadTable } from './readTable.ts'

/** Contracts of the own organisation from a sheet; a further line of prices is a row with the number alone. */
export const contractImport: ImportWord = {
  collection: 'contracts',
  title: { vi: 'Hợp đồng', en: 'Contracts' },
  permission: 'contract.keep',
  isSent: true,
  load: async (req) => {
    const catalogue = await readCatalogue(req)
    const vendors = await req.payload.find({
      collection: 'organisations',
      where: { kind: { equals: 'vendor' } },
      sort: 'sortKey',
      depth: 0,
      pagination: false,
      locale: 'vi',
      overrideAccess: false,
      user: req.user,
      req,
    })
    const columns: Column[] = contractColumns(req, {
      ...catalogue,
      vendors: recordChoices(
        vendors.docs.map(({ id, name, fullName, slug, taxCode }) => ({
          id,
          name,
          codes: [taxCode, slug, fullName],
        })),
      ),
    })
    const names = new Map(
      vendors.docs.map(({ id, name, fullName }) => [id, [name, fullName ?? name].map(nameKey)]),
    )
    const isCalled: IsCalled = (vendor, text) => names.get(vendor ?? '')?.includes(nameKey(text))
    return { columns, examine: (table) => examine(table, { catalogue, isCalled }, req) }
  },
}

/** Whether a vendor of the catalogue has a name that was written in words. */
type IsCalled = (vendor: string | null | undefined, text: string) => boolean | undefined

interface Known {
  catalogue: Catalogue
  isCalled: IsCalled
}

/** Fields whose own rules are asked of each contract. */
const plain = [
  'title',
  'number',
  'productName',
  'vendorName',
  'signedOn',
  'startsOn',
  'endsOn',
].concat(['formWords', 'notice', 'value', 'note'])

type Line = NonNullable<ReturnType<typeof lineOf>>

/** The price line of a row; nothing where the row tells none. */
function lineOf(row: ReadRow) {
  const name = textIn(row, 'lineName')
  const unit = priceUnits.values.find((value) => value === row.values.lineUnit)
  const interval = priceIntervals.values.find((value) => value === row.values.lineInterval)
  if (!name && !unit && !interval) return undefined
  return {
    name: name ?? '',
    unit: unit ?? priceUnits.values[0],
    interval: interval ?? priceIntervals.values[0],
    quantity: numberIn(row, 'lineQuantity'),
    periods: numberIn(row, 'linePeriods'),
    unitPrice: numberIn(row, 'linePrice'),
    vat: numberIn(row, 'lineVat'),
  }
}

/** A contract as a sheet tells it: its own row, and those of its further lines. */
interface Told {
  row: ReadRow
  lines: { row: ReadRow; line: Line }[]
}

async function examine(table: ReadTable, known: Known, req: PayloadRequest) {
  const remarks: Remark[] = []
  const fault = (row: ReadRow, name: string, reason: Remark['reason']) =>
    remarks.push({ place: placeIn(table, row, name), kind: 'fault', reason })
  const told = contractsIn(table, fault)
  const standing = await sameNumbers(told, req)
  const plan: PlannedRow[] = []
  for (const contract of told) {
    plan.push(await examineOne(contract, standing, known, fault, req))
  }
  return { plan, remarks }
}

type TellFault = (row: ReadRow, name: string, reason: Remark['reason']) => void

function contractsIn(table: ReadTable, fault: TellFault): Told[] {
  const byNumber = new Map<string, Told>()
  const told: Told[] = []
  for (const row of table.rows) {
    const number = documentNumber(textIn(row, 'number') ?? '')
    const before = byNumber.get(number)
    const line = lineOf(row)
    if (line) refuseHalfLine(row, fault)
    if (!textIn(row, 'title') && before) {
      if (line) before.lines.push({ row, line })
      else {
        fault(row, 'lineName', {
          vi: 'dòng này chỉ có số hợp đồng: hãy ghi dòng giá, hoặc xóa dòng.',
          en: 'this row has the number alone: give a line of prices, or take the row out.',
        })
      }
      continue
    }
    if (before && number) {
      fault(row, 'number', {
        vi: `số hợp đồng này đã có ở dòng ${before.row.row + 1}. Dòng giá thêm thì để trống tên hợp đồng.`,
        en: `row ${before.row.row + 1} has this number. For a further line of prices leave the title empty.`,
      })
    }
    if (!textIn(row, 'title')) {
      fault(row, 'title', { vi: 'thiếu tên hợp đồng.', en: 'the title is missing.' })
    }
    const contract = { row, lines: line ? [{ row, line }] : [] }
    told.push(contract)
    if (number) byNumber.set(number, contract)
  }
  return told
}

/** A line of prices has its name, unit and interval, as the form asks. */
function refuseHalfLine(row: ReadRow, fault: TellFault): void {
  for (const name of ['lineName', 'lineUnit', 'lineInterval']) {
    if (row.values[name] !== undefined) continue
    fault(row, name, {
      vi: 'dòng giá cần đủ tên, tính cho mỗi và kỳ trả.',
      en: 'a line of prices needs its name, unit and interval.',
    })
  }
}

/**
 * Titles of contracts of the organisation by their numbers, drafts too: a sheet that is brought in a second time would
 * enter them again.
 */
async function sameNumbers(
  told: readonly Told[],
  req: PayloadRequest,
): Promise<Map<string, string>> {
  const organisation = personOf(req)?.organisation ?? ''
  const { docs } = await req.payload.find({
    collection: 'contracts',
    where: {
      and: [
        { organisation: { equals: organisation } },
        {
          number: {
            in: told.flatMap(({ row }) => textIn(row, 'number') ?? []).map(documentNumber),
          },
        },
        { state: { not_equals: 'withdrawn' } },
      ],
    },
    select: { number: true, title: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ number, title }) => [number ?? '', title]))
}

async function examineOne(
  { row, lines }: Told,
  standing: Map<string, string>,
  { catalogue, isCalled }: Known,
  fault: TellFault,
  req: PayloadRequest,
): Promise<PlannedRow> {
  const offering = textIn(row, 'offering')
  const sold = offering ? catalogue.offering.get(offering) : undefined
  const number = textIn(row, 'number')
  const form = selectionForms.values.find((value) => value === row.values.form)
  const data = {
    title: textIn(row, 'title') ?? '',
    number: number ? documentNumber(number) : undefined,
    platform: textIn(row, 'platform') ?? sold?.platform ?? undefined,
    offering,
    productName: textIn(row, 'productName'),
    vendor: sold?.vendor ?? textIn(row, 'vendor'),
    vendorName: textIn(row, 'vendorName'),
    signedOn: textIn(row, 'signedOn'),
    startsOn: textIn(row, 'startsOn'),
    endsOn: textIn(row, 'endsOn'),
    form,
    formWords: textIn(row, 'formWords'),
    notice: textIn(row, 'notice'),
    value: numberIn(row, 'value'),
    note: textIn(row, 'note'),
    lines: lines.map(({ line }) => line),
  }
  const told = await fieldFaults('contracts', data.title ? plain : plain.slice(1), data, req)
  for (const [name, sentence] of told) fault(row, name, asSaid(sentence))
  for (const { row: at, line } of lines) {
    const wrong = await fieldFaults(
      'contracts',
      ['lines.quantity', 'lines.periods', 'lines.unitPrice', 'lines.vat'],
      {
        'lines.quantity': line.quantity,
        'lines.periods': line.periods,
        'lines.unitPrice': line.unitPrice,
        'lines.vat': line.vat,
      },
      req,
    )
    for (const [name, sentence] of wrong) fault(at, columnOfField[name] ?? name, asSaid(sentence))
  }
  const named = textIn(row, 'vendor')
  const inWords = textIn(row, 'vendorName')
  const isAnother = inWords !== undefined && !isCalled(sold?.vendor, inWords)
  if (sold?.vendor && (named ? named !== sold.vendor : isAnother)) {
    fault(row, 'offering', soldByAnother)
  }
  if (sold && textIn(row, 'platform') && textIn(row, 'platform') !== sold.platform) {
    fault(row, 'offering', onAnotherPlatform)
  }
  const person = personOf(req)
  const check =
    person &&
    checkTransition(contractMachine, 'draft', 'submit', {
      subject: {
        number: data.number ?? null,
        // A sheet brings in what was signed without an award of ours.
        awardedOn: null,
        endedOn: null,
        signedOn: data.signedOn ?? null,
        startsOn: data.startsOn ?? null,
        endsNow: data.endsOn ?? null,
        hasVendor: Boolean(data.vendor) || Boolean(data.vendorName),
        hasProduct: Boolean(offering) || Boolean(data.platform) || Boolean(data.productName),
        form: form ?? null,
        formWords: data.formWords ?? null,
        value: data.value ?? null,
        lines: data.lines,
        sameNumber: (data.number && standing.get(data.number)) ?? null,
        ofSameAward: null,
        againReason: null,
        // Nor is a framework agreement, or what is called off from one.
        kind: 'purchase',
        entitles: null,
        entitled: [],
        endsOn: data.endsOn ?? null,
        agreement: null,
      },
      user: person,
      input: {},
      version: '',
      today: dayInVietnam(new Date()),
      proposedBy: null,
    })
  if (check && !check.allowed) {
    const { field = 'title', reason } = check.refusal
    const name = field.startsWith('lines') ? 'linePrice' : (columnOfField[field] ?? field)
    if (!told.has(name)) fault(row, name, reason)
  }
  return {
    row: row.row,
    title: number ? `${data.title} (${number})` : data.title,
    does: { vi: 'Lập hợp đồng', en: 'Enters the contract' },
    write: async ({ key, send, req: asked }) => {
      const { id } = await asked.payload.create({
        collection: 'contracts',
        data: { ...data, organisation: person?.organisation ?? '', key },
        depth: 0,
        overrideAccess: false,
        user: asked.user,
        req: asked,
      })
      if (send) await transition({ door: contractDoor, id, event: 'submit', input: {}, req: asked })
    },
  }
}

/** The column that stands for a field, where it has another name. */
const columnOfField: Record<string, string> = {
  product: 'offering',
  'lines.quantity': 'lineQuantity',
  'lines.periods': 'linePeriods',
  'lines.unitPrice': 'linePrice',
  'lines.vat': 'lineVat',
}
