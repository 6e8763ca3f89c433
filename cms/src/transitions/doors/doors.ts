import type { AnyDoor, DoorCollection } from '../door.ts'
import { adoptionDoor } from './adoption.ts'
import { announcementDoor } from './announcement.ts'
import { evaluationDoor } from './evaluation.ts'
import { offeringDoor } from './offering.ts'
import { practiceDoor } from './practice.ts'
import { requirementDoor } from './requirement.ts'
import { selectionDoor } from './selection.ts'
import { vendorApplicationDoor } from './vendorApplication.ts'

/** The door of each collection that has a state machine. */
export const doors: { [Collection in DoorCollection]: AnyDoor<Collection> } = {
  adoptions: adoptionDoor,
  selections: selectionDoor,
  offerings: offeringDoor,
  evaluations: evaluationDoor,
  announcements: announcementDoor,
  practices: practiceDoor,
  requirements: requirementDoor,
  vendorApplications: vendorApplicationDoor,
}

/** Whether the records of a collection have a door. */
export const hasDoor = (collection: string): collection is DoorCollection => collection in doors
