import { z } from 'zod'
import { fieldEntries } from 'cms/domain/field/field.ts'
import type { FieldDefinition } from 'cms/domain/field/field.ts'
import { fieldsOfSchema } from 'cms/domain/publication/declaredRecord.ts'
import { publicSchemas } from 'cms/domain/publication/snapshot.ts'
import type { Word } from 'cms/domain/publication/word.ts'
import { editedWords, words } from 'cms/domain/words.ts'
import type { DemonstrationCollection, EditedWord, FactCollection } from 'cms/domain/words.ts'
import { AdoptionSchema } from 'cms/domain/adoption/adoption.ts'
import { AnnouncementSchema } from 'cms/domain/announcement/announcement.ts'
import { EvaluationSchema, EvaluationTemplateSchema } from 'cms/domain/evaluation/evaluation.ts'
import { templateFaults } from 'cms/domain/evaluation/templateFaults.ts'
import { SynonymSchema } from 'cms/domain/synonym/synonym.ts'
import { IndicatorSchema } from 'cms/domain/indicator/indicator.ts'
import { CalendarDaySchema, LegalRuleSchema } from 'cms/domain/legalRule/legalRule.ts'
import { LocalizedSchema } from 'cms/domain/language/language.ts'
import { LegalDocumentSchema } from 'cms/domain/legalDocument/legalDocument.ts'
import { adoptionMachine } from 'cms/domain/adoption/machine.ts'
import { announcementMachine } from 'cms/domain/announcement/machine.ts'
import {
  contractKinds,
  entitlements,
  isWorth,
  selectionForms,
} from 'cms/domain/contract/contract.ts'
import { contractMachine } from 'cms/domain/contract/machine.ts'
import { priceIntervals, priceUnits } from 'cms/domain/field/plan.ts'
import { evaluationMachine } from 'cms/domain/evaluation/machine.ts'
import { offeringReviewMachine } from 'cms/domain/offering/machine.ts'
import { practiceMachine } from 'cms/domain/practice/machine.ts'
import { ProblemProposalSchema } from 'cms/domain/problemProposal/problemProposal.ts'
import { SolutionProposalSchema } from 'cms/domain/solutionProposal/solutionProposal.ts'
import { vulnerabilityNoticeMachine } from 'cms/domain/vulnerabilityNotice/machine.ts'
import {
  isCve,
  noticeWriters,
  severities,
} from 'cms/domain/vulnerabilityNotice/vulnerabilityNotice.ts'
import { sectors } from 'cms/domain/platform/sector.ts'
import { quotationRequestMachine } from 'cms/domain/quotationRequest/machine.ts'
import {
  invitationScopes,
  QuotationRequestSchema,
} from 'cms/domain/quotationRequest/quotationRequest.ts'
import { requirementMachine } from 'cms/domain/requirement/machine.ts'
import { selectionMachine } from 'cms/domain/selection/machine.ts'
import { OfferingSchema } from 'cms/domain/offering/offering.ts'
import { OrganisationSchema } from 'cms/domain/organisation/organisation.ts'
import { MenuSchema } from 'cms/domain/menu/menu.ts'
import { pageMachine } from 'cms/domain/page/machine.ts'
import { ContentPageSchema } from 'cms/domain/page/page.ts'
import { PlatformSchema } from 'cms/domain/platform/platform.ts'
import { PracticeSchema } from 'cms/domain/practice/practice.ts'
import { ProblemSchema } from 'cms/domain/problem/problem.ts'
import {
  DaySchema,
  OptionalDaySchema,
  OptionalReferenceSchema,
  ReferencesSchema,
  SlugSchema,
} from 'cms/domain/values/reference.ts'
import { RequirementSchema } from 'cms/domain/requirement/requirement.ts'
import { UsageReportSchema, usageSenders } from 'cms/domain/usageReport/usageReport.ts'
import { ImplementationSchema } from 'cms/domain/implementation/implementation.ts'
import { ExperienceSchema } from 'cms/domain/experience/experience.ts'
import { roles } from 'cms/domain/account/roles.ts'
import { stateSchema } from 'cms/domain/transitions/stateSchema.ts'
import {
  EarlierSearchesSchema,
  rejectionReasons,
  SearchRunSchema,
  selectionOutcomes,
} from 'cms/domain/selection/selection.ts'

