import { NearestRecords as NearestRecords_ad3662333248f1c7ebf327e57f6695ac } from '../../../search/NearestRecords.tsx'
import { TakeDown as TakeDown_c2da303ffd85350b3de46e8201ea4687 } from '../../../publication/TakeDown.tsx'
import { DayCell as DayCell_e1b40c9ebb4e29db142724f7eafa8943 } from '../../../fields/DayCell.tsx'
import { DayField as DayField_e62a9b016b58bcf98c26f3a76957f051 } from '../../../fields/DayField.tsx'
import { Transitions as Transitions_94e60849b82f68a52494919e5bf7de7a } from '../../../transitions/Transitions.tsx'
import { Difference as Difference_944f8b17ee9d69d660574eb5be504089 } from '../../../words/offering/Difference.tsx'
import { CriteriaField as CriteriaField_38b4bda29cd8ae9ff28276c60eb89bd2 } from '../../../words/evaluation/CriteriaField.tsx'
import { TotalWorking as TotalWorking_a83c4215eaa3000fc1b4e6373601c961 } from '../../../words/evaluation/TotalWorking.tsx'
import { CurrentPassword as CurrentPassword_807b2e151baaec0740fb5dbf39bc15d0 } from '../../../words/account/CurrentPassword.tsx'
import { InvitePerson as InvitePerson_d9fbfab69ac3487b7a7643ad9c081000 } from '../../../words/account/InvitePerson.tsx'
import { Icon as Icon_1532d6333134052fa9cad344021b7e35 } from '../../../app/Mark.tsx'
import { Logo as Logo_1532d6333134052fa9cad344021b7e35 } from '../../../app/Mark.tsx'
import { Dashboard as Dashboard_e8bf5fe39c07bf6b48a8c966aa24e80b } from '../../../dashboards/Dashboard.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/search/NearestRecords.tsx#NearestRecords": NearestRecords_ad3662333248f1c7ebf327e57f6695ac,
  "/publication/TakeDown.tsx#TakeDown": TakeDown_c2da303ffd85350b3de46e8201ea4687,
  "/fields/DayCell.tsx#DayCell": DayCell_e1b40c9ebb4e29db142724f7eafa8943,
  "/fields/DayField.tsx#DayField": DayField_e62a9b016b58bcf98c26f3a76957f051,
  "/transitions/Transitions.tsx#Transitions": Transitions_94e60849b82f68a52494919e5bf7de7a,
  "/words/offering/Difference.tsx#Difference": Difference_944f8b17ee9d69d660574eb5be504089,
  "/words/evaluation/CriteriaField.tsx#CriteriaField": CriteriaField_38b4bda29cd8ae9ff28276c60eb89bd2,
  "/words/evaluation/TotalWorking.tsx#TotalWorking": TotalWorking_a83c4215eaa3000fc1b4e6373601c961,
  "/words/account/CurrentPassword.tsx#CurrentPassword": CurrentPassword_807b2e151baaec0740fb5dbf39bc15d0,
  "/words/account/InvitePerson.tsx#InvitePerson": InvitePerson_d9fbfab69ac3487b7a7643ad9c081000,
  "/app/Mark.tsx#Icon": Icon_1532d6333134052fa9cad344021b7e35,
  "/app/Mark.tsx#Logo": Logo_1532d6333134052fa9cad344021b7e35,
  "/dashboards/Dashboard.tsx#Dashboard": Dashboard_e8bf5fe39c07bf6b48a8c966aa24e80b,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
