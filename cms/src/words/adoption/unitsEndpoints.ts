import { ValidationError } from 'payload'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { answeredFor } from '../../access/rules.ts'
import { uncounted } from '../../domain/adoption/machine.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import { DaySchema, RowIdSchema } from '../../domain/values/reference.ts'
import { visibleText } from '../../domain/values/visibleText.ts'
import { declaredEndpoint, whoHolds } from '../../requests/declaredEndpoint.ts'
import { refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'
import { fireTogether, together } from '../../transitions/together.ts'
import { transition } from '../../transitions/transition.ts'
import { adoptionDoor } from './door.ts'
import { unitsOf } from './forUnits.ts'
import type { Unit } from './forUnits.ts'

/** Most units of one request, and most records that are approved at once. */
const mostAtOnce = 1000

const ForUnitsSchema = z.strictObject({
  units: z.array(RowIdSchema).min(1).max(mostAtOnce),
  platform: RowIdSchema,
  offering: RowIdSchema.optional(),
  problems: z.array(RowIdSchema).max(50).optional(),
  purpose: z.string().trim().min(1).max(2000).transform(visibleText),
  contact: z.string().max(500).transform(visibleText).optional(),
  note: z.string().max(2000).transform(visibleText).optional(),
  /** Why a unit that has the product already needs it once more, by the id of the unit. */
  whyAgain: z.record(RowIdSchema, z.string().max(2000).transform(visibleText)).optional(),
  /** Sent to the leader at once; else they stay drafts. */
  send: z.boolean(),
  /** Chosen by the form: sent twice, it makes the records once. */
  key: z.string().min(8).max(60),
})
type ForUnits = z.output<typeof ForUnitsSchema>

/**
 * `POST /api/adoptions/for-units`: an organisation registers one product for many units below it, all or none. Each
 * record is its unit’s and says who acted. Sent
 * again under its key it is answered as the first time. 403 for other units, 400 naming each that has the product
 * already, 409 for a used key.
 */
export const forUnitsEndpoint = declaredEndpoint({
  path: '/for-units',
  method: 'post',
  caller: whoHolds('adoption.register', { of: 'for units below the own organisation' }),
  isCostly: true,
  body: ForUnitsSchema,
  form: { collection: 'adoptions' },
  handler: async (req, { body: asked }) => {
    req.locale = 'vi'
    const units = await unitsOf([...new Set(asked.units)], req)
    if (await wasRegistered(asked, units, req)) {
      return Response.json({ made: units.length }, { status: 201 })
    }
    if (asked.send) await refuseRepeated(asked, units, req)
    const made = await together(req, async () => {
      for (const unit of units) await registerOne(unit, asked, req)
      return units.length
    })
    return Response.json({ made }, { status: 201 })
  },
})

async function registerOne(unit: Unit, asked: ForUnits, req: PayloadRequest): Promise<void> {
  const { platform, offering, problems, purpose, contact, note, whyAgain, send, key } = asked
  const { id } = await req.payload.create({
    collection: 'adoptions',
    data: {
      platform,
      offering,
      problems,
      purpose,
      contact,
      note,
      organisation: unit.id,
      key: keyOf(key, unit),
    },
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!send) return
  const reason = whyAgain?.[unit.id]
  await transition({
    door: adoptionDoor,
    id,
    event: 'submit',
    input: reason ? { reason } : {},
    req,
  })
}

const keyOf = (key: string, unit: Pick<Unit, 'id'>) => `${key} ${unit.id}`

/**
 * Whether the same was sent before under its key, so that it is answered as the first time. Refuses (409) another
 * request under a key that was used.
 */
async function wasRegistered(
  asked: ForUnits,
  units: Unit[],
  req: PayloadRequest,
): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: 'adoptions',
    where: {
      and: [
        { key: { like: `${asked.key} ` } },
        { actingOrganisation: { in: await answeredFor(req) } },
      ],
    },
    select: { key: true, platform: true, offering: true, purpose: true },
    locale: 'vi',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const before = docs.filter(({ key }) => key?.startsWith(`${asked.key} `))
  if (before.length === 0) return false
  const keys = new Set(before.map(({ key }) => key))
  const isSame =
    before.length === units.length &&
    units.every((unit) => keys.has(keyOf(asked.key, unit))) &&
    before.every(
      ({ platform, offering, purpose }) =>
        idOf(platform) === asked.platform &&
        idOf(offering) === (asked.offering ?? null) &&
        purpose === asked.purpose,
    )
  if (isSame) return true
  throw refusal(
    req,
    409,
    {
      vi: 'Lần gửi này đã được ghi với nội dung khác. Hãy tải lại trang rồi gửi lại.',
      en: 'This was registered already with other content. Reload the page and send it again.',
    },
    { field: 'key' },
  )
}

/** Units that have the product already are named all at once, so that each can be given its reason. */
async function refuseRepeated(
  { offering, whyAgain }: ForUnits,
  units: Unit[],
  req: PayloadRequest,
): Promise<void> {
  if (!offering) return
  const { docs } = await req.payload.find({
    collection: 'adoptions',
    where: {
      and: [
        { organisation: { in: units.map(({ id }) => id) } },
        { offering: { equals: offering } },
        { state: { not_in: [...uncounted] } },
      ],
    },
    select: { organisation: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const having = new Set(docs.map(({ organisation }) => idOf(organisation)))
  const wanting = units.filter(({ id }) => having.has(id) && !whyAgain?.[id]?.trim())
  if (wanting.length === 0) return
  const language = languageOf(req.i18n.language)
  const errors = wanting.map(({ id, name }) => ({
    path: `whyAgain.${id}`,
    label: name,
    message: {
      vi: `${name}: đã đăng ký sản phẩm này rồi. Hãy bỏ chọn, hoặc ghi lý do.`,
      en: `${name} has registered this product already. Leave it out, or say why.`,
    }[language],
  }))
  throw new ValidationError({ collection: 'adoptions', errors, req }, req.t)
}

const ApprovalSchema = z.strictObject({
  records: z
    .array(z.strictObject({ id: RowIdSchema, readVersion: z.string().min(1).max(100) }))
    .min(1)
    .max(mostAtOnce),
  date: DaySchema.optional(),
  evidence: z.string().max(500).transform(visibleText).optional(),
  validUntil: DaySchema.optional(),
})

/**
 * `POST /api/adoptions/approve-together`: a leader approves many registrations by one decision, each in the version that
 * was read; all or none. 422 names the first that changed since, or cannot be approved.
 */
export const approveTogetherEndpoint = declaredEndpoint({
  path: '/approve-together',
  method: 'post',
  caller: whoHolds('adoption.approve', { of: 'as each by itself' }),
  isCostly: true,
  body: ApprovalSchema,
  handler: async (req, { body: { records, ...input } }) => {
    req.locale = 'vi'
    const approved = await fireTogether({
      door: adoptionDoor,
      event: 'approve',
      records,
      input,
      req,
    })
    return Response.json({ approved })
  },
})
