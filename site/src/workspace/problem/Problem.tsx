import { can } from 'cms/domain/account/roles.ts'
import { useState } from 'react'
import { actsFor } from '../account/actsFor.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { recordId, useRecord } from '../form/useRecord.ts'
import { ProblemForm } from './ProblemForm.tsx'
import { ProblemView } from './ProblemView.tsx'
import { ProblemProposalRecordSchema } from './problemRecords.ts'
import { useAskedProblem } from './useAskedProblem.ts'

/** The screen itself; it comes once somebody is signed in. */
export function Problem(signedIn: SignedIn) {
  const { person, text } = signedIn
  const [id, setId] = useState(recordId)
  // Who has just sent a record back reads that it is done, and does not find a form to write in.
  const [hasActed, setHasActed] = useState(false)
  const { asked: joins, isLoading, reasons } = useAskedProblem('joins', signedIn)
  const { record, problems, reload } = useRecord(
    'problemProposals',
    id,
    ProblemProposalRecordSchema,
  )
  const shown = [...problems, ...reasons]
  if (shown.length > 0) {
    return <ProblemList refusals={{ problems: shown, attempt: 1 }} text={text} />
  }
  if ((id && !record) || (!id && isLoading)) return <p role="status">{text.common.loading}</p>
  const isOwn = !record || actsFor(person, record.organisation)
  const mayWrite = can(person.role, 'problem.propose') && isOwn
  if (mayWrite && (!record || (record.state === 'draft' && !hasActed))) {
    const open = (submitted: string) => {
      setId(submitted)
      setHasActed(true)
      void reload()
      scrollTo(0, 0)
    }
    return <ProblemForm {...signedIn} record={record} joins={joins} onSubmitted={open} />
  }
  if (!record) return <p>{text.common.notFound}</p>
  const showOutcome = () => {
    setHasActed(true)
    return reload()
  }
  return <ProblemView {...signedIn} record={record} isOwn={isOwn} onChanged={showOutcome} />
}
