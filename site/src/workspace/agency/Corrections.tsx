import { adoptionLevels, correctableFields } from 'cms/domain/adoption/adoption.ts'
import type { AdoptionLevel } from 'cms/domain/adoption/adoption.ts'
import { correctedText } from 'cms/domain/adoption/operationText.ts'
import type { AdoptionRecord } from './agencyRecords.ts'
import type { SignedIn } from '../account/Session.tsx'
import { dayOf } from '../desk/time.ts'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  record: AdoptionRecord
}

/** The correction that waits for the leader, and those that were made: what it was, what it is, why. */
export function Corrections({ record, language, text }: Props) {
  const { correction, corrections } = record
  const words = text.event
  const levelWord = (level: AdoptionLevel | null | undefined) =>
    level ? `${adoptionLevels.labels[level][language]}: ` : ''
  const isOfLevel = (field: string) => ['date', 'evidence', 'validUntil'].includes(field)
  return (
    <>
      {correction && (
        <div className="note">
          <h3>{words.correctionWaits(correction.byName)}</h3>
          <ul>
            {correctableFields.values.map((field) => {
              const proposed = correction.proposal[field]
              const value = Array.isArray(proposed) ? proposed.join(', ') : proposed
              return (
                value !== undefined && (
                  <li key={field}>
                    {isOfLevel(field) && levelWord(correction.proposal.level)}
                    {correctableFields.labels[field][language]}:{' '}
                    <strong>{correctedText(field, String(value), language)}</strong>
                  </li>
                )
              )
            })}
          </ul>
          <p className="body">“{correction.reason}”</p>
        </div>
      )}
      {corrections.length > 0 && (
        <section>
          <h3>{words.corrections}</h3>
          <ul>
            {corrections.map(({ on, field, level, before, after, reason }, index) => (
              <li key={index}>
                <span className="numeric quiet">{dayOf(on)}</span> {levelWord(level)}
                {correctableFields.labels[field][language]}:{' '}
                <s>{before && correctedText(field, before, language)}</s>{' '}
                <strong>{correctedText(field, after, language)}</strong>
                <p className="small quiet">“{reason}”</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
