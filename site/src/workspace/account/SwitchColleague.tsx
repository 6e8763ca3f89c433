import { useState } from 'react'
import { z } from 'zod'
import { accountText } from '../../text/account.ts'
import { problemsIn, request } from '../api.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { Field } from '../form/Field.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import type { Colleague } from './Colleagues.tsx'
import type { SignedIn } from './Session.tsx'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  colleague: Colleague
  /** Who may get the open work. */
  successors: Colleague[]
  /** The account is another organisation's: what ends is what its person is for this one. */
  isOfAnother: boolean
  onDone: (sentence: string) => void
  onCancel: () => void
}

/**
 * Asks once more, and to whom the open work passes, before an account is switched off or its person ends to act for this
 * organisation; on again without that.
 */
export function SwitchColleague(props: Props) {
  const { colleague, successors, isOfAnother, language, text, onDone, onCancel } = props
  const words = accountText(language).colleagues
  const [successor, setSuccessor] = useState('')
  const { refusals, refuse } = useRefusals()
  const { id, name } = colleague
  const isOff = !isOfAnother && colleague.standing === 'off'
  const act = isOfAnother
    ? {
        path: `/users/${id}/memberships/end`,
        label: words.dismissNamed(name),
        button: words.dismiss,
        question: words.dismissQuestion,
        done: words.dismissed(name),
      }
    : {
        path: `/users/${id}/standing`,
        label: isOff ? words.onNamed(name) : words.offNamed(name),
        button: isOff ? words.on : words.off,
        question: isOff ? words.onQuestion : words.offQuestion,
        done: isOff ? words.switchedOn(name) : words.switchedOff(name),
      }
  const change = async () => {
    const standing = isOff ? 'active' : 'off'
    try {
      await request({
        path: act.path,
        method: 'POST',
        body: { ...(isOfAnother ? {} : { standing }), ...(successor ? { successor } : {}) },
        schema: z.unknown(),
      })
      onDone(act.done)
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  return (
    <form
      className="form event"
      aria-label={act.label}
      onSubmit={(event) => {
        event.preventDefault()
        void change()
      }}
    >
      <p>{act.question}</p>
      <ProblemList refusals={refusals} text={text} />
      {!isOff && (
        <Field
          name="successor"
          label={words.successor}
          help={words.successorHelp}
          problems={refusals.problems}
        >
          {(control) => (
            <select
              {...control}
              value={successor}
              onChange={({ target }) => setSuccessor(target.value)}
            >
              <option value="">{words.noSuccessor}</option>
              {successors.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div className="actions">
        {/* What was just pressed stays above; the keyboard goes on here. */}
        <button className="button" autoFocus>
          {act.button}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.common.cancel}
        </button>
      </div>
    </form>
  )
}
