import { adoptionMachine } from 'cms/domain/adoption/machine.ts'
import { contractMachine } from 'cms/domain/contract/machine.ts'
import { offeringReviewMachine } from 'cms/domain/offering/machine.ts'
import { selectionMachine } from 'cms/domain/selection/machine.ts'
import { roles } from 'cms/domain/account/roles.ts'
import type { Role } from 'cms/domain/account/roles.ts'
import type { SeedRecord, SeedRecords } from './schema.ts'

/** A change of state that a demonstration record went through. */
export interface PastEvent {
  event: string
  from: string
  to: string
  /** ISO 8601 instant; unknown (now) when the record does not tell. */
  at?: string
  reason?: string
  by: { role: Role; name: string; email?: string }
}

type Users = SeedRecords['users']
type States = Record<string, { on: Record<string, { to: string }> }>

/** Nobody in particular: agencies and firms without an account in the demonstration. */
const unnamed = (role: Role) => `${roles.labels[role].vi} (minh họa)`

const morning = (day: string) => `${day}T02:00:00.000Z`
const afternoon = (day: string) => `${day}T08:00:00.000Z`

/** The events that lead an adoption from its draft to where it stands. */
export function pastOfAdoption(adoption: SeedRecord<'adoptions'>, users: Users): PastEvent[] {
  const { organisation, milestones, endedOn, state, submittedBy } = adoption
  const officer = personIn(users, 'agencyOfficer', organisation, submittedBy)
  const leader = personIn(users, 'agencyLeader', organisation)
  const [first] = milestones
  if (!first && state !== 'awaitingApproval') return []
  return chain(adoptionMachine.states, [
    { to: 'awaitingApproval', by: officer, ...(first ? { at: morning(first.date) } : {}) },
    ...milestones.map(({ level, date }) => ({
      to: level,
      by: level === 'announced' ? leader : officer,
      at: afternoon(date),
    })),
    ...(endedOn
      ? [
          {
            to: 'ended',
            by: officer,
            at: afternoon(endedOn),
            reason: 'Kết thúc sử dụng (minh họa).',
          },
        ]
      : []),
  ])
}

/** The events that lead an offering from its draft to where it stands. */
export function pastOfOffering(offering: SeedRecord<'offerings'>, users: Users): PastEvent[] {
  const { vendor, confirmedOn, state } = offering
  if (state === 'draft') return []
  const seller = personIn(users, 'vendor', vendor)
  const at = (time: (day: string) => string) => (confirmedOn ? { at: time(confirmedOn) } : {})
  return chain(offeringReviewMachine.states, [
    { to: 'submitted', by: seller, ...at(morning) },
    ...(state === 'submitted'
      ? []
      : [{ to: 'approved', by: personIn(users, 'reviewer'), ...at(afternoon) }]),
    ...(state === 'suspended'
      ? [
          {
            to: 'suspended',
            by: personIn(users, 'ministry'),
            reason: 'Chờ bổ sung hồ sơ (minh họa).',
          },
        ]
      : []),
  ])
}

/** The events that lead a contract from its draft to where it stands. */
export function pastOfContract(contract: SeedRecord<'contracts'>, users: Users): PastEvent[] {
  const { organisation, state, signedOn, endsOn, approvedOn, submittedBy } = contract
  if (state === 'draft') return []
  const officer = personIn(users, 'agencyOfficer', organisation, submittedBy)
  const leader = personIn(users, 'agencyLeader', organisation)
  return chain(contractMachine.states, [
    { to: 'submitted', by: officer, at: morning(approvedOn ?? signedOn) },
    ...(approvedOn ? [{ to: 'active', by: leader, at: afternoon(approvedOn) }] : []),
    ...(state === 'liquidated'
      ? [
          {
            to: 'liquidated',
            by: leader,
            at: afternoon(endsOn ?? signedOn),
            reason: 'Hết hạn, đã nghiệm thu (minh họa).',
          },
        ]
      : []),
  ])
}

/** The lock of a selection record. */
export function pastOfSelection(selection: SeedRecord<'selections'>, users: Users): PastEvent[] {
  const { state, lockedAt, lockedBy, organisation } = selection
  if (state !== 'locked' || !lockedAt) return []
  const by = users.find(({ name }) => name === lockedBy)
  return chain(selectionMachine.states, [
    { to: 'locked', at: lockedAt, by: by ?? personIn(users, 'agencyOfficer', organisation) },
  ])
}

function personIn(users: Users, role: Role, organisation?: string, email?: string | null) {
  const found = users.find(
    (user) =>
      user.role === role &&
      (!organisation || user.organisation === organisation) &&
      (!email || user.email === email),
  )
  return found ?? { role, name: unnamed(role) }
}

/** Names each step by the event of the machine that leads there. */
function chain(states: States, steps: Omit<PastEvent, 'event' | 'from'>[]): PastEvent[] {
  let from = 'draft'
  return steps.map((step) => {
    const events = Object.entries(states[from]?.on ?? {})
    const [event] = events.find(([, { to }]) => to === step.to) ?? []
    if (!event) throw new Error(`No event leads from ${from} to ${step.to}`)
    const past = { ...step, event, from }
    from = step.to
    return past
  })
}
