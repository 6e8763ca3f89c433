import type { Language } from 'cms/domain/language/language.ts'
import { lazy, Suspense, useState } from 'react'
import { workspaceText } from '../../text/workspace.ts'
import { rememberAccount } from './account.ts'
import { problemsIn, request } from '../api.ts'
import { TextField } from '../form/Field.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { SignInAnswerSchema } from './signInAnswer.ts'
import type { LeftStep, SignInAnswer } from './signInAnswer.ts'

/** Few sign-ins have steps left, so their sentences come when one has. */
const SignInSteps = lazy(async () => ({
  default: (await import('./SignInSteps.tsx')).SignInSteps,
}))

interface Props {
  language: Language
  onSignedIn: (user: { id: string; name: string; language: Language }) => void
}

/** Mail address and password, then the steps that are left. */
export function SignInForm({ language, onSignedIn }: Props) {
  const text = workspaceText(language)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { refusals, refuse } = useRefusals()
  const [isBusy, setIsBusy] = useState(false)
  const [next, setNext] = useState<LeftStep>()

  const take = (answer: SignInAnswer) => {
    if ('next' in answer) {
      setNext(answer)
      return
    }
    // What they edit is known once a screen has asked what they act as.
    rememberAccount({ name: answer.user.name })
    onSignedIn(answer.user)
  }

  const signIn = async () => {
    setIsBusy(true)
    try {
      const answer = await request({
        path: '/users/login',
        method: 'POST',
        body: { email: email.trim(), password },
        schema: SignInAnswerSchema,
        isSignIn: true,
      })
      setPassword('')
      take(answer)
    } catch (error) {
      refuse(problemsIn(error, language))
    } finally {
      setIsBusy(false)
    }
  }

  if (next) {
    return (
      <Suspense>
        <SignInSteps
          key={next.next}
          step={next}
          language={language}
          onAnswer={take}
          onExpired={() => setNext(undefined)}
        />
      </Suspense>
    )
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
