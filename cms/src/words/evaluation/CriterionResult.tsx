'use client'

import { useFormFields } from '@payloadcms/ui'
import { dayText } from '../../domain/values/day.ts'
import { words } from './criterionRow.ts'
import type { CriterionRowProps } from './criterionRow.ts'

/** A criterion's result, evidence and note, to be read. */
export function CriterionResult({ criterion, path, language, values }: CriterionRowProps) {
  const text = words[language]
  const read = useFormFields(([fields]) => (name: string) => {
    const value: unknown = fields[`${path}.${name}`]?.value
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  })
  const value = read('value')
  const score = read('score')
  const until = read('validUntil')
  const points = score && `${score} ${text.of} ${criterion.maximum ?? ''}`
  return (
    <>
      <td>{values.find((one) => one.value === value)?.label ?? points}</td>
      <td>
        {value === 'notApplicable' ? read('reason') : read('evidence')}
        {until ? (
          <p>
            {text.until} {dayText(until)}
          </p>
        ) : null}
      </td>
      <td>{read('privateNote')}</td>
    </>
  )
}
