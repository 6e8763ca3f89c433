import { useState } from 'react'
import { implementationText } from '../../text/implementation.ts'
import type { SignedIn } from '../account/Session.tsx'
import { useRows } from '../desk/useRows.ts'
import { ImplementationRecordSchema } from './implementationRecord.ts'
import { PartnerForm } from './PartnerForm.tsx'
import { PartnerRow } from './PartnerRow.tsx'

interface Props extends Pick<SignedIn, 'person' | 'language' | 'text'> {
  adoption: string
  /** Whether the person may confirm and add. */
  isOpen: boolean
}

/** Firms that took part in the own adoption: what was confirmed, what waits, and a form for the next one. */
export function Partners({ adoption, isOpen, person, language, text }: Props) {
  const words = implementationText(language)
  const [version, setVersion] = useState(0)
  const partners = useRows(
    `/implementations?depth=1&limit=100&sort=-updatedAt&locale=${language}&where[adoption][equals]=${adoption}`,
    ImplementationRecordSchema,
    String(version),
  )
  const reload = () => {
    setVersion((before) => before + 1)
    return Promise.resolve()
  }
  return (
    <section id="partners">
      <h3>{words.title}</h3>
      <p className="small quiet">{words.screenLead}</p>
      {partners.problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {partners.rows?.length === 0 && <p className="quiet">{words.none}</p>}
      {(partners.rows ?? []).length > 0 && (
        <ul className="register">
          {partners.rows?.map((row) => (
            <PartnerRow
              key={row.id}
              row={row}
              isOpen={isOpen}
              person={person}
              onChanged={reload}
              language={language}
              text={text}
            />
          ))}
        </ul>
      )}
      {isOpen && (
        <PartnerForm
          key={version}
          adoption={adoption}
          language={language}
          text={text}
          onSent={reload}
        />
      )}
    </section>
  )
}
