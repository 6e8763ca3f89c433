import type { Language } from 'cms/domain/language/language.ts'
import { useState } from 'react'
import { z } from 'zod'
import { workspaceText } from '../../text/workspace.ts'
import { rememberAccount } from './account.ts'
import { ApiError, problemsIn, request } from '../api.ts'
import type { Problem } from '../api.ts'
import { TextField } from '../form/Field.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { useRefusals } from '../form/useRefusals.ts'

const SignedInSchema = z.object({ user: z.object({ id: z.string(), name: z.string() }) })

interface Props {
  language: Language
  onSignedIn: (user: { id: string; name: string }) => void
}

/** Mail address and password; says in words when the account is locked. */
export function SignInForm({ language, onSignedIn }: Props) {
  const text = workspaceText(language)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { refusals, refuse } = useRefusals()
  const [isBusy, setIsBusy] = useState(false)

  const signIn = async () => {
    setIsBusy(true)
    try {
      const { user } = await request({
        path: '/users/login',
        method: 'POST',
        body: { email: email.trim(), password },
        schema: SignedInSchema,
        isSignIn: true,
      })
      rememberAccount(user.name)
      onSignedIn(user)
    } catch (error) {
      refuse(explain(error))
    } finally {
      setIsBusy(false)
    }
  }

  /** The server's own words name neither what to do nor how long a lock lasts. */
  function explain(error: unknown): Problem[] {
    if (!(error instanceof ApiError) || error.status !== 401) return problemsIn(error, language)
    const isLocked = /lock|khóa|khoá/i.test(error.message)
    return [{ message: isLocked ? text.signIn.locked : text.signIn.wrong }]
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void signIn()
      }}
    >
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
      <TextField
        name="password"
        type="password"
        autoComplete="current-password"
        label={text.signIn.password}
        problems={refusals.problems}
        value={password}
        onChange={setPassword}
      />
      <button className="button main" disabled={isBusy}>
        {text.signIn.submit}
      </button>
    </form>
  )
}
