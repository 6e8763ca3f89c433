import { dayText } from 'cms/domain/values/day.ts'
import { useState } from 'react'
import type { Problem } from '../api.ts'
import { pageLanguage } from '../../text/compare.ts'
import { workspaceText } from '../../text/workspace.ts'
import { TextField } from './Field.tsx'
import { useHalfTyped } from './halfTyped.ts'

interface Props {
  name: string
  label: string
  help?: string | undefined
  hint?: string | undefined
  note?: string | undefined
  problems: Problem[]
  /** `YYYY-MM-DD`, or empty. */
  value: string
  /** Gives the day, or what was typed while that is not a day yet. */
  onChange: (value: string) => void
}

/**
 * A day as it is written in Việt Nam, `22/11/2026`: the browser's own date field follows the language of
 * the machine, where 11/12 may mean another month.
 */
export function DateField({ value, onChange, ...field }: Props) {
  const [typed, setTyped] = useState(value ? dayText(value.slice(0, 10)) : '')
  const isHalf = typed.trim() !== '' && dayTyped(typed) === undefined
  const told = useHalfTyped(field, isHalf, workspaceText(pageLanguage()).event.dayWrong)
  return (
    <TextField
      {...field}
      {...told}
      inputMode="numeric"
      maxLength={10}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        onChange(dayTyped(text) ?? text)
      }}
    />
  )
}

/** `YYYY-MM-DD` of what was typed as day, month, year; undefined when that is no day of the calendar. */
function dayTyped(text: string): string | undefined {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text.trim()) ?? []
  if (!year) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = new Date(`${iso}T00:00:00Z`)
  const isDay = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso)
  return isDay ? iso : undefined
}
