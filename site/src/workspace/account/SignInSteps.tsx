import { currentTerms } from 'cms/domain/account/terms.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { dayText } from 'cms/domain/values/day.ts'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { accountText } from '../../text/account.ts'
import { workspaceText } from '../../text/workspace.ts'
import { ApiError, problemsIn, request } from '../api.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { fieldId } from '../form/Field.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { CodeField } from './CodeField.tsx'
import { knowsPasskeys, showPasskey } from './passkey.ts'
import { SecondStepSetUp } from './SecondStepSetUp.tsx'
import { SignInAnswerSchema } from './signInAnswer.ts'
import type { LeftStep, SignInAnswer } from './signInAnswer.ts'

interface Props {
  step: LeftStep
  language: Language
  onAnswer: (answer: SignInAnswer) => void
  /** It took too long: back to the password. */
  onExpired: () => void
}

/** What is left between the password and the workspace: a code, setting one up, the terms. */
export function SignInSteps(props: Props) {
  const text = accountText(props.language).steps
  const {
    step: { next },
    language,
    onAnswer,
  } = props
  if (next === 'code') return <CodeStep {...props} />
  if (next === 'terms') return <TermsStep {...props} />
  return (
    <>
      <StepTitle>{text.setUpTitle}</StepTitle>
      <p>{text.setUpLead}</p>
      <SecondStepSetUp
        language={language}
        isSignIn
        onDone={(answer) => onAnswer(SignInAnswerSchema.parse(answer))}
      />
    </>
  )
}

/** The title of a step, to which the focus goes when it comes up. */
function StepTitle({ children }: { children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <h2 ref={title} tabIndex={-1}>
      {children}
    </h2>
  )
}

/** Sends a step, and tells when the sign-in has to begin anew. */
function useStep({ language, onAnswer, onExpired }: Props) {
  const { refusals, refuse } = useRefusals()
  const take = async (ask: () => Promise<SignInAnswer>) => {
    try {
      onAnswer(await ask())
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) onExpired()
      else refuse(problemsIn(error, language))
    }
  }
  const schema = SignInAnswerSchema
  const send = (path: string, body: object) =>
    take(() => request({ path, method: 'POST', body, schema, isSignIn: true }))
  const showKey = () => take(() => showPasskey(schema))
  return { refusals, send, showKey }
}

function CodeStep(props: Props) {
  const { steps: text, ways } = accountText(props.language)
  const [code, setCode] = useState('')
  const { refusals, send, showKey } = useStep(props)
  const hasPasskey = props.step.ways.includes('passkey') && knowsPasskeys()
  const hasApp = props.step.ways.includes('app')
  return (
    <>
      <StepTitle>{text.codeTitle}</StepTitle>
      {hasPasskey && (
        <>
          <p>{ways.showLead}</p>
          <div className="actions">
            <button type="button" className="button main" onClick={() => void showKey()}>
              {ways.show}
            </button>
          </div>
        </>
      )}
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void send('/users/sign-in/code', { code })
        }}
      >
        <p>{hasApp ? text.codeLead : ways.recoveryOnly}</p>
        <ProblemList refusals={refusals} text={workspaceText(props.language)} />
        <CodeField
          label={hasApp ? text.code : ways.recoveryCode}
          problems={refusals.problems}
          value={code}
          onChange={setCode}
        />
        <button className={hasPasskey ? 'button' : 'button main'}>{text.goOn}</button>
      </form>
      <p>
        <button type="button" className="plain" onClick={props.onExpired}>
          {text.anew}
        </button>
      </p>
    </>
  )
}

function TermsStep(props: Props) {
  const text = accountText(props.language).steps
  const [accepts, setAccepts] = useState(false)
  const { refusals, send } = useStep(props)
  const { version, points } = currentTerms
  return (
    <>
      <StepTitle>{text.termsTitle}</StepTitle>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void send('/users/sign-in/terms', { version, accepts })
        }}
      >
        <p>{text.termsLead}</p>
        <ProblemList refusals={refusals} text={workspaceText(props.language)} />
        <p className="quiet">{text.termsVersion(dayText(version, props.language))}</p>
        <ol>
          {points.map((point) => (
            <li key={point.vi}>{point[props.language]}</li>
          ))}
        </ol>
        <label className="choice">
          <input
            id={fieldId('accepts')}
            type="checkbox"
            checked={accepts}
            onChange={({ target }) => setAccepts(target.checked)}
          />
          {text.accept}
        </label>
        <button className="button main">{text.goOn}</button>
      </form>
    </>
  )
}
