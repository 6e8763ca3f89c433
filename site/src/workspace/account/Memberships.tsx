import { roles } from 'cms/domain/account/roles.ts'
import { z } from 'zod'
import { accountText } from '../../text/account.ts'
import { request } from '../api.ts'
import type { AccountPart } from './AccountScreen.tsx'
import { ActionOutcome, useOutcome } from './ActionOutcome.tsx'

/** The organisations for which one acts besides the own one, and invitations to act for more. */
export function Memberships({ account, reload, language, text }: AccountPart) {
  const words = accountText(language).memberships
  const { done, refusals, act } = useOutcome(language)
  const { memberships, offers } = account
  const send = (path: string, body: object, sentence: string) =>
    act(async () => {
      await request({
        path: `/users/memberships/${path}`,
        method: 'POST',
        body,
        schema: z.unknown(),
      })
      await reload()
      return sentence
    })
  if (memberships.length + offers.length === 0 && !done) return null
  const label = (role: keyof typeof roles.labels) => roles.labels[role][language].toLowerCase()
  return (
    <section aria-labelledby="memberships">
      <h2 id="memberships">{words.title}</h2>
      <p className="quiet small">{words.lead}</p>
      <ActionOutcome done={done} refusals={refusals} text={text} />
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
