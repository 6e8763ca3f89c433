import { roles } from 'cms/domain/account/roles.ts'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { accountText } from '../../text/account.ts'
import { problemsIn, request } from '../api.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import type { AccountPart } from './AccountScreen.tsx'

/** The organisations for which one acts besides the own one, and invitations to act for more. */
export function Memberships({ account, reload, language, text }: AccountPart) {
  const words = accountText(language).memberships
  const [done, setDone] = useState('')
  const { refusals, refuse } = useRefusals()
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (done) status.current?.focus()
  }, [done])
  const { memberships, offers } = account
  const send = async (path: string, body: object, sentence: string) => {
    setDone('')
    try {
      await request({
        path: `/users/memberships/${path}`,
        method: 'POST',
        body,
        schema: z.unknown(),
      })
      refuse([])
      await reload()
      setDone(sentence)
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  if (memberships.length + offers.length === 0 && !done) return null
  const label = (role: keyof typeof roles.labels) => roles.labels[role][language].toLowerCase()
  return (
    <section aria-labelledby="memberships">
      <h2 id="memberships">{words.title}</h2>
      <p className="quiet small">{words.lead}</p>
      <ProblemList refusals={refusals} text={text} />
      <p ref={status} role="status" tabIndex={-1}>
        {done}
      </p>
      <ul className="register">
        {offers.map(({ offer, role, organisation, byName }) => (
          <li key={offer} className="desk-row">
            <span>{words.offer(byName, organisation, label(role))}</span>
            <button
              type="button"
              className="button"
              aria-label={words.takeNamed(organisation)}
              onClick={() => void send('answer', { offer, takes: true }, words.taken(organisation))}
            >
              {words.take}
            </button>
            <button
              type="button"
              className="plain"
              aria-label={words.declineNamed(organisation)}
              onClick={() => void send('answer', { offer, takes: false }, words.declined)}
            >
              {words.decline}
            </button>
          </li>
        ))}
        {memberships.map(({ membership, role, organisation }) => (
          <li key={membership} className="desk-row">
            <span>
              {organisation?.name}, {label(role)}
            </span>
            <button
              type="button"
              className="plain"
              aria-label={words.leaveNamed(organisation?.name ?? '')}
              onClick={() => void send('end', { membership }, words.left)}
            >
              {words.leave}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
