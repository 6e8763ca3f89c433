import { sureness } from 'cms/domain/legalRule/legalRule.ts'
import { quotationRequestMachine } from 'cms/domain/quotationRequest/machine.ts'
import { invitationScopes, sealingModes } from 'cms/domain/quotationRequest/quotationRequest.ts'
import { momentText } from 'cms/domain/quotationRequest/requestFaults.ts'
import { calendarOf, workingDaysBetween } from 'cms/domain/values/workingDays.ts'
import { useEffect, useMemo, useRef } from 'react'
import { quotationText } from '../../text/quotation.ts'
import { problemsIn } from '../api.ts'
import type { SignedIn } from '../account/Session.tsx'
import { HistoryRowSchema } from '../workspaceRecords.ts'
import { PickedList } from '../agency/PickedList.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { useRows } from '../desk/useRows.ts'
import { DateField } from '../form/DateField.tsx'
import { DraftActions } from '../form/DraftActions.tsx'
import { fireEvent } from '../form/EventForm.tsx'
import { TextField } from '../form/Field.tsx'
import { historyPath } from '../form/HistoryList.tsx'
import { SaveState } from '../form/SaveState.tsx'
import { SentBack } from '../form/SentBack.tsx'
import { nameRecord } from '../form/useRecord.ts'
import { useRefusals } from '../form/useRefusals.ts'
import { useSavedRecord, writerOf } from '../form/useSavedRecord.ts'
import { FieldGroup } from '../vendor/FieldGroup.tsx'
import { CustodiansField } from './CustodiansField.tsx'
import { LinesField } from './LinesField.tsx'
import { QuestionsField } from './QuestionsField.tsx'
import { bodyOfRequest, deadlineOf, lineFaults } from './requestRecord.ts'
import type { Prefill, RequestDraft, RequestRecord, Terms } from './requestRecord.ts'

const write = writerOf('quotationRequests')
const { submit: submitEvent } = quotationRequestMachine.states.draft.on

interface Props extends SignedIn {
  record: RequestRecord | undefined
  /** The request that this one is copied from. */
  original: RequestRecord | undefined
  selection: string
  draft: RequestDraft
  terms: Terms
  prefill: Prefill
  onSubmitted: (id: string) => void
}

