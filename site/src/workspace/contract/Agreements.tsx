import type { AgreementTold } from 'cms/domain/contract/agreements.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { useEffect, useState } from 'react'
import { frameworkText } from '../../text/framework.ts'
import type { SignedIn } from '../account/Session.tsx'
import { problemsIn } from '../api.ts'
import { dayOf } from '../desk/time.ts'
import { AgreementLines } from './AgreementLines.tsx'
import { ownAgreements } from './startContract.ts'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  /** Ids. */
  platforms: string[]
}

/** Framework agreements for these platforms from which the own organisation may call off; nothing where there is none. */
export function Agreements({ platforms, language, text }: Props) {
  const words = frameworkText(language)
  const [agreements, setAgreements] = useState<AgreementTold[]>([])
  const [problem, setProblem] = useState('')
  const ids = platforms.join(',')
  useEffect(() => {
    if (!ids) return
    ownAgreements(ids.split(',')).then(setAgreements, (error: unknown) =>
      setProblem(problemsIn(error, language)[0]?.message ?? ''),
    )
  }, [ids, language])
  if (problem) return <p className="quiet small">{problem}</p>
  if (!ids || agreements.length === 0) return null
  return (
    <section className="note" id="agreements">
      <h3>{words.available}</h3>
      <p className="quiet small">{words.availableLead}</p>
      {agreements.map(({ id, title, organisation, endsNow, lines, illustrative }) => (
        <div key={id}>
          <p>
            <a href={`${pagePath('workspaceContract', language)}?id=${id}`}>{title}</a>{' '}
            {words.by(organisation)}
            {endsNow && `, ${words.until(dayOf(endsNow))}`}{' '}
            {illustrative && <span className="hatched">{text.common.illustrative}</span>}
          </p>
          <AgreementLines lines={lines} label={title} language={language} />
          <p className="on-screen">
            <a
              href={`${pagePath('workspaceContract', language)}?agreement=${id}`}
              aria-label={words.callOffOf(title)}
            >
              {words.callOff}
            </a>
          </p>
        </div>
      ))}
    </section>
  )
}
