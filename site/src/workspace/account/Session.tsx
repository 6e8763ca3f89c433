import type { editedWords } from 'cms/domain/account/editedWords.ts'
import { can } from 'cms/domain/account/roles.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { workspaceText } from '../../text/workspace.ts'
import type { WorkspaceText } from '../../text/workspace.vi.ts'
import { rememberAccount, showAccount } from './account.ts'
import { onProofAsked, onSessionEnded, openedFor, problemsIn, request } from '../api.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { WorkspaceSchema } from '../workspaceRecords.ts'
import type { Person } from '../workspaceRecords.ts'
import { ActingFor } from './ActingFor.tsx'
import { ProofDialog } from './ProofDialog.tsx'
import { SignInForm } from './SignInForm.tsx'
import { useRefusals } from '../form/useRefusals.ts'

/** The permissions of {@link editedWords}, without the words: every screen loads this. */
const editing = [
  'catalogue.manage',
  'page.edit',
  'offering.edit',
] as const satisfies (typeof editedWords)[keyof typeof editedWords][]

export interface SignedIn {
  person: Person
  waiting: z.output<typeof WorkspaceSchema>['waiting']
  required: z.output<typeof WorkspaceSchema>['required']
  language: Language
  text: WorkspaceText
}

interface Props {
  language: Language
  children: (signedIn: SignedIn) => ReactNode
}

/**
 * Shows a screen to who is signed in. Where nobody is, or the session ends in the middle of the work, the
 * person signs in on top of the screen, which keeps what was typed and repeats what was refused.
 */
export function Session({ language, children }: Props) {
  const text = workspaceText(language)
  const [workspace, setWorkspace] = useState<z.output<typeof WorkspaceSchema>>()
  const { refusals, refuse } = useRefusals()
  const [renewal, setRenewal] = useState<{ done: () => void }>()
  const [proof, setProof] = useState<{ done: (isProven: boolean) => void }>()
  const person = useRef<string>(undefined)

  const load = useCallback(async () => {
    try {
      const found = await request({ path: '/workspace', schema: WorkspaceSchema })
      person.current = found.person.id
      openedFor(found.person.positions.find(({ isCurrent }) => isCurrent)?.openedFor ?? undefined)
      setWorkspace(found)
      refuse([])
      // Whoever signed in elsewhere, in the admin for one, is known to the header from here on.
      const { name, role, organisation } = found.person
      const edits = editing.filter((needs) => can(role, needs)).join()
      rememberAccount({ name, edits, organisation: organisation?.slug })
      showAccount()
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }, [language, refuse])

  useEffect(() => {
    onSessionEnded(() => new Promise((done) => setRenewal({ done })))
    onProofAsked(() => new Promise((done) => setProof({ done })))
    void load()
    return () => {
      onSessionEnded(undefined)
      onProofAsked(undefined)
    }
  }, [load])

  const resume = (user: { id: string }) => {
    // Another person must not save into the form of the one before.
    if (person.current && person.current !== user.id) {
      location.assign(pagePath('workspace', language))
      return
    }
    renewal?.done()
    setRenewal(undefined)
  }

  return (
    <>
      {workspace && (
        <Suspense
          fallback={
            <p className="quiet" role="status">
              {text.common.loading}
            </p>
          }
        >
          <ActingFor positions={workspace.person.positions} language={language} text={text} />
          {children({ ...workspace, language, text })}
        </Suspense>
      )}
      {!workspace && refusals.problems.length === 0 && !renewal && (
        <p className="quiet" role="status">
          {text.common.loading}
        </p>
      )}
      {refusals.problems.length > 0 && (
        <>
          <ProblemList refusals={refusals} text={text} />
          <button type="button" className="button" onClick={() => void load()}>
            {text.common.retry}
          </button>
        </>
      )}
      {proof && (
        <ProofDialog
          language={language}
          onEnd={(isProven) => {
            setProof(undefined)
            proof.done(isProven)
          }}
        />
      )}
      {renewal && <Renewal language={language} isFirst={!workspace} onSignedIn={resume} />}
    </>
  )
}

interface RenewalProps {
  language: Language
  /** Nobody was signed in when the page was opened. */
  isFirst: boolean
  onSignedIn: (user: { id: string }) => void
}

function Renewal({ language, isFirst, onSignedIn }: RenewalProps) {
  const text = workspaceText(language).signIn
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!isFirst) dialog.current?.showModal()
  }, [isFirst])
  const forgotten = (
    <p>
      <a href={`${pagePath('signIn', language)}#forgotten`}>{text.forgotten}</a>
    </p>
  )
  if (isFirst) {
    return (
      <>
        <p className="lead">{text.lead}</p>
        <SignInForm language={language} onSignedIn={onSignedIn} />
        {forgotten}
      </>
    )
  }
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-label={text.expired}
      onCancel={(event) => event.preventDefault()}
    >
      <h2>{text.expired}</h2>
      <p>{text.expiredLead}</p>
      <SignInForm language={language} onSignedIn={onSignedIn} />
      {forgotten}
    </dialog>
  )
}