/** A request as an officer writes it: filled in from the selection record, saves itself, goes to the leader. */
export function RequestForm(props: Props) {
  const { record, original, selection, draft, terms, prefill, language, text, onSubmitted } = props
  const words = quotationText(language)
  const { refusals, refuse, mend } = useRefusals()
  const toBody = useMemo(
    () => bodyOfRequest({ selection, platforms: prefill.platforms.map(({ id }) => id) }),
    [selection, prefill],
  )
  const {
    values,
    change: save,
    saveNow,
    saved,
    state,
    savedAt,
    problems,
  } = useSavedRecord({
    write,
    id: record?.id,
    updatedAt: record?.updatedAt ?? '',
    values: draft,
    toBody,
    onCreated: nameRecord,
  })
  const hasStarted = useRef(false)
  useEffect(() => {
    if (!original || record || hasStarted.current) return
    hasStarted.current = true
    // A copy is a draft from the first moment on.
    save({})
  }, [original, record, save])
  const history = useRows(
    record && historyPath('quotationRequests', record.id),
    HistoryRowSchema,
    record?.updatedAt,
  )
  const change = (part: Partial<RequestDraft>) => {
    mend(
      Object.keys(part).flatMap((name) =>
        name === 'day' || name === 'time' ? ['deadline'] : [name],
      ),
    )
    save(part)
  }
  const shown = [...refusals.problems, ...problems]
  const deadline = deadlineOf(values)
  const submit = async () => {
    if (!deadline) {
      return refuse([{ field: 'deadline', message: words.request.deadlineWrong }])
    }
    const faults = lineFaults(values.lines, text.common.notWhole)
    if (faults.length > 0) return refuse(faults)
    // What was filled in from the selection is saved too, touched or not.
    save({})
    const isSafe = await saveNow()
    const { id } = saved.current
    if (!id || !isSafe) return
    try {
      await fireEvent('quotationRequests', id, 'submit', {})
      onSubmitted(id)
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  return (
    <div className="form">
      <p>{original ? words.request.duplicated(original.title) : words.request.lead}</p>
      <SaveState state={state} savedAt={savedAt} text={text} problems={problems} />
      <SentBack rows={history.rows ?? []} text={text} />
      <ProblemList refusals={refusals} text={text} />
      <TextField
        name="title"
        label={words.request.name}
        maxLength={200}
        problems={shown}
        value={values.title}
        onChange={(title) => change({ title })}
      />
      <TextField
        name="need"
        label={words.need}
        help={words.request.needHelp}
        lines={5}
        maxLength={5000}
        problems={shown}
        value={values.need}
        onChange={(need) => change({ need })}
      />
      <LinesField
        lines={values.lines}
        problems={shown}
        language={language}
        onChange={(lines) => change({ lines })}
      />
      <QuestionsField
        questions={values.questions}
        problems={shown}
        language={language}
        text={text}
        onChange={(questions) => change({ questions })}
      />
      <TextField
        name="place"
        label={words.place}
        help={words.request.placeHelp}
        maxLength={300}
        problems={shown}
        value={values.place}
        onChange={(place) => change({ place })}
      />
      <TextField
        name="period"
        label={words.period}
        hint={text.common.optional}
        maxLength={200}
        problems={shown}
        value={values.period}
        onChange={(period) => change({ period })}
      />
      <div className="field">
        <DateField
          name="deadline"
          label={words.request.deadlineDay}
          help={words.request.deadlineHelp}
          problems={shown}
          value={values.day}
          onChange={(day) => change({ day })}
        />
        <TextField
          name="time"
          label={words.request.deadlineTime}
          maxLength={5}
          problems={[]}
          value={values.time}
          onChange={(time) => change({ time })}
        />
        <DeadlineNote deadline={deadline} terms={terms} language={language} />
      </div>
      <FieldGroup
        name="invited"
        label={words.request.invited}
        help={words.request.invitedHelp}
        problems={shown}
      >
        {invitationScopes.options.map(({ value, label }) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name="scope"
              checked={values.scope === value}
              onChange={() => change({ scope: value, invited: prefill.invited[value] })}
            />
            {label[language]}
          </label>
        ))}
        <PickedList
          items={values.invited}
          text={text}
          onRemove={(id) => change({ invited: values.invited.filter((one) => one.id !== id) })}
        />
      </FieldGroup>
      <FieldGroup name="sealing" label={words.request.sealing} problems={shown}>
        {sealingModes.options.map(({ value, label }) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name="sealing"
              checked={values.sealing === value}
              onChange={() => change({ sealing: value })}
            />
            {label[language]}
          </label>
        ))}
      </FieldGroup>
      {values.sealing === 'custodians' && (
        <CustodiansField
          chosen={values.custodians}
          problems={shown}
          language={language}
          onChange={(custodians) => change({ custodians })}
        />
      )}
      <DraftActions
        collection="quotationRequests"
        submitLabel={submitEvent?.label[language]}
        onSubmit={() => void submit()}
        saved={saved}
        state={state}
        savedAt={savedAt}
        language={language}
        text={text}
      />
    </div>
  )
}

/** How much time a deadline leaves, and the rule that it must keep. */
function DeadlineNote({
  deadline,
  terms: { now, days, rule, leastDeadline },
  language,
}: { deadline: string | undefined; terms: Terms } & Pick<SignedIn, 'language'>) {
  const words = quotationText(language).request
  return (
    <p className="help" role="status">
      {deadline &&
        words.left(
          Math.max(0, workingDaysBetween(now, deadline, calendarOf(days))),
          momentText(deadline)[language],
        )}
      {'. '}
      {leastDeadline && `${words.least(momentText(leastDeadline)[language])}. `}
      {rule && words.ruleNote(rule.value, sureness.labels[rule.sure][language])}
    </p>
  )
}
