import { z } from 'zod'
import { accountText } from '../../text/account.ts'
import { request } from '../api.ts'
import { timeText } from '../desk/time.ts'
import type { AccountPart } from './AccountScreen.tsx'
import { ActionOutcome, useOutcome } from './ActionOutcome.tsx'

/** Where one is signed in, and an end to it. */
export function Sessions({ account, reload, language, text }: AccountPart) {
  const words = accountText(language).account
  const { done, refusals, act } = useOutcome(language)
  const end = (ended: { id: string } | { others: true }) =>
    act(async () => {
      const path = '/users/sessions/end'
      await request({ path, method: 'POST', body: ended, schema: z.unknown() })
      await reload()
      return words.ended
    })
  const others = account.sessions.filter(({ isThis }) => !isThis)
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">
        {words.sessions} <span className="count">{account.sessions.length}</span>
      </h2>
      <p className="quiet small">{words.sessionsLead}</p>
      <ActionOutcome done={done} refusals={refusals} text={text} />
      <ul className="register">
        {account.sessions.map(({ id, createdAt, device, isThis }) => {
          const name = deviceName(device) ?? words.unknownDevice
          const time = timeText(createdAt)
          return (
            <li key={id} className="desk-row">
              <span>
                {name} {isThis && <strong>({words.thisSession})</strong>}
              </span>
              <span className="small quiet numeric">{words.since(time)}</span>
              {!isThis && (
                <button
                  type="button"
                  className="plain"
                  aria-label={words.endNamed(name, time)}
                  onClick={() => void end({ id })}
                >
                  {words.end}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {others.length === 0 ? (
        <p className="quiet">{words.noOthers}</p>
      ) : (
        <div className="actions">
          <button type="button" className="button" onClick={() => void end({ others: true })}>
            {words.endOthers}
          </button>
        </div>
      )}
    </section>
  )
}

const browsers = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/coc_coc_browser|CocCoc/i, 'Cốc Cốc'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const
const systems = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

/** “Chrome, Windows” of what a browser tells of itself; undefined when it tells nothing known. */
function deviceName(agent: string | null | undefined): string | undefined {
  if (!agent) return undefined
  const named = [browsers, systems].flatMap(
    (known) => known.find(([sign]) => sign.test(agent))?.[1] ?? [],
  )
  return named.length > 0 ? named.join(', ') : undefined
}
