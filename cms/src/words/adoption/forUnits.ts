import type { CollectionBeforeValidateHook, PayloadRequest, Where } from 'payload'
import { answeredFor, answersFor, personOf } from '../../access/rules.ts'
import { can } from '../../domain/account/roles.ts'
import { adoptingKinds } from '../../domain/organisation/organisation.ts'
import { dayInVietnam } from '../../domain/values/day.ts'
import type { Organisation } from '../../payload-types.ts'
import { refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'
import { readOnce } from '../../transitions/readOnce.ts'

/** Units that still exist below organisations. */
const below = (above: string[]): Where => ({
  and: [
    { or: [{ parent: { in: above } }, { 'parent.parent': { in: above } }] },
    { kind: { in: [...adoptingKinds] } },
    {
      or: [
        { validTo: { exists: false } },
        { validTo: { equals: '' } },
        { validTo: { greater_than_equal: dayInVietnam(new Date()) } },
      ],
    },
  ],
})

/** A unit for which an organisation above may register, as lists and sheets name it. */
export type Unit = Pick<Organisation, 'id' | 'slug' | 'name' | 'code' | 'kind'>

/** The units below the organisations for which a person acts, that still exist, in the order of their names. */
export async function unitsBelow(req: PayloadRequest): Promise<Unit[]> {
  const above = await answeredFor(req)
  if (above.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where: below(above),
    sort: 'sortKey',
    depth: 0,
    pagination: false,
    select: { slug: true, name: true, code: true, kind: true },
    overrideAccess: true,
    req,
  })
  return docs
}

/**
 * An organisation registers for a unit below it: the record is the unit’s, and says who acted for it. Any other
 * organisation is left to the rule of ownership, which refuses it.
 */
export const registerForUnit: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  const person = personOf(req)
  if (operation !== 'create' || !data || !person || !can(person.role, 'adoption.register'))
    return data
  const unit = idOf(data.organisation)
  if (!unit || unit === person.organisation) return data
  if (!(await isBelow(unit, req))) return data
  return { ...data, organisation: unit, actingOrganisation: person.organisation }
}

async function isBelow(unit: string, req: PayloadRequest): Promise<boolean> {
  if (await answersFor(unit, req)) return false
  const { totalDocs } = await readOnce(req, `unit ${unit}`, async () =>
    req.payload.count({
      collection: 'organisations',
      where: { and: [{ id: { equals: unit } }, below(await answeredFor(req))] },
      overrideAccess: true,
      req,
    }),
  )
  return totalDocs > 0
}

/** The units that are named by their ids. Refuses (403) to act for one that is not below the person’s organisation. */
export async function unitsOf(ids: readonly string[], req: PayloadRequest): Promise<Unit[]> {
  const units = new Map((await unitsBelow(req)).map((unit) => [unit.id, unit]))
  return ids.map((id) => {
    const unit = units.get(id)
    if (unit) return unit
    throw refusal(
      req,
      403,
      {
        vi: 'Chỉ đăng ký thay được cho đơn vị đang hoạt động trực thuộc đơn vị của bạn.',
        en: 'You can register only for units that exist below your own organisation.',
      },
      { field: 'units' },
    )
  })
}
