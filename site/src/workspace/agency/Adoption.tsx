import { useState } from 'react'
import { actsFor } from '../account/actsFor.ts'
import { AdoptionForm } from './AdoptionForm.tsx'
import { AdoptionView } from './AdoptionView.tsx'
import { ProblemList } from './ProblemList.tsx'
import { AdoptionRecordSchema } from './agencyRecords.ts'
import type { SignedIn } from '../account/Session.tsx'
import { recordId, useRecord } from '../form/useRecord.ts'

/** The screen itself; it comes once somebody is signed in. */
export function Adoption(signedIn: SignedIn) {
  const { person, text } = signedIn
  // A new record keeps its form when its first save gives it an id.
  const [id, setId] = useState(recordId)
  // Who has just sent a record back reads that it is done, and does not find a form to write in.
  const [hasActed, setHasActed] = useState(false)
  const { record, problems, reload } = useRecord('adoptions', id, AdoptionRecordSchema)
  if (problems.length > 0) return <ProblemList refusals={{ problems, attempt: 1 }} text={text} />
  if (id && !record) return <p role="status">{text.common.loading}</p>
  const isOwn =
    !record || actsFor(person, record.organisation) || actsFor(person, record.actingOrganisation)
  if (!record || (record.state === 'draft' && isOwn && !hasActed)) {
    const open = (submitted: string) => {
      setId(submitted)
      void reload()
    }
    return <AdoptionForm {...signedIn} record={record} onSubmitted={open} />
  }
  const showOutcome = () => {
    // A proposal that was confirmed is a draft of one's own: its form opens.
    setHasActed(record.state !== 'proposed')
    return reload()
  }
  return <AdoptionView {...signedIn} record={record} isOwn={isOwn} onChanged={showOutcome} />
}
