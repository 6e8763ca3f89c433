import type { AdoptionLevel, CorrectionInput } from 'cms/domain/adoption/adoption.ts'
import type { EventDefinition, TransitionInput } from 'cms/domain/transitions/machine.ts'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { problemsIn, request } from '../api.ts'
import type { Problem } from '../api.ts'
import { CorrectionFields } from '../agency/CorrectionFields.tsx'
import { DateField } from './DateField.tsx'
import { TextField } from './Field.tsx'
import type { DoorCollection } from 'cms/domain/words.ts'
import { FieldReasons } from './FieldReasons.tsx'
import { fireOnce } from './lostEvents.ts'
import { FileUpload } from './FileUpload.tsx'
import { priceOf } from '../agency/adoptionDraft.ts'
import { operationOf } from '../agency/operationDraft.ts'
import type { Operation } from '../agency/operationDraft.ts'
import { MilestoneFields } from '../agency/MilestoneFields.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { useRefusals } from './useRefusals.ts'
import type { UploadedFile } from '../workspaceRecords.ts'
import type { SignedIn } from '../account/Session.tsx'
import { today } from '../desk/time.ts'

type AnyEvent = Pick<
  EventDefinition<string, never>,
  'label' | 'reason' | 'milestone' | 'takesDay' | 'asks' | 'readsVersion' | 'tone'
>

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  collection: DoorCollection
  id: string
  name: string
  event: AnyEvent
  /** `updatedAt` of the record as the person sees it. */
  version: string
  /** Fields that a reason may be given for, when the event sends the record back. */
  fields?: { name: string; label: string }[]
  /** Levels that a correction may be about. */
  levels?: AdoptionLevel[]
  /** How it runs, as a correction finds it. */
  operation?: Operation
  /** What the day of the event is called, where it is not that of an end. */
  dayLabel?: string
  /** What the event means, where its name does not say it. */
  lead?: string | undefined
  onDone: () => void
  onCancel: () => void
}

