import { pagePath } from 'cms/domain/publication/routes.ts'
import { solutionProposalMachine } from 'cms/domain/solutionProposal/machine.ts'
import { solutionKinds } from 'cms/domain/solutionProposal/solutionProposal.ts'
import { useState } from 'react'
import { problemText } from '../../text/problem.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { useRows } from '../desk/useRows.ts'
import { DraftActions } from '../form/DraftActions.tsx'
import { TextField } from '../form/Field.tsx'
import { SelectField } from '../form/SelectField.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { SaveState } from '../form/SaveState.tsx'
import { useDraft } from '../form/useDraft.ts'
import { OfferingRowSchema, ownOfferingsPath } from '../vendor/offeringRecord.ts'
import { bodyOfSolution, solutionDraftOf } from './problemRecords.ts'
import type { JoinedProblem, SolutionDraft, SolutionRecord } from './problemRecords.ts'

const { offer: offerEvent } = solutionProposalMachine.states.draft.on

interface Props extends SignedIn {
  record: SolutionRecord | undefined
  problem: JoinedProblem
  onSubmitted: (id: string) => void
}

/** An answer to a problem: saves itself, and is public once it is sent. */
export function SolutionForm({ record, problem, onSubmitted, person, language, text }: Props) {
  const all = problemText(language)
  const words = all.solution
  const own = useRows(
    person.organisation ? ownOfferingsPath(person, language, true) : undefined,
    OfferingRowSchema,
  )
  // One body for all its life: what saves itself must not be told anew at each rendering.
  const [toBody] = useState(() => bodyOfSolution(problem.id))
  const draft = useDraft<SolutionDraft>({
    collection: 'solutionProposals',
    event: 'offer',
    record,
    values: solutionDraftOf(record),
    toBody,
    notStarted: { field: 'kind', message: words.notStarted },
    wrongOf: (values) =>
      (['months', 'cost'] as const)
        .filter((field) => typeof values[field] === 'string')
        .map((field) => ({ field, message: `${words[field]}: ${words.wrongNumber}` })),
    language,
    onSubmitted,
  })
  const { values, change, shown } = draft
  const optional = text.common.optional
  return (
    <div className="form">
      <p>{words.lead}</p>
      <p>
        {words.problem}: <a href={pagePath('problems', language, problem.slug)}>{problem.title}</a>
      </p>
      <SaveState
        state={draft.state}
        savedAt={draft.savedAt}
        text={text}
        problems={draft.problems}
      />
      <ProblemList refusals={draft.refusals} text={text} />
      <SelectField
        name="kind"
        label={words.kind}
        problems={shown}
        options={solutionKinds.options.map(({ value, label }) => ({
          value,
          label: label[language],
        }))}
        none={words.chooseKind}
        value={values.kind}
        onChange={(chosen) =>
          change({ kind: solutionKinds.values.find((one) => one === chosen) ?? '' })
        }
      />
      <SelectField
        name="offering"
        label={words.offering}
        help={words.offeringHelp}
        hint={values.kind === 'pilot' ? optional : undefined}
        problems={[...shown, ...own.problems]}
        options={(own.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        none={words.noOffering}
        value={values.offering}
        onChange={(offering) => change({ offering })}
      />
      <TextField
        name="text"
        lines={4}
        maxLength={3000}
        label={words.text}
        help={words.textHelp}
        problems={shown}
        value={values.text}
        onChange={(said) => change({ text: said })}
      />
      <TextField
        name="scope"
        lines={2}
        maxLength={2000}
        label={all.scope}
        help={words.scopeHelp}
        hint={values.kind === 'pilot' ? undefined : optional}
        problems={shown}
        value={values.scope}
        onChange={(scope) => change({ scope })}
      />
      {(['months', 'cost'] as const).map((name) => (
        <NumberField
          key={name}
          name={name}
          label={words[name]}
          help={words[`${name}Help`]}
          hint={name === 'months' && values.kind === 'pilot' ? undefined : optional}
          problems={shown}
          value={values[name]}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
      <TextField
        name="needs"
        lines={2}
        maxLength={2000}
        label={all.needs}
        help={words.needsHelp}
        hint={optional}
        problems={shown}
        value={values.needs}
        onChange={(needs) => change({ needs })}
      />
      <DraftActions
        collection="solutionProposals"
        submitLabel={offerEvent?.label[language]}
        onSubmit={() => void draft.submit()}
        saved={draft.saved}
        state={draft.state}
        savedAt={draft.savedAt}
        language={language}
        text={text}
      />
    </div>
  )
}
