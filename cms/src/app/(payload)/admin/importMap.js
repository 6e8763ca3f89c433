import { NearestRecords as NearestRecords_ad3662333248f1c7ebf327e57f6695ac } from '../../../nearest/NearestRecords.tsx'
import { Transitions as Transitions_94e60849b82f68a52494919e5bf7de7a } from '../../../transitions/Transitions.tsx'
import { Difference as Difference_944f8b17ee9d69d660574eb5be504089 } from '../../../offerings/Difference.tsx'
import { CriterionRowLabel as CriterionRowLabel_9ce797ab683530a686ab8f400bece336 } from '../../../evaluations/CriterionRowLabel.tsx'
import { TotalWorking as TotalWorking_a83c4215eaa3000fc1b4e6373601c961 } from '../../../evaluations/TotalWorking.tsx'
import { Icon as Icon_1532d6333134052fa9cad344021b7e35 } from '../../../app/Mark.tsx'
import { Logo as Logo_1532d6333134052fa9cad344021b7e35 } from '../../../app/Mark.tsx'
import { Dashboard as Dashboard_e8bf5fe39c07bf6b48a8c966aa24e80b } from '../../../dashboards/Dashboard.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/nearest/NearestRecords.tsx#NearestRecords": NearestRecords_ad3662333248f1c7ebf327e57f6695ac,
  "/transitions/Transitions.tsx#Transitions": Transitions_94e60849b82f68a52494919e5bf7de7a,
  "/offerings/Difference.tsx#Difference": Difference_944f8b17ee9d69d660574eb5be504089,
  "/evaluations/CriterionRowLabel.tsx#CriterionRowLabel": CriterionRowLabel_9ce797ab683530a686ab8f400bece336,
  "/evaluations/TotalWorking.tsx#TotalWorking": TotalWorking_a83c4215eaa3000fc1b4e6373601c961,
  "/app/Mark.tsx#Icon": Icon_1532d6333134052fa9cad344021b7e35,
  "/app/Mark.tsx#Logo": Logo_1532d6333134052fa9cad344021b7e35,
  "/dashboards/Dashboard.tsx#Dashboard": Dashboard_e8bf5fe39c07bf6b48a8c966aa24e80b,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