const optionalText = z
  .string()
  .nullish()
  .transform((text) => text || null)
const optionalEmail = z
  .email()
  .nullish()
  .transform((email) => email ?? null)
const optionalNumber = z
  .number()
  .nonnegative()
  .nullish()
  .transform((value) => value ?? null)
const flag = z.boolean().nullish().transform(Boolean)

/** An account without its password: whoever loads the demonstration data chooses that. */
const UserRecordSchema = z.object({
  email: z.email(),
  name: z.string().min(1),
  role: roles.schema,
  organisation: OptionalReferenceSchema,
  illustrative: flag,
})

/** An offering as the public sees it, and where its review stands, without its files: they are not seeded. */
const OfferingRecordSchema = OfferingSchema.omit({ pictures: true, publicPapers: true }).extend({
  state: stateSchema(offeringReviewMachine),
})

// What was corrected is an agency's own history: no file makes it up.
const { illustrative, ...adoptionShape } = AdoptionSchema.omit({
  id: true,
  corrections: true,
  formerProduct: true,
}).shape

/** An adoption with what its agency keeps to itself. People are named by their e-mail address. */
const AdoptionRecordSchema = z.object({
  key: SlugSchema,
  ...adoptionShape,
  state: stateSchema(adoptionMachine),
  selection: OptionalReferenceSchema,
  vendorTaxCode: optionalText,
  submittedBy: optionalEmail,
  contact: optionalText,
  /** In đồng. */
  contractPrice: optionalNumber,
  note: optionalText,
  version: optionalText,
  illustrative,
})

/** A selection record. A candidate is an offering or, where none is sold yet, a platform. */
const SelectionRecordSchema = z.object({
  key: SlugSchema,
  organisation: SlugSchema,
  title: z.string().min(1),
  need: optionalText,
  problems: ReferencesSchema,
  search: SearchRunSchema.nullish().transform((search) => search ?? null),
  earlierSearches: EarlierSearchesSchema.nullish().transform((runs) => runs ?? null),
  candidates: z
    .array(
      z.object({
        offering: OptionalReferenceSchema,
        platform: OptionalReferenceSchema,
        chosen: flag,
        reasonCode: rejectionReasons.schema.nullish().transform((code) => code ?? null),
        reasonText: optionalText,
        note: optionalText,
      }),
    )
    .nullish()
    .transform((rows) => rows ?? []),
  outcome: selectionOutcomes.schema.nullish().transform((outcome) => outcome ?? null),
  outcomeReason: optionalText,
  state: stateSchema(selectionMachine),
  /** Instant of locking (ISO 8601), and the name of the person who locked it. */
  lockedAt: z.iso
    .datetime()
    .nullish()
    .transform((instant) => instant ?? null),
  lockedBy: optionalText,
  illustrative: flag,
})

/** A contract with what its agency keeps to itself; made up, as all that is seeded of them. */
const ContractRecordSchema = z
  .object({
    key: SlugSchema,
    organisation: SlugSchema,
    /** None: a purchase. */
    kind: contractKinds.schema.nullish().transform((kind) => kind ?? null),
    entitles: entitlements.schema.nullish().transform((whom) => whom ?? null),
    entitled: ReferencesSchema,
    title: z.string().min(1),
    number: z.string().min(1),
    adoption: OptionalReferenceSchema,
    platform: OptionalReferenceSchema,
    offering: OptionalReferenceSchema,
    productName: optionalText,
    vendor: OptionalReferenceSchema,
    vendorName: optionalText,
    vendorTaxCode: optionalText,
    signedOn: DaySchema,
    startsOn: DaySchema,
    endsOn: OptionalDaySchema,
    form: selectionForms.schema,
    /** In đồng, with VAT. */
    value: z.number().int().nonnegative(),
    lines: z.array(
      z.object({
        name: z.string().min(1),
        unit: priceUnits.schema,
        interval: priceIntervals.schema,
        quantity: z.number().int().positive(),
        periods: z
          .number()
          .int()
          .positive()
          .nullish()
          .transform((value) => value ?? null),
        unitPrice: z.number().int().nonnegative(),
        vat: optionalNumber,
      }),
    ),
    state: stateSchema(contractMachine),
    submittedBy: optionalEmail,
    approvedOn: OptionalDaySchema,
    illustrative: flag,
  })
  .refine(({ value, lines }) => isWorth(value, lines), {
    path: ['value'],
    message: 'is not what the lines come to',
  })

