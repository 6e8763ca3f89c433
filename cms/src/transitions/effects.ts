import type { PayloadRequest, Where } from 'payload'
import type { Person } from '../access/rules.ts'
import { withSuccessors } from '../access/succession.ts'
import type { EffectName, TransitionInput } from '../domain/transitions/machine.ts'
import { groups } from '../domain/account/roles.ts'
import type { Role } from '../domain/account/roles.ts'
import { queueMessage } from '../mail/queue.ts'
import { requestPublication } from '../publication/request.ts'
import { membershipsToday } from '../words/account/position.ts'
import { whoWorksFor } from '../words/account/colleagueStanding.ts'
import { idOf } from './door.ts'
import { readOnce } from './readOnce.ts'
import type { AnyDoor, RowOf } from './door.ts'
import type { DoorCollection } from '../domain/words.ts'

interface EffectContext {
  door: AnyDoor
  row: RowOf<DoorCollection>
  event: string
  effects: readonly EffectName[]
  input: TransitionInput
  /** Why, in whole: with the reasons for single fields. */
  reason: string | undefined
  person: Person
  req: PayloadRequest
}

/** Those who are told what another organisation did: it is named, its people are not. */
const outside: readonly EffectName[] = [
  'mailProposer',
  'mailInvited',
  'mailQuoting',
  'mailHolders',
  'mailUnit',
]

/** A mail about many records names these many after the first. */
const mostNamed = 50

/** What follows a transition, inside its transaction: rows of the outbox and of the publication queue. */
export async function runEffects(context: EffectContext): Promise<void> {
  const { effects, req, door, row, event, input, reason, person } = context
  if (effects.length === 0) return
  const { together } = req.context
  if (effects.includes('publish')) {
    const why = `${door.collection}: ${event}`
    if (together) together.publication ??= why
    else await requestPublication(req, why)
  }
  const told = new Map<string, boolean>()
  for (const effect of effects) {
    const recipients = effect === 'publish' ? [] : await recipientsOf(effect, context)
    for (const id of recipients) told.set(id, told.get(id) ?? outside.includes(effect))
  }
  // Nobody is told of what they did themselves.
  told.delete(person.id)
  let title: string | undefined
  for (const recipient of [...told.keys()]) {
    const known = together?.told.get(`${recipient} ${event}`)
    if (!known) continue
    known.count += 1
    if (known.next.length < mostNamed) known.next.push((title ??= await door.titleOf(row, req)))
    told.delete(recipient)
  }
  if (told.size === 0) return
  title ??= await door.titleOf(row, req)
  const about = { collection: door.collection, id: row.id, event, title }
  const byOrganisation = [...told.values()].includes(true)
    ? await organisationName(
        // Of what is nobody's own, whoever decided speaks for the organisation acted for.
        door.speakerOf?.(row) ?? door.organisationOf(row) ?? person.organisation,
        req,
      )
    : ''
  const details = await door.detailsOf?.({ row, event, input, req })
  for (const [recipient, isOutside] of told) {
    const notice = {
      recipient,
      about,
      reason,
      byName: isOutside ? byOrganisation : person.name,
      ...(details ? { details } : {}),
    }
    if (together) together.told.set(`${recipient} ${event}`, { first: notice, count: 1, next: [] })
    else await queueMessage({ ...notice, req })
  }
}

/** Who speaks to a vendor is the agency: its people are not named outside it. */
async function organisationName(id: string | null, req: PayloadRequest): Promise<string> {
  if (!id) throw new Error('What others are told of comes from no organisation.')
  const { name } = await req.payload.findByID({
    collection: 'organisations',
    id,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return name
}

async function recipientsOf(
  effect: EffectName,
  { door, row, req }: EffectContext,
): Promise<string[]> {
  const organisation = door.organisationOf(row)
  const own = organisation ? [organisation] : []
  switch (effect) {
    case 'mailLeaders':
      return peopleOf(req, [door.decidedBy?.(row) ?? own].flat(), groups.leaders)
    case 'mailUnit':
      // Those for whom another organisation speaks.
      return door.speakerOf?.(row) ? peopleOf(req, own) : []
    case 'mailVendor':
      return peopleOf(req, own, groups.vendors)
    case 'mailReviewers':
      return peopleWithRoles(req, groups.reviewers)
    case 'mailOfficers':
      return peopleOf(req, own)
    case 'mailProposer': {
      const vendor = door.otherActorOf?.(row)
      return vendor ? peopleOf(req, [vendor], groups.vendors) : []
    }
    case 'mailInvited':
      return peopleOf(req, door.invitedOf?.(row) ?? [], ['vendor'])
    case 'mailQuoting':
      return peopleOf(req, (await door.quotingOf?.(row, req)) ?? [], ['vendor'])
    case 'mailHolders':
      return peopleOf(req, (await door.holdersOf?.(row, req)) ?? [], [
        ...groups.agencyPeople,
        ...groups.vendors,
      ])
    case 'mailPilot': {
      const pilot = door.speakerOf?.(row)
      return pilot ? peopleOf(req, [pilot]) : []
    }
    case 'mailEditors':
      return peopleWithRoles(req, groups.editors)
    case 'mailMinistry':
      return peopleWithRoles(req, groups.announcers)
    case 'mailRequired':
      return peopleOf(req, (await door.askedOf?.(row, req)) ?? [])
    case 'mailRegistrant': {
      const id = 'submittedBy' in row ? idOf(row.submittedBy) : null
      const worker = id ? await whoWorksFor(id, req) : undefined
      return worker ? [worker] : []
    }
    case 'publish':
      return []
  }
}

/** Everybody of a group of roles that acts for the ministry. */
export async function peopleWithRoles(
  req: PayloadRequest,
  roles: readonly Role[],
): Promise<string[]> {
  const people = await usersWhere(req, { role: { in: [...roles] } })
  return people.map(({ id }) => id)
}

/** People of organisations, and of those that continue them today, who have one of the roles. */
export const peopleOf = (
  req: PayloadRequest,
  organisations: string[],
  roles: readonly Role[] = groups.agencyPeople,
): Promise<string[]> =>
  readOnce(req, `people ${organisations.join()} ${roles.join()}`, () =>
    readPeople(req, organisations, roles),
  )

async function readPeople(
  req: PayloadRequest,
  organisations: string[],
  roles: readonly Role[],
): Promise<string[]> {
  const asked = await withSuccessors(organisations, req)
  const own = await usersWhere(req, {
    and: [{ role: { in: [...roles] } }, { organisation: { in: asked } }],
  })
  const others = await usersWhere(req, { 'memberships.organisation': { in: asked } })
  // A condition of a query does not say that role and organisation stand in one row.
  const members = others.filter((user) =>
    membershipsToday(user).some(
      ({ role, organisation }) =>
        roles.includes(role) && organisation !== null && asked.includes(organisation),
    ),
  )
  return [...new Set([...own, ...members].map(({ id }) => id))]
}

async function usersWhere(req: PayloadRequest, where: Where) {
  const { docs } = await req.payload.find({
    collection: 'users',
    // An account that is not in use is told nothing.
    where: { and: [where, { standing: { not_in: ['off', 'awaitsConfirmation'] } }] },
    depth: 0,
    pagination: false,
    select: { memberships: true },
    overrideAccess: true,
    req,
  })
  return docs
}
