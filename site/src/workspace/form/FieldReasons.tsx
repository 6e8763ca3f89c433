import { Field, TextField } from './Field.tsx'
import type { SignedIn } from '../account/Session.tsx'

interface Props extends Pick<SignedIn, 'text'> {
  fields: { name: string; label: string }[]
  reasons: Record<string, string>
  onChange: (reasons: Record<string, string>) => void
}

/** Reasons field by field: whoever mends the record reads what to do where. */
export function FieldReasons({ fields, reasons, text, onChange }: Props) {
  return (
    <>
      {fields
        .filter(({ name }) => name in reasons)
        .map(({ name, label }) => (
          <TextField
            key={name}
            name={`fieldReasons.${name}`}
            lines={2}
            maxLength={2000}
            label={text.event.fieldReason(label)}
            problems={[]}
            value={reasons[name] ?? ''}
            onChange={(reason) => onChange({ ...reasons, [name]: reason })}
          />
        ))}
      <Field name="fieldReasons" label={text.event.addFieldReason} problems={[]}>
        {(control) => (
          <select
            {...control}
            value=""
            onChange={({ target }) => {
              if (target.value) onChange({ ...reasons, [target.value]: '' })
            }}
          >
            <option value="">{text.event.choose}</option>
            {fields
              .filter(({ name }) => !(name in reasons))
              .map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
          </select>
        )}
      </Field>
    </>
  )
}
