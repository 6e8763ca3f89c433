import { quantityLabels } from 'cms/domain/comparison/quantities.ts'
import { quantityNames } from 'cms/domain/comparison/quantitiesAddress.ts'
import type { Quantities } from 'cms/domain/comparison/quantitiesAddress.ts'
import type { Language } from 'cms/domain/language/language.ts'
import type { Problem } from '../api.ts'
import { fieldId } from '../form/Field.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { selectionText } from '../../text/selection.ts'

interface Props {
  quantities: Quantities
  problems: Problem[]
  language: Language
  onChange: (quantities: Quantities) => void
}

/** What the organisation expects to need; the comparison of the record counts what each plan comes to. */
export function QuantitiesFields({ quantities, problems, language, onChange }: Props) {
  const words = selectionText(language)
  const refused = problems.find(({ field }) => field === 'quantities')
  return (
    <details className="group" open={Object.values(quantities).some(Boolean)}>
      <summary id={fieldId('quantities')} tabIndex={-1}>
        {words.quantities}
      </summary>
      <p className="help">{words.quantitiesHelp}</p>
      {refused && <p className="error">{refused.message}</p>}
      <div className="pairs">
        {quantityNames.map((name) => (
          <NumberField
            key={name}
            name={`quantities.${name}`}
            label={quantityLabels[name][language]}
            problems={problems}
            value={quantities[name]}
            onChange={(typed) => {
              // What is still being typed is no number yet, and stays out of the record.
              if (typeof typed !== 'string') onChange({ ...quantities, [name]: typed })
            }}
          />
        ))}
      </div>
      <label className="choice">
        <input
          type="checkbox"
          checked={quantities.isPromoted}
          onChange={({ target }) => onChange({ ...quantities, isPromoted: target.checked })}
        />
        {quantityLabels.isPromoted[language]}
      </label>
    </details>
  )
}
