import { problemProposalMachine } from 'cms/domain/problemProposal/machine.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { solutionProposalMachine } from 'cms/domain/solutionProposal/machine.ts'
import { problemText } from '../../text/problem.ts'
import { ofActed } from '../account/actsFor.ts'
import type { SignedIn } from '../account/Session.tsx'
import { DeskSection } from '../desk/DeskSection.tsx'
import { timeText } from '../desk/time.ts'
import { useRows } from '../desk/useRows.ts'
import { ProblemProposalRecordSchema, SolutionRecordSchema } from './problemRecords.ts'

const listed = (language: string) => `depth=1&limit=100&sort=-updatedAt&locale=${language}`

/** Problems that the own organisation stated or joined. */
export function OwnProblems({ person, language, text }: SignedIn) {
  const words = problemText(language).proposal
  const own = useRows(
    person.organisation?.id &&
      `/problemProposals?${listed(language)}&${ofActed(person, 'organisation')}`,
    ProblemProposalRecordSchema,
  )
  const screen = pagePath('workspaceProblem', language)
  return (
    <DeskSection
      title={words.desk}
      list={own}
      empty={words.deskEmpty}
      action={{ label: words.deskNew, path: screen }}
      rows={own.rows?.map(({ id, title, problem, state, illustrative, updatedAt }) => ({
        key: id,
        title: title || (problem?.title ?? ''),
        link: `${screen}?id=${id}`,
        second: problemProposalMachine.states[state].label[language],
        third: text.common.updated(timeText(updatedAt)),
        mark: illustrative ? text.common.illustrative : '',
      }))}
    />
  )
}

/** Answers that the own firm proposed. */
export function OwnAnswers({ person, language, text }: SignedIn) {
  const words = problemText(language).solution
  const own = useRows(
    person.organisation?.id &&
      `/solutionProposals?${listed(language)}&${ofActed(person, 'vendor')}`,
    SolutionRecordSchema,
  )
  return (
    <DeskSection
      title={words.desk}
      list={own}
      empty={words.deskEmpty}
      action={{ label: words.deskNew, path: pagePath('problems', language) }}
      rows={own.rows?.map(({ id, problem, organisation, state, illustrative, updatedAt }) => ({
        key: id,
        title: problem?.title ?? '',
        link: `${pagePath('workspaceSolution', language)}?id=${id}`,
        second: solutionProposalMachine.states[state].label[language],
        third: text.common.updated(timeText(updatedAt)),
        note: organisation?.name ?? '',
        mark: illustrative ? text.common.illustrative : '',
      }))}
    />
  )
}
