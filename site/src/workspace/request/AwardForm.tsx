import { moneyText } from 'cms/domain/field/price.ts'
import { quotationRequestMachine } from 'cms/domain/quotationRequest/machine.ts'
import { rejectionReasons } from 'cms/domain/selection/selection.ts'
import { useState } from 'react'
import { quotationText } from '../../text/quotation.ts'
import { problemsIn } from '../api.ts'
import type { Problem } from '../api.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { fireEvent } from '../form/EventForm.tsx'
import { Field, TextField } from '../form/Field.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { FieldGroup } from '../vendor/FieldGroup.tsx'
import type { QuotationRecord, RequestRecord } from './requestRecord.ts'

interface Props extends SignedIn {
  record: RequestRecord
  quotations: QuotationRecord[]
  onDone: () => Promise<void>
  onCancel: () => void
}

interface Reason {
  code: string
  text: string
}

const { proposeAward } = quotationRequestMachine.states.opened.on

/** The result as an officer proposes it: one chosen or none, and a reason for each that falls. */
export function AwardForm({ record, quotations, language, text, onDone, onCancel }: Props) {
  const words = quotationText(language)
  const { refusals, refuse, mend } = useRefusals()
  const [chosen, setChosen] = useState<string | null>()
  const [reasons, setReasons] = useState<Record<string, Reason>>({})
  const [why, setWhy] = useState('')
  const reasonOf = (id: string) => reasons[id] ?? { code: '', text: '' }
  const setReason = (id: string, part: Partial<Reason>) => {
    mend(['reasons'])
    setReasons({ ...reasons, [id]: { ...reasonOf(id), ...part } })
  }
  const fallen = quotations.filter(({ id }) => id !== chosen)
  const propose = async () => {
    const wrong: Problem[] = [
      ...(chosen === undefined ? [{ field: 'chosen', message: words.request.awardLead }] : []),
      ...fallen.flatMap(({ id, vendor }) =>
        reasonOf(id).code && reasonOf(id).text.trim()
          ? []
          : [{ field: `reasons.${id}`, message: `${vendor?.name}: ${words.request.chooseReason}` }],
      ),
      ...(why.trim() ? [] : [{ field: 'words', message: words.request.words }]),
    ]
    if (wrong.length > 0) return refuse(wrong)
    try {
      await fireEvent('quotationRequests', record.id, 'proposeAward', {
        award: {
          chosen: chosen ?? null,
          words: why,
          reasons: fallen.map(({ id }) => ({
            quotation: id,
            code: rejectionReasons.schema.parse(reasonOf(id).code),
            text: reasonOf(id).text,
          })),
        },
      })
      await onDone()
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  return (
    <form
      className="form event"
      aria-label={words.request.awardTitle}
      onSubmit={(submission) => {
        submission.preventDefault()
        void propose()
      }}
    >
      <h3>{words.request.awardTitle}</h3>
      <p>{words.request.awardLead}</p>
      <ProblemList refusals={refusals} text={text} />
      <FieldGroup name="chosen" label={words.request.quotations} problems={refusals.problems}>
        {quotations
          .filter(({ state }) => state === 'opened')
          .map(({ id, vendor, total }) => (
            <label key={id} className="choice">
              <input
                type="radio"
                name="chosen"
                checked={chosen === id}
                onChange={() => setChosen(id)}
              />
              {vendor?.name}
              {typeof total === 'number' && `, ${moneyText(total)[language]}`}
            </label>
          ))}
        <label className="choice">
          <input
            type="radio"
            name="chosen"
            checked={chosen === null}
            onChange={() => setChosen(null)}
          />
          {words.request.chooseNone}
        </label>
      </FieldGroup>
      {chosen !== undefined &&
        fallen.map(({ id, vendor }) => (
          <FieldGroup
            key={id}
            name={`reasons.${id}`}
            label={vendor?.name ?? id}
            problems={refusals.problems}
          >
            <Field
              name={`code.${id}`}
              label={words.request.reasonCode}
              problems={refusals.problems}
            >
              {(control) => (
                <select
                  {...control}
                  value={reasonOf(id).code}
                  onChange={({ target }) => setReason(id, { code: target.value })}
                >
                  <option value="">{words.request.chooseReason}</option>
                  {rejectionReasons.options.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label[language]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <TextField
              name={`text.${id}`}
              label={words.request.reasonText}
              lines={2}
              maxLength={2000}
              problems={refusals.problems}
              value={reasonOf(id).text}
              onChange={(value) => setReason(id, { text: value })}
            />
          </FieldGroup>
        ))}
      <TextField
        name="words"
        label={words.request.words}
        help={words.request.wordsHelp}
        lines={3}
        maxLength={5000}
        problems={refusals.problems}
        value={why}
        onChange={setWhy}
      />
      <div className="actions">
        <button className="button main">{proposeAward?.label[language]}</button>
        <button type="button" className="button" onClick={onCancel}>
          {text.common.cancel}
        </button>
      </div>
    </form>
  )
}
