import { adoptionMachine } from 'cms/domain/adoption/machine.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { AdoptionReview } from './AdoptionReview.tsx'
import type { AdoptionDraft } from './adoptionDraft.ts'
import { bodyOfDraft, draftOf, draftOfAddress, priceOf } from './adoptionDraft.ts'
import { operationText } from '../../text/operation.ts'
import { problemsIn } from '../api.ts'
import type { Problem } from '../api.ts'
import { CataloguePicker } from './CataloguePicker.tsx'
import { findRecord, offeringsOf, problemsOf } from '../catalogueRecord.ts'
import type { CatalogueRecord } from '../catalogueRecord.ts'
import { EventForm, fireEvent } from '../form/EventForm.tsx'
import { Field, fieldId, TextField } from '../form/Field.tsx'
import { FileUpload } from '../form/FileUpload.tsx'
import { useHalfTyped } from '../form/halfTyped.ts'
import { HistoryList, historyPath } from '../form/HistoryList.tsx'
import { OperationFields } from './OperationFields.tsx'
import { PickedList } from './PickedList.tsx'
import { ProductInWords } from './ProductInWords.tsx'
import { ProblemList } from './ProblemList.tsx'
import { HistoryRowSchema } from '../workspaceRecords.ts'
import type { AdoptionRecord } from './agencyRecords.ts'
import { SaveState } from '../form/SaveState.tsx'
import { SentBack } from '../form/SentBack.tsx'
import type { SignedIn } from '../account/Session.tsx'
import { nameRecord } from '../form/useRecord.ts'
import { useRefusals } from '../form/useRefusals.ts'
import { useRows } from '../desk/useRows.ts'
import { useSavedRecord, writerOf } from '../form/useSavedRecord.ts'

const { withdraw: withdrawEvent } = adoptionMachine.states.draft.on

const write = writerOf('adoptions')

interface Props extends SignedIn {
  record: AdoptionRecord | undefined
  onSubmitted: (id: string) => void
}

