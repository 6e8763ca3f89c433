import { implementationMachine } from 'cms/domain/implementation/machine.ts'
import { useState } from 'react'
import { implementationText } from '../../text/implementation.ts'
import { actsFor } from '../account/actsFor.ts'
import type { SignedIn } from '../account/Session.tsx'
import { productOf } from '../agency/agencyRecords.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { useRows } from '../desk/useRows.ts'
import { HistoryList, historyPath } from '../form/HistoryList.tsx'
import { nameRecord, recordId, useRecord } from '../form/useRecord.ts'
import { HistoryRowSchema } from '../workspaceRecords.ts'
import { AskForm } from './AskForm.tsx'
import { ImplementationRecordSchema, PublicAdoptionSchema } from './implementationRecord.ts'
import type { ImplementationRecord } from './implementationRecord.ts'
import { PartnerRow } from './PartnerRow.tsx'

/** The screen itself; it comes once somebody is signed in. */
export function Implementation(signedIn: SignedIn) {
  const { text } = signedIn
  const [id, setId] = useState(recordId)
  const { record, problems, reload } = useRecord('implementations', id, ImplementationRecordSchema)
  if (problems.length > 0) return <ProblemList refusals={{ problems, attempt: 1 }} text={text} />
  if (!id) {
    const show = (made: string) => {
      nameRecord(made)
      setId(made)
    }
    return <AskForm {...signedIn} onSent={show} />
  }
  if (!record) return <p role="status">{text.common.loading}</p>
  return <ImplementationView {...signedIn} record={record} onChanged={reload} />
}

/** What a firm said or was named for, what the agency answered, and what it may do. */
function ImplementationView({
  record,
  person,
  onChanged,
  language,
  text,
}: SignedIn & { record: ImplementationRecord; onChanged: () => Promise<void> }) {
  const words = implementationText(language)
  const history = useRows(
    historyPath('implementations', record.id),
    HistoryRowSchema,
    record.updatedAt + record.state,
  )
  const adoptions = useRows(
    record.adoption
      ? `/adoptions?depth=1&limit=1&locale=${language}&where[id][equals]=${record.adoption.id}`
      : undefined,
    PublicAdoptionSchema,
  )
  const [adoption] = adoptions.rows ?? []
  return (
    <article>
      <h2>
        {[adoption && productOf(adoption), record.organisation?.name].filter(Boolean).join(', ')}
      </h2>
      {record.state === 'proposed' && <p role="status">{words.sent}</p>}
      {record.state === 'confirmed' && <p>{words.listed}</p>}
      <ul className="register">
        <PartnerRow
          row={record}
          isOpen={actsFor(person, record.partner)}
          person={person}
          onChanged={onChanged}
          language={language}
          text={text}
        />
      </ul>
      <HistoryList
        history={history}
        states={implementationMachine.states}
        language={language}
        text={text}
      />
    </article>
  )
}
