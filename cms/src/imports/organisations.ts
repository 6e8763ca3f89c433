import type { PayloadRequest } from 'payload'
import { organisationKinds } from '../domain/organisation/organisation.ts'
import type { OrganisationKind } from '../domain/organisation/organisation.ts'
import { dayInVietnam } from '../domain/values/day.ts'
import type { Organisation } from '../payload-types.ts'
import { idOf } from '../transitions/door.ts'
import { asChoices } from './catalogueChoices.ts'
import { textIn } from './columns.ts'
import type { Column, ReadRow } from './columns.ts'
import type { Remark } from './fault.ts'
import { asSaid, fieldFaults, fieldLabel, recordChoices, repeated } from './importWord.ts'
import type { ImportWord, PlannedRow } from './importWord.ts'
import { placeIn } from './readTable.ts'
import type { ReadTable } from './readTable.ts'

/** What a sheet brings in: ministries and provinces are few, and firms apply. */
const kinds = ['agency', 'commune'] as const satisfies OrganisationKind[]
const above = ['ministry', 'province', 'agency'] as const satisfies OrganisationKind[]
/** What a row tells besides its place and name, and brings up to date where the organisation is there already. */
const told = ['fullName', 'validFrom', 'note'] as const

/**
 * Agencies and communes from a sheet, for who keeps the catalogue. The same name under the same organisation is the same
 * one: a row brings it up to date, or changes nothing, so that a file may be brought in again.
 */
export const organisationImport: ImportWord = {
  collection: 'organisations',
  title: { vi: 'Đơn vị trực thuộc', en: 'Agencies and communes' },
  permission: 'catalogue.manage',
  isSent: false,
  load: async (req) => {
    const all = await existing(req)
    const parents = all.filter(({ kind }) => above.some((one) => one === kind))
    return {
      columns: columnsFor(parents, req),
      examine: (table) => examine(table, all, req),
    }
  },
}

type Known = Pick<
  Organisation,
  'id' | 'name' | 'slug' | 'code' | 'kind' | 'parent' | (typeof told)[number]
>

/** The bodies of the State that exist today. */
async function existing(req: PayloadRequest): Promise<Known[]> {
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where: { kind: { not_equals: 'vendor' } },
    ...asChoices(req),
  })
  const today = dayInVietnam(new Date())
  return docs.filter(({ validTo }) => !validTo || validTo >= today)
}

function columnsFor(parents: readonly Known[], req: PayloadRequest): Column[] {
  const label = (name: string) => fieldLabel('organisations', name, req)
  const optional = { vi: 'Không bắt buộc.', en: 'Optional.' }
  return [
    {
      name: 'parent',
      label: label('parent'),
      kind: 'choice',
      isRequired: true,
      choices: recordChoices(
        parents.map(({ id, name, slug, code }) => ({ id, name, codes: [slug, code] })),
      ),
      width: 36,
      note: {
        vi: 'Bộ, tỉnh hoặc sở đã có trong danh sách, hoặc mã của nó.',
        en: 'A ministry, province or agency of the list, or its code.',
      },
    },
    {
      name: 'kind',
      label: label('kind'),
      kind: 'choice',
      isRequired: true,
      choices: kinds.map((kind) => ({
        value: kind,
        names: [organisationKinds.labels[kind].vi, organisationKinds.labels[kind].en, kind],
      })),
      width: 24,
      note: { vi: 'Chọn trong danh sách.', en: 'From the list.' },
    },
    {
      name: 'name',
      label: label('name'),
      kind: 'text',
      isRequired: true,
      width: 36,
      note: {
        vi: 'Tên như thường gọi. Cùng tên, cùng cấp trên là cùng một đơn vị: dòng này cập nhật đơn vị đó.',
        en: 'As it is called. The same name under the same organisation is the same one, which the row brings up to date.',
      },
    },
    { name: 'fullName', label: label('fullName'), kind: 'text', width: 40, note: optional },
    {
      name: 'validFrom',
      label: label('validFrom'),
      kind: 'day',
      width: 16,
      note: { vi: 'Không bắt buộc. Như 01/07/2025.', en: 'Optional. Like 01/07/2025.' },
    },
    { name: 'note', label: label('note'), kind: 'text', width: 40, note: optional },
  ]
}

