import { fieldEntries } from 'cms/domain/field/field.ts'
import { draftOf } from 'cms/domain/field/fieldDraft.ts'
import type { Draft, DraftRow } from 'cms/domain/field/fieldDraft.ts'
import { fieldFaults } from 'cms/domain/field/fieldFaults.ts'
import { offeringReviewMachine } from 'cms/domain/offering/machine.ts'
import { offeringFields, offeringSections } from 'cms/domain/offering/offeringFields.ts'
import { useCallback, useRef, useState } from 'react'
import { vendorText } from '../../text/vendor.ts'
import { problemsIn } from '../api.ts'
import type { Problem } from '../api.ts'
import { DeleteDraft } from '../form/DeleteDraft.tsx'
import { EventForm, fireEvent } from '../form/EventForm.tsx'
import { FileUpload } from '../form/FileUpload.tsx'
import { HistoryList, historyPath } from '../form/HistoryList.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { HistoryRowSchema } from '../workspaceRecords.ts'
import { SaveState } from '../form/SaveState.tsx'
import type { SignedIn } from '../account/Session.tsx'
import { nameRecord } from '../form/useRecord.ts'
import { useRefusals } from '../form/useRefusals.ts'
import { useRows } from '../desk/useRows.ts'
import { useSavedRecord } from '../form/useSavedRecord.ts'
import { DefinedFields } from './DefinedFields.tsx'
import { MissingList } from './MissingList.tsx'
import { bodyOfForm, writeOffering } from './offeringRecord.ts'
import type { OfferingRecord } from './offeringRecord.ts'
import { OfferingPreview } from './OfferingPreview.tsx'
import { PriceForm } from './PriceForm.tsx'
import { ReviewNotes } from './ReviewNotes.tsx'
import { useTouched } from './useTouched.ts'

const { submit: submitEvent, discard: discardEvent } = offeringReviewMachine.states.draft.on

const firstFields = Object.fromEntries(
  fieldEntries(offeringFields).filter(([, { firstDraft }]) => firstDraft),
)
const fieldsOf = (section: string, hasRecord: boolean) =>
  Object.fromEntries(
    fieldEntries(hasRecord ? offeringFields : firstFields).filter(
      ([, field]) => field.section === section,
    ),
  )

interface Props extends SignedIn {
  record: OfferingRecord | undefined
  /** What a new offering begins with: a copy, or nothing. */
  start: { draft: Draft; names: Record<string, string> } | undefined
  /** The plans that stand in public while this version is written; none before the first approval. */
  publicPlans: DraftRow[] | undefined
  /** A new offering was kept for the first time. */
  onKept: () => void
  onSubmitted: (id: string) => void
}

