import { priceIntervals } from 'cms/domain/field/plan.ts'
import { moneyText, numberText } from 'cms/domain/field/price.ts'
import {
  buildLabels,
  emptyRentOrBuild,
  missingIn,
  rentLabels,
  rentOrBuildResult,
} from 'cms/domain/selection/rentOrBuild.ts'
import type { RentLine, RentOrBuild } from 'cms/domain/selection/rentOrBuild.ts'
import { useState } from 'react'
import { rentOrBuildText } from '../../text/rentOrBuild.ts'
import type { SignedIn } from '../account/Session.tsx'
import { problemsIn } from '../api.ts'
import type { Problem } from '../api.ts'
import { draftOfOffering } from '../contract/startContract.ts'
import { Field, TextField } from '../form/Field.tsx'
import { isWhole } from '../form/number.ts'
import { NumberField } from '../form/NumberField.tsx'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  sheet: RentOrBuild | null
  /** Id of the chosen offering, whose plans begin the lines of rent. */
  offering: string | undefined
  problems: Problem[]
  onChange: (sheet: RentOrBuild | null) => void
}

const wholeOrNone = { least: 0, optional: true }
const isRise = (name: string) => name === 'rent.rise'

/** Renting beside building: every assumption can be written, the result follows at once. */
export function RentOrBuildForm({ sheet, offering, problems, onChange, language, text }: Props) {
  const words = rentOrBuildText(language)
  const [failed, setFailed] = useState('')
  const start = async () => {
    try {
      const { lines = [] } = offering ? await draftOfOffering(offering) : {}
      onChange({
        ...emptyRentOrBuild,
        rent: {
          ...emptyRentOrBuild.rent,
          lines: lines.map(({ name, interval, unitPrice }) => ({
            name,
            interval,
            quantity: null,
            unitPrice: typeof unitPrice === 'number' ? Math.round(unitPrice) : null,
          })),
        },
      })
    } catch (error) {
      setFailed(problemsIn(error, language)[0]?.message ?? '')
    }
  }
  if (!sheet) {
    return (
      <div>
        <p className="help">{words.lead}</p>
        {failed && <p className="error">{failed}</p>}
        <button type="button" className="button" onClick={() => void start()}>
          {words.start}
        </button>
      </div>
    )
  }
  const { rent, build } = sheet
  const setLine = (index: number, part: Partial<RentLine>) =>
    onChange({
      ...sheet,
      rent: {
        ...rent,
        lines: rent.lines.map((line, place) => (place === index ? { ...line, ...part } : line)),
      },
    })
  const amount = (
    name: string,
    label: string,
    value: number | null,
    set: (value: number | null) => void,
  ) => (
    <NumberField
      key={name}
      name={`rentOrBuild.${name}`}
      label={label}
      problems={problems}
      value={value}
      // A yearly rise is a share; all else is whole đồng or people.
      {...(!isRise(name) && { whole: wholeOrNone })}
      onChange={(typed) => {
        // What is still being typed is no number yet, and stays out of the sheet.
        if (typeof typed !== 'string' && (isRise(name) || isWhole(typed, wholeOrNone))) set(typed)
      }}
    />
  )
  return (
    <fieldset className="group">
      <legend>{words.title}</legend>
      <p className="help">{words.help}</p>
      {rent.lines.map((line, index) => (
        <fieldset key={index} className="row-group">
          <legend>
            {words.line} {index + 1}
          </legend>
          <TextField
            name={`rentOrBuild.line.${index}.name`}
            label={words.name}
            maxLength={200}
            problems={problems}
            value={line.name}
            onChange={(name) => setLine(index, { name })}
          />
          <Field
            name={`rentOrBuild.line.${index}.interval`}
            label={words.interval}
            problems={problems}
          >
            {(control) => (
              <select
                {...control}
                value={line.interval}
                onChange={({ target }) => {
                  const interval = priceIntervals.values.find((one) => one === target.value)
                  if (interval) setLine(index, { interval })
                }}
              >
                {priceIntervals.values.map((interval) => (
                  <option key={interval} value={interval}>
                    {priceIntervals.labels[interval][language]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {amount(`line.${index}.quantity`, words.quantity, line.quantity, (quantity) =>
            setLine(index, { quantity }),
          )}
          {amount(`line.${index}.unitPrice`, words.unitPrice, line.unitPrice, (unitPrice) =>
            setLine(index, { unitPrice }),
          )}
          <div>
            <button
              type="button"
              className="plain"
              aria-label={text.common.removeNamed(line.name || String(index + 1))}
              onClick={() =>
                onChange({
                  ...sheet,
                  rent: { ...rent, lines: rent.lines.filter((_, place) => place !== index) },
                })
              }
            >
              {text.common.remove}
            </button>
          </div>
        </fieldset>
      ))}
      <div>
        <button
          type="button"
          className="button"
          onClick={() =>
            onChange({
              ...sheet,
              rent: {
                ...rent,
                lines: [
                  ...rent.lines,
                  { name: '', quantity: null, unitPrice: null, interval: 'year' },
                ],
              },
            })
          }
        >
          {words.addLine}
        </button>
      </div>
      {(Object.keys(rentLabels) as (keyof typeof rentLabels)[]).map((name) =>
        amount(
          `rent.${name}`,
          `${rentLabels[name][language]}${name === 'rise' ? ' (%)' : ''}`,
          rent[name],
          (value) => onChange({ ...sheet, rent: { ...rent, [name]: value } }),
        ),
      )}
      <h3>{words.build}</h3>
      {(Object.keys(buildLabels) as (keyof typeof buildLabels)[]).map((name) =>
        amount(`build.${name}`, buildLabels[name][language], build[name], (value) =>
          onChange({ ...sheet, build: { ...build, [name]: value } }),
        ),
      )}
      <RentOrBuildOutcome sheet={sheet} language={language} />
      <div>
        <button type="button" className="plain" onClick={() => onChange(null)}>
          {words.drop}
        </button>
      </div>
    </fieldset>
  )
}

/** What the assumptions come to, or what is still missing. */
export function RentOrBuildOutcome({
  sheet,
  language,
}: {
  sheet: RentOrBuild
  language: SignedIn['language']
}) {
  const words = rentOrBuildText(language)
  const result = rentOrBuildResult(sheet)
  const money = (dong: number) => moneyText(dong)[language]
  if (!result) {
    const missing = missingIn(sheet).map(({ label }) => label[language])
    return (
      <p className="quiet" role="status">
        {words.missing(missing.join('; '))}
      </p>
    )
  }
  return (
    <div role="status">
      <div className="wide" tabIndex={0} role="region" aria-label={words.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col">{words.rentSoFar}</th>
              <th scope="col">{words.buildSoFar}</th>
            </tr>
          </thead>
          <tbody>
            {result.years.map(({ year, rentSoFar, buildSoFar }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className="numeric">{money(rentSoFar)}</td>
                <td className="numeric">{money(buildSoFar)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {result.horizons.map(({ years, rent, build, factor }) => (
        <p key={years}>
          {words.horizon(years, money(rent), money(build), rent <= build)}{' '}
          {factor !== null && words.factor(numberText(factor)[language])}
        </p>
      ))}
      <p>{result.turnsInYear === null ? words.neverTurns : words.turns(result.turnsInYear)}</p>
    </div>
  )
}