/** By what an organisation is known again. Marks tell names apart: Tân Lập is not Tân Lạp. */
const keyOf = (parent: string | null | undefined, name: string): string =>
  `${parent ?? ''} ${name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('vi')}`

async function examine(table: ReadTable, all: readonly Known[], req: PayloadRequest) {
  const remarks: Remark[] = repeated(
    table,
    (row) => {
      const [parent, name] = [textIn(row, 'parent'), textIn(row, 'name')]
      return parent && name ? keyOf(parent, name) : undefined
    },
    'name',
  )
  const standing = Map.groupBy(all, ({ parent, name }) => keyOf(idOf(parent), name))
  const names = new Map(all.map(({ id, name }) => [id, name]))
  const plan: PlannedRow[] = []
  for (const row of table.rows) {
    const fault = (name: string, reason: Remark['reason']) =>
      remarks.push({ place: placeIn(table, row, name), kind: 'fault', reason })
    const same = standing.get(keyOf(textIn(row, 'parent'), textIn(row, 'name') ?? '')) ?? []
    plan.push(await planRow(row, { same, names, fault, req }))
  }
  return { plan, remarks }
}

interface RowContext {
  /** Organisations of this name in this place. */
  same: readonly Known[]
  names: ReadonlyMap<string, string>
  fault: (name: string, reason: Remark['reason']) => void
  req: PayloadRequest
}

async function planRow(row: ReadRow, { same, names, fault, req }: RowContext) {
  const parent = textIn(row, 'parent')
  const name = textIn(row, 'name') ?? ''
  const kind = kinds.find((one) => one === row.values.kind)
  const data = {
    fullName: textIn(row, 'fullName'),
    validFrom: textIn(row, 'validFrom'),
    note: textIn(row, 'note'),
  }
  for (const [field, sentence] of await fieldFaults('organisations', told, data, req)) {
    fault(field, asSaid(sentence))
  }
  const [known, another] = same
  if (another) {
    fault('name', {
      vi: 'cấp trên này có nhiều đơn vị cùng tên. Hãy sửa từng đơn vị trong trang quản trị.',
      en: 'several organisations have this name there. Change each in the admin.',
    })
  }
  if (known && kind && known.kind !== kind) {
    const { vi, en } = organisationKinds.labels[known.kind]
    fault('kind', {
      vi: `đơn vị này đã có, thuộc loại “${vi}”. Loại không đổi được bằng tệp.`,
      en: `it is there already, as “${en}”. A file does not change the kind.`,
    })
  }
  const changes = Object.fromEntries(
    told.flatMap((field) =>
      data[field] !== undefined && data[field] !== known?.[field] ? [[field, data[field]]] : [],
    ),
  )
  const isUnchanged = Boolean(known) && Object.keys(changes).length === 0
  return {
    row: row.row,
    title: [name, names.get(parent ?? '')].filter(Boolean).join(' – '),
    isUnchanged,
    does: doesOf(Boolean(known), isUnchanged),
    write: async ({ req: asked }) => {
      const written = { depth: 0, overrideAccess: false, user: asked.user, req: asked } as const
      const collection = 'organisations' as const
      if (isUnchanged) return
      if (known) {
        await asked.payload.update({ collection, id: known.id, data: changes, ...written })
        return
      }
      // A row without a kind is a fault, and nothing is written of such a file.
      // The hook of the collection gives it its address word.
      const made = { ...data, slug: '', name, kind: kind ?? kinds[0], parent }
      await asked.payload.create({ collection, data: made, ...written })
    },
  } satisfies PlannedRow
}

function doesOf(isKnown: boolean, isUnchanged: boolean): PlannedRow['does'] {
  if (isUnchanged) return { vi: 'Không đổi', en: 'Changes nothing' }
  return isKnown
    ? { vi: 'Cập nhật', en: 'Brings up to date' }
    : { vi: 'Thêm đơn vị', en: 'Adds the organisation' }
}
