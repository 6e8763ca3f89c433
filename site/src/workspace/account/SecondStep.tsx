import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { accountText } from '../../text/account.ts'
import { problemsIn, request } from '../api.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { dayOf } from '../desk/time.ts'
import { useRefusals } from '../form/useRefusals.ts'
import type { AccountPart } from './AccountScreen.tsx'
import { Passkeys } from './Passkeys.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { SecondStepSetUp } from './SecondStepSetUp.tsx'

const CodesSchema = z.object({ recoveryCodes: z.array(z.string()) })

/** The second step of the sign-in: set up, moved to another telephone, turned off; new recovery codes. */
export function SecondStep({ account, reload, language, text }: AccountPart) {
  const words = accountText(language).account
  const { isSetUp, hasApp, isRequired, codesLeft, since } = account.secondFactor
  const [shows, setShows] = useState<'setUp' | 'end'>()
  const [codes, setCodes] = useState<string[]>()
  const [done, setDone] = useState('')
  const { refusals, refuse } = useRefusals()
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (done) status.current?.focus()
  }, [done])

  const finish = async (sentence: string) => {
    setShows(undefined)
    setCodes(undefined)
    refuse([])
    await reload()
    setDone(sentence)
  }
  const post = async <S extends z.ZodType>(
    path: string,
    schema: S,
    take: (answer: z.output<S>) => void,
  ) => {
    setDone('')
    try {
      take(
        await request({ path: `/users/second-factor/${path}`, method: 'POST', body: {}, schema }),
      )
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  const endNow = () => post('end', z.unknown(), () => void finish(words.turnedOff))
  const renew = () =>
    post('recovery-codes', CodesSchema, (answer) => setCodes(answer.recoveryCodes))

  return (
    <section aria-labelledby="second-step">
      <h2 id="second-step">{words.secondStep}</h2>
      {isRequired && <p>{words.isRequired}</p>}
      <p>{isSetUp ? words.isOn(since ? dayOf(since) : '') : words.isOff}</p>
      {isSetUp && <p>{words.codesLeft(codesLeft)}</p>}
      <p ref={status} role="status" tabIndex={-1}>
        {done}
      </p>
      <ProblemList refusals={refusals} text={text} />
      {codes && (
        <RecoveryCodes codes={codes} language={language} onKept={() => void finish(words.saved)} />
      )}
      {shows === 'setUp' && (
        <SecondStepSetUp language={language} onDone={() => void finish(words.turnedOn)} />
      )}
      {shows === 'end' && (
        <div className="form event" role="group" aria-label={words.turnOff}>
          <p>{words.turnOffQuestion}</p>
          <div className="actions">
            <button type="button" className="button" autoFocus onClick={() => void endNow()}>
              {words.turnOff}
            </button>
            <button type="button" className="button" onClick={() => setShows(undefined)}>
              {text.common.cancel}
            </button>
          </div>
        </div>
      )}
      {!shows && !codes && (
        <div className="actions">
          <button type="button" className="button" onClick={() => setShows('setUp')}>
            {hasApp ? words.replace : isSetUp ? words.turnOnApp : words.turnOn}
          </button>
          {isSetUp && (
            <button type="button" className="button" onClick={() => void renew()}>
              {words.newCodes}
            </button>
          )}
          {isSetUp && !isRequired && (
            <button type="button" className="button" onClick={() => setShows('end')}>
              {words.turnOff}
            </button>
          )}
        </div>
      )}
      <Passkeys account={account} reload={reload} language={language} text={text} />
    </section>
  )
}
