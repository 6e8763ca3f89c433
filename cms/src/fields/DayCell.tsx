'use client'

import { dayText } from '../domain/values/day.ts'
import type { DefaultCellComponentProps } from 'payload'

/** A day in a list, as people write it: `24/11/2026`. */
export function DayCell({ cellData }: DefaultCellComponentProps) {
  const day = typeof cellData === 'string' ? cellData : ''
  return <span>{dayText(day)}</span>
}
