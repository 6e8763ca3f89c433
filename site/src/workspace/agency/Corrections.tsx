import { adoptionLevels, correctableFields } from 'cms/domain/adoption/adoption.ts'
import type { AdoptionLevel } from 'cms/domain/adoption/adoption.ts'
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
  const say = (value: string) => (/^\d{4}-\d{2}-\d{2}/.test(value) ? dayOf(value) : value)
  return (
    <>
      {correction && (
        <div className="note">
          <h3>{words.correctionWaits(correction.byName)}</h3>
          <ul>
            {correctableFields.values.map((field) => {
              const value = correction.proposal[field]
              return (
                value && (
                  <li key={field}>
                    {field !== 'purpose' && levelWord(correction.proposal.level)}
                    {correctableFields.labels[field][language]}: <strong>{say(value)}</strong>
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
                {correctableFields.labels[field][language]}: <s>{before && say(before)}</s>{' '}
                <strong>{say(after)}</strong>
                <p className="small quiet">“{reason}”</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
