import type { AgreementLineTold } from 'cms/domain/contract/agreements.ts'
import { leftOf } from 'cms/domain/contract/framework.ts'
import { priceIntervals, priceUnits } from 'cms/domain/field/plan.ts'
import { moneyText, numberText } from 'cms/domain/field/price.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { frameworkText } from '../../text/framework.ts'

interface Props {
  lines: AgreementLineTold[]
  /** What the table is called, for who hears it. */
  label: string
  language: Language
}

/** The lines of a framework agreement: price, the most that can be called off, what was and what is left. */
export function AgreementLines({ lines, label, language }: Props) {
  const words = frameworkText(language)
  const number = (value: number | null) =>
    value === null ? words.noBound : numberText(value)[language]
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.unitPrice}</th>
            <th scope="col">{words.most}</th>
            <th scope="col">{words.calledOff}</th>
            <th scope="col">{words.rest}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                {line.name}{' '}
                <span className="small quiet">
                  ({priceUnits.labels[line.unit][language]},{' '}
                  {priceIntervals.labels[line.interval][language]})
                </span>
              </th>
              <td className="numeric">
                {line.unitPrice !== null && moneyText(line.unitPrice)[language]}
              </td>
              <td className="numeric">{number(line.quantity)}</td>
              <td className="numeric">{number(line.calledOff)}</td>
              <td className="numeric">
                <strong>{number(leftOf(line))}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
