import { useEffect, useRef } from 'react'
import { problemsIn } from '../api.ts'
import type { Problem } from '../api.ts'
import { fireEvent } from '../form/EventForm.tsx'
import type { SignedIn } from '../account/Session.tsx'
import { selectionText } from '../../text/selection.ts'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  id: string
  onLocked: () => void
  onRefused: (problems: Problem[]) => void
  onCancel: () => void
}

/** Asks once more before a record is locked for good. */
export function LockDialog({ id, language, text, onLocked, onRefused, onCancel }: Props) {
  const words = selectionText(language)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const lock = async () => {
    try {
      await fireEvent('selections', id, 'lock', {})
      onLocked()
    } catch (error) {
      onRefused(problemsIn(error, language))
    }
  }
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="lock-title" onClose={onCancel}>
      <h2 id="lock-title">{words.lockTitle}</h2>
      <p>{words.lockLead}</p>
      <div className="actions">
        <button type="button" className="button main" onClick={() => void lock()}>
          {words.lockNow}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.common.cancel}
        </button>
      </div>
    </dialog>
  )
}
