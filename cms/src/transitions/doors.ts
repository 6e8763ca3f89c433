import type { AnyDoor } from './door.ts'
import type { DoorCollection } from '../domain/words.ts'
import { adoptionDoor } from '../words/adoption/door.ts'
import { adoptionPaperDoor } from '../words/adoptionPaper/door.ts'
import { announcementDoor } from '../words/announcement/door.ts'
import { contractDoor } from '../words/contract/door.ts'
import { errorReportDoor } from '../words/errorReport/door.ts'
import { evaluationDoor } from '../words/evaluation/door.ts'
import { offeringDoor } from '../words/offering/door.ts'
import { problemProposalDoor } from '../words/problemProposal/door.ts'
import { solutionProposalDoor } from '../words/solutionProposal/door.ts'
import { unlistedNameDoor } from '../words/unlistedName/door.ts'
import { usageReportDoor } from '../words/usageReport/door.ts'
import { experienceDoor } from '../words/experience/door.ts'
import { implementationDoor } from '../words/implementation/door.ts'
import { vulnerabilityNoticeDoor } from '../words/vulnerabilityNotice/door.ts'
import { pageDoor } from '../words/page/door.ts'
import { practiceDoor } from '../words/practice/door.ts'
import { quotationDoor } from '../words/quotation/door.ts'
import { quotationRequestDoor } from '../words/quotationRequest/door.ts'
import { requirementDoor } from '../words/requirement/door.ts'
import { selectionDoor } from '../words/selection/door.ts'
import { joinRequestDoor } from '../words/joinRequest/door.ts'
import { vendorApplicationDoor } from '../words/vendorApplication/door.ts'

/** The door of each collection that has a state machine. */
export const doors: { [Collection in DoorCollection]: AnyDoor<Collection> } = {
  adoptions: adoptionDoor,
  adoptionPapers: adoptionPaperDoor,
  selections: selectionDoor,
  offerings: offeringDoor,
  evaluations: evaluationDoor,
  announcements: announcementDoor,
  practices: practiceDoor,
  pages: pageDoor,
  contracts: contractDoor,
  requirements: requirementDoor,
  vendorApplications: vendorApplicationDoor,
  quotationRequests: quotationRequestDoor,
  quotations: quotationDoor,
  errorReports: errorReportDoor,
  joinRequests: joinRequestDoor,
  unlistedNames: unlistedNameDoor,
  usageReports: usageReportDoor,
  experiences: experienceDoor,
  implementations: implementationDoor,
  problemProposals: problemProposalDoor,
  solutionProposals: solutionProposalDoor,
  vulnerabilityNotices: vulnerabilityNoticeDoor,
}

/** Whether the records of a collection have a door. */
export const hasDoor = (collection: string): collection is DoorCollection => collection in doors
