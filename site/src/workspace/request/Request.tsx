import { can } from 'cms/domain/account/roles.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { useEffect, useState } from 'react'
import { actsFor } from '../account/actsFor.ts'
import { quotationText } from '../../text/quotation.ts'
import { problemsIn, request as ask } from '../api.ts'
import type { Problem } from '../api.ts'
import type { SignedIn } from '../account/Session.tsx'
import { listOf } from '../workspaceRecords.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { recordId, useRecord } from '../form/useRecord.ts'
import { RequestForm } from './RequestForm.tsx'
import { RequestView } from './RequestView.tsx'
import {
  draftAfter,
  draftFrom,
  draftOfRecord,
  PrefillSchema,
  RequestSchema,
  SuccessorSchema,
  TermsSchema,
} from './requestRecord.ts'
import type { Prefill, RequestRecord, Terms } from './requestRecord.ts'

/** What a request that is being written needs around it: the terms of the day and what its selection says. */
interface Beginning {
  selection: string
  terms: Terms
  prefill: Prefill
}

/** The screen itself; it comes once somebody is signed in. */
export function Request(signedIn: SignedIn) {
  const { person, language, text } = signedIn
  const words = quotationText(language).request
  const [id, setId] = useState(recordId)
  const [{ selection: asked, after }] = useState(askedFor)
  const { record, problems, reload } = useRecord('quotationRequests', id, RequestSchema)
  const copied = useRecord('quotationRequests', id ? undefined : after, RequestSchema)
  const isOwn = !record || actsFor(person, record.organisation)
  const isWriting =
    can(person.role, 'quotationRequest.prepare') && isOwn && (!record || record.state === 'draft')
  const isCopying = Boolean(copied.record && actsFor(person, copied.record.organisation))
  const original = isCopying ? copied.record : undefined
  const selection = record?.selection ?? original?.selection ?? asked
  const beginning = useBeginning(isWriting ? selection : undefined, isCopying, language)
  const failed = [...problems, ...copied.problems, ...beginning.problems]
  if (failed.length > 0) {
    return <ProblemList refusals={{ problems: failed, attempt: 1 }} text={text} />
  }
  if ((id && !record) || (!id && after && !copied.record)) {
    return <p role="status">{text.common.loading}</p>
  }
  if (record && !isWriting) return <RequestView {...signedIn} record={record} onChanged={reload} />
  if (copied.record && !original) return <p>{words.notOwn}</p>
  if (!selection) return <p>{words.noSelection}</p>
  if (!beginning.found) return <p role="status">{text.common.loading}</p>
  const { terms, prefill } = beginning.found
  return (
    <RequestForm
      {...signedIn}
      record={record}
      original={original}
      selection={beginning.found.selection}
      draft={draftOf(record, original, beginning.found)}
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

/** What a new request begins with: a selection record, or another request that it asks anew. */
function askedFor() {
  const parameters = new URLSearchParams(location.search)
  return {
    selection: parameters.get('selection') ?? undefined,
    after: parameters.get('after') ?? undefined,
  }
}

function draftOf(
  record: RequestRecord | undefined,
  original: RequestRecord | undefined,
  { prefill, terms }: Beginning,
) {
  if (record) return draftOfRecord(record)
  return original ? draftAfter(original, terms) : draftFrom(prefill, terms)
}

function useBeginning(selection: string | undefined, isCopied: boolean, language: Language) {
  const [found, setFound] = useState<Beginning>()
  const [problems, setProblems] = useState<Problem[]>([])
  useEffect(() => {
    if (!selection) return
    begin(selection, isCopied).then(setFound, (error: unknown) =>
      setProblems(problemsIn(error, language)),
    )
  }, [selection, isCopied, language])
  return { found, problems }
}

async function begin(asked: string, isCopied: boolean): Promise<Beginning> {
  const selection = isCopied ? await newestOf(asked) : asked
  const [terms, prefill] = await Promise.all([
    ask({ path: '/quotationRequests/terms', schema: TermsSchema }),
    ask({ path: `/quotationRequests/prefill/${selection}`, schema: PrefillSchema }),
  ])
  return { selection, terms, prefill }
}

/** The record that stands today for one that was superseded: a request from the old one would be refused. */
async function newestOf(selection: string): Promise<string> {
  const { docs } = await ask({
    path: `/selections?depth=0&limit=1&where[supersedes][equals]=${selection}&where[state][equals]=locked`,
    schema: listOf(SuccessorSchema),
  })
  const [next] = docs
  return next ? newestOf(next.id) : selection
}
