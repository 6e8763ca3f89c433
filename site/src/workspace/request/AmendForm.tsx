import type { AmendmentInput } from 'cms/domain/quotationRequest/quotationRequest.ts'
import { quotationRequestMachine } from 'cms/domain/quotationRequest/machine.ts'
import { useState } from 'react'
import { quotationText } from '../../text/quotation.ts'
import { problemsIn } from '../api.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { DateField } from '../form/DateField.tsx'
import { fireEvent } from '../form/EventForm.tsx'
import { TextField } from '../form/Field.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { CustodiansField } from './CustodiansField.tsx'
import { LinesField } from './LinesField.tsx'
import { deadlineOf, draftOfRecord, lineFaults, wholeLines } from './requestRecord.ts'
import type { RequestRecord } from './requestRecord.ts'

interface Props extends SignedIn {
  record: RequestRecord
  onDone: () => Promise<void>
  onCancel: () => void
}

/** What an officer would change of a published request; only what differs is sent. */
export function AmendForm({ record, language, text, onDone, onCancel }: Props) {
  const words = quotationText(language)
  const { refusals, refuse, mend } = useRefusals()
  const [draft, setDraft] = useState(draftOfRecord(record))
  const [keepsQuotations, setKeeps] = useState(true)
  const [reason, setReason] = useState('')
  const before = draftOfRecord(record)
  const keyChanges = draft.custodians.join() !== before.custodians.join()
  const linesChange = JSON.stringify(draft.lines) !== JSON.stringify(before.lines)
  const change = (part: Partial<typeof draft>) => {
    mend(Object.keys(part))
    setDraft({ ...draft, ...part })
  }
  const propose = async () => {
    const deadline = deadlineOf(draft)
    const faults = lineFaults(draft.lines, text.common.notWhole)
    const lines = wholeLines(draft.lines)
    if (faults.length > 0 || !lines) return refuse(faults)
    const amendment: AmendmentInput = {
      ...(draft.need !== before.need && { need: draft.need }),
      ...(draft.place !== before.place && { place: draft.place }),
      ...(linesChange && { lines }),
      ...(deadline && deadline !== deadlineOf(before) && { deadline }),
      ...(keyChanges && { custodians: draft.custodians }),
      keepsQuotations: keepsQuotations && !linesChange && !keyChanges,
    }
    try {
      await fireEvent('quotationRequests', record.id, 'amend', { amendment, reason })
      await onDone()
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  return (
    <form
      className="form event"
      aria-label={words.request.amend}
      onSubmit={(submission) => {
        submission.preventDefault()
        void propose()
      }}
    >
      <h3>{words.request.amend}</h3>
      <p>{words.request.amendLead}</p>
      <ProblemList refusals={refusals} text={text} />
      <TextField
        name="need"
        label={words.need}
        lines={4}
        maxLength={5000}
        problems={refusals.problems}
        value={draft.need}
        onChange={(need) => change({ need })}
      />
      <LinesField
        lines={draft.lines}
        problems={refusals.problems}
        language={language}
        onChange={(lines) => change({ lines })}
      />
      <TextField
        name="place"
        label={words.place}
        maxLength={300}
        problems={refusals.problems}
        value={draft.place}
        onChange={(place) => change({ place })}
      />
      <DateField
        name="deadline"
        label={words.request.deadlineDay}
        help={words.request.deadlineHelp}
        problems={refusals.problems}
        value={draft.day}
        onChange={(day) => change({ day })}
      />
      <TextField
        name="time"
        label={words.request.deadlineTime}
        maxLength={5}
        problems={[]}
        value={draft.time}
        onChange={(time) => change({ time })}
      />
      {record.sealing === 'custodians' && (
        <>
          <CustodiansField
            chosen={draft.custodians}
            problems={refusals.problems}
            language={language}
            onChange={(custodians) => change({ custodians })}
          />
          {keyChanges && <p className="note">{words.request.newKeyLead}</p>}
        </>
      )}
      <label className="choice">
        <input
          type="checkbox"
          checked={keepsQuotations && !linesChange && !keyChanges}
          disabled={linesChange || keyChanges}
          onChange={({ target }) => setKeeps(target.checked)}
        />
        {words.request.keeps}
      </label>
      <TextField
        name="reason"
        label={words.request.amendReason}
        lines={3}
        maxLength={2000}
        problems={refusals.problems}
        value={reason}
        onChange={setReason}
      />
      <div className="actions">
        <button className="button main">
          {quotationRequestMachine.states.published.on.amend?.label[language]}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.common.cancel}
        </button>
      </div>
    </form>
  )
}
