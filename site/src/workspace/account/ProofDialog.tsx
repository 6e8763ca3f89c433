import type { Language } from 'cms/domain/language/language.ts'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { accountText } from '../../text/account.ts'
import { workspaceText } from '../../text/workspace.ts'
import { problemsIn, request } from '../api.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { TextField } from '../form/Field.tsx'
import { useRefusals } from '../form/useRefusals.ts'

interface Props {
  language: Language
  /** Whether the person was confirmed; the focus is where it was before. */
  onEnd: (isProven: boolean) => void
}

/** Asks for the password, or a code, before a dangerous act. */
export function ProofDialog({ language, onEnd }: Props) {
  const text = accountText(language).proof
  const common = workspaceText(language)
  const dialog = useRef<HTMLDialogElement>(null)
  const [entered, setEntered] = useState('')
  const { refusals, refuse } = useRefusals()
  useEffect(() => dialog.current?.showModal(), [])
  const end = (isProven: boolean) => {
    dialog.current?.close()
    onEnd(isProven)
  }
  const prove = async () => {
    try {
      await request({
        path: '/users/prove',
        method: 'POST',
        body: { proof: entered },
        schema: z.unknown(),
      })
      end(true)
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-label={text.title}
      onCancel={(event) => {
        event.preventDefault()
        end(false)
      }}
    >
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void prove()
        }}
      >
        <ProblemList refusals={refusals} text={common} />
        <TextField
          name="proof"
          type="password"
          autoComplete="current-password"
          label={text.proof}
          problems={refusals.problems}
          value={entered}
          onChange={setEntered}
        />
        <div className="actions">
          <button className="button main">{text.confirm}</button>
          <button type="button" className="button" onClick={() => end(false)}>
            {common.common.cancel}
          </button>
        </div>
      </form>
    </dialog>
  )
}
