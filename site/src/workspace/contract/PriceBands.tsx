import { PriceBandsSchema } from 'cms/domain/contract/priceBand.ts'
import { priceIntervals, priceUnits } from 'cms/domain/field/plan.ts'
import { moneyText } from 'cms/domain/field/price.ts'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { priceBandText } from '../../text/priceBand.ts'
import type { SignedIn } from '../account/Session.tsx'
import { problemsIn, request } from '../api.ts'
import { dayOf } from '../desk/time.ts'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  platform: { id: string; name: string }
}

/** What other agencies pay for a platform, in bands that name nobody. */
export function PriceBands({ platform, language, text }: Props) {
  const words = priceBandText(language)
  const [answer, setAnswer] = useState<z.output<typeof PriceBandsSchema>>()
  const [problem, setProblem] = useState('')
  useEffect(() => {
    request({
      path: `/contracts/price-band?platform=${platform.id}`,
      schema: PriceBandsSchema,
    }).then(setAnswer, (error: unknown) =>
      setProblem(problemsIn(error, language)[0]?.message ?? ''),
    )
  }, [platform.id, language])
  if (problem) return <p className="quiet small">{problem}</p>
  if (!answer) return null
  return (
    <section className="bands">
      <h3>{words.title(platform.name)}</h3>
      <p className="quiet small">{words.lead(dayOf(answer.from))}</p>
      {answer.bands.length === 0 && (
        <p className="quiet">{answer.isHidden ? words.hidden : words.none}</p>
      )}
      {answer.bands.length > 0 && (
        <div className="wide" tabIndex={0} role="region" aria-label={words.title(platform.name)}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.unit}</th>
                <th scope="col">{words.low}</th>
                <th scope="col">{words.median}</th>
                <th scope="col">{words.high}</th>
                <th scope="col">{words.n}</th>
                <th scope="col">{words.newest}</th>
              </tr>
            </thead>
            <tbody>
              {answer.bands.map(
                ({ unit, interval, n, low, median, high, newestOn, illustrative }) => (
                  <tr key={`${unit} ${interval}`}>
                    <th scope="row">
                      {priceUnits.labels[unit][language]},{' '}
                      {priceIntervals.labels[interval][language]}{' '}
                      {illustrative && <span className="hatched">{text.common.illustrative}</span>}
                    </th>
                    {[low, median, high].map((price, index) => (
                      <td key={index} className="numeric">
                        {moneyText(price)[language]}
                      </td>
                    ))}
                    <td className="numeric">{n}</td>
                    <td className="numeric">{dayOf(newestOn)}</td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
