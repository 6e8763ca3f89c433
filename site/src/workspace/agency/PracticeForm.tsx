import { practiceMachine } from 'cms/domain/practice/machine.ts'
import { practiceFields } from 'cms/domain/practice/practiceFields.ts'
import { vendorText } from '../../text/vendor.ts'
import { problemsIn } from '../api.ts'
import { findRecord } from '../catalogueRecord.ts'
import { CataloguePicker } from './CataloguePicker.tsx'
import { DraftActions } from '../form/DraftActions.tsx'
import { HistoryList } from '../form/HistoryList.tsx'
import { PickedList } from './PickedList.tsx'
import { bodyOfPractice, practiceDraftOf } from './practiceRecord.ts'
import type { PracticeRecord } from './practiceRecord.ts'
import { ProblemList } from './ProblemList.tsx'
import { SaveState } from '../form/SaveState.tsx'
import { TableFields } from '../form/TableFields.tsx'
import { tableFaults } from '../form/tableDraft.ts'
import { SentBack } from '../form/SentBack.tsx'
import type { SignedIn } from '../account/Session.tsx'
import { useDraft } from '../form/useDraft.ts'
import { FieldGroup } from '../vendor/FieldGroup.tsx'

const { submit: submitEvent } = practiceMachine.states.draft.on

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
    wrongOf: (values) =>
      tableFaults(practiceFields, values, { language, text, wrongNumber: words.wrongNumber }),
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
      <TableFields
        fields={practiceFields}
        values={values}
        problems={shown}
        language={language}
        text={text}
        onChange={change}
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
