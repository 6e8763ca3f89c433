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
  onDone: (sentence: string) => void
  onCancel: () => void
}

/** Asks once more, and to whom the open work passes, before an account is switched off; on again without that. */
export function SwitchColleague(props: Props) {
  const { colleague, successors, language, text, onDone, onCancel } = props
  const words = accountText(language).colleagues
  const [successor, setSuccessor] = useState('')
  const { refusals, refuse } = useRefusals()
  const isOff = colleague.standing === 'off'
  const label = isOff ? words.onNamed(colleague.name) : words.offNamed(colleague.name)
  const change = async () => {
    const standing = isOff ? 'active' : 'off'
    try {
      await request({
        path: `/users/${colleague.id}/standing`,
        method: 'POST',
        body: { standing, ...(successor ? { successor } : {}) },
        schema: z.unknown(),
      })
      onDone(isOff ? words.switchedOn(colleague.name) : words.switchedOff(colleague.name))
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  return (
    <form
      className="form event"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        void change()
      }}
    >
      <p>{isOff ? words.onQuestion : words.offQuestion}</p>
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
          {isOff ? words.on : words.off}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.common.cancel}
        </button>
      </div>
    </form>
  )
}
