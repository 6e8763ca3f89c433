import { fieldEntries } from 'cms/domain/field/field.ts'
import type { FieldDefinition } from 'cms/domain/field/field.ts'
import type { Draft, DraftRow } from 'cms/domain/field/fieldDraft.ts'
import { columnsOf, draftOf, isEmptyDraft } from 'cms/domain/field/fieldDraft.ts'
import { fieldTexts } from 'cms/domain/field/fieldText.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { useEffect, useRef } from 'react'
import { fieldId } from '../form/Field.tsx'
import { DefinedFields } from './DefinedFields.tsx'
import type { DefinedFieldProps } from './DefinedFields.tsx'
import { FieldGroup } from './FieldGroup.tsx'
import { newRowId } from './rowId.ts'

/** A list: a group of fields for each row, buttons that add and take out rows. */
export function RowsField(props: DefinedFieldProps & { rows: DraftRow[] }) {
  const { name, field, rows, onChange, language, words, text, notes } = props
  const columns = columnsOf(field) ?? {}
  const title = field.rowLabel?.[language] ?? words.offering.line
  const note = notes[name]
  // A row that was just added is where the person wants to type next.
  const added = useRef<string>(undefined)
  useEffect(() => {
    const at = rows.findIndex(({ id }) => id === added.current)
    if (at < 0) return
    added.current = undefined
    const [first = ''] = Object.keys(columns)
    document.getElementById(fieldId(`${name}.${at}.${first}`))?.focus()
  })
  const add = () => {
    const id = newRowId()
    added.current = id
    onChange([...rows, { ...draftOf(columns, {}), id }])
  }
  return (
    <FieldGroup
      {...props}
      label={field.label[language]}
      help={field.help[language]}
      hint={field.required ? undefined : text.common.optional}
      note={note && `${words.offering.reviewer} ${note}`}
    >
      {rows.map((row, index) => (
        <Row
          key={row.id}
          {...props}
          columns={columns}
          row={row}
          index={index}
          title={title}
          onRow={(part) =>
            onChange(rows.map((one) => (one.id === row.id ? { ...one, ...part } : one)))
          }
          onRemove={() => onChange(rows.filter(({ id }) => id !== row.id))}
        />
      ))}
      {rows.length < (field.maximumRows ?? 20) && (
        <div>
          <button type="button" className="button" onClick={add}>
            {words.offering.addRow(title)}
          </button>
        </div>
      )}
    </FieldGroup>
  )
}

interface RowProps extends DefinedFieldProps {
  columns: Record<string, FieldDefinition>
  row: DraftRow
  index: number
  title: string
  onRow: (part: Draft) => void
  onRemove: () => void
}

function Row({ columns, row, index, title, onRow, onRemove, ...props }: RowProps) {
  const { name, language, words, text, problems } = props
  const path = `${name}.${index}.`
  const isLine = fieldEntries(columns).length === 1
  const [shown, folded] = fold(columns)
  const isOpen = Object.keys(folded).some(
    (column) => !isEmptyDraft(row[column]) || problems.some(({ field }) => field === path + column),
  )
  const fields = (some: Record<string, FieldDefinition>) => (
    <DefinedFields {...props} fields={some} path={path} values={row} onChange={onRow} />
  )
  const heading = `${title} ${index + 1}`
  const remove = (
    <button
      type="button"
      className="plain"
      aria-label={words.offering.removeRow(
        title,
        nameOf(columns, row, language) || String(index + 1),
      )}
      onClick={onRemove}
    >
      {text.common.remove}
    </button>
  )
  if (isLine) {
    return (
      <div className="line-row">
        <div>{fields(columnsNamed(columns, heading))}</div>
        {remove}
      </div>
    )
  }
  return (
    <fieldset className="row-group">
      <legend>{heading}</legend>
      {fields(shown)}
      {Object.keys(folded).length > 0 && (
        <details open={isOpen}>
          <summary>{words.offering.more}</summary>
          <div className="form">{fields(folded)}</div>
        </details>
      )}
      <div>{remove}</div>
    </fieldset>
  )
}

/** The columns up to the last required one stand open; more than three others are folded away. */
function fold(columns: Record<string, FieldDefinition>) {
  const entries = fieldEntries(columns)
  const last = entries.findLastIndex(([, { required }]) => required)
  const cut = entries.length - last - 1 > 3 ? last + 1 : entries.length
  return [
    Object.fromEntries(entries.slice(0, cut)),
    Object.fromEntries(entries.slice(cut)),
  ] as const
}

/** The one column of a list of lines, labelled with the number of its line. */
function columnsNamed(columns: Record<string, FieldDefinition>, label: string) {
  return Object.fromEntries(
    fieldEntries(columns).map(([name, column]) => [
      name,
      { ...column, label: { vi: label, en: label }, help: { vi: '', en: '' } },
    ]),
  )
}

/** What the first column of a row says, to name the row on its buttons. */
function nameOf(
  columns: Record<string, FieldDefinition>,
  row: DraftRow,
  language: Language,
): string {
  const [first] = fieldEntries(columns)
  const [text] = first ? fieldTexts(first[1], row[first[0]]) : []
  return text?.[language] ?? text?.vi ?? ''
}
