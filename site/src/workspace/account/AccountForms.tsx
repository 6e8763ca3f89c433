import { accountLanguages } from 'cms/domain/account/account.ts'
import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { accountText } from '../../text/account.ts'
import { problemsIn, request } from '../api.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { Field, TextField } from '../form/Field.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import type { AccountPart } from './AccountScreen.tsx'

/** Writes one's own account, and says what was done where the focus then is. */
function useOwnAccount({ account, reload, language }: AccountPart) {
  const { refusals, refuse } = useRefusals()
  const [done, setDone] = useState('')
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (done) status.current?.focus()
  }, [done])
  /** @returns whether it was written. */
  const write = async (body: object, sentence: string): Promise<boolean> => {
    setDone('')
    try {
      const path = `/users/${account.id}?depth=0`
      await request({ path, method: 'PATCH', body, schema: z.unknown() })
      refuse([])
      await reload()
      setDone(sentence)
      return true
    } catch (error) {
      refuse(problemsIn(error, language))
      return false
    }
  }
  return { refusals, write, done, status }
}

interface FormProps {
  title: string
  action: string
  own: ReturnType<typeof useOwnAccount>
  part: AccountPart
  onSend: () => Promise<void>
  children: ReactNode
}

/** A part of the account with its own button: title, what is wrong, fields, what was done. */
function AccountForm({ title, action, own, part, onSend, children }: FormProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void onSend()
        }}
      >
        <ProblemList refusals={own.refusals} text={part.text} />
        {children}
        <div className="actions">
          <button className="button">{action}</button>
        </div>
        <p ref={own.status} role="status" tabIndex={-1}>
          {own.done}
        </p>
      </form>
    </section>
  )
}

/** Name, and the language of one's screens. */
export function PersonalForm(part: AccountPart) {
  const words = accountText(part.language).account
  const own = useOwnAccount(part)
  const [name, setName] = useState(part.account.name)
  const [language, setLanguage] = useState(part.account.language)
  const save = async () => {
    if (!(await own.write({ name, language }, words.saved))) return
    // The admin reads its language from here.
    document.cookie = `payload-lng=${language}; path=/; max-age=31536000; samesite=lax`
  }
  return (
    <AccountForm title={words.personal} action={words.save} own={own} part={part} onSend={save}>
      <TextField
        name="name"
        label={words.name}
        autoComplete="name"
        maxLength={100}
        problems={own.refusals.problems}
        value={name}
        onChange={setName}
      />
      <Field
        name="language"
        label={words.language}
        help={words.languageHelp}
        problems={own.refusals.problems}
      >
        {(control) => (
          <select
            {...control}
            value={language}
            onChange={({ target }) => setLanguage(accountLanguages.schema.parse(target.value))}
          >
            {accountLanguages.values.map((value) => (
              <option key={value} value={value}>
                {accountLanguages.labels[value][part.language]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </AccountForm>
  )
}

/** A new password, with the present one. */
export function PasswordForm(part: AccountPart) {
  const words = accountText(part.language).account
  const own = useOwnAccount(part)
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const save = async () => {
    if (!(await own.write({ password, currentPassword: current }, words.passwordSet))) return
    setCurrent('')
    setPassword('')
  }
  return (
    <AccountForm
      title={words.password}
      action={words.setPassword}
      own={own}
      part={part}
      onSend={save}
    >
      <TextField
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        label={words.currentPassword}
        problems={own.refusals.problems}
        value={current}
        onChange={setCurrent}
      />
      <TextField
        name="password"
        type="password"
        autoComplete="new-password"
        label={words.newPassword}
        help={words.newPasswordHelp}
        problems={own.refusals.problems}
        value={password}
        onChange={setPassword}
      />
    </AccountForm>
  )
}

/** A new mail address, which counts once its link was opened. */
export function AddressForm(part: AccountPart) {
  const words = accountText(part.language).account
  const own = useOwnAccount(part)
  const [email, setEmail] = useState('')
  const [current, setCurrent] = useState('')
  const save = async () => {
    if (!(await own.write({ email, currentPassword: current }, words.addressSent))) return
    setEmail('')
    setCurrent('')
  }
  const { account } = part
  // The password stands on this screen twice: each is found by its own id.
  const problems = own.refusals.problems.map((problem) =>
    problem.field === 'currentPassword' ? { ...problem, field: 'addressPassword' } : problem,
  )
  return (
    <AccountForm
      title={words.address}
      action={words.setAddress}
      own={{ ...own, refusals: { ...own.refusals, problems } }}
      part={part}
      onSend={save}
    >
      <p>{words.currentAddress(account.email)}</p>
      {account.newEmail && <p className="note">{words.awaitedAddress(account.newEmail)}</p>}
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        label={words.newAddress}
        problems={problems}
        value={email}
        onChange={setEmail}
      />
      <TextField
        name="addressPassword"
        type="password"
        autoComplete="current-password"
        label={words.currentPassword}
        problems={problems}
        value={current}
        onChange={setCurrent}
      />
    </AccountForm>
  )
}
