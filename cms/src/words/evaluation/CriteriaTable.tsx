'use client'

import { useFormFields } from '@payloadcms/ui'
import { Fragment } from 'react'
import type { Language } from '../../domain/language/language.ts'
import { CriterionInputs } from './CriterionInputs.tsx'
import { CriterionResult } from './CriterionResult.tsx'
import { words } from './criterionRow.ts'
import type { Criterion, CriterionRowProps } from './criterionRow.ts'

interface Props {
  path: string
  language: Language
  isReadOnly: boolean
  groups: { key: string; name: string }[]
  criteria: Criterion[]
  values: { value: string; label: string }[]
}

/** A line for each criterion: its result, its evidence, and below what only some of them need. */
export function CriteriaTable({ path, groups, criteria, ...rest }: Props) {
  const text = words[rest.language]
  const keys = useFormFields(([fields]) =>
    Object.entries(fields)
      .filter(([name]) => name.startsWith(`${path}.`) && name.endsWith('.criterion'))
      .map(([name, field]) => `${name.slice(path.length + 1).split('.')[0]}:${String(field.value)}`)
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

type RowProps = CriterionRowProps & Pick<Props, 'isReadOnly'>

function CriterionRow({ criterion, isReadOnly, ...rest }: RowProps) {
  const { name, help, isRequired } = criterion
  const Cells = isReadOnly ? CriterionResult : CriterionInputs
  return (
    <tr>
      <th scope="row">
        {name}
        {isRequired ? <small> ({words[rest.language].required})</small> : null}
        {help ? <p>{help}</p> : null}
      </th>
      <Cells criterion={criterion} {...rest} />
    </tr>
  )
}
