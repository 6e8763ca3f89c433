import type { DoorCollection } from 'cms/domain/words.ts'
import { useState } from 'react'
import type { SignedIn } from '../account/Session.tsx'
import { DeleteDraft } from './DeleteDraft.tsx'
import { SaveState } from './SaveState.tsx'
import type { SavedRecord } from './useSavedRecord.ts'

interface Props
  extends Pick<SignedIn, 'language' | 'text'>, Pick<SavedRecord, 'saved' | 'state' | 'savedAt'> {
  collection: DoorCollection
  /** What sending it in is called. */
  submitLabel: string | undefined
  onSubmit: () => void
}

/** The end of a form that saves itself: send it in, delete the draft after a question, and whether it is saved. */
export function DraftActions(props: Props) {
  const { collection, submitLabel, onSubmit, saved, state, savedAt, language, text } = props
  const [isDeleting, setIsDeleting] = useState(false)
  const { id } = saved.current
  return (
    <>
      <div className="actions">
        <button type="button" className="button main" onClick={onSubmit}>
          {submitLabel}
        </button>
        {id && (
          <button type="button" className="button" onClick={() => setIsDeleting(true)}>
            {text.common.deleteDraft}
          </button>
        )}
        <SaveState state={state} savedAt={savedAt} text={text} isSilent />
      </div>
      {id && isDeleting && (
        <DeleteDraft
          collection={collection}
          id={id}
          language={language}
          text={text}
          onCancel={() => setIsDeleting(false)}
        />
      )}
    </>
  )
}
