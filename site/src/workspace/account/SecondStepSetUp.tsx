import type { Language } from 'cms/domain/language/language.ts'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { accountText } from '../../text/account.ts'
import { workspaceText } from '../../text/workspace.ts'
import { problemsIn, request } from '../api.ts'
import { Notice } from '../../components/sections/Notice.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { CodeField } from './CodeField.tsx'
import { knowsPasskeys, makePasskey } from './passkey.ts'
import { QrPicture } from './QrPicture.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'

const BegunSchema = z.object({ secret: z.string(), address: z.string() })
const ConfirmedSchema = z.looseObject({ recoveryCodes: z.array(z.string()) })

interface Props {
  language: Language
  /** No session yet: a refusal is not about one that ended. */
  isSignIn?: boolean
  /** The codes were kept; `answer` is the server's to the confirmed code. */
  onDone: (answer: unknown) => void
}

/** Three steps to a second factor: an app, a picture, a code; or a passkey; then the recovery codes, once. */
export function SecondStepSetUp({ language, isSignIn = false, onDone }: Props) {
  const { setUp: text, ways } = accountText(language)
  const [begun, setBegun] = useState<z.output<typeof BegunSchema>>()
  const [answer, setAnswer] = useState<z.output<typeof ConfirmedSchema>>()
  const [code, setCode] = useState('')
  const { refusals, refuse } = useRefusals()
  const steps = useRef<HTMLOListElement>(null)
  // What was just pressed is gone; the keyboard goes on here.
  useEffect(() => steps.current?.focus(), [begun])

  const send = async () => {
    try {
      if (begun) {
        const path = '/users/second-factor/confirm'
        const body = { code }
        setAnswer(await request({ path, method: 'POST', body, schema: ConfirmedSchema, isSignIn }))
      } else {
        const path = '/users/second-factor/begin'
        setBegun(await request({ path, method: 'POST', body: {}, schema: BegunSchema, isSignIn }))
      }
      refuse([])
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }

  /** The other way, offered where there is no second step yet: in a sign-in that needs one. */
  const makeKey = async () => {
    try {
      setAnswer(await makePasskey(ways.firstName, { schema: ConfirmedSchema, isSignIn }))
      refuse([])
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }

  if (answer) {
    return (
      <RecoveryCodes
        codes={answer.recoveryCodes}
        language={language}
        onKept={() => onDone(answer)}
      />
    )
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <ProblemList refusals={refusals} text={workspaceText(language)} />
      {!begun && <Notice of="secondStep" language={language} />}
      {begun && (
        <>
          <ol ref={steps} tabIndex={-1} className="steps">
            <li>{text.first}</li>
            <li>
              {text.second}
              <QrPicture text={begun.address} label={text.picture} />
              <details>
                <summary>{text.byHand}</summary>
                <code className="secret" translate="no">
                  {begun.secret.match(/.{1,4}/g)?.join(' ')}
                </code>
              </details>
            </li>
            <li>{text.third}</li>
          </ol>
          <CodeField
            label={text.code}
            problems={refusals.problems}
            value={code}
            onChange={setCode}
          />
        </>
      )}
      <button className="button main">{begun ? text.confirm : text.begin}</button>
      {isSignIn && !begun && knowsPasskeys() && (
        <>
          <p>{ways.orPasskey}</p>
          <button type="button" className="button" onClick={() => void makeKey()}>
            {ways.add}
          </button>
        </>
      )}
    </form>
  )
}
