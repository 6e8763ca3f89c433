import { roles } from 'cms/domain/account/roles.ts'
import { dayText } from 'cms/domain/values/day.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { useId, useState } from 'react'
import { z } from 'zod'
import { accountText } from '../../text/account.ts'
import { openedFor, problemsIn, request } from '../api.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import type { Position } from '../workspaceRecords.ts'
import { useRefusals } from '../form/useRefusals.ts'
import type { SignedIn } from './Session.tsx'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  positions: Position[]
}

/** For whom one acts, on every screen of who acts for several organisations, and how to switch. */
export function ActingFor({ positions, language, text }: Props) {
  const words = accountText(language).acting
  const id = useId()
  const current = positions.findIndex(({ isCurrent }) => isCurrent)
  const [chosen, setChosen] = useState(current)
  const { refusals, refuse } = useRefusals()
  if (positions.length < 2) return null
  const nameOf = ({ organisation, role, until }: Position) => {
    const label = roles.labels[role][language].toLowerCase()
    return `${organisation?.name ?? ''} (${until ? words.standsIn(label, dayText(until, language)) : label})`
  }
  const turnTo = async () => {
    const position = positions[chosen]
    if (!position) return
    try {
      const { membership } = position
      const path = '/users/acting'
      await request({ path, method: 'POST', body: { membership }, schema: z.unknown() })
      openedFor(undefined)
      // What this screen shows is the other organisation's.
      location.assign(pagePath('workspace', language))
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  const now = positions[current]
  const isOneOrganisation =
    new Set(positions.map(({ organisation }) => organisation?.id)).size === 1
  const label = !isOneOrganisation ? words.other : now?.until ? words.asMyself : words.asDeputy
  return (
    <form
      className="acting"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault()
        void turnTo()
      }}
    >
      <ProblemList refusals={refusals} text={text} />
      <p>
        {words.title} <strong>{now && nameOf(now)}</strong>
      </p>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={chosen} onChange={({ target }) => setChosen(Number(target.value))}>
        {positions.map((position, index) => (
          <option key={position.membership} value={index}>
            {nameOf(position)}
          </option>
        ))}
      </select>
      <button className="button" disabled={chosen === current}>
        {words.turnTo}
      </button>
    </form>
  )
}
