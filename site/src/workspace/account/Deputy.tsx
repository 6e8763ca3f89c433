import { dayText } from 'cms/domain/values/day.ts'
import { useState } from 'react'
import { z } from 'zod'
import { deputyText } from '../../text/deputy.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { problemsIn, request } from '../api.ts'
import { DateField } from '../form/DateField.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import type { SignedIn } from './Session.tsx'

/** Somebody who stands in for a leader, and on which days. */
export const DeputySchema = z.object({ id: z.string(), since: z.string(), until: z.string() })
export type Days = Pick<z.output<typeof DeputySchema>, 'since' | 'until'>

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  colleague: { id: string; name: string }
  /** When the colleague stands in; none: they are to be named. */
  standsIn: Days | undefined
  onDone: (sentence: string) => void
  onCancel: () => void
}

/** Lets an officer stand in for the leader on some days, or takes it back. */
export function Deputy({ colleague, standsIn, language, text, onDone, onCancel }: Props) {
  const words = deputyText(language)
  const { id, name } = colleague
  const [days, setDays] = useState<Days>({ since: '', until: '' })
  const { refusals, refuse } = useRefusals()
  const send = async () => {
    try {
      await request({
        path: `/users/${id}/deputy${standsIn ? '/end' : ''}`,
        method: 'POST',
        body: standsIn ? {} : days,
        schema: z.unknown(),
      })
      onDone(standsIn ? words.ended(name) : words.named(name))
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  return (
    <form
      className="form event"
      aria-label={standsIn ? words.endOf(name) : words.nameOf(name)}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <p>
        {standsIn
          ? `${words.standsIn(dayText(standsIn.since, language), dayText(standsIn.until, language))}. ${words.question}`
          : words.lead}
      </p>
      <ProblemList refusals={refusals} text={text} />
      {!standsIn &&
        (['since', 'until'] as const).map((field) => (
          <DateField
            key={field}
            name={field}
            label={words[field]}
            problems={refusals.problems}
            value={days[field]}
            onChange={(day) => setDays({ ...days, [field]: day })}
          />
        ))}
      <div className="actions">
        {/* What was just pressed stays above; the keyboard goes on here. */}
        <button className="button" autoFocus>
          {standsIn ? words.end : words.name}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.common.cancel}
        </button>
      </div>
    </form>
  )
}
