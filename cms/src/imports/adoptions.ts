import type { PayloadRequest } from 'payload'
import { personOf } from '../access/rules.ts'
import { adoptionMachine } from '../domain/adoption/machine.ts'
import type { AdoptionState } from '../domain/adoption/machine.ts'
import { hostingPlaces, securityApprovalOf } from '../domain/adoption/operation.ts'
import { namingOf } from '../domain/unlistedName/naming.ts'
import { checkTransition } from '../domain/transitions/machine.ts'
import { dayInVietnam } from '../domain/values/day.ts'
import type { Adoption } from '../payload-types.ts'
import { refusal, signInFirst } from '../requests/refusal.ts'
import { idOf } from '../transitions/door.ts'
import { transition } from '../transitions/transition.ts'
import { adoptionDoor } from '../words/adoption/door.ts'
import { unitsBelow } from '../words/adoption/forUnits.ts'
import { readCatalogue } from './catalogueChoices.ts'
import type { Catalogue } from './catalogueChoices.ts'
import { numberIn, textIn } from './columns.ts'
import type { ReadRow } from './columns.ts'
import { adoptionColumns } from './adoptionColumns.ts'
import { planLevel } from './adoptionLevels.ts'
import type { Remark } from './fault.ts'
import { asSaid, fieldFaults, repeated } from './importWord.ts'
import type { ImportWord, PlannedRow } from './importWord.ts'
import { placeIn } from './readTable.ts'
import type { ReadTable } from './readTable.ts'

/** Registrations in these states are no registration any more. */
const over = ['proposed', 'rejected', 'ended', 'withdrawn'] as const
/** Fields whose own rules are asked of each row. */
const plain = [
  'purpose',
  'contact',
  'note',
  'productName',
  'vendorName',
  'vendorTaxCode',
  'securityLevel',
  'securityDecision',
  'securityDecidedOn',
  'version',
]

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
      columns: adoptionColumns(units, catalogue, req),
      examine: (table) => examine(table, { own, names, catalogue, req }),
    }
  },
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
      values.whyAgain || values.level || !(values.offering || values.platform)
        ? undefined
        : JSON.stringify([
            values.organisation ?? known.own,
            values.platform,
            values.offering,
            values.productName,
          ]),
    'platform',
  )
  const registered = await registrations(table, known)
  const plan: PlannedRow[] = []
  for (const row of table.rows) {
    const { planned, said } = await examineRow(row, table, registered, known)
    plan.push(planned)
    remarks.push(...said)
  }
  return { plan, remarks }
}

type Registered = Pick<Adoption, 'id' | 'milestones'> & { state: AdoptionState }

/** What a registration is of: a product of an organisation, or a platform while the product is not known. */
const registrationKey = (
  organisation: string | null,
  { offering, platform }: { offering?: string | null | undefined; platform?: string | null },
) => `${organisation} ${offering ?? `platform ${platform}`}`

/** How the organisations of a sheet have registered products and platforms already. */
async function registrations(
  { rows }: ReadTable,
  { own, req }: Known,
): Promise<Map<string, Registered[]>> {
  const organisations = new Set(rows.map((row) => textIn(row, 'organisation') ?? own))
  const { docs } = await req.payload.find({
    collection: 'adoptions',
    where: {
      and: [{ organisation: { in: [...organisations] } }, { state: { not_in: [...over] } }],
    },
    select: { organisation: true, offering: true, platform: true, state: true, milestones: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return Map.groupBy(
    docs.flatMap(({ state, ...doc }) => (state ? [{ ...doc, state }] : [])),
    ({ organisation, offering, platform }) =>
      registrationKey(idOf(organisation), { offering: idOf(offering), platform: idOf(platform) }),
  )
}

/** States of what was announced and is not over: a new level of it can be recorded. */
const isAnnounced = ({ state }: Registered) => Boolean(adoptionMachine.states[state].isPublic)

async function examineRow(
  row: ReadRow,
  table: ReadTable,
  registered: Map<string, Registered[]>,
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
  const title = [
    product?.name ?? textIn(row, 'productName') ?? catalogue.platformName.get(platform ?? '') ?? '',
    names.get(organisation) ?? '',
  ].join(' – ')
  const standing =
    registered.get(registrationKey(organisation, { offering, platform: platform ?? null })) ?? []
  const level = planLevel({
    row,
    title,
    standing: standing.filter(isAnnounced),
    tell: (name, reason) => tell(name, 'fault', reason),
    req,
  })
  if (level) return { planned: level, said }
  const data = {
    purpose: textIn(row, 'purpose'),
    contact: textIn(row, 'contact'),
    note: textIn(row, 'note'),
    productName: textIn(row, 'productName'),
    vendorName: textIn(row, 'vendorName'),
    vendorTaxCode: textIn(row, 'vendorTaxCode'),
    runsAt: hostingPlaces.values.find((place) => place === textIn(row, 'runsAt')),
    securityLevel: numberIn(row, 'securityLevel'),
    securityDecision: textIn(row, 'securityDecision'),
    securityDecidedOn: textIn(row, 'securityDecidedOn'),
    version: textIn(row, 'version'),
  }
  for (const [name, sentence] of await fieldFaults('adoptions', plain, data, req)) {
    tell(name, 'fault', asSaid(sentence))
  }
  // A platform alone may be used in several ways; the same product is a repetition.
  const states = offering ? standing.map(({ state: one }) => one) : []
  const state = states.find((one) => one !== 'draft') ?? states[0]
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
        awardedOn: null,
        unitEndedOn: null,
        naming: namingOf({ offering, ...data }),
        security: securityApprovalOf(data),
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
