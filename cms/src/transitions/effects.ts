import type { PayloadRequest } from 'payload'
import type { Person } from '../access/rules.ts'
import type { EffectName, TransitionInput } from '../domain/machine.ts'
import type { Role } from '../domain/roles.ts'
import { queueMessage } from '../mail/queue.ts'
import { requestPublication } from '../publication/request.ts'
import { askedOf } from '../requirements/asked.ts'
import { idOf } from './door.ts'
import type { Door, Row } from './door.ts'

interface EffectContext<State extends string, Subject> {
  door: Door<State, Subject>
  row: Row
  event: string
  effects: EffectName[]
  input: TransitionInput
  person: Person
  req: PayloadRequest
}

/** What follows a transition, inside its transaction: rows of the outbox and of the publication queue. */
export async function runEffects<State extends string, Subject>(
  context: EffectContext<State, Subject>,
): Promise<void> {
  const { effects, req, door, row, event, input, person } = context
  if (effects.length === 0) return
  if (effects.includes('publish')) await requestPublication(req, `${door.collection}: ${event}`)
  const recipients = await Promise.all(
    effects.filter((effect) => effect !== 'publish').map((effect) => recipientsOf(effect, context)),
  )
  // Nobody is told of what they did themselves.
  const ids = new Set(recipients.flat().filter((id) => id !== person.id))
  if (ids.size === 0) return
  const title = await door.titleOf(row, req)
  const about = { collection: door.collection, id: String(row.id), event, title }
  for (const recipient of ids) {
    await queueMessage({ recipient, about, reason: input.reason, byName: person.name, req })
  }
}

async function recipientsOf<State extends string, Subject>(
  effect: EffectName,
  { door, row, req }: EffectContext<State, Subject>,
): Promise<string[]> {
  switch (effect) {
    case 'mailLeaders':
      return peopleIn(req, 'agencyLeader', door.organisationOf(row))
    case 'mailVendor':
      return peopleIn(req, 'vendor', door.organisationOf(row))
    case 'mailReviewers':
      return peopleIn(req, 'reviewer', null)
    case 'mailOfficers': {
      const own = door.organisationOf(row)
      return own ? peopleOf(req, [own]) : []
    }
    case 'mailProposer': {
      const vendor = idOf(row.proposedBy)
      return vendor ? peopleIn(req, 'vendor', vendor) : []
    }
    case 'mailMinistry':
      return peopleIn(req, 'ministry', null)
    case 'mailRequired':
      return peopleOf(req, await askedOf(row, req))
    case 'mailRegistrant': {
      const id = idOf(row.submittedBy)
      return id ? [id] : []
    }
    case 'publish':
      return []
  }
}

/** People of a role, of one organisation or of all. */
export async function peopleIn(
  req: PayloadRequest,
  role: Role,
  organisation: string | null,
): Promise<string[]> {
  const found = await req.payload.find({
    collection: 'users',
    where: {
      and: [
        { role: { equals: role } },
        ...(organisation ? [{ organisation: { equals: organisation } }] : []),
      ],
    },
    depth: 0,
    pagination: false,
    select: {},
    overrideAccess: true,
    req,
  })
  return found.docs.map(({ id }) => String(id))
}

/** Officers and leaders of organisations. */
export async function peopleOf(req: PayloadRequest, organisations: string[]): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: {
      and: [
        { role: { in: ['agencyOfficer', 'agencyLeader'] } },
        { organisation: { in: organisations } },
      ],
    },
    depth: 0,
    pagination: false,
    select: {},
    overrideAccess: true,
    req,
  })
  return docs.map(({ id }) => String(id))
}
