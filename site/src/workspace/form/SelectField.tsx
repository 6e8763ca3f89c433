import type { ComponentProps } from 'react'
import { Field } from './Field.tsx'

interface Props extends Omit<ComponentProps<typeof Field>, 'children'> {
  options: { value: string; label: string }[]
  /** What stands where nothing is chosen. */
  none: string
  /** Empty where nothing is chosen. */
  value: string
  onChange: (value: string) => void
}

/** One of a closed list, or none of it. */
export function SelectField({ options, none, value, onChange, ...field }: Props) {
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{none}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
