import { can } from 'cms/domain/account/roles.ts'
import { useState } from 'react'
import { problemText } from '../../text/problem.ts'
import { actsFor } from '../account/actsFor.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { recordId, useRecord } from '../form/useRecord.ts'
import { SolutionRecordSchema } from './problemRecords.ts'
import { SolutionForm } from './SolutionForm.tsx'
import { SolutionView } from './SolutionView.tsx'
import { useAskedProblem } from './useAskedProblem.ts'

/** The screen itself; it comes once somebody is signed in. */
export function Solution(signedIn: SignedIn) {
  const { person, language, text } = signedIn
  const [id, setId] = useState(recordId)
  const { asked, isLoading, reasons } = useAskedProblem('problem', signedIn)
  const { record, problems, reload } = useRecord('solutionProposals', id, SolutionRecordSchema)
  const shown = [...problems, ...reasons]
  if (shown.length > 0) {
    return <ProblemList refusals={{ problems: shown, attempt: 1 }} text={text} />
  }
  if ((id && !record) || (!id && isLoading)) return <p role="status">{text.common.loading}</p>
  const problem = record?.problem ?? asked
  if (!problem) return <p>{problemText(language).solution.noProblem}</p>
  const isOwn = !record || actsFor(person, record.vendor)
  if (can(person.role, 'solution.propose') && isOwn && (!record || record.state === 'draft')) {
    const open = (sent: string) => {
      setId(sent)
      void reload()
      scrollTo(0, 0)
    }
    return <SolutionForm {...signedIn} record={record} problem={problem} onSubmitted={open} />
  }
  if (!record) return <p>{text.common.notFound}</p>
  return <SolutionView {...signedIn} record={record} isOwn={isOwn} onChanged={reload} />
}
