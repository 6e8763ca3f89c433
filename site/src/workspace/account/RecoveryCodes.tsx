import type { Language } from 'cms/domain/language/language.ts'
import { useEffect, useRef } from 'react'
import { accountText } from '../../text/account.ts'

interface Props {
  codes: string[]
  language: Language
  onKept: () => void
}

/** The recovery codes, which are shown this once. */
export function RecoveryCodes({ codes, language, onKept }: Props) {
  const text = accountText(language).setUp
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <section className="recovery-codes">
      <h2 ref={title} tabIndex={-1}>
        {text.codesTitle}
      </h2>
      <p>{text.codesLead}</p>
      <ul translate="no">
        {codes.map((code) => (
          <li key={code}>
            <code>
              {code.slice(0, 5)}-{code.slice(5)}
            </code>
          </li>
        ))}
      </ul>
      <div className="actions on-screen">
        <button type="button" className="button main" onClick={onKept}>
          {text.codesKept}
        </button>
        <button type="button" className="button" onClick={() => print()}>
          {text.print}
        </button>
      </div>
    </section>
  )
}
