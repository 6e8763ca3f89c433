import { useState } from 'react'
import { quotationText } from '../../text/quotation.ts'
import { problemsIn } from '../api.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { TextField } from '../form/Field.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import { makeOwnKey } from './ownKey.ts'

interface Props extends Pick<SignedIn, 'person' | 'language' | 'text'> {
  isFirst: boolean
  onMade: () => void
}

const shortestPassphrase = 16

/** Makes a custodian's key in this browser, and shows its recovery sheet once. */
export function KeyMaker({ isFirst, person, language, text, onMade }: Props) {
  const words = quotationText(language).custody
  const { refusals, refuse, mend } = useRefusals()
  const [isOpen, setIsOpen] = useState(isFirst)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [isMaking, setIsMaking] = useState(false)
  const [sheet, setSheet] = useState<string>()
  const make = async () => {
    if (passphrase.length < shortestPassphrase) {
      return refuse([{ field: 'passphrase', message: words.tooShort }])
    }
    if (passphrase !== again) return refuse([{ field: 'again', message: words.notSame }])
    setIsMaking(true)
    try {
      setSheet(await makeOwnKey(passphrase))
    } catch (error) {
      refuse(problemsIn(error, language))
    } finally {
      setIsMaking(false)
    }
  }
  if (sheet) {
    return (
      <section className="recovery" aria-label={words.sheet}>
        <h2>{words.sheet}</h2>
        <p>{words.sheetLead}</p>
        <p>
          {person.name}, {person.organisation?.name}
        </p>
        <p>
          <code>{sheet}</code>
        </p>
        <div className="actions on-screen">
          <button type="button" className="button main" onClick={() => print()}>
            {words.print}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              setSheet(undefined)
              setIsOpen(false)
              onMade()
            }}
          >
            {words.kept}
          </button>
        </div>
      </section>
    )
  }
  if (!isOpen) {
    return (
      <p>
        <button type="button" className="plain" onClick={() => setIsOpen(true)}>
          {words.make}
        </button>
      </p>
    )
  }
  return (
    <form
      className="form event"
      aria-label={words.make}
      onSubmit={(submission) => {
        submission.preventDefault()
        void make()
      }}
    >
      <h2>{words.make}</h2>
      <p>{words.makeLead}</p>
      <ProblemList refusals={refusals} text={text} />
      <TextField
        name="passphrase"
        type="password"
        autoComplete="new-password"
        label={words.passphrase}
        help={words.passphraseHelp}
        problems={refusals.problems}
        value={passphrase}
        onChange={(value) => {
          mend(['passphrase'])
          setPassphrase(value)
        }}
      />
      <TextField
        name="again"
        type="password"
        autoComplete="new-password"
        label={words.again}
        problems={refusals.problems}
        value={again}
        onChange={(value) => {
          mend(['again'])
          setAgain(value)
        }}
      />
      {isMaking && <p role="status">{words.making}</p>}
      <div className="actions">
        <button className="button main" disabled={isMaking}>
          {words.make}
        </button>
      </div>
    </form>
  )
}
