import { sectors } from 'cms/domain/platform/sector.ts'
import { problemProposalMachine } from 'cms/domain/problemProposal/machine.ts'
import { solutionProposalMachine } from 'cms/domain/solutionProposal/machine.ts'
import { solutionKinds } from 'cms/domain/solutionProposal/solutionProposal.ts'
import { stateSchema } from 'cms/domain/transitions/stateSchema.ts'
import { z } from 'zod'
import { optionalText } from '../workspaceRecords.ts'

// What the screens of problems read of the API's answers, checked before it is used.

const number = z
  .number()
  .nullish()
  .transform((value) => value ?? null)
const named = z.object({ id: z.string(), slug: z.string(), name: z.string() }).nullish().catch(null)
const titled = z
  .object({ id: z.string(), slug: z.string(), title: z.string() })
  .nullish()
  .catch(null)
const flag = z.boolean().nullish().transform(Boolean)

/** A proposed problem as the API gives it; others than its organisation read less of it. */
export const ProblemProposalRecordSchema = z.object({
  id: z.string(),
  title: optionalText,
  organisation: named,
  joins: titled,
  sector: z
    .enum(['', ...sectors.values])
    .nullish()
    .transform((value) => value ?? ''),
  sufferers: optionalText,
  sufferersCount: number,
  tried: optionalText,
  requirements: optionalText,
  data: optionalText,
  problem: titled,
  state: stateSchema(problemProposalMachine),
  illustrative: flag,
  updatedAt: z.string(),
})
export type ProblemProposalRecord = z.output<typeof ProblemProposalRecordSchema>

/** A problem that is there, by what names it. */
export interface JoinedProblem {
  id: string
  slug: string
  title: string
}

/** A proposed problem as the form holds it; a number that is being typed is kept as typed. */
export interface ProblemDraft {
  title: string
  joins: JoinedProblem | null
  sector: ProblemProposalRecord['sector']
  sufferers: string
  sufferersCount: number | string | null
  tried: string
  requirements: string
  data: string
}

export function problemDraftOf(
  record: ProblemProposalRecord | undefined,
  joins: JoinedProblem | undefined,
): ProblemDraft {
  return {
    title: record?.title ?? joins?.title ?? '',
    joins: record?.joins ?? joins ?? null,
    sector: record?.sector ?? '',
    sufferers: record?.sufferers ?? '',
    sufferersCount: record?.sufferersCount ?? null,
    tried: record?.tried ?? '',
    requirements: record?.requirements ?? '',
    data: record?.data ?? '',
  }
}

/** The proposal as the API takes it; undefined before it has a title: then it is no record yet. */
export function bodyOfProblem(draft: ProblemDraft): object | undefined {
  if (!draft.title.trim()) return undefined
  const { joins, sector, sufferersCount, title, ...texts } = draft
  return {
    ...texts,
    title: title.slice(0, 150),
    joins: joins?.id ?? null,
    sector: sector || null,
    ...(typeof sufferersCount !== 'string' && { sufferersCount }),
  }
}

/** An answer to a problem as the API gives it. */
export const SolutionRecordSchema = z.object({
  id: z.string(),
  problem: titled,
  vendor: named,
  kind: z
    .enum(['', ...solutionKinds.values])
    .nullish()
    .transform((value) => value ?? ''),
  offering: named,
  text: optionalText,
  scope: optionalText,
  months: number,
  cost: number,
  needs: optionalText,
  organisation: named,
  pilotFrom: optionalText,
  pilotUntil: optionalText,
  pilotResult: optionalText,
  state: stateSchema(solutionProposalMachine),
  illustrative: flag,
  updatedAt: z.string(),
})
export type SolutionRecord = z.output<typeof SolutionRecordSchema>

/** An answer as the form holds it. */
export interface SolutionDraft {
  kind: SolutionRecord['kind']
  /** Id of the own offering. */
  offering: string
  text: string
  scope: string
  months: number | string | null
  cost: number | string | null
  needs: string
}

export const solutionDraftOf = (record: SolutionRecord | undefined): SolutionDraft => ({
  kind: record?.kind ?? '',
  offering: record?.offering?.id ?? '',
  text: record?.text ?? '',
  scope: record?.scope ?? '',
  months: record?.months ?? null,
  cost: record?.cost ?? null,
  needs: record?.needs ?? '',
})

/** The answer to a problem as the API takes it; undefined before its kind is chosen. */
export const bodyOfSolution =
  (problem: string) =>
  ({ kind, offering, months, cost, ...texts }: SolutionDraft): object | undefined =>
    kind
      ? {
          ...texts,
          problem,
          kind,
          offering: offering || null,
          ...(typeof months !== 'string' && { months }),
          ...(typeof cost !== 'string' && { cost }),
        }
      : undefined
