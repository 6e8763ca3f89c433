import { milestoneOn } from '../adoption/adoption.ts'
import type { Adoption } from '../adoption/adoption.ts'
import type { SolutionProposal } from '../solutionProposal/solutionProposal.ts'
import { enumeration } from '../values/enumeration.ts'

/** Where a problem stands today by what is recorded here, beside what the source of 2022 said. */
export const problemStandings = enumeration({
  open: { vi: 'Chưa ai đề xuất lời giải', en: 'No answer yet' },
  answered: { vi: 'Đã có lời giải được đề xuất', en: 'Answered' },
  piloting: { vi: 'Đang thử nghiệm', en: 'On trial' },
  solved: { vi: 'Có đơn vị đang dùng lời giải', en: 'Solved: an organisation uses a solution' },
})
export type ProblemStanding = (typeof problemStandings.values)[number]

interface Around {
  solutionProposals: readonly SolutionProposal[]
  adoptions: readonly Adoption[]
  /** The day that is asked about. */
  asOf: string
}

/**
 * Solved once an adoption in use names the problem, on trial while an organisation tries an answer, answered once
 * a vendor has proposed one.
 *
 * @returns the standing, and whether nothing but made-up rows says so.
 */
export function standingOf(
  problem: string,
  { solutionProposals, adoptions, asOf }: Around,
): { standing: ProblemStanding; illustrative: boolean } {
  const answers = solutionProposals.filter((one) => one.problem === problem)
  const reasons: [ProblemStanding, readonly { illustrative: boolean }[]][] = [
    [
      'solved',
      adoptions.filter(
        (adoption) =>
          adoption.problems.includes(problem) && milestoneOn(adoption, 'inUse', asOf) !== undefined,
      ),
    ],
    ['piloting', answers.filter(({ state }) => state === 'piloting')],
    ['answered', answers],
  ]
  for (const [standing, rows] of reasons) {
    if (rows.length > 0) return { standing, illustrative: rows.every((row) => row.illustrative) }
  }
  return { standing: 'open', illustrative: false }
}
