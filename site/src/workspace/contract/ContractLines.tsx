import { lineTotal, linesTotal } from 'cms/domain/contract/contract.ts'
import type { ContractLine } from 'cms/domain/contract/contract.ts'
import { priceIntervals, priceUnits } from 'cms/domain/field/plan.ts'
import { moneyText } from 'cms/domain/field/price.ts'
import { useEffect, useRef } from 'react'
import { contractText } from '../../text/contract.ts'
import { frameworkText } from '../../text/framework.ts'
import type { SignedIn } from '../account/Session.tsx'
import type { Problem } from '../api.ts'
import { Field, fieldId, TextField } from '../form/Field.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { FieldGroup } from '../vendor/FieldGroup.tsx'
import { emptyLine } from './contractRecord.ts'
import type { ContractDraft, LineDraft } from './contractRecord.ts'

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  lines: LineDraft[]
  /** Of a framework agreement they say how much can be called off at most. */
  kind: ContractDraft['kind']
  /** They come from a framework agreement, which says what they are called and counted by. */
  isAgreed: boolean
  problems: Problem[]
  onChange: (lines: LineDraft[]) => void
}

/** A number of a line; nothing while it is still being typed. */
const number = (value: number | string | null) => (typeof value === 'number' ? value : null)

/** A line with its numbers as far as they are whole. */
export const asLine = (line: LineDraft): ContractLine => ({
  quantity: number(line.quantity),
  periods: number(line.periods),
  unitPrice: number(line.unitPrice),
  vat: number(line.vat),
})

/** The lines of prices, each with what it comes to. */
export function ContractLines(props: Props) {
  const { lines, kind, isAgreed, problems, onChange, language, text } = props
  const words = contractText(language)
  // A line that was just added is where the person wants to type next.
  const added = useRef<string>(undefined)
  useEffect(() => {
    const index = lines.findIndex(({ key }) => key === added.current)
    if (index === -1) return
    added.current = undefined
    document.getElementById(fieldId(`lines.${index}.name`))?.focus()
  })
  const total = linesTotal(lines.map(asLine))
  return (
    <FieldGroup name="lines" label={words.lines} help={words.linesHelp} problems={problems}>
      {lines.map((line, index) => (
        <Line
          key={line.key}
          line={line}
          index={index}
          kind={kind}
          problems={problems}
          language={language}
          text={text}
          onLine={(part) =>
            onChange(lines.map((one) => (one.key === line.key ? { ...one, ...part } : one)))
          }
          onRemove={() => onChange(lines.filter(({ key }) => key !== line.key))}
        />
      ))}
      {!isAgreed && (
        <div>
          <button
            type="button"
            className="button"
            onClick={() => {
              const line = emptyLine()
              added.current = line.key
              onChange([...lines, line])
            }}
          >
            {words.addLine}
          </button>
        </div>
      )}
      {total !== undefined && (
        <p>
          {words.total}: <strong className="numeric">{moneyText(total)[language]}</strong>
        </p>
      )}
    </FieldGroup>
  )
}

interface LineProps extends Pick<SignedIn, 'language' | 'text'>, Pick<Props, 'kind'> {
  line: LineDraft
  index: number
  problems: Problem[]
  onLine: (part: Partial<LineDraft>) => void
  onRemove: () => void
}

function Line(props: LineProps) {
  const { line, index, kind, problems, language, text, onLine, onRemove } = props
  const words = contractText(language)
  const { mostQuantity, mostPeriods } = frameworkText(language)
  const labels =
    kind === 'framework' ? { ...words, quantity: mostQuantity, periods: mostPeriods } : words
  const path = `lines.${index}.`
  const amount = lineTotal(asLine(line))
  const numberField = (name: 'quantity' | 'periods' | 'unitPrice' | 'vat', help?: string) => (
    <NumberField
      name={path + name}
      label={labels[name]}
      help={help}
      problems={problems}
      value={line[name]}
      onChange={(value) => onLine({ [name]: value })}
    />
  )
  return (
    <fieldset className="row-group">
      <legend>
        {words.line} {index + 1}
      </legend>
      {line.agreementLine ? (
        <Field name={`${path}name`} label={words.lineName} problems={problems}>
          {(control) => (
            <output {...control}>
              {line.name} ({priceUnits.labels[line.unit][language]},{' '}
              {priceIntervals.labels[line.interval][language]})
            </output>
          )}
        </Field>
      ) : (
        <Counted line={line} path={path} problems={problems} language={language} onLine={onLine} />
      )}
      {numberField('quantity')}
      {line.interval !== 'once' && numberField('periods', words.periodsHelp)}
      {numberField('unitPrice')}
      {numberField('vat', words.vatHelp)}
      {amount !== undefined && (
        <p>
          {words.amount}: <strong className="numeric">{moneyText(amount)[language]}</strong>
        </p>
      )}
      <div>
        <button
          type="button"
          className="plain"
          aria-label={words.removeLine(line.name || String(index + 1))}
          onClick={onRemove}
        >
          {text.common.remove}
        </button>
      </div>
    </fieldset>
  )
}

/** What a line is called, and by what it is counted. */
function Counted({
  line,
  path,
  problems,
  language,
  onLine,
}: Pick<LineProps, 'line' | 'problems' | 'language' | 'onLine'> & { path: string }) {
  const words = contractText(language)
  return (
    <>
      <TextField
        name={`${path}name`}
        label={words.lineName}
        maxLength={200}
        problems={problems}
        value={line.name}
        onChange={(name) => onLine({ name })}
      />
      <Field name={`${path}unit`} label={words.unit} problems={problems}>
        {(control) => (
          <select
            {...control}
            value={line.unit}
            onChange={({ target }) => {
              const unit = priceUnits.values.find((value) => value === target.value)
              if (unit) onLine({ unit })
            }}
          >
            {priceUnits.values.map((unit) => (
              <option key={unit} value={unit}>
                {priceUnits.labels[unit][language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name={`${path}interval`} label={words.interval} problems={problems}>
        {(control) => (
          <select
            {...control}
            value={line.interval}
            onChange={({ target }) => {
              const interval = priceIntervals.values.find((value) => value === target.value)
              if (interval) {
                onLine({ interval, ...(interval === 'once' ? { periods: null } : {}) })
              }
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
    </>
  )
}