/** Asks what an event needs (a reason; a date with evidence) and fires it. */
export function EventForm(props: Props) {
  const {
    collection,
    id,
    name,
    event,
    version,
    fields = [],
    levels = [],
    operation = operationOf(undefined),
    lead,
    dayLabel,
    language,
    text,
    onDone,
    onCancel,
  } = props
  const [input, setInput] = useState({
    reason: '',
    date: today(),
    evidence: '',
    validUntil: '',
    contractPrice: '',
  })
  const [fieldReasons, setFieldReasons] = useState<Record<string, string>>({})
  const [correction, setCorrection] = useState<CorrectionInput>({})
  const [files, setFiles] = useState<UploadedFile[]>([])
  const { refusals, refuse } = useRefusals()
  const isSending = useRef(false)
  // The button that opened the form is gone: who works with the keyboard goes on in its first field.
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>('input, select, textarea')
    ;(field ?? form.current?.querySelector<HTMLElement>('h3'))?.focus()
  }, [])

  const fire = async () => {
    const price = event.asks === 'contractPrice' ? priceOf(input.contractPrice) : null
    const wrong = [
      ...wrongDays(),
      ...(price === undefined
        ? [{ field: 'contractPrice', message: text.adoption.priceWrong }]
        : []),
    ]
    if (wrong.length > 0) return refuse(wrong)
    if (isSending.current) return
    isSending.current = true
    try {
      await fireEvent(collection, id, name, {
        ...(event.readsVersion && { readVersion: version }),
        ...(event.reason && { reason: input.reason }),
        ...(event.takesDay && { date: input.date }),
        ...(event.asks === 'newEnd' && input.validUntil && { validUntil: input.validUntil }),
        ...(typeof price === 'number' && { contractPrice: price }),
        ...(event.asks === 'correction' && {
          correction: {
            ...correction,
            ...(files.length > 0 && { files: files.map(({ id }) => id) }),
          },
        }),
        ...(Object.keys(fieldReasons).length > 0 && { fieldReasons }),
        ...(event.milestone && {
          date: input.date,
          evidence: input.evidence,
          ...(input.validUntil && { validUntil: input.validUntil }),
          files: files.map((file) => file.id),
        }),
      })
      onDone()
    } catch (error) {
      refuse(problemsIn(error, language))
    } finally {
      isSending.current = false
    }
  }
  /** Days that were typed but are none, told here: the server would only say that the format is wrong. */
  function wrongDays(): Problem[] {
    if (!event.milestone && !event.takesDay) return []
    const typed = { date: input.date, validUntil: input.validUntil }
    return Object.entries(typed)
      .filter(([, day]) => day !== '' && !/^\d{4}-/.test(day))
      .map(([field]) => ({ field, message: text.event.dayWrong }))
  }

  const change = (part: Partial<typeof input>) => setInput({ ...input, ...part })

  return (
    <form
      ref={form}
      className="form event"
      aria-label={event.label[language]}
      onSubmit={(submission) => {
        submission.preventDefault()
        void fire()
      }}
    >
      <h3 tabIndex={-1}>{event.label[language]}</h3>
      {lead && <p>{lead}</p>}
      <ProblemList refusals={refusals} text={text} />
      {event.takesDay && (
        <DateField
          name="date"
          label={dayLabel ?? text.event.endDate}
          help={text.event.dayHelp}
          problems={refusals.problems}
          value={input.date}
          onChange={(date) => change({ date })}
        />
      )}
      {event.asks === 'newEnd' && (
        <DateField
          name="validUntil"
          label={text.event.newEnd}
          help={text.event.dayHelp}
          problems={refusals.problems}
          value={input.validUntil}
          onChange={(validUntil) => change({ validUntil })}
        />
      )}
      {event.asks === 'correction' && (
        <>
          <CorrectionFields
            correction={correction}
            levels={levels}
            operation={operation}
            problems={refusals.problems}
            language={language}
            text={text}
            onChange={setCorrection}
          />
          {correction.level && (
            <FileUpload
              name="files"
              label={text.event.files}
              hint={text.common.isPrivate}
              files={files}
              text={text}
              onChange={setFiles}
            />
          )}
        </>
      )}
      {event.milestone && (
        <MilestoneFields
          milestone={input}
          files={files}
          problems={refusals.problems}
          text={text}
          onChange={change}
          onFiles={setFiles}
        />
      )}
      {event.asks === 'contractPrice' && (
        <TextField
          name="contractPrice"
          inputMode="numeric"
          label={text.adoption.price}
          hint={`${text.common.optional}, ${text.common.isPrivate}`}
          help={text.adoption.priceHelp}
          problems={refusals.problems}
          value={input.contractPrice}
          onChange={(contractPrice) => change({ contractPrice })}
        />
      )}
      {event.reason === 'orFields' && fields.length > 0 && (
        <FieldReasons
          fields={fields}
          reasons={fieldReasons}
          text={text}
          onChange={setFieldReasons}
        />
      )}
      {event.reason && (
        <TextField
          name="reason"
          lines={3}
          maxLength={2000}
          label={text.event.reason}
          problems={refusals.problems}
          value={input.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
      <div className="actions">
        <button className={event.tone === 'main' ? 'button main' : 'button'}>
          {event.label[language]}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.common.cancel}
        </button>
      </div>
    </form>
  )
}

/** Fires an event of a record's machine, once, also when the answer is lost on the way. Throws ApiError with the reason when it is refused. */
export async function fireEvent(
  collection: DoorCollection,
  id: string,
  event: string,
  input: TransitionInput,
): Promise<void> {
  await fireOnce({ collection, id, event }, async () => {
    await request({
      path: `/${collection}/${id}/${event}`,
      method: 'POST',
      body: input,
      schema: z.unknown(),
    })
  })
}
