import type { WorkspaceText } from '../../text/workspace.vi.ts'
import type { Problem } from '../api.ts'
import { clockText } from '../desk/time.ts'
import { useHalfTypedCount } from './halfTyped.ts'
import type { SaveState as State } from './useSavedRecord.ts'

interface Props {
  state: State
  savedAt: string
  text: WorkspaceText
  /** Why it was not saved: what is wrong at no field is said here. */
  problems?: Problem[]
  /** Shown a second time: not read out again. */
  isSilent?: boolean
}

/** Whether what was typed is safe, in words. */
export function SaveState({ state, savedAt, text, problems = [], isSilent = false }: Props) {
  const halfTyped = useHalfTypedCount()
  const time = savedAt ? clockText(savedAt) : ''
  const isPart = state === 'saved' && halfTyped > 0
  const sentences: Record<State, string> = {
    ...text.saving,
    saved: isPart ? text.saving.savedBut(time, halfTyped) : text.saving.saved(time),
  }
  return (
    <div
      className={`save-state ${isPart ? 'failed' : state}`}
      role={isSilent ? undefined : 'status'}
    >
      <p>{sentences[state]}</p>
      {problems.map(({ field, message }) => !field && <p key={message}>{message}</p>)}
      {state === 'conflict' && (
        <button type="button" className="button" onClick={() => location.reload()}>
          {text.saving.reload}
        </button>
      )}
    </div>
  )
}
