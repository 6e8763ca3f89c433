import type { Language } from 'cms/domain/language/language.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { useState } from 'react'
import { z } from 'zod'
import { workspaceText } from '../../text/workspace.ts'
import { ApiError, problemsIn, request } from '../api.ts'
import { TextField } from '../form/Field.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { useRefusals } from '../form/useRefusals.ts'

/** A new password, by the link of a mail (`?token=`). */
export function ResetPasswordScreen({ language }: { language: Language }) {
  const text = workspaceText(language)
  const [password, setPassword] = useState('')
  const [isDone, setIsDone] = useState(false)
  const { refusals, refuse } = useRefusals()
  const reset = async () => {
    try {
      const token = new URLSearchParams(location.search).get('token') ?? ''
      await request({
        path: '/users/reset-password',
        method: 'POST',
        body: { token, password },
        schema: z.unknown(),
        isSignIn: true,
      })
      setIsDone(true)
    } catch (error) {
      const isUsed = error instanceof ApiError && error.status === 403
      refuse(isUsed ? [{ message: text.signIn.resetInvalid }] : problemsIn(error, language))
    }
  }
  if (isDone) {
    return (
      <>
        <p role="status">{text.signIn.resetDone}</p>
        <a className="button main" href={pagePath('signIn', language)}>
          {text.signIn.submit}
        </a>
      </>
    )
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void reset()
      }}
    >
      <ProblemList refusals={refusals} text={text} />
      <TextField
        name="password"
        type="password"
        autoComplete="new-password"
        label={text.signIn.newPassword}
        help={text.signIn.newPasswordHelp}
        problems={refusals.problems}
        value={password}
        onChange={setPassword}
      />
      <button className="button main">{text.signIn.setPassword}</button>
      <p>
        <a href={`${pagePath('signIn', language)}#forgotten`}>{text.signIn.forgotten}</a>
      </p>
    </form>
  )
}
