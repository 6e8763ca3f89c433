import { Choices } from '../form/Choices.tsx'
import { fieldId } from '../form/Field.tsx'
import { SelectField } from '../form/SelectField.tsx'
import type { DefinedFieldProps } from './DefinedFields.tsx'
import { FieldGroup } from './FieldGroup.tsx'

interface Props extends DefinedFieldProps {
  label: string
  help: string
  hint?: string | undefined
  note?: string | undefined
}

/** One of a closed list. */
export function ChoiceField({ field, value, onChange, language, words, ...props }: Props) {
  return (
    <SelectField
      {...props}
      options={(field.options ?? []).map((one) => ({
        value: one.value,
        label: one.label[language],
      }))}
      none={field.required ? words.offering.choose : words.offering.notStated}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
    />
  )
}

/** Any number of a closed list. */
export function ChoicesField({ field, value, onChange, language, ...props }: Props) {
  return (
    <FieldGroup {...props}>
      <Choices
        options={(field.options ?? []).map((one) => ({
          value: one.value,
          label: one.label[language],
        }))}
        chosen={value}
        onChange={onChange}
      />
    </FieldGroup>
  )
}

/** Yes, no, or not stated: three answers, so that silence is not taken for a no. */
export function YesNoField({ value, onChange, words, ...props }: Props) {
  const answers = [
    [true, words.offering.yes],
    [false, words.offering.no],
    [null, words.offering.notStated],
  ] as const
  return (
    <FieldGroup {...props}>
      <div className="answers">
        {answers.map(([answer, label]) => (
          <label key={label} className="choice">
            <input
              type="radio"
              name={fieldId(props.name)}
              checked={(value ?? null) === answer}
              onChange={() => onChange(answer)}
            />
            {label}
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
