import { pagePath } from 'cms/domain/publication/routes.ts'
import type { DoorCollection } from 'cms/domain/words.ts'
import { useState } from 'react'
import { z } from 'zod'
import { problemsIn, request } from '../api.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import type { SignedIn } from '../account/Session.tsx'
import { useRefusals } from './useRefusals.ts'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  collection: DoorCollection
  id: string
  onCancel: () => void
}

/** Asks once more, then deletes a draft that was never public and leads back to the desk. */
export function DeleteDraft({ collection, id, language, text, onCancel }: Props) {
  const { refusals, refuse } = useRefusals()
  const [isSending, setIsSending] = useState(false)
  const remove = async () => {
    setIsSending(true)
    try {
      await request({ path: `/${collection}/${id}`, method: 'DELETE', schema: z.unknown() })
      location.assign(pagePath('workspace', language))
    } catch (error) {
      setIsSending(false)
      refuse(problemsIn(error, language))
    }
  }
  return (
    <div className="form event" role="group" aria-label={text.common.deleteDraft}>
      <p>{text.common.deleteQuestion}</p>
      <ProblemList refusals={refusals} text={text} />
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={isSending}
          // What was just pressed is gone; the keyboard goes on here.
          autoFocus
          onClick={() => void remove()}
        >
          {text.common.deleteDraft}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.common.cancel}
        </button>
      </div>
    </div>
  )
}
