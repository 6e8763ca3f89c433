import { momentText } from 'cms/domain/quotationRequest/requestFaults.ts'
import { useState } from 'react'
import { z } from 'zod'
import { quotationText } from '../../text/quotation.ts'
import { problemsIn, request } from '../api.ts'
import { ProblemList } from '../agency/ProblemList.tsx'
import { TextField } from '../form/Field.tsx'
import { useRefusals } from '../form/useRefusals.ts'
import type { QuotationProps } from './Quotation.tsx'

/** A question on a request, or the wish to be invited. */
export function AskForm({
  record,
  standing,
  language,
  text,
  kind,
}: QuotationProps & { kind: 'question' | 'invitation' }) {
  const words = quotationText(language).quotation
  const { refusals, refuse, mend } = useRefusals()
  const [asked, setAsked] = useState('')
  const [isSent, setIsSent] = useState(false)
  const isQuestion = kind === 'question'
  const label = isQuestion ? words.ask : words.askInvitation
  const send = async () => {
    try {
      await request({
        path: '/quotationInquiries?depth=0',
        method: 'POST',
        body: { request: record.id, kind, text: asked },
        schema: z.unknown(),
      })
      setAsked('')
      setIsSent(true)
    } catch (error) {
      refuse(problemsIn(error, language))
    }
  }
  return (
    <form
      className="form event"
      aria-label={label}
      onSubmit={(submission) => {
        submission.preventDefault()
        void send()
      }}
    >
      <h3>{label}</h3>
      {isQuestion && standing.answersUntil && (
        <p>{words.askLead(momentText(standing.answersUntil)[language])}</p>
      )}
      <ProblemList refusals={refusals} text={text} />
      {isSent && <p role="status">{isQuestion ? words.asked : words.invitationSent}</p>}
      <TextField
        name="text"
        label={isQuestion ? words.askText : words.invitationText}
        lines={3}
        maxLength={2000}
        problems={refusals.problems}
        value={asked}
        onChange={(value) => {
          mend(['text'])
          setIsSent(false)
          setAsked(value)
        }}
      />
      <div className="actions">
        <button className="button">{label}</button>
      </div>
    </form>
  )
}
