import { langOf } from '../../text/language.ts'
import type { DraftText } from 'cms/domain/field/fieldDraft.ts'
import { TextField } from '../form/Field.tsx'
import type { DefinedFieldProps } from './DefinedFields.tsx'

interface Props extends Omit<DefinedFieldProps, 'text' | 'value'> {
  label: string
  help?: string | undefined
  hint?: string | undefined
  note?: string | undefined
  text: DraftText
}

/** A text in Vietnamese, and in English where English is written too. */
export function LocalizedField(props: Props) {
  const { name, field, text, onChange, withEnglish, language, words, ...common } = props
  const lines = field.control === 'localizedParagraphs' ? { lines: 3 } : {}
  const own = { ...lines, maxLength: field.maximumLength, problems: common.problems }
  return (
    <>
      <TextField
        {...own}
        name={name}
        label={common.label}
        help={common.help}
        hint={common.hint}
        note={common.note}
        lang={langOf('vi', language)}
        value={text.vi}
        onChange={(vi) => onChange({ ...text, vi })}
      />
      {withEnglish && (
        <TextField
          {...own}
          name={`${name}.en`}
          label={words.offering.inEnglish(common.label)}
          lang={langOf('en', language)}
          value={text.en}
          onChange={(en) => onChange({ ...text, en })}
        />
      )}
    </>
  )
}
