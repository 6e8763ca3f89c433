import { sectors } from 'cms/domain/platform/sector.ts'
import { problemProposalMachine } from 'cms/domain/problemProposal/machine.ts'
import { useRef } from 'react'
import { problemText } from '../../text/problem.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { DraftActions } from '../form/DraftActions.tsx'
import { TextField } from '../form/Field.tsx'
import { SelectField } from '../form/SelectField.tsx'
import { HistoryList } from '../form/HistoryList.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { SaveState } from '../form/SaveState.tsx'
import { SentBack } from '../form/SentBack.tsx'
import { useDraft } from '../form/useDraft.ts'
import { Near } from './Near.tsx'
import { bodyOfProblem, problemDraftOf } from './problemRecords.ts'
import type { JoinedProblem, ProblemDraft, ProblemProposalRecord } from './problemRecords.ts'

const { submit: submitEvent } = problemProposalMachine.states.draft.on

/** What only a new problem is asked. */
const texts = [
  { name: 'tried', lines: 3 },
  { name: 'requirements', lines: 4 },
  { name: 'data', lines: 3 },
] as const

interface Props extends SignedIn {
  record: ProblemProposalRecord | undefined
  /** The problem that the address asks to join. */
  joins: JoinedProblem | undefined
  onSubmitted: (id: string) => void
}

/** A problem of the organisation, or its name at one that is there: saves itself, then goes to the leader. */
export function ProblemForm({ record, joins, onSubmitted, language, text }: Props) {
  const words = problemText(language).proposal
  const draft = useDraft<ProblemDraft>({
    collection: 'problemProposals',
    event: 'submit',
    record,
    values: problemDraftOf(record, joins),
    toBody: bodyOfProblem,
    notStarted: { field: 'title', message: words.notStarted },
    wrongOf: ({ sufferersCount }) =>
      typeof sufferersCount === 'string'
        ? [{ field: 'sufferersCount', message: `${words.sufferersCount}: ${words.wrongNumber}` }]
        : [],
    language,
    onSubmitted,
  })
  const { values, change, shown } = draft
  const heading = useRef<HTMLParagraphElement>(null)
  const join = (problem: JoinedProblem) => {
    const { id, slug, title } = problem
    change({ joins: { id, slug, title }, title })
    heading.current?.focus()
  }
  const optional = text.common.optional
  return (
    <div className="form">
      <p ref={heading} tabIndex={-1}>
        {values.joins ? words.joinLead(values.joins.title) : words.lead}
      </p>
      <SaveState
        state={draft.state}
        savedAt={draft.savedAt}
        text={text}
        problems={draft.problems}
      />
      <SentBack rows={draft.history.rows ?? []} text={text} />
      <ProblemList refusals={draft.refusals} text={text} />
      {values.joins ? (
        <p>
          <button
            type="button"
            className="plain"
            onClick={() => {
              change({ joins: null })
              heading.current?.focus()
            }}
          >
            {words.newOne}
          </button>
        </p>
      ) : (
        <>
          <TextField
            name="title"
            maxLength={150}
            label={words.title}
            help={words.titleHelp}
            problems={shown}
            value={values.title}
            onChange={(title) => change({ title })}
          />
          <Near
            words={`${values.title} ${values.requirements}`}
            language={language}
            onJoin={join}
          />
          <SelectField
            name="sector"
            label={words.sector}
            problems={shown}
            options={sectors.options.map(({ value, label }) => ({ value, label: label[language] }))}
            none={words.chooseSector}
            value={values.sector}
            onChange={(chosen) =>
              change({ sector: sectors.values.find((one) => one === chosen) ?? '' })
            }
          />
        </>
      )}
      <TextField
        name="sufferers"
        lines={2}
        maxLength={1000}
        label={words.sufferers}
        help={words.sufferersHelp}
        problems={shown}
        value={values.sufferers}
        onChange={(sufferers) => change({ sufferers })}
      />
      <NumberField
        name="sufferersCount"
        label={words.sufferersCount}
        help={words.sufferersCountHelp}
        hint={optional}
        problems={shown}
        value={values.sufferersCount}
        onChange={(sufferersCount) => change({ sufferersCount })}
      />
      {!values.joins &&
        texts.map(({ name, lines }) => (
          <TextField
            key={name}
            name={name}
            lines={lines}
            maxLength={3000}
            label={words[name]}
            help={words[`${name}Help`]}
            hint={name === 'requirements' ? undefined : optional}
            problems={shown}
            value={values[name]}
            onChange={(value) => change({ [name]: value })}
          />
        ))}
      <DraftActions
        collection="problemProposals"
        submitLabel={submitEvent?.label[language]}
        onSubmit={() => void draft.submit()}
        saved={draft.saved}
        state={draft.state}
        savedAt={draft.savedAt}
        language={language}
        text={text}
      />
      <HistoryList
        history={draft.history}
        states={problemProposalMachine.states}
        language={language}
        text={text}
      />
    </div>
  )
}
