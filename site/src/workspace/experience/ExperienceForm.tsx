import { experienceMarks, markNames } from 'cms/domain/experience/experience.ts'
import { experienceMachine } from 'cms/domain/experience/machine.ts'
import { useState } from 'react'
import { experienceText } from '../../text/experience.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { DraftActions } from '../form/DraftActions.tsx'
import { Field, TextField } from '../form/Field.tsx'
import { SaveState } from '../form/SaveState.tsx'
import { SentBack } from '../form/SentBack.tsx'
import { useDraft } from '../form/useDraft.ts'
import { experienceDraftOf } from './experienceRecord.ts'
import type { ExperienceDraft, ExperienceRecord } from './experienceRecord.ts'

const { submit: submitEvent } = experienceMachine.states.draft.on

interface Props extends SignedIn {
  record: ExperienceRecord | undefined
  /** Id of the adoption that it is written from; a record has its own. */
  adoption: string | undefined
  onSubmitted: (id: string) => void
}

/** Four marks and a text: saves itself, then goes to the leader. */
export function ExperienceForm({ record, adoption, onSubmitted, language, text }: Props) {
  const words = experienceText(language)
  const [toBody] = useState(
    () =>
      (draft: ExperienceDraft): object =>
        adoption ? { ...draft, adoption } : { ...draft },
  )
  const draft = useDraft<ExperienceDraft>({
    collection: 'experiences',
    event: 'submit',
    record,
    values: experienceDraftOf(record),
    toBody,
    notStarted: { field: 'fit', message: words.markHelp },
    wrongOf: () => [],
    language,
    onSubmitted,
  })
  const { values, change, shown } = draft
  return (
    <div className="form">
      <p>{words.lead}</p>
      <SaveState
        state={draft.state}
        savedAt={draft.savedAt}
        text={text}
        problems={draft.problems}
      />
      <SentBack rows={draft.history.rows ?? []} text={text} />
      <ProblemList refusals={draft.refusals} text={text} />
      {markNames.map((name) => (
        <Field
          key={name}
          name={name}
          label={experienceMarks[name][language]}
          help={words.markHelp}
          problems={shown}
        >
          {(control) => (
            <select
              {...control}
              value={values[name] ?? ''}
              onChange={({ target }) =>
                change({ [name]: target.value ? Number(target.value) : null })
              }
            >
              <option value="">{words.chooseMark}</option>
              {[1, 2, 3, 4, 5].map((mark) => (
                <option key={mark} value={mark}>
                  {mark}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      <TextField
        name="text"
        lines={5}
        maxLength={3000}
        label={words.text}
        help={words.textHelp}
        problems={shown}
        value={values.text}
        onChange={(said) => change({ text: said })}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={values.showsName}
          onChange={({ target }) => change({ showsName: target.checked })}
        />
        {words.showsName}
      </label>
      <p className="help">{words.showsNameHelp}</p>
      <DraftActions
        collection="experiences"
        submitLabel={submitEvent?.label[language]}
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
