import type { Door } from '../door.ts'
import { adoptionDoor } from './adoption.ts'
import { announcementDoor } from './announcement.ts'
import { evaluationDoor } from './evaluation.ts'
import { offeringDoor } from './offering.ts'
import { practiceDoor } from './practice.ts'
import { requirementDoor } from './requirement.ts'
import { selectionDoor } from './selection.ts'
import { vendorApplicationDoor } from './vendorApplication.ts'

/** A door whose states and subject are its own business. */
export type AnyDoor = Door<string, unknown>

/** The door of each collection that has a state machine. */
export const doors: Record<string, AnyDoor> = Object.fromEntries(
  [
    adoptionDoor,
    selectionDoor,
    offeringDoor,
    evaluationDoor,
    announcementDoor,
    practiceDoor,
    requirementDoor,
    vendorApplicationDoor,
  ].map((door) => [door.collection, door as unknown as AnyDoor]),
)
