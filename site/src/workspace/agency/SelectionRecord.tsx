import { useState } from 'react'
import { LockedSelection } from './LockedSelection.tsx'
import { ProblemList } from './ProblemList.tsx'
import { SelectionSchema } from './agencyRecords.ts'
import { SelectionEditor } from './SelectionEditor.tsx'
import type { SignedIn } from '../account/Session.tsx'
import { recordId, useRecord } from '../form/useRecord.ts'

/** The screen itself; it comes once somebody is signed in. */
export function SelectionRecord(signedIn: SignedIn) {
  const { person, text } = signedIn
  // A new record keeps its form when its first save gives it an id.
  const [id] = useState(recordId)
  const { record, problems } = useRecord('selections', id, SelectionSchema)
  if (problems.length > 0) return <ProblemList refusals={{ problems, attempt: 1 }} text={text} />
  if (id && !record) return <p role="status">{text.common.loading}</p>
  const isOwn = !record || record.organisation?.id === person.organisation?.id
  if (!record || (record.state === 'draft' && isOwn)) {
    return <SelectionEditor {...signedIn} record={record} />
  }
  return <LockedSelection {...signedIn} record={record} isOwn={isOwn} />
}
