import { can } from 'cms/domain/account/roles.ts'
import { useEffect, useState } from 'react'
import { problemText } from '../../text/problem.ts'
import { actsFor } from '../account/actsFor.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { problemsIn } from '../api.ts'
import type { Problem } from '../api.ts'
import { findRecord } from '../catalogueRecord.ts'
import { recordId, useRecord } from '../form/useRecord.ts'
import { SolutionRecordSchema } from './problemRecords.ts'
import type { JoinedProblem } from './problemRecords.ts'
import { SolutionForm } from './SolutionForm.tsx'
import { SolutionView } from './SolutionView.tsx'

/** The screen itself; it comes once somebody is signed in. */
export function Solution(signedIn: SignedIn) {
  const { person, language, text } = signedIn
  const [id, setId] = useState(recordId)
  const [slug] = useState(() => new URLSearchParams(location.search).get('problem') ?? undefined)
  const [asked, setAsked] = useState<JoinedProblem>()
  const [reasons, setReasons] = useState<Problem[]>([])
  const { record, problems, reload } = useRecord('solutionProposals', id, SolutionRecordSchema)
  useEffect(() => {
    if (!slug || id) return
    findRecord('problems', slug).then(
      (found) => {
        if (found) setAsked({ id: found.id, slug: found.slug, title: found.name })
        else setReasons([{ message: text.common.notFound }])
      },
      (error: unknown) => setReasons(problemsIn(error, language)),
    )
  }, [slug, id, language, text])
  const shown = [...problems, ...reasons]
  if (shown.length > 0) {
    return <ProblemList refusals={{ problems: shown, attempt: 1 }} text={text} />
  }
  if ((id && !record) || (slug && !id && !asked)) return <p role="status">{text.common.loading}</p>
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
