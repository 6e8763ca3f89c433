import type { PayloadRequest } from 'payload'
import { personOf } from '../access/rules.ts'
import { entitlements, selectionForms } from '../domain/contract/contract.ts'
import type { contractKinds } from '../domain/contract/contract.ts'
import { contractMachine } from '../domain/contract/machine.ts'
import { checkTransition } from '../domain/transitions/machine.ts'
import { dayInVietnam } from '../domain/values/day.ts'
import { documentNumber } from '../domain/values/documentNumber.ts'
import type { Organisation } from '../payload-types.ts'
import { transition } from '../transitions/transition.ts'
import { contractDoor } from '../words/contract/door.ts'
import { onAnotherPlatform, soldByAnother } from '../words/contract/origin.ts'
import { asChoices, readCatalogue } from './catalogueChoices.ts'
import type { Catalogue } from './catalogueChoices.ts'
import { numberIn, textIn } from './columns.ts'
import type { Column, ReadRow } from './columns.ts'
import { agreementColumns, contractColumns } from './contractColumns.ts'
import { contractsIn } from './contractRows.ts'
import type { TellFault, Told } from './contractRows.ts'
import type { Remark } from './fault.ts'
import { asSaid, fieldFaults, recordChoices } from './importWord.ts'
import type { ImportWord, Loaded, PlannedRow } from './importWord.ts'
import { nameKey } from './readCell.ts'
import { placeIn } from './readTable.ts'
import type { ReadTable } from './readTable.ts'

type Kind = (typeof contractKinds.values)[number]

/** Contracts of the own organisation from a sheet; a further line of prices is a row with the number alone. */
export const contractImport: ImportWord = {
  collection: 'contracts',
  title: { vi: 'Hợp đồng', en: 'Contracts' },
  permission: 'contract.keep',
  isSent: true,
  load: (req) => load('purchase', req),
}

/** Framework agreements of the own organisation; a further line, or organisation that may call off, is a row of its own. */
export const agreementImport: ImportWord = {
  collection: 'contracts',
  title: { vi: 'Thỏa thuận khung', en: 'Framework agreements' },
  permission: 'contract.keep',
  isSent: true,
  load: (req) => load('framework', req),
}

async function load(kind: Kind, req: PayloadRequest): Promise<Loaded> {
  const catalogue = await readCatalogue(req)
  const vendors = await organisationsOf(['vendor'], req)
  const columns: Column[] = contractColumns(req, {
    ...catalogue,
    vendors: recordChoices(
      vendors.map(({ id, name, fullName, slug, taxCode }) => ({
        id,
        name,
        codes: [taxCode, slug, fullName],
      })),
    ),
  })
  if (kind === 'framework') {
    const units = await organisationsOf(['ministry', 'province', 'agency', 'commune'], req)
    const choices = units.map(({ id, name, slug, code }) => ({ id, name, codes: [slug, code] }))
    columns.splice(2, 0, ...agreementColumns(req, recordChoices(choices)))
  }
  const names = new Map(
    vendors.map(({ id, name, fullName }) => [id, [name, fullName ?? name].map(nameKey)]),
  )
  const isCalled: IsCalled = (vendor, text) => names.get(vendor ?? '')?.includes(nameKey(text))
  return { columns, examine: (table) => examine(table, { kind, catalogue, isCalled }, req) }
}

/** Organisations of some kinds that exist, as the person may read them. */
async function organisationsOf(kinds: Organisation['kind'][], req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where: { kind: { in: kinds } },
    ...asChoices(req),
  })
  const today = dayInVietnam(new Date())
  // What a firm was called before is told by contracts of those years.
  return docs.filter(({ kind, validTo }) => kind === 'vendor' || !validTo || validTo >= today)
}

/** Whether a vendor of the catalogue has a name that was written in words. */
type IsCalled = (vendor: string | null | undefined, text: string) => boolean | undefined

interface Known {
  kind: Kind
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
  { row, lines, entitled }: Told,
  standing: Map<string, string>,
  { kind, catalogue, isCalled }: Known,
  fault: TellFault,
  req: PayloadRequest,
): Promise<PlannedRow> {
  const offering = textIn(row, 'offering')
  const sold = offering ? catalogue.offering.get(offering) : undefined
  const number = textIn(row, 'number')
  const form = selectionForms.values.find((value) => value === row.values.form)
  const entitles = entitlements.values.find((value) => value === row.values.entitles)
  if (entitles !== 'named' && entitled.length > 0) fault(row, 'entitled', onlyNamed)
  const data = {
    ...(kind === 'framework' && { kind, entitles, entitled }),
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
        kind,
        entitles: entitles ?? null,
        entitled,
        endsOn: data.endsOn ?? null,
        // Nor what is called off from an agreement, whose lines it would have to name.
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
    does:
      kind === 'framework'
        ? { vi: 'Lập thỏa thuận khung', en: 'Enters the framework agreement' }
        : { vi: 'Lập hợp đồng', en: 'Enters the contract' },
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

const onlyNamed = {
  vi: 'chỉ nêu đơn vị khi cột “Đơn vị được mua theo” là “Các đơn vị nêu tên dưới đây”.',
  en: 'organisations are named only where “Who may call off” is “The organisations named below”.',
}

/** The column that stands for a field, where it has another name. */
const columnOfField: Record<string, string> = {
  product: 'offering',
  'lines.quantity': 'lineQuantity',
  'lines.periods': 'linePeriods',
  'lines.unitPrice': 'linePrice',
  'lines.vat': 'lineVat',
}
