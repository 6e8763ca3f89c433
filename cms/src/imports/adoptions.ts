import type { PayloadRequest } from 'payload'
import { personOf } from '../access/rules.ts'
import { adoptionMachine } from '../domain/adoption/machine.ts'
import type { AdoptionState } from '../domain/adoption/machine.ts'
import { checkTransition } from '../domain/transitions/machine.ts'
import { dayInVietnam } from '../domain/values/day.ts'
import { refusal, signInFirst } from '../requests/refusal.ts'
import { idOf } from '../transitions/door.ts'
import { transition } from '../transitions/transition.ts'
import { adoptionDoor } from '../words/adoption/door.ts'
import { unitsBelow } from '../words/adoption/forUnits.ts'
import { readCatalogue } from './catalogueChoices.ts'
import type { Catalogue } from './catalogueChoices.ts'
import { textIn } from './columns.ts'
import type { Column, ReadRow } from './columns.ts'
import type { Remark } from './fault.ts'
import { asSaid, fieldFaults, fieldLabel, recordChoices, repeated } from './importWord.ts'
import type { ImportWord, PlannedRow } from './importWord.ts'
import { placeIn } from './readTable.ts'
import type { ReadTable } from './readTable.ts'

/** Registrations in these states are no registration any more. */
const over = ['proposed', 'rejected', 'ended', 'withdrawn'] as const
/** Fields whose own rules are asked of each row. */
const plain = ['purpose', 'contact', 'note']

/** Adoptions from a sheet: of the own organisation, and of the units below it, one a row. */
export const adoptionImport: ImportWord = {
  collection: 'adoptions',
  title: { vi: 'Đăng ký triển khai', en: 'Adoptions' },
  permission: 'adoption.register',
  isSent: true,
  load: async (req) => {
    const person = personOf(req)
    const own = person?.organisation
    if (!person || !own) throw refusal(req, 401, signInFirst)
    const self = await req.payload.findByID({ collection: 'organisations', id: own, depth: 0, req })
    const units = [self, ...(await unitsBelow(req))]
    const catalogue = await readCatalogue(req)
    const names = new Map(units.map(({ id, name }) => [id, name]))
    return {
      columns: columnsFor(units, catalogue, req),
      examine: (table) => examine(table, { own, names, catalogue, req }),
    }
  },
}

interface UnitName {
  id: string
  name: string
  slug: string
  code?: string | null
}

function columnsFor(
  units: readonly UnitName[],
  { platforms, offerings }: Catalogue,
  req: PayloadRequest,
): Column[] {
  const label = (name: string) => fieldLabel('adoptions', name, req)
  return [
    {
      name: 'organisation',
      label: label('organisation'),
      kind: 'choice',
      choices: recordChoices(
        units.map(({ id, name, code, slug }) => ({ id, name, codes: [code, slug] })),
      ),
      width: 36,
      note: {
        vi: 'Để trống: đơn vị của bạn. Đơn vị trực thuộc: chọn trong danh sách, hoặc ghi mã.',
        en: 'Empty: your own. A unit below it: from the list, or by its code.',
      },
    },
    {
      name: 'platform',
      label: label('platform'),
      kind: 'choice',
      choices: platforms,
      width: 40,
      note: {
        vi: 'Chọn trong danh sách. Để trống được nếu đã chọn sản phẩm.',
        en: 'From the list. May stay empty where an offering is chosen.',
      },
    },
    {
      name: 'offering',
      label: label('offering'),
      kind: 'choice',
      choices: offerings,
      width: 40,
      note: {
        vi: 'Không bắt buộc. Chọn trong danh sách, hoặc ghi mã.',
        en: 'Optional. From the list, or by its code.',
      },
    },
    {
      name: 'purpose',
      label: label('purpose'),
      kind: 'text',
      isRequired: true,
      width: 50,
      note: {
        vi: 'Đơn vị dùng để làm gì. Công khai khi được duyệt, không quá 2.000 ký tự.',
        en: 'What it is used for. Public once approved, 2,000 letters at most.',
      },
    },
    {
      name: 'contact',
      label: label('contact'),
      kind: 'text',
      width: 30,
      note: { vi: 'Không bắt buộc.', en: 'Optional.' },
    },
    {
      name: 'note',
      label: label('note'),
      kind: 'text',
      width: 30,
      note: { vi: 'Không bắt buộc.', en: 'Optional.' },
    },
    {
      name: 'whyAgain',
      label: { vi: 'Lý do đăng ký thêm', en: 'Why it is registered once more' },
      kind: 'text',
      width: 36,
      note: {
        vi: 'Chỉ ghi khi đơn vị đã đăng ký sản phẩm này rồi mà vẫn cần thêm một hồ sơ.',
        en: 'Only where the organisation has registered the product already and needs it once more.',
      },
    },
  ]
}

interface Known {
  own: string
  names: Map<string, string>
  catalogue: Catalogue
  req: PayloadRequest
}

