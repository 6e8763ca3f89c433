import { NearestRecords as NearestRecords_e2511fbf7aef834471b416665df523c6 } from '../../../search/NearestRecords.tsx'
import { TakeDown as TakeDown_c2da303ffd85350b3de46e8201ea4687 } from '../../../publication/TakeDown.tsx'
import { Transitions as Transitions_94e60849b82f68a52494919e5bf7de7a } from '../../../transitions/Transitions.tsx'
import { DayCell as DayCell_e1b40c9ebb4e29db142724f7eafa8943 } from '../../../fields/DayCell.tsx'
import { DayField as DayField_e62a9b016b58bcf98c26f3a76957f051 } from '../../../fields/DayField.tsx'
import { ListLinks as ListLinks_708637d3faf7285305d02e955ca9726d } from '../../../lists/ListLinks.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SaveDraftAfterTyping as SaveDraftAfterTyping_e721d777b7fa45d28ae5bc4a7d5cacad } from '../../../words/page/SaveDraftAfterTyping.tsx'
import { TouchedSearches as TouchedSearches_04b66636a743ab2702d02b8515300f0a } from '../../../words/synonym/TouchedSearches.tsx'
import { Difference as Difference_8c43b1a4186d6b52c0749492a19f6437 } from '../../../words/offering/Difference.tsx'
import { CarryingRecords as CarryingRecords_7146bd5712ca44e8f5fbec63533b8aa1 } from '../../../words/unlistedName/CarryingRecords.tsx'
import { SecretButton as SecretButton_8de19478a716b66f724566d5131d73b3 } from '../../../webhooks/SecretButton.tsx'
import { CriteriaField as CriteriaField_a1406e6bec51a2a43889c8e586914789 } from '../../../words/evaluation/CriteriaField.tsx'
import { TotalWorking as TotalWorking_4a1cc20462831a812221406682f883cb } from '../../../words/evaluation/TotalWorking.tsx'
import { ImportLink as ImportLink_d3516a5e14a43dfd77b8d112bb2b9882 } from '../../../imports/ImportLink.tsx'
import { CurrentPassword as CurrentPassword_91f7bc646a52f4b430f92c2953e4dfdf } from '../../../words/account/CurrentPassword.tsx'
import { AccountSafety as AccountSafety_1a6ecf6388d1ba384311e026322a6ac5 } from '../../../words/account/AccountSafety.tsx'
import { InvitePerson as InvitePerson_ad4f572c5fa0ae8af2715eedf36865a3 } from '../../../words/account/InvitePerson.tsx'
import { SendAgainButton as SendAgainButton_7c80208412db0dafbc30d130e5cb9c7f } from '../../../webhooks/SendAgainButton.tsx'
import { Icon as Icon_1532d6333134052fa9cad344021b7e35 } from '../../../app/Mark.tsx'
import { Logo as Logo_1532d6333134052fa9cad344021b7e35 } from '../../../app/Mark.tsx'
import { Dashboard as Dashboard_e8bf5fe39c07bf6b48a8c966aa24e80b } from '../../../dashboards/Dashboard.tsx'
import { StatisticsView as StatisticsView_39fbf6e95d4ae32b15dcf5a529a88234 } from '../../../statistics/StatisticsView.tsx'
import { VisitsView as VisitsView_16bb6e3144980cb5a0472740e361d0ae } from '../../../visits/VisitsView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/search/NearestRecords.tsx#NearestRecords": NearestRecords_e2511fbf7aef834471b416665df523c6,
  "/publication/TakeDown.tsx#TakeDown": TakeDown_c2da303ffd85350b3de46e8201ea4687,
  "/transitions/Transitions.tsx#Transitions": Transitions_94e60849b82f68a52494919e5bf7de7a,
  "/fields/DayCell.tsx#DayCell": DayCell_e1b40c9ebb4e29db142724f7eafa8943,
  "/fields/DayField.tsx#DayField": DayField_e62a9b016b58bcf98c26f3a76957f051,
  "/lists/ListLinks.tsx#ListLinks": ListLinks_708637d3faf7285305d02e955ca9726d,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/words/page/SaveDraftAfterTyping.tsx#SaveDraftAfterTyping": SaveDraftAfterTyping_e721d777b7fa45d28ae5bc4a7d5cacad,
  "/words/synonym/TouchedSearches.tsx#TouchedSearches": TouchedSearches_04b66636a743ab2702d02b8515300f0a,
  "/words/offering/Difference.tsx#Difference": Difference_8c43b1a4186d6b52c0749492a19f6437,
  "/words/unlistedName/CarryingRecords.tsx#CarryingRecords": CarryingRecords_7146bd5712ca44e8f5fbec63533b8aa1,
  "/webhooks/SecretButton.tsx#SecretButton": SecretButton_8de19478a716b66f724566d5131d73b3,
  "/words/evaluation/CriteriaField.tsx#CriteriaField": CriteriaField_a1406e6bec51a2a43889c8e586914789,
  "/words/evaluation/TotalWorking.tsx#TotalWorking": TotalWorking_4a1cc20462831a812221406682f883cb,
  "/imports/ImportLink.tsx#ImportLink": ImportLink_d3516a5e14a43dfd77b8d112bb2b9882,
  "/words/account/CurrentPassword.tsx#CurrentPassword": CurrentPassword_91f7bc646a52f4b430f92c2953e4dfdf,
  "/words/account/AccountSafety.tsx#AccountSafety": AccountSafety_1a6ecf6388d1ba384311e026322a6ac5,
  "/words/account/InvitePerson.tsx#InvitePerson": InvitePerson_ad4f572c5fa0ae8af2715eedf36865a3,
  "/webhooks/SendAgainButton.tsx#SendAgainButton": SendAgainButton_7c80208412db0dafbc30d130e5cb9c7f,
  "/app/Mark.tsx#Icon": Icon_1532d6333134052fa9cad344021b7e35,
  "/app/Mark.tsx#Logo": Logo_1532d6333134052fa9cad344021b7e35,
  "/dashboards/Dashboard.tsx#Dashboard": Dashboard_e8bf5fe39c07bf6b48a8c966aa24e80b,
  "/statistics/StatisticsView.tsx#StatisticsView": StatisticsView_39fbf6e95d4ae32b15dcf5a529a88234,
  "/visits/VisitsView.tsx#VisitsView": VisitsView_16bb6e3144980cb5a0472740e361d0ae,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
