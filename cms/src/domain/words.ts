import { adoptionWord } from './adoption/word.ts'
import { adoptionPaperWord } from './adoptionPaper/word.ts'
import { announcementWord } from './announcement/word.ts'
import { contractWord } from './contract/word.ts'
import { errorReportWord } from './errorReport/word.ts'
import { evaluationTemplateWord } from './evaluation/templateWord.ts'
import { evaluationWord } from './evaluation/word.ts'
import { indicatorWord } from './indicator/word.ts'
import type { Language } from './language/language.ts'
import { legalDocumentWord } from './legalDocument/word.ts'
import { calendarDayWord } from './legalRule/calendarDayWord.ts'
import { legalRuleWord } from './legalRule/word.ts'
import { offeringWord } from './offering/word.ts'
import { menuWord } from './menu/word.ts'
import { organisationWord } from './organisation/word.ts'
import { pageWord } from './page/word.ts'
import { platformWord } from './platform/word.ts'
import { practiceWord } from './practice/word.ts'
import { problemWord } from './problem/word.ts'
import { problemProposalWord } from './problemProposal/word.ts'
import { quotationRequestWord } from './quotationRequest/word.ts'
import { quotationWord } from './quotation/word.ts'
import { quotationInquiryWord } from './quotation/inquiryWord.ts'
import { custodianKeyWord } from './quotationRequest/custodianKeyWord.ts'
import { keyShareWord } from './quotationRequest/keyShareWord.ts'
import { publisherWord } from './publisher/word.ts'
import { requirementWord } from './requirement/word.ts'
import { solutionProposalWord } from './solutionProposal/word.ts'
import { selectionWord } from './selection/word.ts'
import type { Word } from './publication/word.ts'
import { usageReportWord } from './usageReport/word.ts'
import { vulnerabilityHandlingWord } from './vulnerabilityNotice/handlingWord.ts'
import { vulnerabilityNoticeWord } from './vulnerabilityNotice/word.ts'
import { experienceWord } from './experience/word.ts'
import { implementationWord } from './implementation/word.ts'
import { joinRequestWord } from './joinRequest/word.ts'
import { synonymWord } from './synonym/word.ts'
import { unlistedNameWord } from './unlistedName/word.ts'
import { vendorApplicationWord } from './vendorApplication/word.ts'

/**
 * Every word of the catalogue and the market, in the order in which lists, search and navigation name them.
 * Whatever goes through all words goes through this list; `tests/domain/words.test.ts` says what a word lacks.
 */
export const words = [
  platformWord,
  problemWord,
  problemProposalWord,
  solutionProposalWord,
  offeringWord,
  organisationWord,
  adoptionWord,
  usageReportWord,
  experienceWord,
  implementationWord,
  legalDocumentWord,
  announcementWord,
  requirementWord,
  practiceWord,
  quotationRequestWord,
  evaluationTemplateWord,
  evaluationWord,
  indicatorWord,
  synonymWord,
  pageWord,
  menuWord,
  errorReportWord,
  publisherWord,
  selectionWord,
  adoptionPaperWord,
  contractWord,
  vulnerabilityNoticeWord,
  vulnerabilityHandlingWord,
  quotationWord,
  quotationInquiryWord,
  custodianKeyWord,
  keyShareWord,
  legalRuleWord,
  calendarDayWord,
  vendorApplicationWord,
  joinRequestWord,
  unlistedNameWord,
] as const
type AnyWord = (typeof words)[number]

/** Collections of words that have what is asked for. */
type With<Asked> = Extract<AnyWord, Asked>['collection']
export type PublicCollection = With<{ isPublic: true }>
export type WordWithPage = With<{ page: { vi: string } }>
export type WordWithRecordPages = With<{ page: { records: true } }>
export type SearchKind = With<{ found: number }>
export type DoorCollection = With<{ hasMachine: true }>
/** What editors of the catalogue keep and visitors see, without a machine: what it needs follows from its definition. */
export type EditedWord = With<{ isPublic: true; hasMachine: false }>
export type DraftedWord = With<{ hasDrafts: true }>
export type FactCollection = With<{ seed: 'facts' }>
export type DemonstrationCollection = With<{ seed: 'demonstration' }>

/** Whether a word has something: a condition that narrows its type as `With` does. */
const having =
  <Asked>(asks: (word: AnyWord) => boolean) =>
  (word: AnyWord): word is Extract<AnyWord, Asked> =>
    asks(word)

const collectionsOf = <W extends AnyWord>(found: readonly W[]): W['collection'][] =>
  found.map(({ collection }) => collection)

/** What words are called by their definition: for lists that have no name of their own for each. */
export const namesOf = <W extends AnyWord>(
  found: readonly W[],
  language: Language,
): Record<W['collection'], string> =>
  Object.fromEntries(found.map(({ collection, name }) => [collection, name[language]])) as Record<
    W['collection'],
    string
  >

/** Collections of which visitors see records. */
export const publicCollections: PublicCollection[] = collectionsOf(
  words.filter(having<{ isPublic: true }>(({ isPublic }) => isPublic)),
)

/** Public words without a machine; a function, so that browsers do not load it. */
export const editedWords = (): EditedWord[] =>
  collectionsOf(
    words.filter(
      having<{ isPublic: true; hasMachine: false }>(
        ({ isPublic, hasMachine }) => isPublic && !hasMachine,
      ),
    ),
  )

/** Words whose records are drafts until an editor publishes them; a function for the same reason. */
export const draftedWords = (): Extract<AnyWord, { hasDrafts: true }>[] =>
  words.filter(having<{ hasDrafts: true }>((word) => 'hasDrafts' in word))

/** Words whose list has an address, with it. */
export const wordsWithPage = words.filter(
  having<{ page: { vi: string } }>(({ page }) => page !== null),
)

/** Words each of whose records has a page. */
export const wordsWithRecordPages: WordWithRecordPages[] = collectionsOf(
  words.filter(having<{ page: { records: true } }>(({ page }) => page?.records === true)),
)

/** Words that search finds, with what each is worth. */
export const foundWords = words.filter(having<{ found: number }>(({ found }) => found !== null))

/** Words whose records belong to the catalogue itself, not to what people do with it. */
export const factCollections: FactCollection[] = collectionsOf(
  words.filter(having<{ seed: 'facts' }>(({ seed }) => seed === 'facts')),
)

/** The lists that a part of the site's navigation names. */
export const listsIn = (place: Word['navigation'][number]): WordWithPage[] =>
  wordsWithPage.flatMap(({ collection, navigation }) =>
    navigation.some((named) => named === place) ? [collection] : [],
  )
