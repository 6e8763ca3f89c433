import type { PayloadRequest } from 'payload'
import type { Milestone } from '../domain/adoption.ts'
import { adoptionLevels } from '../domain/adoption.ts'
import { adoptionMachine } from '../domain/machines/adoption.ts'
import type { AdoptionState, AdoptionSubject } from '../domain/machines/adoption.ts'
import { offeringReviewMachine } from '../domain/machines/offeringReview.ts'
import type { OfferingState, OfferingSubject } from '../domain/machines/offeringReview.ts'
import { selectionMachine } from '../domain/machines/selection.ts'
import type { SelectionState, SelectionSubject } from '../domain/machines/selection.ts'
import type { FieldDefinition } from '../domain/field.ts'
import { offeringFields } from '../domain/offering.ts'
import { lockedContent } from '../selections/lock.ts'
import { idOf, textOf } from './door.ts'
import type { Door, Row } from './door.ts'

const rowsOf = (value: unknown) =>
  Array.isArray(value) ? (value as Record<string, unknown>[]) : []

async function nameOf(
  req: PayloadRequest,
  collection: 'platforms' | 'offerings',
  relation: unknown,
): Promise<string | null> {
  const id = idOf(relation)
  if (!id) return null
  const found = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    select: { name: true },
    disableErrors: true,
    req,
  })
  return found ? String(found.name) : null
}

export const adoptionDoor: Door<AdoptionState, AdoptionSubject> = {
  machine: adoptionMachine,
  collection: 'adoptions',
  organisationOf: (row) => idOf(row.organisation),
  subjectOf: (row) => ({
    platform: row.platform,
    purpose: textOf(row.purpose),
    submittedBy: idOf(row.submittedBy),
    milestones: rowsOf(row.milestones) as unknown as Milestone[],
  }),
  changesFor: ({ row, event, to, input, person, today }) => {
    if (event === 'submit') return { submittedBy: person.id }
    if (event === 'end') return { endedOn: today }
    const level = adoptionLevels.values.find((value) => value === to)
    if (!level) return {}
    const { date, evidence, validUntil, files = [] } = input
    return { milestones: [...rowsOf(row.milestones), { level, date, evidence, validUntil, files }] }
  },
  titleOf: async (row, req) =>
    (await nameOf(req, 'offerings', row.offering)) ??
    (await nameOf(req, 'platforms', row.platform)) ??
    String(row.id),
}

export const selectionDoor: Door<SelectionState, SelectionSubject> = {
  machine: selectionMachine,
  collection: 'selections',
  organisationOf: (row) => idOf(row.organisation),
  subjectOf: (row) => ({
    need: textOf(row.need),
    outcome: textOf(row.outcome),
    outcomeReason: textOf(row.outcomeReason),
    candidates: rowsOf(row.candidates).map(({ chosen, reasonCode, reasonText }) => ({
      chosen: Boolean(chosen),
      reasonCode: textOf(reasonCode),
      reasonText: textOf(reasonText),
    })),
  }),
  changesFor: ({ event, ...context }) => (event === 'lock' ? lockedContent(context) : {}),
  titleOf: (row) => Promise.resolve(String(row.title)),
}

/** Fields that a draft may lack and a submitted offering must have. */
function missingFields(row: Row): OfferingSubject['missing'] {
  const definitions: [string, FieldDefinition][] = Object.entries(offeringFields)
  return definitions
    .filter(([, definition]) => definition.required)
    .filter(([name]) => {
      const value = row[name]
      return (
        value === null ||
        value === undefined ||
        value === '' ||
        (rowsOf(value).length === 0 && Array.isArray(value))
      )
    })
    .map(([field, { label }]) => ({ field, label }))
}

export const offeringDoor: Door<OfferingState, OfferingSubject> = {
  machine: offeringReviewMachine,
  collection: 'offerings',
  organisationOf: (row) => idOf(row.vendor),
  subjectOf: (row) => ({ missing: missingFields(row), version: String(row.updatedAt) }),
  changesFor: ({ event, today }) => {
    if (event === 'approve' || event === 'reinstate')
      return { _status: 'published', confirmedOn: today }
    if (event === 'suspend' || event === 'withdraw') return { _status: 'draft' }
    return {}
  },
  titleOf: (row) => Promise.resolve(String(row.name)),
}
