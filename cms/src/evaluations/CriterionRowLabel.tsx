'use client'

import { useRowLabel } from '@payloadcms/ui'

interface ResultRow {
  criterion?: string
  value?: string
  score?: number
}

/** A criterion's row, closed: which one, and whether it has a result yet. */
export function CriterionRowLabel() {
  const { data, rowNumber } = useRowLabel<ResultRow>()
  const isDone = Boolean(data.value) || typeof data.score === 'number'
  return (
    <span>
      {(rowNumber ?? 0) + 1}. {data.criterion} {isDone ? '✓' : ''}
    </span>
  )
}
