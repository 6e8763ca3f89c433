import type { Language } from '../domain/language/language.ts'
import type { FirstStep } from './firstSteps.ts'

/** What is still to be done in a new installation; nothing once all of it is done. */
export function FirstSteps({ steps, language }: { steps: FirstStep[]; language: Language }) {
  if (steps.every(({ isDone }) => isDone)) return null
  return (
    <section>
      <h2>{{ vi: 'Những việc đầu tiên', en: 'To begin with' }[language]}</h2>
      <ol>
        {steps.map(({ title, help, link, isDone }) => (
          <li key={link}>
            {isDone ? (
              <s>{title[language]}</s>
            ) : (
              <a href={link}>
                <strong>{title[language]}</strong>
              </a>
            )}{' '}
            {isDone ? { vi: '(đã xong)', en: '(done)' }[language] : null}
            <br />
            {isDone ? null : help[language]}
          </li>
        ))}
      </ol>
    </section>
  )
}
