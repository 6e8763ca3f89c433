import { CallOffsSchema } from 'cms/domain/contract/agreements.ts'
import type { CallOffs as Told } from 'cms/domain/contract/agreements.ts'
import { contractMachine, runningStates } from 'cms/domain/contract/machine.ts'
import { numberText } from 'cms/domain/field/price.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { useEffect, useState } from 'react'
import { frameworkText } from '../../text/framework.ts'
import type { SignedIn } from '../account/Session.tsx'
import { problemsIn, request } from '../api.ts'
import { AgreementLines } from './AgreementLines.tsx'
import type { ContractRecord } from './contractRecord.ts'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  agreement: ContractRecord
  /** Whether the own organisation concluded it. */
  isOwn: boolean
}

/** What was called off from a framework agreement and what is left; to its own agency, by whom. */
export function CallOffs({ agreement, isOwn, language, text }: Props) {
  const words = frameworkText(language)
  const [told, setTold] = useState<Told>()
  const [problem, setProblem] = useState('')
  useEffect(() => {
    request({
      path: `/contracts/call-offs?agreement=${agreement.id}`,
      schema: CallOffsSchema,
    }).then(setTold, (error: unknown) => setProblem(problemsIn(error, language)[0]?.message ?? ''))
  }, [agreement.id, agreement.updatedAt, language])
  if (problem) return <p className="quiet small">{problem}</p>
  if (!told) return null
  const nameOf = (line: string) => told.lines.find(({ id }) => id === line)?.name ?? ''
  const isRunning = runningStates.some((state) => state === agreement.state)
  return (
    <section id="call-offs">
      <h3>{words.left}</h3>
      <p className="quiet small">{words.counted}</p>
      <AgreementLines lines={told.lines} label={words.left} language={language} />
      {!isOwn && isRunning && (
        <p className="on-screen">
          <a href={`${pagePath('workspaceContract', language)}?agreement=${agreement.id}`}>
            {words.callOff}
          </a>
        </p>
      )}
      {isOwn && told.contracts.length === 0 && <p className="quiet">{words.noContracts}</p>}
      {told.contracts.length > 0 && (
        <div className="wide" tabIndex={0} role="region" aria-label={words.contracts}>
          <table>
            <caption>
              <h4>{words.contracts}</h4>
            </caption>
            <thead>
              <tr>
                <th scope="col">{words.organisation}</th>
                <th scope="col">{words.number}</th>
                <th scope="col">{words.quantities}</th>
                <th scope="col">{words.state}</th>
              </tr>
            </thead>
            <tbody>
              {told.contracts.map(({ id, organisation, number, quantities, state, ...one }) => (
                <tr key={id}>
                  <th scope="row">
                    {organisation}{' '}
                    {one.illustrative && (
                      <span className="hatched">{text.common.illustrative}</span>
                    )}
                  </th>
                  <td>{number}</td>
                  <td>
                    {Object.entries(quantities)
                      .map(([line, count]) => `${nameOf(line)}: ${numberText(count)[language]}`)
                      .join('; ')}
                  </td>
                  <td>{contractMachine.states[state].label[language]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
