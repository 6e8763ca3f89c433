import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Person } from '../../access/rules.ts'
import { CorrectionInputSchema } from '../../domain/adoption/adoption.ts'
import { operationLabels } from '../../domain/adoption/operation.ts'
import type { Correction, CorrectionInput } from '../../domain/adoption/adoption.ts'
import type { TransitionInput } from '../../domain/transitions/machine.ts'
import { idOf, idsOf, rowsIn } from '../../transitions/door.ts'
import type { ChangesOf, RowOf } from '../../transitions/door.ts'
import { frozenFiles, refuseForeignFiles } from './evidenceFiles.ts'

type AdoptionRow = RowOf<'adoptions'>

/** A correction that waits for the leader, as the record keeps it. */
const ProposedSchema = z.object({
  proposal: CorrectionInputSchema,
  reason: z.string(),
  by: z.string(),
  byName: z.string(),
})

/** The correction that waits; null when there is none. */
export function proposedIn(row: AdoptionRow): z.output<typeof ProposedSchema> | null {
  return row.correction ? ProposedSchema.parse(row.correction) : null
}

interface Proposal {
  row: AdoptionRow
  input: TransitionInput
  person: Person
  req: PayloadRequest
}

/** What proposing writes: nothing public. Throws APIError 422 for files of another organisation. */
export async function proposeCorrection({ row, input, person, req }: Proposal) {
  const { correction, reason } = input
  await refuseForeignFiles(correction?.files ?? [], idOf(row.organisation), req)
  return { correction: { proposal: correction, reason, by: person.id, byName: person.name } }
}

const ofLevel: readonly string[] = ['date', 'evidence', 'validUntil']
const isOfLevel = (field: string) => ofLevel.includes(field)

/** A value of a correction as one text, by which it is kept; names of connections stand in their order. */
const wordsOf = (value: readonly string[] | number | null | undefined): string | null =>
  value === null || value === undefined
    ? null
    : typeof value === 'number'
      ? String(value)
      : [...value].sort().join(', ')

/**
 * What a proposal says of how it runs. A new version is written and not told among the corrections, which the public reads:
 * the history keeps that it was corrected, and why.
 */
const operationIn = (proposal: CorrectionInput): ChangesOf<'adoptions'> =>
  Object.fromEntries(
    Object.entries(proposal).filter(([name]) => Object.hasOwn(operationLabels, name)),
  )

/** What approving writes: the values, and beside them what they were, with day and reason. */
export async function applyCorrection(
  row: AdoptionRow,
  today: string,
  req: PayloadRequest,
): Promise<ChangesOf<'adoptions'>> {
  const proposed = proposedIn(row)
  if (!proposed) throw new Error(`The adoption ${row.id} has no correction.`)
  const { proposal, reason } = proposed
  const { level = null, purpose, files = [] } = proposal
  const milestones = row.milestones ?? []
  const milestone = milestones.find((one) => one.level === level)
  const changes: [Correction['field'], string | null, string | undefined][] = [
    ['purpose', row.purpose ?? null, purpose],
    ['runsAt', row.runsAt ?? null, proposal.runsAt],
    ['connections', wordsOf(row.connections), wordsOf(proposal.connections) ?? undefined],
    ['securityLevel', wordsOf(row.securityLevel), wordsOf(proposal.securityLevel) ?? undefined],
    ['securityDecision', row.securityDecision ?? null, proposal.securityDecision],
    ['securityDecidedOn', row.securityDecidedOn ?? null, proposal.securityDecidedOn],
    ['date', milestone?.date ?? null, proposal.date],
    ['evidence', milestone?.evidence ?? null, proposal.evidence],
    ['validUntil', milestone?.validUntil ?? null, proposal.validUntil],
  ]
  const corrected = changes.flatMap(([field, before, after]): Correction[] =>
    after === undefined || after === before
      ? []
      : [{ on: today, field, level: isOfLevel(field) ? level : null, before, after, reason }],
  )
  const values = Object.fromEntries(
    corrected.filter(({ field }) => isOfLevel(field)).map(({ field, after }) => [field, after]),
  )
  return {
    correction: null,
    corrections: [...rowsIn(row.corrections), ...corrected],
    ...(purpose ? { purpose } : {}),
    ...operationIn(proposal),
    milestones: milestones.map((one) =>
      one.level === level ? { ...one, ...values, files: [...idsOf(one.files), ...files] } : one,
    ),
    frozenFiles: [...rowsIn(row.frozenFiles), ...(await frozenFiles(files, req))],
  }
}
