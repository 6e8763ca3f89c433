import { TextField } from '../form/Field.tsx'
import type { Problem } from '../api.ts'

interface Props {
  label: string
  problems: Problem[]
  value: string
  onChange: (value: string) => void
}

/** A code of an authenticator app; telephones offer digits, and the one that they know. */
export function CodeField({ label, problems, value, onChange }: Props) {
  return (
    <TextField
      name="code"
      label={label}
      autoComplete="one-time-code"
      maxLength={20}
      problems={problems}
      value={value}
      onChange={onChange}
    />
  )
}
