import type { PayloadRequest } from 'payload'
import { problemProposalMachine } from '../../domain/problemProposal/machine.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import { refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'
import type { ChangesOf, Choice, Door } from '../../transitions/door.ts'
import { problemsHeldBy } from '../problem/holders.ts'
import { makeProblem } from './makeProblem.ts'

export const problemProposalDoor: Door<'problemProposals', typeof problemProposalMachine> = {
  machine: problemProposalMachine,
  collection: 'problemProposals',
  organisationOf: (row) => idOf(row.organisation),
  subjectOf: async (row, req) => ({
    title: row.title,
    sector: row.sector ?? null,
    sufferers: row.sufferers ?? '',
    requirements: row.requirements ?? '',
    joins: idOf(row.joins),
    standsAt: await problemsHeldBy(idOf(row.organisation), req),
  }),
  changesFor: async ({ row, event, input, today, req }): Promise<ChangesOf<'problemProposals'>> => {
    switch (event) {
      case 'join':
        return { problem: idOf(row.joins), since: today }
      case 'merge':
        return { problem: await publishedProblem(input.problem, req), since: today }
      case 'publish':
        return { problem: await makeProblem(row, req), since: today }
      case 'submit':
      case 'approve':
      case 'sendBack':
      case 'leave':
        return {}
    }
  },
  choicesFor: (_row, req) => problemChoices(req),
  titleOf: (row) => Promise.resolve(row.title),
}

/**
 * The id of a problem that the public sees.
 *
 * @throws APIError 422 at `problem` for any other.
 */
async function publishedProblem(id: string | undefined, req: PayloadRequest): Promise<string> {
  const found =
    id &&
    (await req.payload.findByID({
      collection: 'problems',
      id,
      depth: 0,
      overrideAccess: true,
      disableErrors: true,
      req,
    }))
  if (found && found._status === 'published') return found.id
  throw refusal(
    req,
    422,
    { vi: 'Hãy chọn một bài toán đang công khai.', en: 'Choose a problem that is public.' },
    { field: 'problem' },
  )
}

async function problemChoices(req: PayloadRequest): Promise<Choice[]> {
  const { docs } = await req.payload.find({
    collection: 'problems',
    where: { _status: { equals: 'published' } },
    sort: 'sortKey',
    locale: languageOf(req.i18n.language),
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id, title }) => ({ id, label: title }))
}