/** A practice, and whether it has been published. */
const PracticeRecordSchema = PracticeSchema.omit({ offering: true }).extend({
  state: stateSchema(practiceMachine),
})

/** A month's counters: the adoption by its key, and whose they are. */
const UsageReportRecordSchema = z.object({
  key: SlugSchema,
  ...UsageReportSchema.omit({ adoption: true, sentBy: true }).shape,
  adoption: SlugSchema,
  organisation: SlugSchema,
  vendor: OptionalReferenceSchema,
  sentBy: usageSenders.schema,
})

/** An experience with what its organisation keeps to itself. */
const ExperienceRecordSchema = z.object({
  key: SlugSchema,
  ...ExperienceSchema.shape,
  adoption: SlugSchema,
  organisation: SlugSchema,
  offering: SlugSchema,
  vendor: SlugSchema,
  showsName: flag,
})

/** A firm that took part in an adoption, and where that stands: the adoption by its key. */
const ImplementationRecordSchema = z.object({
  key: SlugSchema,
  ...ImplementationSchema.shape,
  adoption: SlugSchema,
  organisation: SlugSchema,
  proposedBy: OptionalReferenceSchema,
})

/** A proposed problem with what its agency and the ministry know of it. */
const ProblemProposalRecordSchema = z.object({
  key: SlugSchema,
  ...ProblemProposalSchema.shape,
  title: z.string().min(1),
  joins: OptionalReferenceSchema,
  sector: sectors.schema.nullish().transform((sector) => sector ?? null),
  tried: optionalText,
  requirements: optionalText,
  data: optionalText,
})

/** A vendor's answer to a problem, and where it stands. */
const SolutionProposalRecordSchema = z.object({
  key: SlugSchema,
  ...SolutionProposalSchema.shape,
})

/** What was told of a hole in an offering. */
const VulnerabilityNoticeRecordSchema = z.object({
  key: SlugSchema,
  offering: SlugSchema,
  vendor: SlugSchema,
  writer: noticeWriters.schema,
  title: z.string().min(1),
  cves: z
    .array(z.object({ number: z.string().refine(isCve, 'CVE') }))
    .nullish()
    .transform((rows) => rows ?? []),
  severity: severities.schema,
  affectedVersions: optionalText,
  fixedVersion: optionalText,
  whatToDo: optionalText,
  source: optionalText,
  knownOn: OptionalDaySchema,
  releasedOn: OptionalDaySchema,
  state: stateSchema(vulnerabilityNoticeMachine),
  illustrative: flag,
})

/** A result. Which decision announced or revoked it is written in the announcement alone. */
const EvaluationRecordSchema = EvaluationSchema.omit({
  announcement: true,
  revokedBy: true,
  subjectVersion: true,
  formerProduct: true,
}).extend({ state: stateSchema(evaluationMachine) })

/** An announcement without its paper: files are not seeded. */
const AnnouncementRecordSchema = AnnouncementSchema.omit({
  attachment: true,
  attachmentHash: true,
  named: true,
}).extend({ state: stateSchema(announcementMachine) })

/** A requirement, and whether it has been issued. */
const RequirementRecordSchema = RequirementSchema.extend({
  state: stateSchema(requirementMachine),
})

/** A request for quotations, with what its agency keeps to itself. No file makes up a sealed quotation: quotations.ts. */
const QuotationRequestRecordSchema = QuotationRequestSchema.extend({
  state: stateSchema(quotationRequestMachine),
  selection: SlugSchema,
  scope: invitationScopes.schema,
  invited: ReferencesSchema,
})

/** A template, checked whole as at every other write. */
const EvaluationTemplateRecordSchema = EvaluationTemplateSchema.superRefine((template, context) => {
  for (const { path, reason } of templateFaults(template)) {
    context.addIssue({ code: 'custom', path: path.split('.'), message: reason.en })
  }
})

