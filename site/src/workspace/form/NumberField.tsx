import { numberText } from 'cms/domain/field/price.ts'
import { useState } from 'react'
import type { Problem } from '../api.ts'
import { pageLanguage } from '../../text/compare.ts'
import { workspaceText } from '../../text/workspace.ts'
import { TextField } from './Field.tsx'
import { useHalfTyped } from './halfTyped.ts'
import { isWhole, numberTyped } from './number.ts'

interface Props {
  name: string
  label: string
  help?: string | undefined
  hint?: string | undefined
  note?: string | undefined
  problems: Problem[]
  value: number | string | null
  /** It holds a whole number from `least` on; nothing at all only where it is optional. */
  whole?: { least: number; optional?: boolean }
  /** Gives the number, or what was typed while that is no number yet. */
  onChange: (value: number | string | null) => void
}

/** A number as it is written in Việt Nam; what was typed stays as it is typed. */
export function NumberField({ value, whole, onChange, ...field }: Props) {
  const [typed, setTyped] = useState(
    typeof value === 'number' ? numberText(value).vi : (value ?? ''),
  )
  const number = numberTyped(typed)
  const isHalf = number === undefined || (whole !== undefined && !isWhole(number, whole))
  const { notNumber, notWhole } = workspaceText(pageLanguage()).common
  const told = useHalfTyped(field, isHalf, whole ? notWhole(whole.least) : notNumber)
  return (
    <TextField
      {...field}
      {...told}
      inputMode="decimal"
      maxLength={24}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        const next = numberTyped(text)
        onChange(next === undefined ? text : next)
      }}
    />
  )
}
