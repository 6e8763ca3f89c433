import { can } from 'cms/domain/account/roles.ts'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { quotationText } from '../../text/quotation.ts'
import { problemsIn, request } from '../api.ts'
import type { Problem } from '../api.ts'
import type { SignedIn } from '../account/Session.tsx'
import { ProblemList } from '../agency/ProblemList.tsx'
import { useRecord } from '../form/useRecord.ts'
import { RequestFacts } from '../request/RequestFacts.tsx'
import { useStanding } from '../request/RequestView.tsx'
import { RequestSchema } from '../request/requestRecord.ts'
import type { RequestRecord, Standing } from '../request/requestRecord.ts'
import { AskForm } from './AskForm.tsx'
import { HandedIn } from './HandedIn.tsx'
import { QuotationSealing } from './QuotationSealing.tsx'

/** What a vendor's own screens need around a request. */
export interface QuotationProps extends SignedIn {
  record: RequestRecord
  standing: Standing
  onChanged: () => Promise<void>
}

/** The screen itself; it comes once somebody is signed in. */
export function Quotation(signedIn: SignedIn) {
  const { person, language, text } = signedIn
  const words = quotationText(language).quotation
  const { id, problems: unfound } = useRequestId()
  const { record, problems, reload } = useRecord('quotationRequests', id, RequestSchema)
  const { standing, reload: readStanding } = useStanding(id, record?.updatedAt ?? '')
  const failed = [...unfound, ...problems]
  if (failed.length > 0) {
    return <ProblemList refusals={{ problems: failed, attempt: 1 }} text={text} />
  }
  if (!record || !standing) return <p role="status">{text.common.loading}</p>
  const onChanged = async () => {
    await reload()
    await readStanding()
  }
  const props = { ...signedIn, record, standing, onChanged }
  return (
    <article className="adoption">
      <h2>
        {record.title}{' '}
        {record.illustrative && <span className="hatched">{text.common.illustrative}</span>}
      </h2>
      <RequestFacts record={record} standing={standing} language={language} />
      <p className="on-screen">
        <a href={`/api/quotationRequests/${record.id}/files/request`}>
          {quotationText(language).papers.request}
        </a>
      </p>
      {can(person.role, 'quotation.submit') ? (
        <Own {...props} />
      ) : (
        <p className="note">{words.notInvited}</p>
      )}
    </article>
  )
}

/** What the vendor may do now: ask to be invited, hand in, replace, withdraw, read what came of it. */
function Own(props: QuotationProps) {
  const { standing, language } = props
  const words = quotationText(language).quotation
  const [isReplacing, setIsReplacing] = useState(false)
  const isOpen = standing.status === 'open'
  const { quotation } = standing
  const isSealed = quotation && quotation.state !== 'draft' && quotation.state !== 'withdrawn'
  if (!standing.isInvited) {
    return isOpen ? (
      <>
        <p className="note">{words.notInvited}</p>
        <AskForm {...props} kind="invitation" />
      </>
    ) : (
      <p className="note">{words.notInvited}</p>
    )
  }
  const showsForm = isOpen && (!isSealed || isReplacing)
  return (
    <>
      {!isOpen && standing.status === 'closed' && <p className="note">{words.closed}</p>}
      {quotation && quotation.state !== 'draft' && (
        <HandedIn
          {...props}
          quotation={quotation}
          isReplacing={isReplacing}
          onReplace={() => setIsReplacing(true)}
        />
      )}
      {showsForm && (
        <QuotationSealing
          {...props}
          onSealed={async () => {
            setIsReplacing(false)
            await props.onChanged()
          }}
        />
      )}
      {isOpen && <AskForm {...props} kind="question" />}
    </>
  )
}

const FoundSchema = z.object({ docs: z.array(z.object({ id: z.string() })) })

/** The id of the request that the address names, by id or by its public address word. */
function useRequestId() {
  const [id, setId] = useState<string>()
  const [problems, setProblems] = useState<Problem[]>([])
  useEffect(() => {
    const address = new URLSearchParams(location.search)
    const named = address.get('request')
    const slug = address.get('slug') ?? ''
    if (named) return setId(named)
    request({
      path: `/quotationRequests?depth=0&limit=1&where[slug][equals]=${encodeURIComponent(slug)}`,
      schema: FoundSchema,
    }).then(
      ({ docs }) => {
        const [found] = docs
        if (found) setId(found.id)
        else setProblems([{ message: quotationText('vi').quotation.notFound }])
      },
      (error: unknown) => setProblems(problemsIn(error, 'vi')),
    )
  }, [])
  return { id, problems }
}
