'use client'

import { useField, useFormFields } from '@payloadcms/ui'
import { Fragment } from 'react'
import type { Language } from '../domain/language.ts'

interface Criterion {
  key: string
  group: string
  name: string
  help: string | null
  kind: 'value' | 'score'
  maximum: number | null
  isRequired: boolean
}

interface Props {
  path: string
  language: Language
  isReadOnly: boolean
  groups: { key: string; name: string }[]
  criteria: Criterion[]
  values: { value: string; label: string }[]
}

const words = {
  vi: {
    criterion: 'Tiêu chí',
    result: 'Kết quả',
    evidence: 'Minh chứng',
    until: 'Minh chứng có hạn đến',
    reason: 'Lý do không áp dụng',
    note: 'Ghi chú nội bộ (không công khai)',
    points: 'Điểm',
    of: 'trên',
    choose: 'Chọn',
    scored: 'Cho điểm',
    required: 'bắt buộc',
  },
  en: {
    criterion: 'Criterion',
    result: 'Result',
    evidence: 'Evidence',
    until: 'Evidence holds until',
    reason: 'Why it does not apply',
    note: 'Internal note (never public)',
    points: 'Points',
    of: 'of',
    choose: 'Choose',
    scored: 'Scored',
    required: 'required',
  },
}

/** A line for each criterion: its result, its evidence, and below what only some of them need. */
export function CriteriaTable({ path, groups, criteria, ...rest }: Props) {
  const text = words[rest.language]
  const keys = useFormFields(([fields]) =>
    Object.entries(fields)
      .filter(([name]) => name.startsWith(`${path}.`) && name.endsWith('.criterion'))
      .map(
        ([name, field]) => `${name.slice(path.length + 1).split('.')[0]}:${String(field?.value)}`,
      )
      .join(' '),
  )
  const rowOf = new Map(
    keys.split(' ').map((pair) => pair.split(':').reverse() as [string, string]),
  )
  return (
    <table className="criteria">
      <thead>
        <tr>
          <th scope="col">{text.criterion}</th>
          <th scope="col">{text.result}</th>
          <th scope="col">{text.evidence}</th>
          <th scope="col">{text.note}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ key, name }) => (
          <Fragment key={key}>
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {name}
              </th>
            </tr>
            {criteria
              .filter(({ group }) => group === key)
              .map((criterion) => {
                const row = rowOf.get(criterion.key)
                return row === undefined ? null : (
                  <CriterionRow
                    key={criterion.key}
                    criterion={criterion}
                    path={`${path}.${row}`}
                    {...rest}
                  />
                )
              })}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

type RowProps = Omit<Props, 'groups' | 'criteria'> & { criterion: Criterion }

function CriterionRow({ criterion, path, language, isReadOnly, values }: RowProps) {
  const text = words[language]
  const { name, help, kind, maximum, isRequired } = criterion
  const value = useField<string | null>({ path: `${path}.value` })
  const score = useField<number | null>({ path: `${path}.score` })
  const evidence = useField<string | null>({ path: `${path}.evidence` })
  const until = useField<string | null>({ path: `${path}.validUntil` })
  const reason = useField<string | null>({ path: `${path}.reason` })
  const note = useField<string | null>({ path: `${path}.privateNote` })
  // Disabled while the form starts: what is chosen before would be lost.
  const isOpen = !isReadOnly && !value.disabled
  return (
    <tr>
      <th scope="row">
        {name}
        {isRequired ? <small> ({text.required})</small> : null}
        {help ? <p>{help}</p> : null}
      </th>
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
    </tr>
  )
}