/** A page of text, written in marks (markedText.ts), and whether it is published. */
const PageRecordSchema = z.object({
  ...ContentPageSchema.shape,
  body: LocalizedSchema,
  state: stateSchema(pageMachine),
})

/** A rule of law, and a day of the calendar, with the address word of their file. */
const LegalRuleRecordSchema = z.object({
  slug: SlugSchema,
  ...LegalRuleSchema.shape,
  note: optionalText,
})
const CalendarDayRecordSchema = z.object({ slug: SlugSchema, ...CalendarDaySchema.shape })

/** What the files of words say that say more, or less, than the public sees; in an order in which records can be written. */
const ownSchemas = {
  legalDocuments: LegalDocumentSchema,
  legalRules: LegalRuleRecordSchema,
  calendarDays: CalendarDayRecordSchema,
  organisations: OrganisationSchema,
  platforms: PlatformSchema,
  problems: ProblemSchema,
  indicators: IndicatorSchema,
  synonyms: SynonymSchema,
  evaluationTemplates: EvaluationTemplateRecordSchema,
  practices: PracticeRecordSchema,
  pages: PageRecordSchema,
  menus: MenuSchema,
  users: UserRecordSchema,
  offerings: OfferingRecordSchema,
  selections: SelectionRecordSchema,
  adoptions: AdoptionRecordSchema,
  usageReports: UsageReportRecordSchema,
  experiences: ExperienceRecordSchema,
  implementations: ImplementationRecordSchema,
  contracts: ContractRecordSchema,
  problemProposals: ProblemProposalRecordSchema,
  solutionProposals: SolutionProposalRecordSchema,
  vulnerabilityNotices: VulnerabilityNoticeRecordSchema,
  evaluations: EvaluationRecordSchema,
  announcements: AnnouncementRecordSchema,
  requirements: RequirementRecordSchema,
  quotationRequests: QuotationRequestRecordSchema,
} as const

type SeededWord = FactCollection | DemonstrationCollection
/** Words whose files say what the public sees. */
type PublicFile = Exclude<SeededWord & EditedWord, keyof typeof ownSchemas>
const publicFiles = editedWords().filter(
  (collection): collection is PublicFile => !(collection in ownSchemas),
)

/**
 * The schema of a record's YAML file, by collection, in an order in which records can be written: words whose files say
 * what the public sees come last, since they may refer to all others.
 */
export const seedSchemas = {
  ...ownSchemas,
  ...(Object.fromEntries(
    publicFiles.map((collection) => [collection, publicSchemas[collection]]),
  ) as { [C in PublicFile]: (typeof publicSchemas)[C] }),
} satisfies Record<SeededWord | 'users', z.ZodType>
export type SeedCollection = keyof typeof seedSchemas
export type SeedRecord<C extends SeedCollection> = z.output<(typeof seedSchemas)[C]>
/** All records, by collection, in the order of their names. */
export type SeedRecords = { [C in SeedCollection]: SeedRecord<C>[] }

export const seedCollections = Object.keys(seedSchemas) as SeedCollection[]
const isSeeded = (collection: string | undefined): collection is SeedCollection =>
  collection !== undefined && collection in seedSchemas

type References = Record<string, SeedCollection>

