import { practiceMachine } from 'cms/domain/practice/machine.ts'
import { vendorText } from '../../text/vendor.ts'
import { problemsIn } from '../api.ts'
import { findRecord } from '../catalogueRecord.ts'
import { CataloguePicker } from './CataloguePicker.tsx'
import { DateField } from '../form/DateField.tsx'
import { DraftActions } from '../form/DraftActions.tsx'
import { TextField } from '../form/Field.tsx'
import { HistoryList } from '../form/HistoryList.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { PickedList } from './PickedList.tsx'
import { bodyOfPractice, practiceDraftOf } from './practiceRecord.ts'
import type { PracticeRecord } from './practiceRecord.ts'
import { ProblemList } from './ProblemList.tsx'
import { SaveState } from '../form/SaveState.tsx'
import { SentBack } from '../form/SentBack.tsx'
import type { SignedIn } from '../account/Session.tsx'
import { useDraft } from '../form/useDraft.ts'
import { FieldGroup } from '../vendor/FieldGroup.tsx'

const { submit: submitEvent } = practiceMachine.states.draft.on

const texts = [
  { name: 'title', maxLength: 150 },
  { name: 'summary', maxLength: 400, lines: 2 },
  { name: 'story', maxLength: 6000, lines: 8 },
  { name: 'result', maxLength: 2000, lines: 3 },
] as const

interface Props extends SignedIn {
  record: PracticeRecord | undefined
  onSubmitted: (id: string) => void
}

/** The short form of a practice: saves itself, then goes to the ministry. */
export function PracticeForm({ record, onSubmitted, language, text }: Props) {
  const words = vendorText(language).practice
  const draft = useDraft({
    collection: 'practices',
    event: 'submit',
    record,
    values: practiceDraftOf(record),
    toBody: bodyOfPractice,
    notStarted: { field: 'title', message: words.notStarted },
    wrongOf: (values) => [
      ...(['cost', 'months'] as const)
        .filter((field) => typeof values[field] === 'string')
        .map((field) => ({ field, message: `${words[field]}: ${words.wrongNumber}` })),
      ...(values.asOf !== '' && !/^\d{4}-/.test(values.asOf)
        ? [{ field: 'asOf', message: text.event.dayWrong }]
        : []),
    ],
    language,
    onSubmitted,
  })
  const { values, latest, change, expectChange, refuse, refusals, history, shown } = draft
  const pick = async (slug: string) => {
    try {
      const found = await findRecord('platforms', slug)
      if (found) change({ platforms: [...latest.current.platforms, found] })
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  const optional = text.common.optional
  return (
    <div className="form">
      <p>{words.lead}</p>
      <SaveState
        state={draft.state}
        savedAt={draft.savedAt}
        text={text}
        problems={draft.problems}
      />
      <SentBack rows={history.rows ?? []} text={text} />
      <ProblemList refusals={refusals} text={text} />
      {texts.map(({ name, ...rest }) => (
        <TextField
          key={name}
          {...rest}
          name={name}
          label={words[name]}
          help={words[`${name}Help`]}
          problems={shown}
          value={values[name]}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
      {(['cost', 'months'] as const).map((name) => (
        <NumberField
          key={name}
          name={name}
          label={words[name]}
          help={words[`${name}Help`]}
          hint={optional}
          problems={shown}
          value={values[name]}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
      <DateField
        name="asOf"
        label={words.asOf}
        help={text.event.dayHelp}
        hint={optional}
        problems={shown}
        value={values.asOf}
        onChange={(asOf) => change({ asOf })}
      />
      <TextField
        name="advice"
        lines={3}
        maxLength={2000}
        label={words.advice}
        help={words.adviceHelp}
        hint={optional}
        problems={shown}
        value={values.advice}
        onChange={(advice) => change({ advice })}
      />
      <FieldGroup
        name="platforms"
        label={words.platforms}
        help={words.platformsHelp}
        problems={shown}
      >
        <PickedList
          items={values.platforms}
          text={text}
          onRemove={(id) =>
            change({ platforms: values.platforms.filter((platform) => platform.id !== id) })
          }
        />
        <CataloguePicker
          id="pick-platforms"
          label={text.picker.label}
          kinds={['platforms']}
          picked={values.platforms.map(({ slug }) => `platforms/${slug}`)}
          language={language}
          text={text}
          action={text.picker.choose}
          actionNamed={(name) => `${text.picker.choose}: ${name}`}
          onPick={({ slug }) => expectChange(pick(slug))}
        />
      </FieldGroup>
      <DraftActions
        collection="practices"
        submitLabel={submitEvent?.label[language]}
        onSubmit={() => void draft.submit()}
        saved={draft.saved}
        state={draft.state}
        savedAt={draft.savedAt}
        language={language}
        text={text}
      />
      <HistoryList
        history={history}
        states={practiceMachine.states}
        language={language}
        text={text}
      />
    </div>
  )
}
