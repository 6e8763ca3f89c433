import { adoptionLevels } from 'cms/domain/adoption/adoption.ts'
import { PaidForSchema } from 'cms/domain/contract/paidFor.ts'
import type { PaidFor as Paid } from 'cms/domain/contract/paidFor.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { useEffect, useState } from 'react'
import { priceBandText } from '../../text/priceBand.ts'
import type { SignedIn } from '../account/Session.tsx'
import { problemsIn, request } from '../api.ts'
import { dayOf } from '../desk/time.ts'
import { Agreements } from './Agreements.tsx'
import { PriceBands } from './PriceBands.tsx'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  platforms: { id: string; name: string }[]
}

/** Before something is bought: what the own branch has of it already, and what others pay. */
export function PaidFor({ platforms, language, text }: Props) {
  const words = priceBandText(language)
  const [paid, setPaid] = useState<Paid>()
  const [problem, setProblem] = useState('')
  const ids = platforms.map(({ id }) => id).join(',')
  useEffect(() => {
    if (!ids) return
    request({ path: `/contracts/paid-for?platforms=${ids}`, schema: PaidForSchema }).then(
      setPaid,
      (error: unknown) => setProblem(problemsIn(error, language)[0]?.message ?? ''),
    )
  }, [ids, language])
  if (platforms.length === 0) return null
  const isEmpty = !paid || paid.contracts.length + paid.adoptions.length === 0
  return (
    <>
      {problem && <p className="quiet small">{problem}</p>}
      {paid && !isEmpty && (
        <section className="note">
          <h3>{words.paidFor}</h3>
          <p className="quiet small">{words.paidForLead}</p>
          <ul>
            {paid.contracts.map(({ id, title, organisation, endsNow, illustrative }) => (
              <li key={id}>
                <a href={`${pagePath('workspaceContract', language)}?id=${id}`}>{title}</a>,{' '}
                {organisation}, {endsNow ? words.until(dayOf(endsNow)) : words.noEnd}{' '}
                {illustrative && <span className="hatched">{text.common.illustrative}</span>}
              </li>
            ))}
            {paid.adoptions.map(({ id, name, organisation, level, illustrative }) => (
              <li key={id}>
                <a href={`${pagePath('workspaceAdoption', language)}?id=${id}`}>{name}</a>,{' '}
                {organisation}, {adoptionLevels.labels[level][language]}{' '}
                {illustrative && <span className="hatched">{text.common.illustrative}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Agreements platforms={platforms.map(({ id }) => id)} language={language} text={text} />
      {platforms.map((platform) => (
        <PriceBands key={platform.id} platform={platform} language={language} text={text} />
      ))}
    </>
  )
}
