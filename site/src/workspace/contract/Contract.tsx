import { can } from 'cms/domain/account/roles.ts'
import { useState } from 'react'
import { actsFor } from '../account/actsFor.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { recordId, useRecord } from '../form/useRecord.ts'
import { ContractForm } from './ContractForm.tsx'
import { ContractRecordSchema } from './contractRecord.ts'
import { ContractView } from './ContractView.tsx'

/** The screen itself; it comes once somebody is signed in. */
export function Contract(signedIn: SignedIn) {
  const { person, text } = signedIn
  // A new record keeps its form when its first save gives it an id.
  const [id, setId] = useState(recordId)
  // Who has just sent a record back reads that it is done, and does not find a form to write in.
  const [hasActed, setHasActed] = useState(false)
  const { record, problems, reload } = useRecord('contracts', id, ContractRecordSchema)
  if (problems.length > 0) return <ProblemList refusals={{ problems, attempt: 1 }} text={text} />
  if (id && !record) return <p role="status">{text.common.loading}</p>
  const isOwn = !record || actsFor(person, record.organisation)
  const mayWrite = can(person.role, 'contract.keep') && isOwn
  if (mayWrite && (!record || (record.state === 'draft' && !hasActed))) {
    const open = (submitted: string) => {
      setId(submitted)
      setHasActed(true)
      void reload()
      scrollTo(0, 0)
    }
    return <ContractForm {...signedIn} record={record} onSubmitted={open} />
  }
  if (!record) return <p>{text.common.notFound}</p>
  const showOutcome = () => {
    setHasActed(true)
    return reload()
  }
  return <ContractView {...signedIn} record={record} isOwn={isOwn} onChanged={showOutcome} />
}