/** The form of an offering, made from the table of its fields: saves itself, says what is missing. */
export default function OfferingForm(props: Props) {
  const { record, start, publicPlans, onKept, onSubmitted, person, language, text } = props
  const words = vendorText(language)
  const { refusals, refuse, mend } = useRefusals()
  const [hasRecord, setHasRecord] = useState(Boolean(record))
  const [isNew] = useState(!record)
  const [isPreview, setIsPreview] = useState(false)
  const [asked, setAsked] = useState<'changePrices' | 'discard' | 'delete'>()
  const [names, setNames] = useState(start?.names ?? namesOf(record))
  const initial = record?.draft ?? start?.draft ?? draftOf(offeringFields, {})
  const [withEnglish, setWithEnglish] = useState(language === 'en' || hasEnglish(initial))
  const latest = useRef(initial)
  const {
    values: form,
    change: save,
    expectChange,
    saveNow,
    saved,
    state,
    savedAt,
    problems,
  } = useSavedRecord({
    write: writeOffering,
    id: record?.id,
    updatedAt: record?.updatedAt ?? '',
    values: { values: initial, papers: record?.papers ?? [] },
    toBody: bodyOfForm,
    onCreated: useCallback(
      (id: string) => {
        nameRecord(id)
        setHasRecord(true)
        onKept()
      },
      [onKept],
    ),
  })
  const change = (part: Draft) => {
    latest.current = { ...latest.current, ...part }
    mend(Object.keys(part))
    save({ values: latest.current })
  }
  const history = useRows(
    record && historyPath('offerings', record.id),
    HistoryRowSchema,
    record?.updatedAt,
  )
  const faults = fieldFaults(offeringFields, form.values, 'required')
  const { isTouched, touch } = useTouched()
  const wrong: Problem[] = faults
    .filter(({ field, isMissing }) => !isMissing && isTouched(field))
    .map(({ field, reason }) => ({ field, message: reason[language] }))
  const shown = [...refusals.problems, ...wrong, ...problems]
  const notes = Object.fromEntries(
    (record?.reviewNotes ?? []).map(({ field, reason }) => [field, reason]),
  )

  const submit = async () => {
    const isSafe = await saveNow()
    const left = fieldFaults(offeringFields, latest.current, 'required')
    if (left.length > 0) {
      refuse(left.map(({ field, reason }) => ({ field, message: reason[language] })))
      return
    }
    const { id } = saved.current
    if (!isSafe || !id) return
    try {
      await fireEvent('offerings', id, 'submit', {})
      onSubmitted(id)
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  const context = {
    language,
    text,
    words,
    problems: shown,
    notes,
    withEnglish,
    names,
    expectChange,
  }
  const question = { language, text, onCancel: () => setAsked(undefined) }
  const onNamed = (id: string, name: string) => setNames((before) => ({ ...before, [id]: name }))

  return (
    <div className="form" onBlur={touch}>
      <SaveState state={state} savedAt={savedAt} text={text} />
      {publicPlans && <p className="note">{words.offering.publicStays}</p>}
      <ReviewNotes record={record} history={history.rows ?? []} language={language} />
      <ProblemList refusals={refusals} text={text} />
      {problems.length > 0 && <ProblemList refusals={{ problems, attempt: 0 }} text={text} />}
      {isNew && (
        <p role="status">{hasRecord ? words.offering.firstDone : words.offering.firstLead}</p>
      )}
      {hasRecord && <MissingList faults={faults} language={language} isShort />}
      <label className="choice">
        <input
          type="checkbox"
          checked={withEnglish}
          onChange={({ target }) => setWithEnglish(target.checked)}
        />
        <span>
          {words.offering.english}
          <span className="help"> {words.offering.englishHelp}</span>
        </span>
      </label>
      {offeringSections.values.map((section) => {
        const fields = fieldsOf(section, hasRecord)
        if (Object.keys(fields).length === 0) return null
        return (
          <section key={section} className="form" aria-labelledby={`section-${section}`}>
            <h2 id={`section-${section}`}>{offeringSections.labels[section][language]}</h2>
            <DefinedFields
              {...context}
              onNamed={onNamed}
              fields={fields}
              path=""
              values={form.values}
              onChange={change}
            />
          </section>
        )
      })}
      {hasRecord && (
        <>
          <FileUpload
            name="papers"
            label={words.offering.papers}
            hint={words.offering.papersHint}
            files={form.papers}
            text={text}
            onChange={(papers) => save({ papers })}
          />
          <MissingList faults={faults} language={language} />
          <div className="actions">
            <button type="button" className="button main" onClick={() => void submit()}>
              {submitEvent?.label[language]}
            </button>
            <button type="button" className="button" onClick={() => setIsPreview(true)}>
              {words.offering.preview}
            </button>
            <a href={`/api/offerings/${saved.current.id}/publiccode`} download="publiccode.yml">
              {words.offering.exportFile}
            </a>
            {publicPlans ? (
              <>
                <button type="button" className="button" onClick={() => setAsked('changePrices')}>
                  {words.offering.priceTitle}
                </button>
                <button type="button" className="button" onClick={() => setAsked('discard')}>
                  {discardEvent?.label[language]}
                </button>
              </>
            ) : (
              <button type="button" className="button" onClick={() => setAsked('delete')}>
                {text.common.deleteDraft}
              </button>
            )}
            <SaveState state={state} savedAt={savedAt} text={text} isSilent />
          </div>
        </>
      )}
      {asked === 'changePrices' && publicPlans && saved.current.id && (
        <PriceForm
          {...question}
          id={saved.current.id}
          plans={publicPlans}
          beforeSend={saveNow}
          onDone={() => location.reload()}
        />
      )}
      {asked === 'discard' && discardEvent && saved.current.id && (
        <EventForm
          {...question}
          collection="offerings"
          id={saved.current.id}
          name="discard"
          event={discardEvent}
          version={saved.current.updatedAt}
          lead={words.offering.discardQuestion}
          onDone={() => location.reload()}
        />
      )}
      {asked === 'delete' && saved.current.id && (
        <DeleteDraft {...question} collection="offerings" id={saved.current.id} />
      )}
      {isPreview && (
        <OfferingPreview
          draft={form.values}
          names={names}
          vendor={person.organisation?.name ?? ''}
          language={language}
          pageAddress={record && `/api/offerings/${record.id}/preview?language=${language}`}
          onClose={() => setIsPreview(false)}
        />
      )}
      <HistoryList
        history={history}
        states={offeringReviewMachine.states}
        language={language}
        text={text}
      />
    </div>
  )
}

function namesOf(record: OfferingRecord | undefined): Record<string, string> {
  const platform = record?.platform
  if (!platform) return {}
  const { id, name } = platform
  return { [id]: typeof name === 'string' ? name : name.vi }
}

function hasEnglish(draft: Draft): boolean {
  return Object.values(draft).some((value) => {
    if (Array.isArray(value)) return value.some((row) => typeof row === 'object' && hasEnglish(row))
    return typeof value === 'object' && value !== null && value.en !== ''
  })
}
