import { can } from 'cms/domain/account/roles.ts'
import { moneyText } from 'cms/domain/field/price.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { solutionProposalMachine } from 'cms/domain/solutionProposal/machine.ts'
import { solutionKinds } from 'cms/domain/solutionProposal/solutionProposal.ts'
import { nextEvents } from 'cms/domain/transitions/machine.ts'
import type { ReactNode } from 'react'
import { problemText } from '../../text/problem.ts'
import { ofActed } from '../account/actsFor.ts'
import type { SignedIn } from '../account/Session.tsx'
import { HistoryRowSchema } from '../workspaceRecords.ts'
import { dayOf } from '../desk/time.ts'
import { useRows } from '../desk/useRows.ts'
import { HistoryList, historyPath } from '../form/HistoryList.tsx'
import { RecordFacts } from '../form/RecordFacts.tsx'
import { RecordEvents } from '../form/RecordEvents.tsx'
import { ProblemProposalRecordSchema } from './problemRecords.ts'
import type { SolutionRecord } from './problemRecords.ts'

interface Props extends SignedIn {
  record: SolutionRecord
  isOwn: boolean
  onChanged: () => Promise<void>
}

/** An answer that was sent: what it says, its trial, and what the person may do with it. */
export function SolutionView({ record, isOwn, person, onChanged, language, text }: Props) {
  const all = problemText(language)
  const words = all.solution
  const state = solutionProposalMachine.states[record.state]
  const history = useRows(
    isOwn ? historyPath('solutionProposals', record.id) : undefined,
    HistoryRowSchema,
    record.updatedAt + record.state,
  )
  // Only an organisation that has the problem takes an answer; the server asks the same.
  const held = useRows(
    can(person.role, 'solution.pilot') && record.problem
      ? `/problemProposals?depth=1&limit=1&where[state][in][0]=published&where[state][in][1]=joined&where[problem][equals]=${record.problem.id}&${ofActed(person, 'organisation')}`
      : undefined,
    ProblemProposalRecordSchema,
  )
  const mayTry = (held.rows ?? []).length > 0
  const events =
    isOwn || mayTry ? nextEvents(solutionProposalMachine, record.state, person.role) : []
  const { vendor, offering, organisation, pilotFrom, pilotUntil, problem } = record
  const facts: [label: string, value: ReactNode][] = [
    [
      words.problem,
      problem && <a href={pagePath('problems', language, problem.slug)}>{problem.title}</a>,
    ],
    [all.vendor, vendor?.name],
    [words.kind, record.kind && solutionKinds.labels[record.kind][language]],
    [
      all.offering,
      offering && <a href={pagePath('offerings', language, offering.slug)}>{offering.name}</a>,
    ],
    [words.text, record.text],
    [all.scope, record.scope],
    [all.months, record.months === null ? null : all.monthCount(record.months)],
    [all.cost, record.cost === null ? null : moneyText(record.cost)[language]],
    [all.needs, record.needs],
    [all.pilotAt, organisation?.name],
    [
      all.pilot,
      pilotFrom && all.pilotPeriod(dayOf(pilotFrom), pilotUntil ? dayOf(pilotUntil) : null),
    ],
    [all.pilotResult, record.pilotResult],
  ]
  return (
    <article className="adoption">
      <h2>
        {problem?.title}{' '}
        {record.illustrative && <span className="hatched">{text.common.illustrative}</span>}
      </h2>
      <p className="state">
        {all.proposal.state}: <strong>{state.label[language]}</strong>
      </p>
      {isOwn && record.state === 'offered' && <p role="status">{words.sent}</p>}
      <RecordEvents
        collection="solutionProposals"
        record={record}
        events={events}
        wordsOf={(event) =>
          event === 'accept'
            ? { lead: words.acceptLead, dayLabel: words.pilotDay }
            : event === 'withdraw'
              ? {}
              : { lead: words.resultLead, dayLabel: words.endDay }
        }
        onChanged={onChanged}
        language={language}
        text={text}
      />
      <RecordFacts facts={facts} />
      {isOwn && (
        <HistoryList
          history={history}
          states={solutionProposalMachine.states}
          language={language}
          text={text}
        />
      )}
    </article>
  )
}
