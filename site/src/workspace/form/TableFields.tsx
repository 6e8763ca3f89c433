import { fieldEntries } from 'cms/domain/field/field.ts'
import type { FieldDefinition } from 'cms/domain/field/field.ts'
import type { SignedIn } from '../account/Session.tsx'
import type { Problem } from '../api.ts'
import { DateField } from './DateField.tsx'
import { TextField } from './Field.tsx'
import { NumberField } from './NumberField.tsx'

type Value = string | number | null

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  fields: Record<string, FieldDefinition>
  values: Record<string, Value>
  problems: Problem[]
  onChange: (part: Record<string, Value>) => void
}

/** The fields of a table in one language, in its order, each as its control asks. */
export function TableFields({ fields, values, problems, language, text, onChange }: Props) {
  const { optional, isPrivate } = text.common
  return fieldEntries(fields).map(([name, field]) => {
    const value = values[name] ?? null
    const common = {
      name,
      problems,
      label: field.label[language],
      help: field.help[language],
      hint: [!field.required && optional, field.isPrivate && isPrivate].filter(Boolean).join(', '),
      onChange: (typed: Value) => onChange({ [name]: typed }),
    }
    switch (field.control) {
      case 'number':
        return <NumberField key={name} {...common} value={value} />
      case 'date':
        return <DateField key={name} {...common} value={String(value ?? '')} />
      default:
        return (
          <TextField
            key={name}
            {...common}
            {...(field.lines && { lines: field.lines })}
            maxLength={field.maximumLength}
            value={String(value ?? '')}
          />
        )
    }
  })
}