/** Where records refer to others; of a word that is not named, what its definition and its table of fields say. */
const ownReferences: Record<Exclude<SeedCollection, PublicFile>, References> &
  Partial<Record<PublicFile, References>> = {
  legalDocuments: { replacedBy: 'legalDocuments', 'amendedBy.*': 'legalDocuments' },
  legalRules: {},
  calendarDays: {},
  organisations: {
    parent: 'organisations',
    'predecessors.*.organisation': 'organisations',
    'predecessors.*.legalDocument': 'legalDocuments',
  },
  platforms: {
    owner: 'organisations',
    ownerNow: 'organisations',
    'developers.*': 'organisations',
    'products.*.vendor': 'organisations',
    'legalBasis.*': 'legalDocuments',
  },
  problems: {
    'raisedBy.organisation': 'organisations',
    'solvedBy.*': 'platforms',
    'candidatePlatforms.*': 'platforms',
    'legalDocuments.*': 'legalDocuments',
  },
  indicators: {},
  synonyms: {},
  evaluationTemplates: { 'legalBasis.*': 'legalDocuments' },
  practices: {
    organisation: 'organisations',
    'platforms.*': 'platforms',
    'problems.*': 'problems',
  },
  pages: {},
  menus: {},
  users: { organisation: 'organisations' },
  offerings: { vendor: 'organisations', platform: 'platforms' },
  selections: {
    organisation: 'organisations',
    'problems.*': 'problems',
    'candidates.*.offering': 'offerings',
    'candidates.*.platform': 'platforms',
  },
  adoptions: {
    organisation: 'organisations',
    platform: 'platforms',
    offering: 'offerings',
    'problems.*': 'problems',
    selection: 'selections',
    submittedBy: 'users',
  },
  usageReports: {
    adoption: 'adoptions',
    organisation: 'organisations',
    vendor: 'organisations',
  },
  experiences: {
    adoption: 'adoptions',
    organisation: 'organisations',
    offering: 'offerings',
    vendor: 'organisations',
  },
  implementations: {
    adoption: 'adoptions',
    organisation: 'organisations',
    partner: 'organisations',
    proposedBy: 'organisations',
  },
  contracts: {
    organisation: 'organisations',
    'entitled.*': 'organisations',
    adoption: 'adoptions',
    platform: 'platforms',
    offering: 'offerings',
    vendor: 'organisations',
    submittedBy: 'users',
  },
  evaluations: {
    template: 'evaluationTemplates',
    offering: 'offerings',
    organisation: 'organisations',
  },
  announcements: {
    body: 'organisations',
    'evaluations.*': 'evaluations',
    'platforms.*': 'platforms',
    'revokedEvaluations.*': 'evaluations',
    'revokedPlatforms.*': 'platforms',
    'supersedes.*': 'announcements',
    'legalBasis.*': 'legalDocuments',
  },
  problemProposals: {
    organisation: 'organisations',
    joins: 'problems',
    problem: 'problems',
  },
  solutionProposals: {
    vendor: 'organisations',
    problem: 'problems',
    offering: 'offerings',
    organisation: 'organisations',
  },
  vulnerabilityNotices: { vendor: 'organisations', offering: 'offerings' },
  requirements: {
    platform: 'platforms',
    'organisations.*': 'organisations',
    'legalBasis.*': 'legalDocuments',
    'waivers.*.organisation': 'organisations',
  },
  quotationRequests: {
    organisation: 'organisations',
    selection: 'selections',
    'platforms.*': 'platforms',
    'invited.*': 'organisations',
  },
}

/**
 * Where records refer to others: path in the record (`*` is every row of a list) → collection. Users are
 * referred to by e-mail address, the others by slug or key.
 */
export const references = {
  ...Object.fromEntries(
    publicFiles.map((collection) => [
      collection,
      referencesOf(
        words.find((word) => word.collection === collection),
        fieldsOfSchema(publicSchemas[collection]),
      ),
    ]),
  ),
  ...ownReferences,
} as Record<SeedCollection, References>

/** The references that a word's definition and its table of fields name. */
export function referencesOf(
  { belongsTo }: Pick<Word, 'belongsTo'> = { belongsTo: [] },
  fields: Record<string, FieldDefinition> = {},
): References {
  return Object.fromEntries(
    [
      ...belongsTo.map(({ field, collection }): [string, string | undefined] => [
        field,
        collection,
      ]),
      ...fieldEntries(fields).map(([name, { relationTo }]): [string, string | undefined] => [
        name,
        relationTo,
      ]),
    ].filter((one): one is [string, SeedCollection] => isSeeded(one[1])),
  )
}

/** What identifies a record among those of its collection, in every database: slug, key or e-mail address. */
export function identityOf(record: { slug: string } | { key: string } | { email: string }): string {
  if ('slug' in record) return record.slug
  return 'key' in record ? record.key : record.email
}

/** The name of a record's file without `.yaml`: its identity; of an e-mail address the part before `@`. */
export function fileNameOf(identity: string): string {
  return identity.split('@')[0] ?? identity
}
