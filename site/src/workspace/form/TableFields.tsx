import { fieldEntries } from 'cms/domain/field/field.ts'
import type { FieldDefinition } from 'cms/domain/field/field.ts'
import type { SignedIn } from '../account/Session.tsx'
import type { Problem } from '../api.ts'
import { FieldGroup } from '../vendor/FieldGroup.tsx'
import { Choices } from './Choices.tsx'
import { DateField } from './DateField.tsx'
import { TextField } from './Field.tsx'
import { NumberField } from './NumberField.tsx'
import { SelectField } from './SelectField.tsx'

interface Props<D extends object> extends Pick<SignedIn, 'language' | 'text'> {
  fields: Record<string, FieldDefinition>
  values: D
  /** What stands before the names of fields in refusals: `correction.`. */
  prefix?: string
  /** What a choice says while nothing is chosen. */
  none?: string
  problems: Problem[]
  onChange: (part: Partial<D>) => void
}

/** The fields of a table in one language, in its order, each as its control asks. */
export function TableFields<D extends object>(props: Props<D>) {
  const { fields, values, prefix = '', none = '', problems, language, text, onChange } = props
  const { optional } = text.common
  const held = new Map<string, unknown>(Object.entries(values))
  return fieldEntries(fields).map(([name, field]) => {
    const value = held.get(name)
    const typed = typeof value === 'string' || typeof value === 'number' ? value : null
    const line = String(typed ?? '')
    // What a control gives is what its field takes.
    const give = (given: unknown) => onChange({ [name]: given } as Partial<D>)
    const hint = [field.required ? undefined : optional, field.readers?.[language]]
    const common = {
      name: prefix + name,
      problems,
      label: field.label[language],
      help: field.help[language] || undefined,
      hint: hint.filter(Boolean).join(', '),
    }
    const options = field.options?.map((one) => ({ ...one, label: one.label[language] }))
    switch (field.control) {
      case 'choices':
        return (
          <FieldGroup key={name} {...common}>
            <Choices options={options ?? []} chosen={value} onChange={give} />
          </FieldGroup>
        )
      case 'choice':
      case 'number':
        // A number of few levels is chosen too.
        return options ? (
          <SelectField
            key={name}
            {...common}
            options={options}
            none={none}
            value={line}
            onChange={give}
          />
        ) : (
          <NumberField key={name} {...common} value={typed} onChange={give} />
        )
      case 'date':
        return <DateField key={name} {...common} value={line} onChange={give} />
      default:
        return (
          <TextField
            key={name}
            {...common}
            {...(field.lines && { lines: field.lines })}
            maxLength={field.maximumLength}
            value={line}
            onChange={give}
          />
        )
    }
  })
}
