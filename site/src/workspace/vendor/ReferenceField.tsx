import { useState } from 'react'
import { problemsIn } from '../api.ts'
import type { Problem } from '../api.ts'
import { findRecord } from '../catalogueRecord.ts'
import { CataloguePicker } from '../agency/CataloguePicker.tsx'
import { PickedList } from '../agency/PickedList.tsx'
import type { DefinedFieldProps } from './DefinedFields.tsx'
import { FieldGroup } from './FieldGroup.tsx'

interface Props extends DefinedFieldProps {
  label: string
  help: string
  hint?: string | undefined
  note?: string | undefined
}

/** A record of the catalogue, found by searching. */
export function ReferenceField(props: Props) {
  const { name, field, value, onChange, names, onNamed, expectChange, language, text } = props
  const { relationTo } = field
  const [failed, setFailed] = useState<Problem[]>([])
  const id = typeof value === 'string' ? value : ''
  const pick = async (slug: string) => {
    if (!relationTo) return
    try {
      const found = await findRecord(relationTo, slug)
      if (!found) return
      onNamed(found.id, found.name)
      onChange(found.id)
      setFailed([])
    } catch (error) {
      setFailed(problemsIn(error, language).map(({ message }) => ({ field: name, message })))
    }
  }
  return (
    <FieldGroup {...props} problems={[...props.problems, ...failed]}>
      {id ? (
        <PickedList
          items={[{ id, name: names[id] ?? id }]}
          text={text}
          onRemove={() => onChange('')}
        />
      ) : (
        relationTo && (
          <CataloguePicker
            id={`pick-${name}`}
            label={text.picker.label}
            kinds={[relationTo]}
            picked={[]}
            language={language}
            text={text}
            action={text.picker.choose}
            actionNamed={(named) => `${text.picker.choose}: ${named}`}
            onPick={({ slug }) => expectChange(pick(slug))}
          />
        )
      )}
    </FieldGroup>
  )
}
