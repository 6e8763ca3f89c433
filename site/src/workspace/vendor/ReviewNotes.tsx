import type { FieldDefinition } from 'cms/domain/field/field.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { offeringFields } from 'cms/domain/offering/offeringFields.ts'
import { vendorText } from '../../text/vendor.ts'
import { fieldId } from '../form/Field.tsx'
import { focusField } from '../agency/ProblemList.tsx'
import type { HistoryRow } from '../workspaceRecords.ts'
import type { OfferingRecord } from './offeringRecord.ts'

interface Props {
  record: OfferingRecord | undefined
  history: HistoryRow[]
  language: Language
}

/** Why the reviewer sent it back: for the whole, and for each field with a link to it. */
export function ReviewNotes({ record, history, language }: Props) {
  const words = vendorText(language).offering
  const notes = record?.reviewNotes ?? []
  // The last word of the ministry counts, until it is sent in again.
  const last = history.findLast(({ event }) => event === 'sendBack' || event === 'submit')
  const reason = last?.event === 'sendBack' ? last.reason : ''
  if (notes.length === 0 && !reason) return null
  const fields: Record<string, FieldDefinition> = offeringFields
  return (
    <div className="note">
      <p>
        <strong>{words.sentBack}</strong>
      </p>
      {reason && <p className="body">{reason}</p>}
      {notes.length > 0 && <p>{words.sentBackFields}</p>}
      <ul>
        {notes.map(({ field, reason: why }) => (
          <li key={field}>
            <a href={`#${fieldId(field)}`} onClick={(event) => focusField(event, field)}>
              {fields[field.split('.')[0] ?? '']?.label[language] ?? field}
            </a>
            : {why}
          </li>
        ))}
      </ul>
    </div>
  )
}