async function examine(table: ReadTable, known: Known) {
  const remarks: Remark[] = repeated(
    table,
    ({ values }) =>
      values.whyAgain || !(values.offering || values.platform)
        ? undefined
        : JSON.stringify([values.organisation ?? known.own, values.platform, values.offering]),
    'platform',
  )
  const registered = await registeredStates(table, known)
  const plan: PlannedRow[] = []
  for (const row of table.rows) {
    const { planned, said } = await examineRow(row, table, registered, known)
    plan.push(planned)
    remarks.push(...said)
  }
  return { plan, remarks }
}

const registrationKey = (organisation: string, offering: string) => `${organisation} ${offering}`

/** How the organisations of a sheet have registered products already: a standing registration before a draft. */
async function registeredStates(
  { rows }: ReadTable,
  { own, req }: Known,
): Promise<Map<string, AdoptionState>> {
  const organisations = new Set(rows.map(({ values }) => String(values.organisation ?? own)))
  const { docs } = await req.payload.find({
    collection: 'adoptions',
    where: {
      and: [
        { organisation: { in: [...organisations] } },
        { offering: { exists: true } },
        { state: { not_in: [...over] } },
      ],
    },
    select: { organisation: true, offering: true, state: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const states = new Map<string, AdoptionState>()
  for (const { organisation, offering, state } of docs) {
    const key = registrationKey(idOf(organisation) ?? '', idOf(offering) ?? '')
    const before = states.get(key)
    if (state && (!before || before === 'draft')) states.set(key, state)
  }
  return states
}

async function examineRow(
  row: ReadRow,
  table: ReadTable,
  registered: Map<string, AdoptionState>,
  { own, names, catalogue, req }: Known,
): Promise<{ planned: PlannedRow; said: Remark[] }> {
  const said: Remark[] = []
  const tell = (name: string, kind: Remark['kind'], reason: Remark['reason']) =>
    said.push({ place: placeIn(table, row, name), kind, reason })
  const organisation = textIn(row, 'organisation') ?? own
  const offering = textIn(row, 'offering')
  const product = offering ? catalogue.offering.get(offering) : undefined
  const platform = textIn(row, 'platform') ?? product?.platform ?? undefined
  if (product && platform !== product.platform) {
    tell('offering', 'fault', {
      vi: 'Sản phẩm này thuộc một nền tảng khác.',
      en: 'This offering is of another platform.',
    })
  }
  const data = {
    purpose: textIn(row, 'purpose'),
    contact: textIn(row, 'contact'),
    note: textIn(row, 'note'),
  }
  for (const [name, sentence] of await fieldFaults('adoptions', plain, data, req)) {
    tell(name, 'fault', asSaid(sentence))
  }
  const state = offering ? registered.get(registrationKey(organisation, offering)) : undefined
  const reason = textIn(row, 'whyAgain')
  if (state) {
    const { label } = adoptionMachine.states[state]
    tell('offering', 'warning', {
      vi: `đơn vị đã có hồ sơ của sản phẩm này, trạng thái “${label.vi}”.`,
      en: `there is a record of this product already, in the state “${label.en}”.`,
    })
  }
  const person = personOf(req)
  const check =
    person &&
    checkTransition(adoptionMachine, 'draft', 'submit', {
      subject: {
        platform,
        purpose: data.purpose ?? null,
        milestones: [],
        correction: null,
        isOfUnit: null,
        registeredAs: state && state !== 'draft' ? state : null,
      },
      user: person,
      input: reason ? { reason } : {},
      version: '',
      today: dayInVietnam(new Date()),
      proposedBy: null,
    })
  // That a purpose is missing was told of its cell already.
  if (check && !check.allowed && (check.refusal.field !== 'purpose' || data.purpose)) {
    const at = check.refusal.field === 'reason' ? 'whyAgain' : (check.refusal.field ?? 'platform')
    tell(at, 'fault', check.refusal.reason)
  }
  const title = [
    product?.name ?? catalogue.platformName.get(platform ?? '') ?? '',
    names.get(organisation) ?? '',
  ].join(' – ')
  const isForUnit = organisation !== own
  return {
    said,
    planned: {
      row: row.row,
      title,
      does: isForUnit
        ? { vi: 'Đăng ký thay', en: 'Registers on its behalf' }
        : { vi: 'Đăng ký', en: 'Registers' },
      write: async ({ key, send, req: asked }) => {
        const { id } = await asked.payload.create({
          collection: 'adoptions',
          // A row without a platform is a fault, and nothing is written of such a file.
          data: { ...data, organisation, platform: platform ?? '', offering, key },
          depth: 0,
          overrideAccess: false,
          user: asked.user,
          req: asked,
        })
        if (!send) return
        const input = reason ? { reason } : {}
        await transition({ door: adoptionDoor, id, event: 'submit', input, req: asked })
      },
    },
  }
}
