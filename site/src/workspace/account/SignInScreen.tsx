import type { Language } from 'cms/domain/language/language.ts'
import { backParameter, pagePath } from 'cms/domain/publication/routes.ts'
import { useState } from 'react'
import { z } from 'zod'
import { workspaceText } from '../../text/workspace.ts'
import { problemsIn, request } from '../api.ts'
import { TextField } from '../form/Field.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { SignInForm } from './SignInForm.tsx'

/** Signing in, and asking for a new password by mail. */
export function SignInScreen({ language }: { language: Language }) {
  const text = workspaceText(language).signIn
  const [isForgotten, setIsForgotten] = useState(location.hash === '#forgotten')
  if (isForgotten) {
    return <ForgottenPassword language={language} onBack={() => setIsForgotten(false)} />
  }
  return (
    <>
      <p className="lead">{text.lead}</p>
      <SignInForm
        language={language}
        // Vietnamese is everybody's until they choose: whoever reads English here goes on so.
        onSignedIn={(user) => location.assign(whereTo(user.language === 'en' ? 'en' : language))}
      />
      <p>
        <button type="button" className="plain" onClick={() => setIsForgotten(true)}>
          {text.forgotten}
        </button>
      </p>
    </>
  )
}

/** Back to the page of the admin that asked to sign in, else to the workspace. */
function whereTo(language: Language): string {
  const back = new URLSearchParams(location.search).get(backParameter) ?? ''
  return /^\/admin(?:[/?]|$)/.test(back) ? back : pagePath('workspace', language)
}

function ForgottenPassword({ language, onBack }: { language: Language; onBack: () => void }) {
  const text = workspaceText(language)
  const [email, setEmail] = useState('')
  const [isSent, setIsSent] = useState(false)
  const { refusals, refuse } = useRefusals()
  const send = async () => {
    try {
      await request({
        path: '/users/forgot-password',
        method: 'POST',
        body: { email: email.trim() },
        schema: z.unknown(),
        isSignIn: true,
      })
      setIsSent(true)
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  return (
    <>
      <h2>{text.signIn.forgotten}</h2>
      {isSent ? (
        <p role="status">{text.signIn.sent}</p>
      ) : (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          <p>{text.signIn.forgottenLead}</p>
          <ProblemList refusals={refusals} text={text} />
          <TextField
            name="email"
            type="email"
            autoComplete="username"
            label={text.signIn.email}
            problems={refusals.problems}
            value={email}
            onChange={setEmail}
          />
          <button className="button main">{text.signIn.send}</button>
        </form>
      )}
      <p>
        <button type="button" className="plain" onClick={onBack}>
          {text.signIn.back}
        </button>
      </p>
    </>
  )
}
