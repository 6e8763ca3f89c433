import { ValidationError } from 'payload'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { personOf } from '../../access/rules.ts'
import { can } from '../../domain/account/roles.ts'
import { uncounted } from '../../domain/adoption/machine.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import { DaySchema, RowIdSchema } from '../../domain/values/reference.ts'
import { visibleText } from '../../domain/values/visibleText.ts'
import { readBody } from '../../requests/readBody.ts'
import { notAllowed, refusal, signInFirst } from '../../requests/refusal.ts'
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
 * record is its unit’s and says who acted. 403 for other units, 422 naming each that has the product already.
 */
export const forUnitsEndpoint: Endpoint = {
  path: '/for-units',
  method: 'post',
  handler: async (req) => {
    req.locale = 'vi'
    if (!personOf(req)) throw refusal(req, 401, signInFirst)
    if (!can(personOf(req)?.role, 'adoption.register')) throw refusal(req, 403, notAllowed)
    const asked = await readBody(req, ForUnitsSchema)
    const units = await unitsOf([...new Set(asked.units)], req)
    if (asked.send) await refuseRepeated(asked, units, req)
    const made = await together(req, async () => {
      for (const unit of units) await registerOne(unit, asked, req)
      return units.length
    })
    return Response.json({ made }, { status: 201 })
  },
}

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
      key: `${key} ${unit.id}`,
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
export const approveTogetherEndpoint: Endpoint = {
  path: '/approve-together',
  method: 'post',
  handler: async (req) => {
    req.locale = 'vi'
    if (!personOf(req)) throw refusal(req, 401, signInFirst)
    if (!can(personOf(req)?.role, 'adoption.approve')) throw refusal(req, 403, notAllowed)
    const { records, ...input } = await readBody(req, ApprovalSchema)
    const approved = await fireTogether({
      door: adoptionDoor,
      event: 'approve',
      records,
      input,
      req,
    })
    return Response.json({ approved })
  },
}
