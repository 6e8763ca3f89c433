import type { PayloadRequest } from 'payload'
import { answeredFor, personOf } from '../access/rules.ts'
import { can } from '../domain/account/roles.ts'
import { usedStates } from '../domain/adoption/machine.ts'
import { dayInVietnam } from '../domain/values/day.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import { beforeFirst, firstMonth, lastMonth, monthText } from '../domain/usageReport/usageReport.ts'
import { idOf } from '../transitions/door.ts'
import { numberIn, textIn } from './columns.ts'
import type { Column, ReadRow } from './columns.ts'
import type { Remark } from './fault.ts'
import { asSaid, fieldFaults, fieldLabel, recordChoices, repeated } from './importWord.ts'
import type { ImportWord, PlannedRow } from './importWord.ts'
import { placeIn } from './readTable.ts'
import type { ReadTable } from './readTable.ts'

/** A month's counters from a sheet, one adoption and month a row: of what the own organisation uses, or sells. */
export const usageImport: ImportWord = {
  collection: 'usageReports',
  title: { vi: 'Số liệu sử dụng', en: 'Usage reports' },
  permission: 'usage.report',
  isSent: false,
  load: async (req) => {
    const uses = await ownUses(req)
    const latest = lastMonth(dayInVietnam(new Date()))
    return {
      columns: columnsFor(uses, req),
      prefilled: uses
        .filter(({ first }) => !first || first <= latest)
        .map(({ name, id }) => [`${name} (${id})`, monthText(latest), null, null]),
      examine: (table) => examine(table, new Map(uses.map((use) => [use.id, use])), req),
    }
  },
}

interface Use {
  id: string
  name: string
  /** The month from which it can be told. */
  first: string | undefined
}

/** Adoptions that are deployed or in use, of the person’s organisation or of its offerings. */
async function ownUses(req: PayloadRequest): Promise<Use[]> {
  const own = await answeredFor(req)
  const isVendor = can(personOf(req)?.role, 'adoption.propose')
  const { docs } = await req.payload.find({
    collection: 'adoptions',
    where: {
      and: [
        { [isVendor ? 'offering.vendor' : 'organisation']: { in: own } },
        { state: { in: [...usedStates] } },
      ],
    },
    sort: '-updatedAt',
    depth: 1,
    pagination: false,
    locale: 'vi',
    overrideAccess: true,
    req,
  })
  const nameOf = (relation: unknown) =>
    isRecord(relation) && typeof relation.name === 'string' ? relation.name : ''
  return docs.map(({ id, organisation, offering, platform, milestones }) => ({
    id,
    first: firstMonth(milestones ?? []),
    name: [nameOf(organisation), nameOf(offering) || nameOf(platform)].join(' – '),
  }))
}

function columnsFor(uses: readonly Use[], req: PayloadRequest): Column[] {
  const label = (name: string) => fieldLabel('usageReports', name, req)
  return [
    {
      name: 'adoption',
      label: label('adoption'),
      kind: 'choice',
      isRequired: true,
      choices: recordChoices(uses.map(({ id, name }) => ({ id, name, codes: [id] }))),
      width: 70,
      note: {
        vi: 'Đơn vị và sản phẩm: giữ như trong tệp mẫu, hoặc chọn trong danh sách.',
        en: 'Organisation and offering: as in the template, or from the list.',
      },
    },
    {
      name: 'month',
      label: label('month'),
      kind: 'month',
      isRequired: true,
      width: 14,
      note: { vi: 'Tháng đã qua, như 10/2026.', en: 'A month that is over, like 10/2026.' },
    },
    {
      name: 'users',
      label: label('users'),
      kind: 'whole',
      isRequired: true,
      width: 16,
      note: {
        vi: 'Số người đã dùng trong tháng. Số nguyên.',
        en: 'People who used it in the month. A whole number.',
      },
    },
    {
      name: 'transactions',
      label: label('transactions'),
      kind: 'whole',
      width: 16,
      note: { vi: 'Không bắt buộc. Số nguyên.', en: 'Optional. A whole number.' },
    },
  ]
}

const monthKey = (row: ReadRow) => {
  const [adoption, month] = [textIn(row, 'adoption'), textIn(row, 'month')]
  return adoption && month ? `${adoption} ${month}` : undefined
}

async function examine(table: ReadTable, uses: Map<string, Use>, req: PayloadRequest) {
  const remarks: Remark[] = repeated(table, monthKey, 'month')
  const told = await monthsTold(table, req)
  const latest = lastMonth(dayInVietnam(new Date()))
  const plan: PlannedRow[] = []
  for (const row of table.rows) {
    const adoption = textIn(row, 'adoption') ?? ''
    const month = textIn(row, 'month') ?? ''
    const use = uses.get(adoption)
    const fault = (name: string, reason: Remark['reason']) =>
      remarks.push({ place: placeIn(table, row, name), kind: 'fault', reason })
    if (month > latest) {
      fault('month', {
        vi: `chỉ báo được số liệu của tháng đã qua, muộn nhất là tháng ${monthText(latest)}.`,
        en: `only months that are over can be told, up to ${monthText(latest)}.`,
      })
    }
    if (month && use?.first && month < use.first) fault('month', beforeFirst(use.first))
    if (told.has(monthKey(row) ?? '')) {
      fault('month', {
        vi: `tháng ${monthText(month)} của lượt này đã được báo. Hãy rút số liệu cũ trước, hoặc xóa dòng.`,
        en: `${monthText(month)} of it was told already. Withdraw that first, or take the row out.`,
      })
    }
    const data = { users: numberIn(row, 'users'), transactions: numberIn(row, 'transactions') }
    if (data.users !== undefined) {
      const wrong = await fieldFaults('usageReports', ['users', 'transactions'], data, req)
      for (const [name, sentence] of wrong) fault(name, asSaid(sentence))
    }
    plan.push({
      row: row.row,
      title: `${use?.name ?? ''}, ${monthText(month)}`,
      does: { vi: 'Báo số liệu', en: 'Tells the counters' },
      write: async ({ key, req: asked }) => {
        await asked.payload.create({
          collection: 'usageReports',
          data: { adoption, month, users: data.users ?? 0, transactions: data.transactions, key },
          depth: 0,
          overrideAccess: false,
          user: asked.user,
          req: asked,
        })
      },
    })
  }
  return { plan, remarks }
}

/** Which months of the adoptions of a sheet were told and stand. */
async function monthsTold(table: ReadTable, req: PayloadRequest): Promise<Set<string>> {
  const adoptions = [...new Set(table.rows.flatMap((row) => textIn(row, 'adoption') ?? []))]
  const { docs } = await req.payload.find({
    collection: 'usageReports',
    where: {
      and: [{ adoption: { in: adoptions } }, { state: { not_equals: 'withdrawn' } }],
    },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Set(docs.map((row) => `${idOf(row.adoption)} ${row.month}`))
}
