import type { ReactNode } from 'react'
import type { Problem } from '../api.ts'

interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface Props {
  /** Name of the field, as the server names it in its refusals. */
  name: string
  label: string
  help?: string | undefined
  /** Said beside the label: optional, not public. */
  hint?: string | undefined
  /** What a reviewer asks to be mended here. */
  note?: string | undefined
  problems: Problem[]
  children: (control: ControlProps) => ReactNode
}

/** The id of a field's control, to which the list of errors leads. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll('.', '-')}`
}

/** Label above, help under it, error at the field, then the control itself. */
export function Field({ name, label, help, hint, note, problems, children }: Props) {
  const id = fieldId(name)
  const own = problems.filter(({ field }) => field === name)
  const described = [
    help && `${id}-help`,
    note && `${id}-note`,
    own.length > 0 && `${id}-error`,
  ].filter(Boolean)
  return (
    <div className={own.length > 0 ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        {label} {hint && <span className="hint">({hint})</span>}
      </label>
      {help && (
        <p id={`${id}-help`} className="help">
          {help}
        </p>
      )}
      {note && (
        <p id={`${id}-note`} className="review-note">
          {note}
        </p>
      )}
      {own.length > 0 && (
        <p id={`${id}-error`} className="error">
          {own.map(({ message }) => message).join(' ')}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': own.length > 0 ? true : undefined,
      })}
    </div>
  )
}

interface TextFieldProps extends Omit<Props, 'children'> {
  value: string
  onChange: (value: string) => void
  maxLength?: number | undefined
  /** Language of what is typed, where it is not that of the page. */
  lang?: string | undefined
  /** More than one line. */
  lines?: number
  type?: 'text' | 'email' | 'password'
  autoComplete?: string
  inputMode?: 'numeric' | 'decimal' | 'url'
  /** Called when the field is left. */
  onLeave?: () => void
}

/** A field for a line or several lines of text, or a date. */
export function TextField(props: TextFieldProps) {
  const {
    value,
    onChange,
    maxLength,
    lines,
    lang,
    type = 'text',
    autoComplete,
    inputMode,
    onLeave,
  } = props
  return (
    <Field {...props}>
      {(control) =>
        lines ? (
          <textarea
            {...control}
            rows={lines}
            lang={lang}
            value={value}
            maxLength={maxLength}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <input
            {...control}
            type={type}
            lang={lang}
            value={value}
            maxLength={maxLength}
            autoComplete={autoComplete}
            inputMode={inputMode}
            onBlur={onLeave}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Field>
  )
}
