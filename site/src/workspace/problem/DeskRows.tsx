import { problemProposalMachine } from 'cms/domain/problemProposal/machine.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { solutionProposalMachine } from 'cms/domain/solutionProposal/machine.ts'
import { problemText } from '../../text/problem.ts'
import { ofActed } from '../account/actsFor.ts'
import type { SignedIn } from '../account/Session.tsx'
import { DeskSection } from '../desk/DeskSection.tsx'
import { timeText } from '../desk/time.ts'
import { stateChoices, useList } from '../desk/useList.ts'
import { ProblemProposalRecordSchema, SolutionRecordSchema } from './problemRecords.ts'

/** Problems that the own organisation stated or joined. */
export function OwnProblems({ person, language, text }: SignedIn) {
  const words = problemText(language).proposal
  const own = useList(
    person.organisation
      ? {
          collection: 'problemProposals',
          query: `sort=-updatedAt&${ofActed(person, 'organisation')}`,
          language,
          text: ['title'],
          states: stateChoices(problemProposalMachine, language),
        }
      : undefined,
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
  const own = useList(
    person.organisation
      ? {
          collection: 'solutionProposals',
          query: `sort=-updatedAt&${ofActed(person, 'vendor')}`,
          language,
          text: ['problem.title'],
          states: stateChoices(solutionProposalMachine, language),
        }
      : undefined,
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
