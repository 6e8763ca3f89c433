import { priceUnits } from 'cms/domain/field/plan.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { maximumLines } from 'cms/domain/quotationRequest/quantityLine.ts'
import { quotationText } from '../../text/quotation.ts'
import type { Problem } from '../api.ts'
import { Field, TextField } from '../form/Field.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { FieldGroup } from '../vendor/FieldGroup.tsx'
import { freshKey, wholes } from './requestRecord.ts'
import type { LineDraft } from './requestRecord.ts'

interface Props {
  lines: LineDraft[]
  problems: Problem[]
  language: Language
  onChange: (lines: LineDraft[]) => void
}

/** The lines of a request: what, in which unit, how many, for how many months. */
export function LinesField({ lines, problems, language, onChange }: Props) {
  const words = quotationText(language)
  const set = (key: string, part: Partial<LineDraft>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  return (
    <FieldGroup name="lines" label={words.lines} help={words.request.linesHelp} problems={problems}>
      {lines.map((line, index) => (
        <div
          key={line.key}
          className="quantity-line"
          role="group"
          aria-label={`${words.line} ${index + 1}`}
        >
          <TextField
            name={`lines.${index}.name`}
            label={words.lineName}
            maxLength={200}
            problems={problems}
            value={line.name}
            onChange={(name) => set(line.key, { name })}
          />
          <Field name={`lines.${index}.unit`} label={words.unit} problems={problems}>
            {(control) => (
              <select
                {...control}
                value={line.unit}
                onChange={({ target }) =>
                  set(line.key, { unit: priceUnits.schema.parse(target.value) })
                }
              >
                {priceUnits.options.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label[language]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <NumberField
            name={`lines.${index}.quantity`}
            label={words.quantity}
            problems={problems}
            value={line.quantity}
            whole={wholes.quantity}
            onChange={(quantity) => set(line.key, { quantity })}
          />
          <NumberField
            name={`lines.${index}.months`}
            label={words.months}
            problems={problems}
            value={line.months}
            whole={wholes.months}
            onChange={(months) => set(line.key, { months })}
          />
          {lines.length > 1 && (
            <button
              type="button"
              className="plain"
              onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
            >
              {words.request.removeLine(line.name || String(index + 1))}
            </button>
          )}
        </div>
      ))}
      {lines.length < maximumLines && (
        <button
          type="button"
          className="button"
          onClick={() =>
            onChange([
              ...lines,
              {
                key: freshKey('dong', lines),
                name: '',
                unit: 'package',
                quantity: 1,
                months: null,
              },
            ])
          }
        >
          {words.request.addLine}
        </button>
      )}
    </FieldGroup>
  )
}
