import { numberText } from 'cms/domain/field/price.ts'
import { sectors } from 'cms/domain/platform/sector.ts'
import { problemProposalMachine } from 'cms/domain/problemProposal/machine.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { nextEvents } from 'cms/domain/transitions/machine.ts'
import { solutionProposalMachine } from 'cms/domain/solutionProposal/machine.ts'
import { problemText } from '../../text/problem.ts'
import type { SignedIn } from '../account/Session.tsx'
import { HistoryRowSchema } from '../workspaceRecords.ts'
import { DeskSection } from '../desk/DeskSection.tsx'
import { timeText } from '../desk/time.ts'
import { useRows } from '../desk/useRows.ts'
import { HistoryList, historyPath } from '../form/HistoryList.tsx'
import { RecordFacts } from '../form/RecordFacts.tsx'
import { RecordEvents } from '../form/RecordEvents.tsx'
import { SinceSentBack } from '../form/SinceSentBack.tsx'
import { SolutionRecordSchema } from './problemRecords.ts'
import type { ProblemProposalRecord } from './problemRecords.ts'

interface Props extends SignedIn {
  record: ProblemProposalRecord
  isOwn: boolean
  onChanged: () => Promise<void>
}

/** A proposed problem that was sent in: what it says, who answered, what the person may do now, its history. */
export function ProblemView({ record, isOwn, person, onChanged, language, text }: Props) {
  const words = problemText(language).proposal
  const state = problemProposalMachine.states[record.state]
  const history = useRows(
    isOwn ? historyPath('problemProposals', record.id) : undefined,
    HistoryRowSchema,
    record.updatedAt + record.state,
  )
  const wrongWay = record.joins ? 'approve' : 'join'
  const events = isOwn
    ? nextEvents(problemProposalMachine, record.state, person.role).filter(
        ([name]) => record.state !== 'draft' && name !== wrongWay,
      )
    : []
  const facts: [label: string, value: string | null][] = [
    [words.sector, record.sector && sectors.labels[record.sector][language]],
    [words.sufferers, record.sufferers],
    [
      words.sufferersCount,
      record.sufferersCount === null ? null : numberText(record.sufferersCount)[language],
    ],
    [words.tried, record.tried],
    [words.requirements, record.requirements],
    [words.data, record.data],
  ]
  const problem = record.problem ?? record.joins
  return (
    <article className="adoption">
      <h2>
        {record.title || problem?.title}{' '}
        {record.illustrative && <span className="hatched">{text.common.illustrative}</span>}
      </h2>
      <p className="state">
        {words.state}: <strong>{state.label[language]}</strong>
        {record.organisation && ` · ${record.organisation.name}`}
      </p>
      {record.state === 'submitted' && (
        <>
          <SinceSentBack
            collection="problemProposals"
            id={record.id}
            language={language}
            text={text}
          />
          {events.length === 0 && <p>{words.waitsLeader}</p>}
        </>
      )}
      {record.state === 'proposed' && <p>{words.waitsMinistry}</p>}
      <RecordEvents
        collection="problemProposals"
        record={record}
        events={events}
        fields={(['title', 'sector', 'sufferers', 'tried', 'requirements', 'data'] as const).map(
          (name) => ({ name, label: words[name] }),
        )}
        onChanged={onChanged}
        language={language}
        text={text}
      />
      <RecordFacts
        facts={[
          ...facts,
          [
            words.public,
            problem && <a href={pagePath('problems', language, problem.slug)}>{problem.title}</a>,
          ],
        ]}
      />
      {record.problem && <Answers problem={record.problem.id} language={language} text={text} />}
      {isOwn && (
        <HistoryList
          history={history}
          states={problemProposalMachine.states}
          language={language}
          text={text}
        />
      )}
    </article>
  )
}

/** What vendors answer to the problem: each opens on a screen where a leader takes it for a trial. */
function Answers({
  problem,
  language,
  text,
}: Pick<SignedIn, 'language' | 'text'> & { problem: string }) {
  const words = problemText(language).proposal
  const answers = useRows(
    `/solutionProposals?depth=1&limit=100&sort=-updatedAt&locale=${language}&where[problem][equals]=${problem}`,
    SolutionRecordSchema,
  )
  return (
    <DeskSection
      title={words.answers}
      list={answers}
      empty={words.noAnswers}
      rows={answers.rows?.map(({ id, vendor, text: said, state, illustrative, updatedAt }) => ({
        key: id,
        title: vendor?.name ?? '',
        link: `${pagePath('workspaceSolution', language)}?id=${id}`,
        second: solutionProposalMachine.states[state].label[language],
        third: text.common.updated(timeText(updatedAt)),
        note: said,
        mark: illustrative ? text.common.illustrative : '',
      }))}
    />
  )
}
