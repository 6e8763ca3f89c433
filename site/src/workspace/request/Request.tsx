import { can } from 'cms/domain/account/roles.ts'
import { useEffect, useState } from 'react'
import { actsFor } from '../account/actsFor.ts'
import { quotationText } from '../../text/quotation.ts'
import { problemsIn, request as ask } from '../api.ts'
import type { Problem } from '../api.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { recordId, useRecord } from '../form/useRecord.ts'
import { RequestForm } from './RequestForm.tsx'
import { RequestView } from './RequestView.tsx'
import {
  draftFrom,
  draftOfRecord,
  PrefillSchema,
  RequestSchema,
  TermsSchema,
} from './requestRecord.ts'
import type { Prefill, RequestRecord, Terms } from './requestRecord.ts'

/** What a request that is being written needs around it: the terms of the day and what its selection says. */
interface Beginning {
  terms: Terms
  prefill: Prefill
}

/** The screen itself; it comes once somebody is signed in. */
export function Request(signedIn: SignedIn) {
  const { person, language, text } = signedIn
  const [id, setId] = useState(recordId)
  const { record, problems, reload } = useRecord('quotationRequests', id, RequestSchema)
  const isOwn = !record || actsFor(person, record.organisation)
  const isWriting =
    can(person.role, 'quotationRequest.prepare') && isOwn && (!record || record.state === 'draft')
  const selection = selectionOf(record)
  const beginning = useBeginning(isWriting ? selection : undefined)
  const failed = [...problems, ...beginning.problems]
  if (failed.length > 0) {
    return <ProblemList refusals={{ problems: failed, attempt: 1 }} text={text} />
  }
  if (id && !record) return <p role="status">{text.common.loading}</p>
  if (record && !isWriting) return <RequestView {...signedIn} record={record} onChanged={reload} />
  if (!selection) return <p>{quotationText(language).request.noSelection}</p>
  if (!beginning.found) return <p role="status">{text.common.loading}</p>
  const { terms, prefill } = beginning.found
  return (
    <RequestForm
      {...signedIn}
      record={record}
      selection={selection}
      draft={record ? draftOfRecord(record) : draftFrom(prefill, terms)}
      terms={terms}
      prefill={prefill}
      onSubmitted={(submitted) => {
        setId(submitted)
        void reload()
        scrollTo(0, 0)
      }}
    />
  )
}

function selectionOf(record: RequestRecord | undefined): string | undefined {
  if (record) return record.selection ?? undefined
  return new URLSearchParams(location.search).get('selection') ?? undefined
}

function useBeginning(selection: string | undefined) {
  const [found, setFound] = useState<Beginning>()
  const [problems, setProblems] = useState<Problem[]>([])
  useEffect(() => {
    if (!selection) return
    Promise.all([
      ask({ path: '/quotationRequests/terms', schema: TermsSchema }),
      ask({ path: `/quotationRequests/prefill/${selection}`, schema: PrefillSchema }),
    ]).then(
      ([terms, prefill]) => setFound({ terms, prefill }),
      (error: unknown) => setProblems(problemsIn(error, 'vi')),
    )
  }, [selection])
  return { found, problems }
}
