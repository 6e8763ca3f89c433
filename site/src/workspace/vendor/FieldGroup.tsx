import type { ReactNode } from 'react'
import type { Problem } from '../api.ts'
import { fieldId } from '../form/Field.tsx'

interface Props {
  name: string
  label: string
  help?: string | undefined
  hint?: string | undefined
  note?: string | undefined
  problems: Problem[]
  children: ReactNode
}

/** A field of several controls: its label is a legend, and the list of errors leads to the group. */
export function FieldGroup({ name, label, help, hint, note, problems, children }: Props) {
  const id = fieldId(name)
  const own = problems.filter(({ field }) => field === name)
  const described = [
    help && `${id}-help`,
    note && `${id}-note`,
    own.length > 0 && `${id}-error`,
  ].filter(Boolean)
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={own.length > 0 ? 'group wrong' : 'group'}
      aria-describedby={described.join(' ') || undefined}
    >
      <legend>
        {label} {hint && <span className="hint">({hint})</span>}
      </legend>
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
      {children}
    </fieldset>
  )
}
