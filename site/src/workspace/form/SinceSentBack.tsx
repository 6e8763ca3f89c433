import { useEffect, useState } from 'react'
import { z } from 'zod'
import { problemsIn, request } from '../api.ts'
import type { Problem } from '../api.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import type { SignedIn } from '../account/Session.tsx'

const ChangesSchema = z.object({
  sentBack: z
    .object({ reason: z.string().nullable(), fieldReasons: z.record(z.string(), z.string()) })
    .nullable(),
  changes: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
})
type Changes = z.output<typeof ChangesSchema>

interface Props extends Pick<SignedIn, 'language' | 'text'> {
  collection: 'adoptions' | 'contracts' | 'problemProposals'
  id: string
}

/** For the leader to whom a record comes again: what was asked, and what has become of it. */
export function SinceSentBack({ collection, id, language, text }: Props) {
  const [answer, setAnswer] = useState<Changes>()
  const [problems, setProblems] = useState<Problem[]>([])
  useEffect(() => {
    request({ path: `/${collection}/${id}/changes`, schema: ChangesSchema }).then(
      setAnswer,
      (error: unknown) => setProblems(problemsIn(error, language)),
    )
  }, [collection, id, language])
  if (problems.length > 0) return <ProblemList refusals={{ problems, attempt: 1 }} text={text} />
  if (!answer?.sentBack) return null
  const { reason, fieldReasons } = answer.sentBack
  return (
    <section className="note">
      <h3>{text.event.sinceSentBack}</h3>
      {reason && <p className="body">“{reason}”</p>}
      {answer.changes.length === 0 && <p>{text.event.nothingChanged}</p>}
      <ul>
        {answer.changes.map(({ field, label, before, after }) => (
          <li key={field}>
            <strong>{label}</strong>: {after ?? text.event.changed}
            {before && <span className="quiet"> ({text.event.was(before)})</span>}
            {fieldReasons[field] && <p className="small quiet">“{fieldReasons[field]}”</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
