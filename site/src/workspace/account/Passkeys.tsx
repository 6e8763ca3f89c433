import { useState } from 'react'
import { z } from 'zod'
import { accountText } from '../../text/account.ts'
import { request } from '../api.ts'
import { dayOf } from '../desk/time.ts'
import { TextField } from '../form/Field.tsx'
import type { AccountPart } from './AccountScreen.tsx'
import { ActionOutcome, useOutcome } from './ActionOutcome.tsx'
import { knowsPasskeys, makePasskey } from './passkey.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'

/** The passkeys of an account: which there are, another one, one less. */
export function Passkeys({ account, reload, language, text }: AccountPart) {
  const words = accountText(language).ways
  const { passkeys } = account.secondFactor
  const { done, refusals, act } = useOutcome(language)
  const [name, setName] = useState<string>()
  const [codes, setCodes] = useState<string[]>([])
  const add = () =>
    act(async () => {
      const schema = z.object({ recoveryCodes: z.array(z.string()) })
      const answer = await makePasskey((name ?? '').trim(), { schema, isSignIn: false })
      setName(undefined)
      setCodes(answer.recoveryCodes)
      if (answer.recoveryCodes.length === 0) await reload()
      return words.added
    })
  const remove = (id: string) =>
    act(async () => {
      const path = '/users/passkeys/remove'
      await request({ path, method: 'POST', body: { id }, schema: z.unknown() })
      await reload()
      return words.removed
    })
  return (
    <section aria-labelledby="passkeys">
      <h3 id="passkeys">{words.title}</h3>
      <p className="quiet small">{words.lead}</p>
      <ActionOutcome done={done} refusals={refusals} text={text} />
      {codes.length > 0 && (
        <RecoveryCodes
          codes={codes}
          language={language}
          onKept={() => {
            setCodes([])
            void reload()
          }}
        />
      )}
      {passkeys.length === 0 && <p>{words.none}</p>}
      {passkeys.length > 0 && (
        <ul className="register">
          {passkeys.map(({ id, name: called, since, usedAt }) => (
            <li key={id} className="desk-row">
              <span>{called}</span>
              <span className="small quiet numeric">
                {usedAt ? words.used(dayOf(since), dayOf(usedAt)) : words.unused(dayOf(since))}
              </span>
              <button
                type="button"
                className="plain"
                aria-label={words.removeNamed(called)}
                onClick={() => void remove(id)}
              >
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      {!knowsPasskeys() && <p className="quiet">{words.unknown}</p>}
      {knowsPasskeys() && name === undefined && (
        <div className="actions">
          <button type="button" className="button" onClick={() => setName(words.firstName)}>
            {words.add}
          </button>
        </div>
      )}
      {name !== undefined && (
        <form
          className="form event"
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <TextField
            name="passkeyName"
            label={words.name}
            help={words.nameHelp}
            maxLength={60}
            problems={refusals.problems}
            value={name}
            onChange={setName}
          />
          <div className="actions">
            <button className="button main">{words.make}</button>
            <button type="button" className="button" onClick={() => setName(undefined)}>
              {text.common.cancel}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}
