import { purposeOfRole, roles } from 'cms/domain/account/roles.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import { Notice } from '../../components/sections/Notice.tsx'
import { accountText } from '../../text/account.ts'
import { problemsIn, request } from '../api.ts'
import type { Problem } from '../api.ts'
import { dayOf, timeText } from '../desk/time.ts'
import { AddressForm, PasswordForm, PersonalForm } from './AccountForms.tsx'
import { PositionSchema } from '../workspaceRecords.ts'
import { Memberships } from './Memberships.tsx'
import { PersonalData } from './PersonalData.tsx'
import { Session } from './Session.tsx'
import type { SignedIn } from './Session.tsx'
import { Sessions } from './Sessions.tsx'

const SecondStep = lazy(async () => ({ default: (await import('./SecondStep.tsx')).SecondStep }))

const AccountSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  newEmail: z.string().nullable(),
  language: z.enum(['vi', 'en']),
  role: roles.schema,
  memberships: z.array(PositionSchema),
  offers: z.array(
    z.object({
      offer: z.string(),
      role: roles.schema,
      byName: z.string(),
      organisation: z.string(),
    }),
  ),
  hasAskedErasure: z.boolean(),
  lastSignInAt: z.string().nullable(),
  termsVersion: z.string().nullable(),
  termsAcceptedAt: z.string().nullable(),
  sessions: z.array(
    z.object({
      id: z.string(),
      createdAt: z.string(),
      device: z.string().nullish(),
      isThis: z.boolean(),
    }),
  ),
  secondFactor: z.object({
    isSetUp: z.boolean(),
    since: z.string().nullable(),
    hasApp: z.boolean(),
    passkeys: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        since: z.string(),
        usedAt: z.string().nullable(),
      }),
    ),
    codesLeft: z.number(),
    isRequired: z.boolean(),
    isDemonstration: z.boolean(),
  }),
})
type Account = z.output<typeof AccountSchema>

/** A part of the screen: the account, and how to read it again after it changed. */
export interface AccountPart extends Pick<SignedIn, 'language' | 'text'> {
  account: Account
  reload: () => Promise<void>
}

/** One's own account, of every role: who one is here, password, address, second step, sessions. */
export function AccountScreen({ language }: { language: Language }) {
  return <Session language={language}>{(signedIn) => <OwnAccount {...signedIn} />}</Session>
}

function OwnAccount({ person, language, text }: SignedIn) {
  const [account, setAccount] = useState<Account>()
  const [problems, setProblems] = useState<Problem[]>([])
  const reload = useCallback(async () => {
    try {
      setAccount(await request({ path: '/users/account', schema: AccountSchema }))
      setProblems([])
    } catch (error) {
      setProblems(problemsIn(error, language))
    }
  }, [language])
  useEffect(() => void reload(), [reload])
  const words = accountText(language).account
  if (!account) {
    return (
      <p className="quiet" role="status">
        {problems.map(({ message }) => message).join(' ') || text.common.loading}
      </p>
    )
  }
  const part = { account, reload, language, text }
  const { termsVersion, termsAcceptedAt, lastSignInAt, role, secondFactor } = account
  return (
    <div className="account">
      <p>
        <a href={pagePath('workspace', language)}>{text.common.home}</a>
      </p>
      <dl className="facts">
        <div>
          <dt>{words.role}</dt>
          <dd>
            {roles.labels[role][language]}
            <span className="quiet small"> {purposeOfRole[role][language]}</span>
          </dd>
        </div>
        {person.organisation && (
          <div>
            <dt>{words.organisation}</dt>
            <dd>{person.organisation.name}</dd>
          </div>
        )}
        <div>
          <dt>{words.lastSignIn}</dt>
          <dd className="numeric">{lastSignInAt ? timeText(lastSignInAt) : words.never}</dd>
        </div>
        {termsVersion && termsAcceptedAt && (
          <div>
            <dt>{words.terms}</dt>
            <dd>{words.acceptedOn(dayOf(termsVersion), dayOf(termsAcceptedAt))}</dd>
          </div>
        )}
      </dl>
      {secondFactor.isDemonstration && <p className="note">{words.demonstration}</p>}
      <Notice of="account" language={language} />
      <Memberships {...part} />
      <PersonalForm {...part} />
      <PasswordForm {...part} />
      <AddressForm {...part} />
      <Suspense>
        <SecondStep {...part} />
      </Suspense>
      <Sessions {...part} />
      <PersonalData {...part} />
    </div>
  )
}
