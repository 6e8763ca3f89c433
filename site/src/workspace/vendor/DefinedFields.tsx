import { fieldEntries } from 'cms/domain/field/field.ts'
import type { FieldDefinition } from 'cms/domain/field/field.ts'
import type { Draft, DraftValue } from 'cms/domain/field/fieldDraft.ts'
import { columnsOf, draftRows, isDraftText } from 'cms/domain/field/fieldDraft.ts'
import type { Language } from 'cms/domain/language/language.ts'
import type { VendorText } from '../../text/vendor.vi.ts'
import type { WorkspaceText } from '../../text/workspace.vi.ts'
import type { Problem } from '../api.ts'
import { DateField } from '../form/DateField.tsx'
import { TextField } from '../form/Field.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { ChoiceField, ChoicesField, YesNoField } from './ChoiceFields.tsx'
import { FileField } from './FileField.tsx'
import { LocalizedField } from './LocalizedField.tsx'
import { ReferenceField } from './ReferenceField.tsx'
import { RowsField } from './RowsField.tsx'

/** What every field of a form needs besides its own definition. */
interface FormContext {
  language: Language
  text: WorkspaceText
  words: VendorText
  problems: Problem[]
  /** What the reviewer asks for, by the name of a field. */
  notes: Record<string, string>
  /** English texts are written beside the Vietnamese ones. */
  withEnglish: boolean
  /** Names of the records that references point at, by id. */
  names: Record<string, string>
  onNamed: (id: string, name: string) => void
  /** Tells of a record that is being looked up for a field: saving and sending wait for it. */
  expectChange: (work: Promise<void>) => void
}

interface Props extends FormContext {
  fields: Record<string, FieldDefinition>
  /** Path of the record that holds the fields: empty, or `plans.0.` */
  path: string
  values: Draft
  onChange: (part: Draft) => void
}

/** The fields of a table, in its order, each as its control asks. */
export function DefinedFields({ fields, path, values, onChange, ...context }: Props) {
  return fieldEntries(fields).map(([name, field]) => (
    <DefinedField
      {...context}
      key={name}
      name={path + name}
      field={field}
      value={values[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  ))
}

export interface DefinedFieldProps extends FormContext {
  name: string
  field: FieldDefinition
  value: DraftValue | undefined
  onChange: (value: DraftValue) => void
}

/** One field: which control it has is said by its definition and by nothing else. */
function DefinedField(props: DefinedFieldProps) {
  const { name, field, value, onChange, language, words, text, notes, problems } = props
  const note = notes[name]
  const common = {
    name,
    problems,
    label: labelOf(field, language),
    hint: field.required ? undefined : text.common.optional,
    note: note && `${words.offering.reviewer} ${note}`,
  }
  const help = field.help[language]
  if (columnsOf(field)) return <RowsField {...props} rows={draftRows(value)} />
  switch (field.control) {
    case 'localizedText':
    case 'localizedParagraphs':
      return (
        <LocalizedField
          {...props}
          {...common}
          help={help}
          text={isDraftText(value) ? value : { vi: '', en: '' }}
        />
      )
    case 'number':
      return (
        <NumberField
          {...common}
          help={help}
          value={typeof value === 'number' || typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      )
    case 'date':
      return (
        <DateField
          {...common}
          help={`${help} ${words.offering.dayHelp}`}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
        />
      )
    case 'yesNo':
      return <YesNoField {...props} {...common} help={help} />
    case 'choice':
      return <ChoiceField {...props} {...common} help={help} />
    case 'choices':
      return <ChoicesField {...props} {...common} help={help} />
    case 'file':
      return <FileField {...props} {...common} help={help} />
    case 'reference':
      return <ReferenceField {...props} {...common} help={help} />
    default:
      return (
        <TextField
          {...common}
          help={help}
          {...(field.control === 'address' && { inputMode: 'url' as const })}
          maxLength={field.maximumLength ?? (field.control === 'address' ? 500 : undefined)}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
        />
      )
  }
}

/** The label of a field, with the unit of its number. */
function labelOf({ label, unit }: FieldDefinition, language: Language): string {
  return unit ? `${label[language]} (${unit[language]})` : label[language]
}
