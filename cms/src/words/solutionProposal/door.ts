import { solutionProposalMachine } from '../../domain/solutionProposal/machine.ts'
import { idOf } from '../../transitions/door.ts'
import type { ChangesOf, Door } from '../../transitions/door.ts'
import { holdersOf } from '../problem/holders.ts'

export const solutionProposalDoor: Door<'solutionProposals', typeof solutionProposalMachine> = {
  machine: solutionProposalMachine,
  collection: 'solutionProposals',
  organisationOf: (row) => idOf(row.vendor),
  otherActorOf: (row) => idOf(row.vendor),
  // Whoever tries an answer goes on alone; before, everybody who has the problem may take it.
  holdersOf: async (row, req) => {
    const pilot = idOf(row.organisation)
    if (pilot) return [pilot]
    const problem = idOf(row.problem)
    return problem ? holdersOf(problem, req) : []
  },
  speakerOf: (row) => idOf(row.organisation),
  subjectOf: (row) => ({
    kind: row.kind ?? null,
    text: row.text ?? '',
    offering: idOf(row.offering),
    scope: row.scope ?? '',
    months: row.months ?? null,
    pilotFrom: row.pilotFrom ?? null,
  }),
  changesFor: ({ row, event, input, person, today }): ChangesOf<'solutionProposals'> => {
    switch (event) {
      case 'offer':
        return { offeredOn: row.offeredOn ?? today }
      case 'accept':
        return { organisation: person.organisation, pilotFrom: input.date ?? today }
      case 'succeed':
      case 'fail':
        return { pilotUntil: input.date ?? today, pilotResult: input.reason ?? null }
      case 'withdraw':
        return {}
    }
  },
  titleOf: async (row, req) => {
    const { title } = await req.payload.findByID({
      collection: 'problems',
      id: idOf(row.problem) ?? '',
      depth: 0,
      locale: 'vi',
      overrideAccess: true,
      req,
    })
    return title
  },
}
