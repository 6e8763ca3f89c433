import { useState } from 'react'
import { quotationText } from '../../text/quotation.ts'
import { problemsIn } from '../api.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { TextField } from '../form/Field.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { unlockOwnKey } from './ownKey.ts'
import type { OwnKey } from './ownKey.ts'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  own: OwnKey
  label: string
  /** Called with the secret part of the key, which stays in this browser. */
  onUnlocked: (identity: string) => Promise<void>
}

/** Asks for the passphrase of a custodian's key, or the key itself from the sheet. */
export function UnlockForm({ own, label, language, text, onUnlocked }: Props) {
  const words = quotationText(language).custody
  const { refusals, refuse, mend } = useRefusals()
  const [passphrase, setPassphrase] = useState('')
  const [sheet, setSheet] = useState('')
  const [isWorking, setIsWorking] = useState(false)
  const unlock = async () => {
    setIsWorking(true)
    try {
      const identity = await unlockOwnKey(own, { passphrase, sheet })
      if (!identity) return refuse([{ field: 'passphrase', message: words.wrong }])
      await onUnlocked(identity)
    } catch (error) {
      refuse(problemsIn(error, language))
    } finally {
      setIsWorking(false)
    }
  }
  return (
    <form
      className="form event"
      aria-label={label}
      onSubmit={(submission) => {
        submission.preventDefault()
        void unlock()
      }}
    >
      <ProblemList refusals={refusals} text={text} />
      <TextField
        name="passphrase"
        type="password"
        autoComplete="current-password"
        label={words.passphrase}
        problems={refusals.problems}
        value={passphrase}
        onChange={(value) => {
          mend(['passphrase'])
          setPassphrase(value)
        }}
      />
      <TextField
        name="sheet"
        label={words.recovery}
        hint={text.common.optional}
        problems={refusals.problems}
        value={sheet}
        onChange={setSheet}
      />
      {isWorking && <p role="status">{words.unlocking}</p>}
      <div className="actions">
        <button className="button main" disabled={isWorking}>
          {label}
        </button>
      </div>
    </form>
  )
}