/** The short form of an adoption: saves itself, is reviewed on one page, then sent to the leader. */
export function AdoptionForm({ record, onSubmitted, language, text }: Props) {
  const words = text.adoption
  const { refusals, refuse, mend } = useRefusals()
  const [isReview, setIsReview] = useReviewStep()
  const [isWithdrawing, setIsWithdrawing] = useState(false)
  const [choices, setChoices] = useState<{
    offerings: CatalogueRecord[]
    problems: CatalogueRecord[]
  }>({ offerings: [], problems: [] })
  const {
    values,
    change: save,
    expectChange,
    saveNow,
    saved,
    state,
    savedAt,
    problems,
  } = useSavedRecord({
    write,
    id: record?.id,
    updatedAt: record?.updatedAt ?? '',
    values: draftOf(record),
    toBody: bodyOfDraft,
    onCreated: nameRecord,
  })
  const history = useRows(
    record && historyPath('adoptions', record.id),
    HistoryRowSchema,
    record?.updatedAt,
  )

  const change = useCallback(
    (part: Partial<AdoptionDraft>) => {
      mend(Object.keys(part))
      save(part)
    },
    [mend, save],
  )

  const hasStarted = useRef(false)
  useEffect(() => {
    if (record || hasStarted.current) return
    hasStarted.current = true
    expectChange(
      draftOfAddress(new URLSearchParams(location.search)).then(
        (draft) => draft && change(draft),
        (error: unknown) => refuse(problemsIn(error, language)),
      ),
    )
  }, [record, change, expectChange, language, refuse])

  const platform = values.platform?.id
  useEffect(() => {
    if (!platform) return
    Promise.all([offeringsOf(platform), problemsOf(platform)]).then(
      ([offerings, answered]) => setChoices({ offerings, problems: answered }),
      (error: unknown) => refuse(problemsIn(error, language)),
    )
  }, [platform, language, refuse])

  const wrongPrice: Problem[] =
    priceOf(values.contractPrice) === undefined
      ? [{ field: 'contractPrice', message: words.priceWrong }]
      : []
  const price = useHalfTyped(
    { name: 'contractPrice', problems: [...refusals.problems, ...problems] },
    wrongPrice.length > 0,
    words.priceWrong,
  )
  const shown = price.problems

  const review = async () => {
    if (wrongPrice.length > 0) refuse(wrongPrice)
    else if (await saveNow()) setIsReview(true)
  }
  /** @returns what is wrong with the reason, which the review asks for; all else is mended in the form. */
  const submit = async (reason: string): Promise<Problem[]> => {
    const { id } = saved.current
    if (!id || !(await saveNow())) return []
    try {
      await fireEvent('adoptions', id, 'submit', reason ? { reason } : {})
      setIsReview(false)
      onSubmitted(id)
    } catch (error) {
      const found = problemsIn(error, language)
      if (found.some(({ field }) => field === 'reason')) return found
      setIsReview(false)
      refuse(found)
    }
    return []
  }

  if (isReview && saved.current.id) {
    return (
      <AdoptionReview
        draft={values}
        problems={choices.problems.filter(({ id }) => values.problems.includes(id))}
        language={language}
        text={text}
        onSubmit={submit}
        onBack={() => window.history.back()}
      />
    )
  }
  return (
    <div className="form">
      <SaveState state={state} savedAt={savedAt} text={text} problems={problems} />
      <SentBack rows={history.rows ?? []} text={text} />
      <ProblemList refusals={refusals} text={text} />
      {values.request && (
        <p>
          {words.fromAward}: <strong>{values.request.title}</strong>
        </p>
      )}
      {values.selection && (
        <p>
          {words.fromSelection}: <strong>{values.selection.title}</strong>
        </p>
      )}
      <h2 id={fieldId('platform')} tabIndex={-1}>
        {words.platform}
      </h2>
      {values.platform ? (
        <PickedList
          items={[values.platform]}
          text={text}
          onRemove={() => change({ platform: null, offering: null, problems: [] })}
        />
      ) : (
        <>
          <CataloguePicker
            id="pick-platform"
            label={text.picker.label}
            help={words.platformHelp}
            kinds={['platforms']}
            picked={[]}
            language={language}
            text={text}
            action={text.picker.choose}
            actionNamed={(name) => `${text.picker.choose}: ${name}`}
            onPick={({ slug }) =>
              expectChange(
                findRecord('platforms', slug).then(
                  (found) => found && change({ platform: found }),
                  (error: unknown) => refuse(problemsIn(error, language)),
                ),
              )
            }
          />
          <p className="quiet">{words.choosePlatform}</p>
        </>
      )}
      {choices.offerings.length > 0 && values.platform && (
        <Field
          name="offering"
          label={words.offering}
          hint={text.common.optional}
          help={words.offeringHelp}
          problems={shown}
        >
          {(control) => (
            <select
              {...control}
              value={values.offering?.id ?? ''}
              onChange={({ target }) =>
                change({
                  offering: choices.offerings.find(({ id }) => id === target.value) ?? null,
                })
              }
            >
              <option value="">{words.noOffering}</option>
              {choices.offerings.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {values.platform && !values.offering && (
        <ProductInWords
          product={values}
          problems={shown}
          language={language}
          text={text}
          onChange={change}
        />
      )}
      {choices.problems.length > 0 && values.platform && (
        <fieldset>
          <legend>
            {words.problems} <span className="hint">({text.common.optional})</span>
          </legend>
          {choices.problems.map(({ id, name }) => (
            <label key={id} className="choice">
              <input
                type="checkbox"
                checked={values.problems.includes(id)}
                onChange={() =>
                  change({
                    problems: values.problems.includes(id)
                      ? values.problems.filter((other) => other !== id)
                      : [...values.problems, id],
                  })
                }
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      <TextField
        name="purpose"
        lines={4}
        maxLength={2000}
        label={words.purpose}
        help={words.purposeHelp}
        problems={shown}
        value={values.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <h2>{operationText(language).title}</h2>
      <p className="quiet">{operationText(language).lead}</p>
      <OperationFields
        operation={values.operation}
        problems={shown}
        language={language}
        text={text}
        onChange={(part) => {
          mend(Object.keys(part))
          change({ operation: { ...values.operation, ...part } })
        }}
      />
      <h2>{words.ownNotes}</h2>
      <TextField
        name="contact"
        label={words.contact}
        hint={`${text.common.optional}, ${text.common.isPrivate}`}
        help={words.contactHelp}
        problems={shown}
        value={values.contact}
        onChange={(contact) => change({ contact })}
      />
      <TextField
        name="contractPrice"
        inputMode="numeric"
        label={words.price}
        hint={`${text.common.optional}, ${text.common.isPrivate}`}
        help={words.priceHelp}
        problems={shown}
        value={values.contractPrice}
        onChange={(contractPrice) => change({ contractPrice })}
        onLeave={price.onLeave}
      />
      <FileUpload
        name="files"
        label={words.files}
        hint={`${text.common.optional}, ${text.common.isPrivate}`}
        files={values.files}
        text={text}
        onChange={(files) => change({ files })}
      />
      <TextField
        name="note"
        lines={2}
        label={words.note}
        hint={`${text.common.optional}, ${text.common.isPrivate}`}
        problems={shown}
        value={values.note}
        onChange={(note) => change({ note })}
      />
      <div className="actions">
        <button
          type="button"
          className="button main"
          disabled={!values.platform}
          onClick={() => void review()}
        >
          {words.review}
        </button>
        {record && (
          <button type="button" className="button" onClick={() => setIsWithdrawing(true)}>
            {withdrawEvent?.label[language]}
          </button>
        )}
        <SaveState state={state} savedAt={savedAt} text={text} isSilent />
      </div>
      {record && isWithdrawing && withdrawEvent && (
        <EventForm
          collection="adoptions"
          id={record.id}
          name="withdraw"
          event={withdrawEvent}
          version={record.updatedAt}
          language={language}
          text={text}
          onDone={() => location.reload()}
          onCancel={() => setIsWithdrawing(false)}
        />
      )}
      <HistoryList
        history={history}
        states={adoptionMachine.states}
        language={language}
        text={text}
      />
    </div>
  )
}

/** Whether the review is open: a step of the browser's history, so that Back leads to the form again. */
function useReviewStep(): [boolean, (isOpen: boolean) => void] {
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    const close = () => setIsOpen(false)
    addEventListener('popstate', close)
    return () => removeEventListener('popstate', close)
  }, [])
  const set = (wanted: boolean) => {
    if (wanted) window.history.pushState(null, '')
    setIsOpen(wanted)
    scrollTo(0, 0)
  }
  return [isOpen, set]
}
