import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Person } from '../../access/rules.ts'
import { CorrectionInputSchema } from '../../domain/adoption/adoption.ts'
import type { Correction } from '../../domain/adoption/adoption.ts'
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
    ['date', milestone?.date ?? null, proposal.date],
    ['evidence', milestone?.evidence ?? null, proposal.evidence],
    ['validUntil', milestone?.validUntil ?? null, proposal.validUntil],
  ]
  const corrected = changes.flatMap(([field, before, after]): Correction[] =>
    after === undefined || after === before
      ? []
      : [{ on: today, field, level: field === 'purpose' ? null : level, before, after, reason }],
  )
  const values = Object.fromEntries(
    corrected.filter(({ field }) => field !== 'purpose').map(({ field, after }) => [field, after]),
  )
  return {
    correction: null,
    corrections: [...rowsIn(row.corrections), ...corrected],
    ...(purpose ? { purpose } : {}),
    milestones: milestones.map((one) =>
      one.level === level ? { ...one, ...values, files: [...idsOf(one.files), ...files] } : one,
    ),
    frozenFiles: [...rowsIn(row.frozenFiles), ...(await frozenFiles(files, req))],
  }
}
