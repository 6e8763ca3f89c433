import { quotationRequestMachine } from 'cms/domain/quotationRequest/machine.ts'
import type { SealingKeyInput } from 'cms/domain/quotationRequest/quotationRequest.ts'
import { eventsIn } from 'cms/domain/transitions/machine.ts'
import type { TransitionInput } from 'cms/domain/transitions/machine.ts'
import { isCustodianCount, thresholds } from 'cms/domain/quotationRequest/quotationRequest.ts'
import { useRef, useState } from 'react'
import { quotationText } from '../../text/quotation.ts'
import { problemsIn, request } from '../api.ts'
import type { SignedIn } from '../account/Session.tsx'
import { listOf } from '../workspaceRecords.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { today } from '../desk/time.ts'
import { DateField } from '../form/DateField.tsx'
import { EventForm, fireEvent } from '../form/EventForm.tsx'
import { TextField } from '../form/Field.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { AmendForm } from './AmendForm.tsx'
import { CustodianKeySchema } from './requestRecord.ts'
import type { RequestRecord } from './requestRecord.ts'

interface Props extends SignedIn {
  record: RequestRecord
  name: string
  onDone: () => Promise<void>
  onCancel: () => void
}

/** Asks what an event of a request needs, once more before what cannot be undone, and fires it. */
export function RequestEvent(props: Props) {
  const { record, name, language, text, onDone, onCancel } = props
  const words = quotationText(language).request
  const event = eventsIn(quotationRequestMachine.states[record.state]).find(
    ([one]) => one === name,
  )?.[1]
  if (!event) return null
  switch (name) {
    case 'publish':
      return (
        <KeyForm
          {...props}
          label={event.label[language]}
          lead={words.publishLead[record.sealing]}
          custodians={record.sealing === 'custodians' ? record.custodians : undefined}
        />
      )
    case 'approveAmendment':
      if (!record.amendment?.custodians) break
      return (
        <KeyForm
          {...props}
          label={event.label[language]}
          lead={words.publishLead.custodians}
          custodians={record.amendment.custodians}
        />
      )
    case 'amend':
      return <AmendForm {...props} />
    case 'award':
    case 'declareNone':
      return <DecisionForm {...props} label={event.label[language]} />
  }
  return (
    <EventForm
      collection="quotationRequests"
      id={record.id}
      name={name}
      event={event}
      version={record.updatedAt}
      lead={
        name === 'open'
          ? words.openLead
          : name === 'openByFiles'
            ? words.openByFilesLead
            : undefined
      }
      language={language}
      text={text}
      onDone={() => void onDone()}
      onCancel={onCancel}
    />
  )
}

/**
 * Makes the key of a request here, deals out its shares, tries that they make the key again, and forgets it.
 *
 * @throws Error when the shares would not open it.
 */
async function makeSealingKey(custodians: string[]): Promise<SealingKeyInput> {
  const seal = await import('cms/domain/quotation/seal.ts')
  const count = custodians.length
  if (!isCustodianCount(count)) throw new Error('There must be three or five custodians.')
  const ids = custodians.map((id, index) => `where[id][in][${index}]=${id}`).join('&')
  const { docs } = await request({
    path: `/custodianKeys?depth=1&limit=10&${ids}`,
    schema: listOf(CustodianKeySchema),
  })
  const { identity, recipient } = await seal.makeSealingPair()
  const holders = docs.map((key) => ({ custodian: key.id, recipient: key.recipient }))
  const shares = await seal.splitKey(identity, holders, thresholds[count])
  return { recipient, keyTest: await seal.makeKeyTest(recipient), shares }
}

interface KeyProps extends Props {
  label: string
  lead: string
  /** For whom a key is made here; undefined where the server makes it. */
  custodians: string[] | undefined
}

/** Approves what the leader read, with a key of the request that is made here where custodians hold it. */
function KeyForm(props: KeyProps) {
  const { record, name, label, lead, custodians, language, text, onDone, onCancel } = props
  const words = quotationText(language).request
  const { refusals, refuse } = useRefusals()
  const [isWorking, setIsWorking] = useState(false)
  const publish = async () => {
    setIsWorking(true)
    try {
      const input: TransitionInput = {
        readVersion: record.updatedAt,
        ...(custodians ? { sealingKey: await makeSealingKey(custodians) } : {}),
      }
      await fireEvent('quotationRequests', record.id, name, input)
      await onDone()
    } catch (error) {
      setIsWorking(false)
      refuse(problemsIn(error, language))
    }
  }
  return (
    <div className="form event" role="group" aria-label={words.publicPage}>
      <p>{lead}</p>
      <ProblemList refusals={refusals} text={text} />
      {isWorking && custodians && <p role="status">{words.makingKey}</p>}
      <div className="actions">
        <button
          type="button"
          className="button main"
          disabled={isWorking}
          autoFocus
          onClick={() => void publish()}
        >
          {label}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.common.cancel}
        </button>
      </div>
    </div>
  )
}

/** The leader's decision: its number and day. */
function DecisionForm({
  record,
  name,
  label,
  language,
  text,
  onDone,
  onCancel,
}: Props & { label: string }) {
  const words = quotationText(language).request
  const { refusals, refuse, mend } = useRefusals()
  const [input, setInput] = useState({ evidence: '', date: today() })
  const isSending = useRef(false)
  const decide = async () => {
    if (!/^\d{4}-/.test(input.date)) {
      return refuse([{ field: 'date', message: text.event.dayWrong }])
    }
    if (isSending.current) return
    isSending.current = true
    try {
      await fireEvent('quotationRequests', record.id, name, {
        ...input,
        readVersion: record.updatedAt,
      })
      await onDone()
    } catch (error) {
      refuse(problemsIn(error, language))
    } finally {
      isSending.current = false
    }
  }
  const change = (part: Partial<typeof input>) => {
    mend(Object.keys(part))
    setInput({ ...input, ...part })
  }
  return (
    <form
      className="form event"
      aria-label={label}
      onSubmit={(submission) => {
        submission.preventDefault()
        void decide()
      }}
    >
      <h3>{label}</h3>
      <ProblemList refusals={refusals} text={text} />
      <TextField
        name="evidence"
        label={words.decisionNumber}
        maxLength={200}
        problems={refusals.problems}
        value={input.evidence}
        onChange={(evidence) => change({ evidence })}
      />
      <DateField
        name="date"
        label={words.decisionDay}
        help={text.event.dayHelp}
        problems={refusals.problems}
        value={input.date}
        onChange={(date) => change({ date })}
      />
      <div className="actions">
        <button className="button main">{label}</button>
        <button type="button" className="button" onClick={onCancel}>
          {text.common.cancel}
        </button>
      </div>
    </form>
  )
}
