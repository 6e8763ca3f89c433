'use client'

import { useField } from '@payloadcms/ui'
import { words } from './criterionRow.ts'
import type { CriterionRowProps } from './criterionRow.ts'

/** A criterion's result, evidence and note, to be filled in. */
export function CriterionInputs({ criterion, path, language, values }: CriterionRowProps) {
  const text = words[language]
  const { name, kind, maximum } = criterion
  const value = useField<string | null>({ path: `${path}.value` })
  const score = useField<number | null>({ path: `${path}.score` })
  const evidence = useField<string | null>({ path: `${path}.evidence` })
  const until = useField<string | null>({ path: `${path}.validUntil` })
  const reason = useField<string | null>({ path: `${path}.reason` })
  const note = useField<string | null>({ path: `${path}.privateNote` })
  // Disabled while the form starts: what is chosen before would be lost.
  const isOpen = !value.disabled
  return (
    <>
      <td>
        <select
          aria-label={`${text.result}: ${name}`}
          value={value.value ?? ''}
          disabled={!isOpen}
          onChange={({ target }) => value.setValue(target.value || null)}
        >
          <option value="">{kind === 'score' ? text.scored : text.choose}</option>
          {values
            .filter(
              (one) => kind === 'value' || (one.value.startsWith('not') && one.value !== 'notMet'),
            )
            .map((one) => (
              <option key={one.value} value={one.value}>
                {one.label}
              </option>
            ))}
        </select>
        {kind === 'score' && !value.value ? (
          <label>
            <input
              type="number"
              min={0}
              max={maximum ?? undefined}
              step="any"
              aria-label={`${text.points}: ${name}`}
              value={score.value ?? ''}
              disabled={!isOpen}
              onChange={({ target }) =>
                score.setValue(target.value === '' ? null : Number(target.value))
              }
            />{' '}
            {text.of} {maximum}
          </label>
        ) : null}
      </td>
      <td>
        {value.value === 'notApplicable' ? (
          <textarea
            rows={2}
            aria-label={`${text.reason}: ${name}`}
            placeholder={text.reason}
            value={reason.value ?? ''}
            disabled={!isOpen}
            onChange={({ target }) => reason.setValue(target.value)}
          />
        ) : (
          <>
            <textarea
              rows={2}
              aria-label={`${text.evidence}: ${name}`}
              value={evidence.value ?? ''}
              disabled={!isOpen}
              onChange={({ target }) => evidence.setValue(target.value)}
            />
            <label>
              <small>{text.until}</small>
              <input
                type="date"
                value={until.value ?? ''}
                disabled={!isOpen}
                onChange={({ target }) => until.setValue(target.value || null)}
              />
            </label>
          </>
        )}
      </td>
      <td>
        <textarea
          rows={2}
          aria-label={`${text.note}: ${name}`}
          value={note.value ?? ''}
          disabled={!isOpen}
          onChange={({ target }) => note.setValue(target.value)}
        />
      </td>
    </>
  )
}
